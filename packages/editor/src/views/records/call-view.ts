import { callKinds, minutesContent, valueFits, type CallBlock } from "@staedtenetz/document";
import type { BlockContext } from "../block-context.js";
import type { BlockPlace } from "../block-view.js";
import { choiceControl, textControl, ticksControl } from "./controls.js";
import { DateControl } from "./date-control.js";
import { choicesOf } from "./record-directory.js";
import { TitledRecordView } from "./titled-record-view.js";

const orNothing = (words: string): string | undefined => (words === "" ? undefined : words);

const { url: urlRule } = minutesContent.nodes.call.attributes;

/** A call or award in the text: until when, by whom, and which towns are interested. */
export class CallView extends TitledRecordView<"call"> {
  readonly #kind = choiceControl(callKinds, (callKind) => this.write({ callKind }));
  readonly #deadline: DateControl;
  readonly #organiser = textControl("text", 500, (organiser) =>
    this.write({ organiser: orNothing(organiser) }),
  );
  readonly #url = textControl("url", 2000, (typed) => this.#setUrl(typed.trim()));
  readonly #urlProblem = document.createElement("p");
  readonly #places = ticksControl((id, isIn) => {
    const { block } = this;
    if (block !== undefined) this.context.minutes.blocks.setMember(block.id, "place", id, isIn);
  });

  constructor(place: BlockPlace, context: BlockContext) {
    super("call", place, context);
    this.#deadline = new DateControl(
      { texts: () => this.texts.date, locale: context.locale, today: this.today },
      ({ when, words }) => this.write({ deadline: when, deadlineText: words }),
    );
    this.#urlProblem.className = "netz-record-hint";
    this.#urlProblem.role = "status";
    this.#url.element.append(this.#urlProblem);
    const controls = [this.#kind, this.#deadline, this.#organiser, this.#url, this.#places];
    this.details.body.append(...controls.map(({ element }) => element));
    this.draw();
  }

  protected override drawFields(block: CallBlock, editable: boolean): void {
    const { texts, directory } = this;
    this.showTitle(block.title, editable);
    this.#kind.name(texts.callKind, texts.callKinds);
    this.#kind.show(block.callKind, editable);
    this.#deadline.name(texts.date.deadline);
    this.#deadline.show(block.deadline, block.deadlineText, editable);
    this.#organiser.name(texts.organiser);
    this.#organiser.show(block.organiser ?? "", editable);
    this.#url.name(texts.url, undefined, "https://");
    this.#url.show(block.url ?? "", editable);
    this.#places.name(texts.interested, choicesOf(directory.towns()));
    this.#places.show(block.places, editable);
  }

  /** That a call is over stands beside its name already. */
  protected override issuesOf(): readonly string[] {
    return [];
  }

  #setUrl(url: string): void {
    const fits = url === "" || valueFits(urlRule, url);
    this.#urlProblem.textContent = fits ? "" : this.texts.urlProblem;
    if (fits) this.write({ url: orNothing(url) });
  }
}
