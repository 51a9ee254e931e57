import type { NextDateBlock } from "@staedtenetz/document";
import type { BlockContext } from "../block-context.js";
import type { BlockPlace } from "../block-view.js";
import { choiceControl } from "./controls.js";
import { DateControl } from "./date-control.js";
import { Panel } from "./panel.js";
import { choicesOf } from "./record-directory.js";
import { RecordView } from "./record-view.js";
import { ReservationPanel } from "./reservation-panel.js";

/** When one meets again: the date as exactly as it was said, and what it is about. */
export class NextDateView extends RecordView<"nextDate"> {
  readonly #when: DateControl;
  readonly #place = choiceControl([""], (place) =>
    this.write({ place: place === "" ? undefined : place }),
  );
  readonly #details = new Panel(() => this.toText());
  readonly #reservation: ReservationPanel;

  constructor(place: BlockPlace, context: BlockContext) {
    super("nextDate", place, context);
    this.#when = new DateControl(
      { texts: () => this.texts.date, locale: context.locale, today: this.today },
      ({ when, words }) => this.write({ when, whenText: words }),
    );
    this.#reservation = new ReservationPanel({
      locale: context.locale,
      today: this.today,
      changed: (reservation) =>
        this.write({
          reservation: reservation?.text === "" ? undefined : reservation?.text,
          revisit: reservation?.revisit,
        }),
      left: this.toText,
    });
    this.#details.body.append(this.#when.element, this.#place.element);
    this.buttons.append(this.#details.button, this.#reservation.panel.button);
    this.foot.append(this.#details.element, this.#reservation.panel.element);
    this.draw();
  }

  protected override drawFields(block: NextDateBlock, editable: boolean): void {
    this.#details.show(this.texts.date.when, this.texts.kinds.nextDate, editable);
    this.#when.name(this.texts.date.when);
    this.#when.show(block.when, block.whenText, editable);
    const towns = { "": this.texts.noPlace, ...choicesOf(this.directory.towns()) };
    this.#place.name(this.texts.place, towns);
    this.#place.show(block.place ?? "", editable);
    this.#reservation.show(block.reservation, editable);
  }
}
