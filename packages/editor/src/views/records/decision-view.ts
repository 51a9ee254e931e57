import { checkBallots, type DecisionBlock } from "@staedtenetz/document";
import type { BlockContext } from "../block-context.js";
import type { BlockPlace } from "../block-view.js";
import { RecordView } from "./record-view.js";
import { ReservationPanel } from "./reservation-panel.js";
import { VotePanel } from "./vote-panel.js";

/** A decision in the text: its exact wording, how it was reached, and what it depends on. */
export class DecisionView extends RecordView<"decision"> {
  readonly #vote: VotePanel;
  readonly #reservation: ReservationPanel;

  constructor(place: BlockPlace, context: BlockContext) {
    super("decision", place, context);
    this.#vote = new VotePanel({
      texts: () => this.texts.vote,
      block: () => this.block,
      issueContext: () => this.issueContext,
      nameOf: (id) => this.nameOf(id),
      write: this.write,
      writeBallot: (voter, choice) => {
        const { block } = this;
        if (block !== undefined) context.minutes.blocks.setBallot(block.id, voter, choice);
      },
      left: this.toText,
    });
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
    this.buttons.append(this.#vote.panel.button, this.#reservation.panel.button);
    this.foot.append(this.#vote.panel.element, this.#reservation.panel.element);
    this.draw();
  }

  protected override drawFields(block: DecisionBlock, editable: boolean): void {
    this.#vote.show(block, editable);
    this.#reservation.show(block.reservation, editable);
    this.dom.dataset["adopted"] = String(block.vote.adopted);
  }

  protected override issuesOf(block: DecisionBlock): readonly string[] {
    const { notPresent } = checkBallots(block, this.issueContext);
    const names = notPresent.map((id) => this.nameOf(id)).join(", ");
    return [
      ...super.issuesOf(block),
      ...(notPresent.length === 0 ? [] : [this.texts.vote.notPresent(names)]),
    ];
  }
}
