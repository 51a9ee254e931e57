import type { Reservation } from "@staedtenetz/document";
import type { Locale } from "../../texts.js";
import { recordTexts } from "../../record-words.js";
import { labelled } from "../block-view.js";
import { textControl } from "./controls.js";
import { DateControl } from "./date-control.js";
import { Panel } from "./panel.js";

interface ReservationOptions {
  readonly locale: () => Locale;
  readonly today: () => string;
  readonly changed: (reservation: Reservation | undefined) => void;
  /** The focus leaves the panel for where it belongs. */
  readonly left: () => void;
}

/** The button "Vorbehalt" with its fields: what something depends on, and when to look at it again. */
export class ReservationPanel {
  readonly panel: Panel;
  readonly #options: ReservationOptions;
  readonly #text;
  readonly #revisit: DateControl;
  readonly #remove = labelled("button", "netz-block-button", "");
  #reservation: Reservation | undefined;

  constructor(options: ReservationOptions) {
    this.#options = options;
    this.panel = new Panel(options.left);
    this.#text = textControl("text", 2000, (text) => this.#change({ text }));
    this.#revisit = new DateControl(
      {
        texts: () => recordTexts[options.locale()].date,
        locale: options.locale,
        today: options.today,
      },
      ({ when }) => this.#change({ revisit: when }),
    );
    this.#remove.addEventListener("click", () => {
      options.changed(undefined);
      this.panel.close();
    });
    this.panel.body.append(this.#text.element, this.#revisit.element, this.#remove);
  }

  show(reservation: Reservation | undefined, editable: boolean): void {
    const texts = recordTexts[this.#options.locale()].reservation;
    this.#reservation = reservation;
    this.panel.show(texts.button, texts.heading, editable);
    this.#text.name(texts.text, undefined, texts.placeholder);
    this.#text.show(reservation?.text ?? "", editable);
    this.#revisit.name(texts.revisit);
    this.#revisit.show(reservation?.revisit, undefined, editable);
    this.#remove.textContent = texts.remove;
    this.#remove.hidden = reservation === undefined || !editable;
  }

  #change(part: { readonly text?: string; readonly revisit?: string | undefined }): void {
    const { text = "", revisit } = { ...this.#reservation, ...part };
    const isDate = revisit !== undefined && !revisit.includes("T");
    this.#options.changed(
      text === "" && !isDate ? undefined : { text, ...(isDate && { revisit }) },
    );
  }
}
