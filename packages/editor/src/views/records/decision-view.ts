import { checkBallots, isId, type DecisionBlock } from "@staedtenetz/document";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { decisionLinks, type DecisionLink, type KnownDecision } from "../../decision-links.js";
import { anchorOf } from "../../record-words.js";
import type { BlockContext } from "../block-context.js";
import type { BlockPlace } from "../block-view.js";
import { RecordView } from "./record-view.js";
import { ReservationPanel } from "./reservation-panel.js";
import { SupersedesPanel } from "./supersedes-panel.js";
import { VotePanel } from "./vote-panel.js";

/** A decision in the text: its exact wording, how it was reached, and what it depends on. */
export class DecisionView extends RecordView<"decision"> {
  readonly #vote: VotePanel;
  readonly #reservation: ReservationPanel;
  readonly #supersedes: SupersedesPanel;
  readonly #links = document.createElement("ul");

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
    this.#supersedes = new SupersedesPanel({
      locale: context.locale,
      decisions: () => this.#decisions(),
      changed: (supersedes) => this.write({ supersedes }),
      left: this.toText,
    });
    const panels = [this.#vote.panel, this.#reservation.panel, this.#supersedes.panel];
    this.#links.className = "netz-record-facts";
    this.buttons.before(this.#links);
    this.buttons.append(...panels.map(({ button }) => button));
    this.foot.append(...panels.map(({ element }) => element));
    this.draw();
  }

  protected override drawFields(block: DecisionBlock, editable: boolean): void {
    this.#vote.show(block, editable);
    this.#reservation.show(block.reservation, editable);
    this.#supersedes.show(block, editable);
    this.#drawLinks(block);
    this.dom.dataset["adopted"] = String(block.vote.adopted);
  }

  /** The decisions of the network; of those in these minutes, what stands in them now. */
  #decisions(): KnownDecision[] {
    const own = new Map<string, KnownDecision>();
    this.editor.state.doc.forEach((node) => {
      const decision = node.type.name === "decision" ? ownDecision(node) : undefined;
      if (decision !== undefined) own.set(decision.id, decision);
    });
    const others = this.directory.decisions?.() ?? [];
    return [...own.values(), ...others.filter(({ id }) => !own.has(id))];
  }

  #drawLinks(block: DecisionBlock): void {
    const links = decisionLinks(block, this.#decisions(), this.context.locale());
    this.#links.hidden = links.length === 0;
    this.#links.ariaLabel = this.texts.supersedes.links;
    const shown = JSON.stringify(links);
    if (this.#links.dataset["shown"] === shown) return;
    this.#links.dataset["shown"] = shown;
    this.#links.replaceChildren(...links.map(lineOf));
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

function ownDecision({ attrs, textContent }: ProseMirrorNode): KnownDecision | undefined {
  const { id, adopted, supersedes } = attrs;
  if (!isId(id)) return undefined;
  return {
    id,
    text: textContent,
    href: `#${anchorOf(id)}`,
    adopted: adopted !== false,
    ...(isId(supersedes) && { supersedes }),
  };
}

function lineOf({ words, href }: DecisionLink): HTMLElement {
  const line = document.createElement("li");
  if (href === undefined) line.textContent = words;
  else {
    const link = document.createElement("a");
    link.href = href;
    link.textContent = words;
    line.append(link);
  }
  return line;
}
