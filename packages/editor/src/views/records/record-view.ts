import {
  blockFrom,
  type BlockAttributes,
  type BlockIssueContext,
  type StructuredBlock,
  type StructuredBlockKind,
} from "@staedtenetz/document";
import type { Editor } from "@tiptap/core";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { NodeSelection, Selection, TextSelection } from "@tiptap/pm/state";
import type { NodeView, ViewMutationRecord } from "@tiptap/pm/view";
import {
  anchorOf,
  recordTexts,
  recordWords,
  shortAddress,
  type RecordTexts,
} from "../../record-words.js";
import type { BlockContext } from "../block-context.js";
import { labelled, type BlockPlace } from "../block-view.js";
import { loadedRules } from "./loaded-rules.js";
import { emptyDirectory, type RecordDirectory } from "./record-directory.js";

type Of<Kind extends StructuredBlockKind> = Extract<StructuredBlock, { kind: Kind }>;

/**
 * A record in the text as a card: its name above, its words between, what is known of it below. The words
 * are written like any others; everything else has fields of its own that open below the card's text.
 */
export abstract class RecordView<Kind extends StructuredBlockKind> implements NodeView {
  readonly dom = document.createElement("section");
  readonly contentDOM = document.createElement("div");
  protected readonly context: BlockContext;
  protected readonly head = document.createElement("div");
  protected readonly foot = document.createElement("div");
  protected readonly buttons = document.createElement("div");
  readonly #label = labelled("span", "netz-record-label", "");
  readonly #state = labelled("span", "netz-record-state", "");
  readonly #facts = document.createElement("ul");
  readonly #issues = document.createElement("ul");
  readonly #place: BlockPlace;
  readonly #ends: (() => void)[];
  #node: ProseMirrorNode;

  constructor(
    protected readonly kind: Kind,
    place: BlockPlace,
    context: BlockContext,
  ) {
    this.#place = place;
    this.#node = place.node;
    this.context = context;
    this.dom.className = `netz-block netz-record netz-record-${kind}`;
    this.head.className = "netz-record-head";
    this.head.contentEditable = "false";
    this.head.append(this.#label, this.#state);
    this.contentDOM.className = "netz-record-text";
    this.foot.className = "netz-record-foot";
    this.foot.contentEditable = "false";
    this.#facts.className = "netz-record-facts";
    this.#issues.className = "netz-record-issues";
    this.buttons.className = "netz-record-buttons";
    this.foot.append(this.#facts, this.#issues, this.buttons);
    this.dom.append(this.head, this.contentDOM, this.foot);
    this.#ends = [
      context.observe(({ all, agenda }) => {
        if (all === true || agenda === true) this.draw();
      }),
      context.minutes.observe(({ blocks, attendance }) => {
        if (blocks || attendance.size > 0) this.draw();
      }),
    ];
  }

  /** Shows the fields of the card. */
  protected abstract drawFields(block: Of<Kind>, editable: boolean): void;
  protected get texts(): RecordTexts {
    return recordTexts[this.context.locale()];
  }

  protected get directory(): RecordDirectory {
    return this.context.directory ?? emptyDirectory;
  }

  protected get editor(): Editor {
    return this.#place.editor;
  }

  /** The present day, `YYYY-MM-DD`. */
  protected readonly today = (): string =>
    new Intl.DateTimeFormat("sv-SE").format(this.context.now());

  protected get issueContext(): BlockIssueContext {
    const { agenda, attendance } = this.context.minutes;
    const { kindOf, hasVote } = this.directory;
    return {
      kindOf,
      ...(hasVote !== undefined && { hasVote }),
      attendance: { marks: attendance.marks(), agenda: agenda.items() },
      now: new Date(this.context.now()).toISOString(),
    };
  }

  /** The block as the text has it now, which may be a step ahead of the document. */
  protected get block(): Of<Kind> | undefined {
    const { attrs } = this.#node;
    const text = this.#node.textBetween(0, this.#node.content.size, "\n", "\n");
    const sets = this.context.minutes.blocks.readSets();
    const read = (name: string): unknown => attrs[name];
    const options = { text, item: this.#itemAbove(), sets };
    return blockFrom(this.kind, read, options) as Of<Kind> | undefined;
  }

  /** Words of a name that stands for an id. */
  protected nameOf(id: string): string {
    return this.context.resolveSubject(id) ?? this.texts.unknown;
  }

  /** Sets attributes in the text, as one step that undo takes back. */
  protected readonly write = (attributes: BlockAttributes): void => {
    const position = this.#place.getPos();
    if (position === undefined || !this.context.editable()) return;
    const { tr } = this.editor.state;
    for (const [name, value] of Object.entries(attributes)) {
      tr.setNodeAttribute(position, name, value ?? null);
    }
    this.editor.view.dispatch(tr);
  };

  /** Puts the caret at the end of the card's words. */
  readonly toText = (): void => {
    const position = this.#place.getPos();
    if (position === undefined) return;
    const { state, view } = this.editor;
    const end = position + 1 + this.#node.content.size;
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, end)).scrollIntoView());
    view.focus();
  };

  /** Puts the caret into the text before or after the card. */
  protected leave(direction: "before" | "after"): void {
    const position = this.#place.getPos();
    if (position === undefined) return;
    const { state, view } = this.editor;
    const edge = direction === "before" ? position : position + this.#node.nodeSize;
    const step = direction === "before" ? -1 : 1;
    const beside = Selection.findFrom(state.doc.resolve(edge), step, true);
    const selection = beside ?? NodeSelection.create(state.doc, position);
    view.dispatch(state.tr.setSelection(selection).scrollIntoView());
    view.focus();
  }

  /** Takes the card away and leaves an empty line. */
  protected remove(): void {
    const position = this.#place.getPos();
    if (position === undefined || !this.context.editable()) return;
    const range = { from: position, to: position + this.#node.nodeSize };
    this.editor
      .chain()
      .insertContentAt(range, { type: "paragraph" })
      .setTextSelection(position + 1)
      .run();
    this.editor.view.focus();
  }

  update(node: ProseMirrorNode): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.draw();
    return true;
  }

  selectNode(): void {
    this.dom.classList.add("netz-selected");
  }

  deselectNode(): void {
    this.dom.classList.remove("netz-selected");
  }

  /** What happens in the fields is theirs, not the text's. */
  stopEvent(event: Event): boolean {
    const { target } = event;
    return target instanceof Node && (this.head.contains(target) || this.foot.contains(target));
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    const isOwn = mutation.type === "attributes" && mutation.target === this.contentDOM;
    return isOwn || !this.contentDOM.contains(mutation.target);
  }

  destroy(): void {
    for (const end of this.#ends) end();
  }

  protected draw(): void {
    const { block } = this;
    if (block === undefined) return;
    const editable = this.context.editable();
    const { label, state, facts } = recordWords(block, {
      locale: this.context.locale(),
      nameOf: this.context.resolveSubject,
      now: this.issueContext.now,
    });
    this.dom.ariaLabel = label;
    this.dom.id = anchorOf(block.id);
    this.dom.toggleAttribute("data-internal", block.internal === true);
    setText(this.#label, label);
    setText(this.#state, state);
    this.contentDOM.dataset["placeholder"] = editable ? this.texts.placeholders[this.kind] : "";
    this.contentDOM.classList.toggle("netz-record-empty", this.#node.content.size === 0);
    this.drawFields(block, editable);
    fill(this.#facts, facts);
    fill(this.#issues, editable ? this.issuesOf(block) : []);
    this.#issues.ariaLabel = this.texts.issues;
    this.buttons.hidden = !editable;
  }

  /** Sentences on what the rules find; they never keep anybody from writing. */
  protected issuesOf(block: Of<Kind>): readonly string[] {
    if (block.text === "" && block.kind === "decision") return [];
    const rules = loadedRules(() => this.draw());
    if (rules === undefined) return [];
    return rules
      .blockIssues(block, this.issueContext)
      .map((issue) => rules.explainBlockIssue(this.kind, issue, this.context.locale()));
  }

  #itemAbove(): string | undefined {
    const position = this.#place.getPos();
    if (position === undefined) return undefined;
    let item: string | undefined;
    this.editor.state.doc.forEach((node, offset) => {
      if (offset < position && node.type.name === "agendaItem") item = String(node.attrs["item"]);
    });
    return item;
  }
}

function setText(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}

/** Leaves a list as it is where nothing changed, so that nobody hears it again. */
function fill(list: HTMLElement, entries: readonly string[]): void {
  const present = [...list.children].map((child) => child.getAttribute("data-shown"));
  list.hidden = entries.length === 0;
  if (JSON.stringify(entries) === JSON.stringify(present)) return;
  list.replaceChildren(
    ...entries.map((entry) => {
      const line = document.createElement("li");
      line.dataset["shown"] = entry;
      line.append(/^https?:/i.test(entry) ? linkTo(entry) : entry);
      return line;
    }),
  );
}

function linkTo(url: string): HTMLElement {
  const link = document.createElement("a");
  link.href = url;
  link.rel = "noopener noreferrer nofollow";
  link.textContent = shortAddress(url);
  return link;
}
