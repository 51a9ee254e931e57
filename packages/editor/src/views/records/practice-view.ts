import type { PracticeBlock } from "@staedtenetz/document";
import type { BlockContext } from "../block-context.js";
import type { BlockPlace } from "../block-view.js";
import { choiceControl, textControl, ticksControl } from "./controls.js";
import { choicesOf } from "./record-directory.js";
import { TitledRecordView } from "./titled-record-view.js";

const orNothing = (words: string): string | undefined => (words === "" ? undefined : words);

/** A good practice in the text: what works in one town and may work in another. */
export class PracticeView extends TitledRecordView<"practice"> {
  readonly #place = choiceControl([""], (place) => this.write({ place: orNothing(place) }));
  readonly #contact = choiceControl([""], (contact) => this.write({ contact: orNothing(contact) }));
  readonly #partners = ticksControl((id, isIn) => {
    const { block } = this;
    if (block !== undefined) this.context.minutes.blocks.setMember(block.id, "partner", id, isIn);
  });
  readonly #names = textControl("text", 1000, (names) =>
    this.write({ partnerNames: orNothing(names) }),
  );
  readonly #transferable = textControl("lines", 4000, (words) =>
    this.write({ transferable: orNothing(words) }),
  );

  constructor(place: BlockPlace, context: BlockContext) {
    super("practice", place, context);
    const controls = [this.#place, this.#names, this.#partners, this.#transferable, this.#contact];
    this.details.body.append(...controls.map(({ element }) => element));
    this.draw();
  }

  protected override drawFields(block: PracticeBlock, editable: boolean): void {
    const { texts, directory } = this;
    const none = { "": texts.noPlace };
    this.showTitle(block.title, editable);
    this.#place.name(texts.place, { ...none, ...choicesOf(directory.towns()) });
    this.#place.show(block.place ?? "", editable);
    this.#partners.name(texts.partners, choicesOf(directory.towns()));
    this.#partners.show(block.partners, editable);
    this.#names.name(texts.partnerNames, undefined, texts.partnerNamesHint);
    this.#names.show(block.partnerNames ?? "", editable);
    this.#transferable.name(texts.transferable);
    this.#transferable.show(block.transferable ?? "", editable);
    this.#contact.name(texts.contact, { ...none, ...choicesOf(directory.people()) });
    this.#contact.show(block.contact ?? "", editable);
  }
}
