import {
  outlineOf,
  type Minutes,
  type OutlineEntry,
  type StructuredBlockKind,
  type TaskList,
} from "@staedtenetz/document";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, query } from "lit/decorators.js";
import { LocaleController } from "../locale/locale-controller.js";
import { MinutesController } from "../minutes/minutes-controller.js";
import { baseStyles } from "../styles/shared.js";
import { outlineTexts } from "../texts/outline.js";
import { outlineStyles } from "./outline-styles.js";

/** Sent when somebody wants to go to a place in the text. */
export class RevealEvent extends Event {
  static readonly type = "netz-reveal";

  /** @param place the id of an agenda item, task or record, or which of the headings */
  constructor(readonly place: string | { readonly heading: number }) {
    super(RevealEvent.type);
  }
}

/**
 * What stands in the minutes, beside their text: agenda items, headings, decisions, tasks, dates, practices and
 * calls, each a link to its place. On narrow screens a button opens it as a sheet.
 *
 * @tag netz-minutes-outline
 * @event netz-reveal - The place somebody wants to go to.
 */
export class MinutesOutlineElement extends LitElement {
  static override readonly styles = [baseStyles, outlineStyles];

  readonly #locale = new LocaleController(this);
  readonly #content = new MinutesController(
    this,
    ({ structure, blocks, agenda }) => structure || blocks || agenda.size > 0,
  );

  @query("dialog") private readonly dialog!: HTMLDialogElement;

  @property({ attribute: false }) minutes: Minutes | undefined;
  @property({ attribute: false }) tasks: TaskList | undefined;
  @property({ attribute: false }) nameOf: (id: string) => string | undefined = () => undefined;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("minutes") || changed.has("tasks")) {
      this.#content.follow(this.minutes, this.tasks);
    }
  }

  #go(event: Event, { id, index }: OutlineEntry): void {
    event.preventDefault();
    this.dialog.close();
    this.dispatchEvent(new RevealEvent(id ?? { heading: index }));
  }

  #wordsOf({ kind, id, text }: OutlineEntry): string {
    const words = kind === "task" ? (this.tasks?.entry(id ?? "")?.title ?? "") : text;
    return words === "" ? outlineTexts[this.#locale.locale].untitled : words;
  }

  override render() {
    const texts = outlineTexts[this.#locale.locale];
    const entries =
      this.minutes === undefined ? [] : outlineOf(this.minutes, (id) => this.nameOf(id) ?? "");
    return html`
      <button type="button" class="open" @click=${() => this.dialog.showModal()}>
        ${texts.label}
      </button>
      <nav aria-labelledby="label">
        <h2 id="label">${texts.label}</h2>
        ${this.#renderEntries(entries)}
      </nav>
      <dialog aria-labelledby="sheet-label">
        <div class="sheet-head">
          <h2 id="sheet-label">${texts.label}</h2>
          <button type="button" @click=${() => this.dialog.close()}>
            ${this.#locale.texts.close}
          </button>
        </div>
        ${this.#renderEntries(entries)}
      </dialog>
    `;
  }

  #renderEntries(entries: readonly OutlineEntry[]) {
    const texts = outlineTexts[this.#locale.locale];
    if (entries.length === 0) return html`<p class="muted">${texts.empty}</p>`;
    return html`<ol>
      ${entries.map((entry) => {
        const { kind, number, level } = entry;
        const label = number === undefined ? texts.kinds[kind] : texts.number(number);
        return html`<li class="${kind} ${level > 2 ? "inner" : ""}">
          <a href=${`#${anchorFor(entry)}`} @click=${(event: Event) => this.#go(event, entry)}>
            ${kind === "heading" ? nothing : html`<span class="kind">${label}</span>`}
            <span class="words">${this.#wordsOf(entry)}</span>
          </a>
        </li>`;
      })}
    </ol>`;
  }
}

const records: readonly OutlineEntry["kind"][] = [
  "decision",
  "nextDate",
  "practice",
  "call",
] satisfies StructuredBlockKind[];

/** Records have an address of their own; other entries lead to the text. */
function anchorFor({ kind, id }: OutlineEntry): string {
  return id !== undefined && records.includes(kind)
    ? `eintrag-${id.replace(/^urn:uuid:/, "")}`
    : "minutes-title";
}
