import { ContextConsumer } from "@lit/context";
import {
  maxEntryLength,
  type Anchor,
  type Discussion,
  type Thread,
  type ThreadKind,
  type ThreadStep,
} from "@staedtenetz/document";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { announcerContext } from "../announcer/announcer.js";
import { icon } from "../icons/icons.js";
import { LocaleController } from "../locale/locale-controller.js";
import { baseStyles, controlStyles } from "../styles/shared.js";
import {
  DiscussionLeaveEvent,
  ThreadCurrentEvent,
  ThreadRevealEvent,
} from "./discussion-events.js";
import { arrivals, counts } from "./arrivals.js";
import { discussionStyles } from "./discussion-styles.js";
import { discussionTexts } from "./discussion-texts.js";

/** A passage somebody comments on: its words, and where they stand. */
export type CommentedPassage = { readonly quote: string; readonly anchor: Anchor };

/**
 * Comments and objections beside the text: read, answer, resolve, settle, reopen. What is settled stays readable, and a
 * passage that was deleted stays readable in its quote.
 *
 * Escape goes back to the text; Ctrl+Alt+J goes on to the next thread.
 *
 * @tag netz-discussion
 * @event netz-thread-reveal - The caret is to go to the passage of a thread.
 * @event netz-thread-current - Another thread is the one being read.
 * @event netz-discussion-leave - The person goes back to the text.
 */
export class DiscussionElement extends LitElement {
  static override readonly styles = [baseStyles, controlStyles, discussionStyles];

  readonly #locale = new LocaleController(this);
  readonly #announcer = new ContextConsumer(this, { context: announcerContext });
  #end: (() => void) | undefined;
  /** How many entries each thread had when last looked at. */
  #known = new Map<string, number>();

  @state() private replying: string | undefined;
  @state() private problem: { readonly at: string; readonly words: string } | undefined;
  @state() private draftKind: ThreadKind = "comment";

  @property({ attribute: false }) discussion: Discussion | undefined;

  /** Id of oneself. */
  @property() user = "";

  @property({ attribute: false }) nameOf: (id: string) => string | undefined = () => undefined;

  /** Whether the person may comment. */
  @property({ type: Boolean, attribute: "can-comment" }) canComment = false;

  /** Whether the person may accept or decline objections: who writes the minutes. */
  @property({ type: Boolean, attribute: "can-settle" }) canSettle = false;

  /** Ids of the threads whose passage stands in the text, in reading order. */
  @property({ attribute: false }) standing: readonly string[] = [];

  /** The thread that is being read. */
  @property({ attribute: false }) current: string | undefined;

  /** The passage of a comment that is being written; `null` for one about a passage yet to be chosen. */
  @property({ attribute: false }) draft: CommentedPassage | null | undefined;

  /** The passages to choose from, when nothing is selected in the text. */
  @property({ attribute: false }) passages: () => readonly CommentedPassage[] = () => [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.();
    this.#end = undefined;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("discussion")) this.#follow();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has("draft") && this.draft !== undefined) this.#field("#new-text")?.focus();
    if (changed.has("current") && this.current !== undefined) this.#focusThread(this.current);
  }

  /** Moves the focus to a thread, once it is drawn. */
  async focusThread(id: string): Promise<void> {
    await this.updateComplete;
    this.#focusThread(id);
  }

  #follow(): void {
    this.#end?.();
    this.#end = undefined;
    const { discussion } = this;
    if (discussion === undefined || !this.isConnected) return;
    this.#known = counts(discussion.threads());
    this.#end = discussion.observe(({ local }) => {
      if (!local) this.#announce(discussion.threads());
      this.#known = counts(discussion.threads());
      this.requestUpdate();
    });
  }

  #announce(threads: readonly Thread[]): void {
    const { arrived } = discussionTexts[this.#locale.locale];
    for (const { id, author, kind } of arrivals(this.#known, threads)) {
      this.#announcer.value?.say("presence", arrived[kind](this.#name(author)), id);
    }
  }

  #field(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector(selector);
  }

  #focusThread(id: string): void {
    const thread = this.#field(`[data-thread="${CSS.escape(id)}"]`);
    thread?.closest("details")?.setAttribute("open", "");
    thread?.focus();
    thread?.scrollIntoView({ block: "nearest" });
  }

  #name(id: string): string {
    return this.nameOf(id) ?? discussionTexts[this.#locale.locale].former;
  }

  #when(instant: string): string {
    return new Intl.DateTimeFormat(this.#locale.locale, {
      dateStyle: "medium",
      timeStyle: "short",
    }).format(new Date(instant));
  }

  #sorted(): { open: Thread[]; settled: Thread[] } {
    const place = (id: string): number => {
      const at = this.standing.indexOf(id);
      return at < 0 ? this.standing.length : at;
    };
    const threads = (this.discussion?.threads() ?? []).toSorted(
      (a, b) => place(a.id) - place(b.id),
    );
    return {
      open: threads.filter(({ isOpen }) => isOpen),
      settled: threads.filter(({ isOpen }) => !isOpen),
    };
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      if (this.replying !== undefined) this.replying = undefined;
      else this.dispatchEvent(new DiscussionLeaveEvent());
      return;
    }
    if (event.key.toLowerCase() !== "j" || !event.altKey || !(event.ctrlKey || event.metaKey))
      return;
    event.preventDefault();
    const { open } = this.#sorted();
    const at = open.findIndex(({ id }) => id === this.current);
    const next = open[(at + 1) % Math.max(open.length, 1)];
    if (next !== undefined) this.#read(next.id);
  }

  #read(id: string): void {
    if (this.current === id) this.#focusThread(id);
    this.dispatchEvent(new ThreadCurrentEvent(id));
  }

  /** What was written, or nothing when it cannot be sent; then the field says why. */
  #written(form: HTMLFormElement, id: string): string | undefined {
    const words = discussionTexts[this.#locale.locale];
    const field = form.querySelector<HTMLTextAreaElement>("textarea");
    const text = field?.value.trim() ?? "";
    const isLong = text.length > maxEntryLength;
    const problem = isLong ? words.tooLong(maxEntryLength) : words.empty;
    this.problem = text === "" || isLong ? { at: id, words: problem } : undefined;
    if (this.problem === undefined) return text;
    field?.focus();
    return undefined;
  }

  #begin(event: SubmitEvent): void {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const text = this.#written(form, "new");
    if (text === undefined || this.discussion === undefined) return;
    const chosen = form.querySelector<HTMLSelectElement>("select")?.value;
    const passage = this.draft ?? (chosen ? this.passages()[Number(chosen)] : undefined);
    const id = this.discussion.begin({ kind: this.draftKind, text, ...passage });
    form.reset();
    this.draftKind = "comment";
    this.draft = undefined;
    this.dispatchEvent(new ThreadCurrentEvent(id));
  }

  #reply(event: SubmitEvent, id: string): void {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const text = this.#written(form, id);
    if (text === undefined) return;
    this.discussion?.reply(id, text);
    this.replying = undefined;
    this.#focusThread(id);
  }

  async #openReply(id: string): Promise<void> {
    this.replying = id;
    await this.updateComplete;
    this.#field(`[data-thread="${CSS.escape(id)}"] textarea`)?.focus();
  }

  #take(id: string, step: ThreadStep): void {
    this.discussion?.take(id, step);
    void this.updateComplete.then(() => this.#focusThread(id));
  }

  override render() {
    const words = discussionTexts[this.#locale.locale];
    const { open, settled } = this.#sorted();
    const isEmpty = open.length + settled.length === 0 && this.draft === undefined;
    return html`<section
      aria-labelledby="title"
      @keydown=${(event: KeyboardEvent) => this.#pressed(event)}
    >
      <div class="head">
        <h2 id="title" tabindex="-1">${words.title}</h2>
        <button
          type="button"
          class="quiet"
          aria-label=${words.close}
          title=${words.close}
          @click=${() => this.dispatchEvent(new DiscussionLeaveEvent())}
        >
          ${icon("close")}
        </button>
      </div>
      ${isEmpty ? html`<p class="meta">${this.canComment ? words.none : words.noneReading}</p>` : nothing}
      ${this.#renderNew()}
      <ol>
        ${open.map((thread) => this.#renderThread(thread))}
      </ol>
      ${
        settled.length === 0
          ? nothing
          : html`<details>
              <summary>${words.settled(settled.length)}</summary>
              <ol>
                ${settled.map((thread) => this.#renderThread(thread))}
              </ol>
            </details>`
      }
    </section>`;
  }

  #renderNew() {
    const words = discussionTexts[this.#locale.locale];
    if (!this.canComment) return nothing;
    if (this.draft === undefined) {
      return html`<button type="button" @click=${() => (this.draft = null)}>
        ${icon("plus")}${words.begin}
      </button>`;
    }
    return html`<form novalidate @submit=${(event: SubmitEvent) => this.#begin(event)}>
      ${this.draft === null ? this.#renderPassages() : html`<p class="quote">${this.draft.quote}</p>`}
      <fieldset>
        <legend class="visually-hidden">${words.kind}</legend>
        ${(["comment", "objection"] as const).map(
          (kind) =>
            html`<label
              ><input
                type="radio"
                name="kind"
                .checked=${this.draftKind === kind}
                @change=${() => (this.draftKind = kind)}
              />${words.kinds[kind]}</label
            >`,
        )}
      </fieldset>
      ${this.draftKind === "objection" ? html`<p class="meta">${words.objectionHint}</p>` : nothing}
      <label for="new-text">${words.text}</label>
      <textarea
        id="new-text"
        aria-invalid=${String(this.problem?.at === "new")}
        aria-describedby="new-problem"
      ></textarea>
      <p id="new-problem" class="problem" aria-live="polite">
        ${this.problem?.at === "new" ? this.problem.words : nothing}
      </p>
      <div class="actions">
        <button class="primary">${words.send}</button>
        <button type="button" @click=${() => (this.draft = undefined)}>${words.cancel}</button>
      </div>
    </form>`;
  }

  #renderPassages() {
    const words = discussionTexts[this.#locale.locale];
    return html`<label for="place">${words.place}</label>
      <select id="place">
        <option value="">${words.whole}</option>
        ${this.passages().map(
          ({ quote }, index) =>
            html`<option value=${index}>
              ${quote.length > 60 ? `${quote.slice(0, 59)}…` : quote}
            </option>`,
        )}
      </select>`;
  }

  #renderThread(thread: Thread) {
    const words = discussionTexts[this.#locale.locale];
    const { id, kind, quote, anchor, entries, last } = thread;
    const stands = this.standing.includes(id);
    return html`<li
      class="thread ${kind} ${id === this.current ? "current" : ""}"
      data-thread=${id}
      tabindex="-1"
      aria-labelledby="kind-${id}"
    >
      <h3 id="kind-${id}">${words.kinds[kind]}</h3>
      ${quote === "" ? nothing : html`<p class="quote">„${quote}“</p>`}
      ${anchor !== undefined && !stands ? html`<p class="meta">${words.deleted}</p>` : nothing}
      ${entries.map(
        ({ author, text, created }) =>
          html`<div class="entry">
            <p class="meta">
              <span class="who">${this.#name(author)}</span> · ${this.#when(created)}
            </p>
            <p class="text">${text}</p>
          </div>`,
      )}
      ${last === undefined ? nothing : html`<p class="meta entry">${words.steps[last.step](this.#name(last.by), this.#when(last.at))}</p>`}
      <div class="actions">
        ${
          stands
            ? html`<button
                type="button"
                class="quiet"
                @click=${() => this.dispatchEvent(new ThreadRevealEvent(id))}
              >
                ${words.reveal}
              </button>`
            : nothing
        }
        ${this.canComment ? this.#renderActions(thread) : nothing}
      </div>
      ${this.replying === id ? this.#renderReply(thread) : nothing}
    </li>`;
  }

  #renderActions({ id, kind, author, isOpen }: Thread) {
    const words = discussionTexts[this.#locale.locale];
    const button = (label: string, step: ThreadStep) =>
      html`<button type="button" class="quiet" @click=${() => this.#take(id, step)}>
        ${label}
      </button>`;
    if (!isOpen) return button(words.reopen, "reopened");
    const isObjection = kind === "objection";
    return html`<button type="button" class="quiet" @click=${() => void this.#openReply(id)}>
        ${words.reply}
      </button>
      ${isObjection ? nothing : button(words.resolve, "resolved")}
      ${isObjection && this.canSettle ? button(words.accept, "accepted") : nothing}
      ${isObjection && this.canSettle ? button(words.decline, "declined") : nothing}
      ${isObjection && author === this.user ? button(words.withdraw, "withdrawn") : nothing}`;
  }

  #renderReply({ id, author }: Thread) {
    const words = discussionTexts[this.#locale.locale];
    return html`<form novalidate @submit=${(event: SubmitEvent) => this.#reply(event, id)}>
      <label for="reply">${words.replyTo(this.#name(author))}</label>
      <textarea
        id="reply"
        aria-invalid=${String(this.problem?.at === id)}
        aria-describedby="reply-problem"
      ></textarea>
      <p id="reply-problem" class="problem" aria-live="polite">
        ${this.problem?.at === id ? this.problem.words : nothing}
      </p>
      <div class="actions">
        <button class="primary">${words.send}</button>
        <button type="button" @click=${() => (this.replying = undefined)}>${words.cancel}</button>
      </div>
    </form>`;
  }
}
