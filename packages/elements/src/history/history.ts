import type { BlockDifference, BlockPair } from "@staedtenetz/document";
import { html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { icon } from "../icons/icons.js";
import { LocaleController } from "../locale/locale-controller.js";
import { dialogStyles } from "../minutes/dialog-styles.js";
import { baseStyles, controlStyles } from "../styles/shared.js";
import { renderDifferences, type DifferenceWords } from "./difference-view.js";
import {
  HistoryViewEvent,
  HistoryWishEvent,
  type HistoryView,
  type HistoryWish,
  type ShownVersion,
} from "./history-events.js";
import { differenceStyles, historyStyles } from "./history-styles.js";
import { historyTexts } from "./history-texts.js";
import { renderVersions, titleOf, whoWrote } from "./version-list.js";

/** What is asked before it is done. */
type Question = Extract<HistoryWish, { type: "restore" | "remove" }>;

/**
 * The history of minutes: versions by day, what changed between them word by word with names, and ways to bring
 * something back. Steps with buttons and arrow keys; what is shown is said politely.
 *
 * @tag netz-history
 * @event netz-history-view - Another version or comparison is to be shown.
 * @event netz-history-wish - A version is to be saved, named, removed or restored.
 */
export class HistoryElement extends LitElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    dialogStyles,
    historyStyles,
    differenceStyles,
  ];

  readonly #locale = new LocaleController(this);

  @query("dialog") private readonly dialog!: HTMLDialogElement | null;
  @query(".status") private readonly status!: HTMLElement | null;

  @state() private question: Question | undefined;
  @state() private naming: number | undefined;

  /** Newest first; `undefined` while they are loaded. */
  @property({ attribute: false }) versions: readonly ShownVersion[] | undefined;
  @property({ attribute: false }) view: HistoryView = { shown: "now", against: "before" };
  /** The comparison that fits `view`; `undefined` before the first one is there. */
  @property({ attribute: false }) differences: readonly BlockDifference[] | undefined;
  /** Whether the comparison is still being loaded. */
  @property({ type: Boolean }) pending = false;
  /** Why there is no comparison, in words. */
  @property() problem = "";
  @property({ type: Boolean, attribute: "may-write" }) mayWrite = false;
  /** What became of the last wish. */
  @property({ attribute: false }) outcome: "restored" | "nothing" | "undone" | undefined;
  @property({ attribute: false }) nameOf: (id: string) => string | undefined = () => undefined;
  @property({ attribute: false }) titleOfTask: (id: string) => string | undefined = () => undefined;

  override updated(): void {
    if (this.question !== undefined && this.dialog?.open === false) this.dialog.showModal();
  }

  get #texts() {
    return historyTexts[this.#locale.locale];
  }

  get #words(): DifferenceWords {
    const { nameOf, titleOfTask } = this;
    return { locale: this.#locale.locale, nameOf, titleOfTask };
  }

  get #shown(): ShownVersion | undefined {
    return this.versions?.find(({ version }) => version === this.view.shown);
  }

  /** Everything that can be shown, newest first. */
  get #steps(): (number | "now")[] {
    return ["now", ...(this.versions ?? []).map(({ version }) => version)];
  }

  #show(view: Partial<HistoryView>): void {
    this.naming = undefined;
    this.dispatchEvent(new HistoryViewEvent({ ...this.view, ...view }));
  }

  /** One step to older (1) or newer (-1) ones. */
  #step(by: 1 | -1): void {
    const steps = this.#steps;
    const next = steps[steps.indexOf(this.view.shown) + by];
    if (next !== undefined) this.#show({ shown: next });
  }

  #wish(wish: HistoryWish): void {
    this.naming = undefined;
    this.dispatchEvent(new HistoryWishEvent(wish));
  }

  #keyPressed(event: KeyboardEvent): void {
    const isTyping = event.target instanceof HTMLInputElement && event.target.type === "text";
    const isRadio = event.target instanceof HTMLInputElement && event.target.type === "radio";
    if (isTyping || isRadio || this.dialog?.open || event.altKey || event.ctrlKey || event.metaKey)
      return;
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    this.#step(event.key === "ArrowLeft" ? 1 : -1);
  }

  #submitted(event: SubmitEvent, wish: (name: string) => HistoryWish): void {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const name = new FormData(event.target).get("name");
    event.target.reset();
    this.#wish(wish(typeof name === "string" ? name.trim() : ""));
  }

  #answered(): void {
    const { question, dialog } = this;
    const isYes = dialog?.returnValue === "yes";
    if (dialog) dialog.returnValue = "";
    this.question = undefined;
    if (isYes && question !== undefined) this.#wish(question);
    this.status?.focus();
  }

  override render() {
    if (this.versions === undefined)
      return html`<p class="hint">${this.#texts.loadingVersions}</p>`;
    return html`<div class="columns" @keydown=${(event: KeyboardEvent) => this.#keyPressed(event)}>
      <nav aria-labelledby="versions">
        <h2 id="versions">${this.#texts.versions}</h2>
        ${this.mayWrite ? this.#renderSave() : nothing}
        ${renderVersions(this.versions, this.view.shown, this.#words, (shown) => this.#show({ shown }))}
        ${this.versions.length === 0 ? html`<p class="hint">${this.#texts.empty}</p>` : nothing}
      </nav>
      <section class="panel" aria-labelledby="shown">${this.#renderPanel()}</section>
      ${this.#renderQuestion()}
    </div>`;
  }

  #renderSave() {
    const texts = this.#texts;
    return html`<form
      @submit=${(event: SubmitEvent) => this.#submitted(event, (name) => ({ type: "save", name }))}
    >
      <label for="new-name">${texts.saveLabel}</label>
      <input id="new-name" name="name" type="text" maxlength="200" autocomplete="off" />
      <button type="submit">${texts.save}</button>
    </form>`;
  }

  #renderPanel() {
    const texts = this.#texts;
    const { shown } = this.view;
    const steps = this.#steps;
    const place = steps.indexOf(shown);
    return html`
      <h2 id="shown">${this.#title()}</h2>
      ${this.#renderWho()}
      <div class="bar">
        <button
          type="button"
          aria-disabled=${place >= steps.length - 1 ? "true" : "false"}
          @click=${() => this.#step(1)}
        >
          <span class="flip">${icon("arrow")}</span>${texts.older}
        </button>
        <button
          type="button"
          aria-disabled=${place <= 0 ? "true" : "false"}
          @click=${() => this.#step(-1)}
        >
          ${texts.newer}${icon("arrow")}
        </button>
        <span class="hint">${texts.keys}</span>
      </div>
      ${shown === "now" ? nothing : this.#renderModes()} ${this.#renderTools()}
      <div class="outcome" role="status">${this.#renderOutcome()}</div>
      <p class="status" role="status" tabindex="-1">${this.#statusWords()}</p>
      <div class="text" aria-busy=${this.pending}>${this.#renderText()}</div>
    `;
  }

  #title(): string {
    const shown = this.#shown;
    return shown === undefined ? this.#texts.now : titleOf(shown, this.#locale.locale);
  }

  #renderWho() {
    const who = this.#shown && whoWrote(this.#shown, this.#words);
    return who ? html`<p class="hint">${who}</p>` : nothing;
  }

  #statusWords(): string {
    const { differences, pending, problem } = this;
    if (problem !== "") return problem;
    if (pending || differences === undefined) return this.#texts.loading;
    const changes = differences.filter(({ change }) => change !== "kept").length;
    return this.#texts.position(this.#title(), changes);
  }

  #renderModes() {
    const texts = this.#texts;
    const modes = [
      ["before", texts.step],
      ["now", texts.compare],
    ] as const;
    return html`<fieldset>
      <legend class="visually-hidden">${texts.mode}</legend>
      ${modes.map(
        ([against, words]) =>
          html`<label
            ><input
              type="radio"
              name="against"
              .checked=${this.view.against === against}
              @change=${() => this.#show({ against })}
            />${words}</label
          >`,
      )}
    </fieldset>`;
  }

  #renderTools() {
    const texts = this.#texts;
    const version = this.#shown;
    if (version === undefined || !this.mayWrite) return nothing;
    const { version: number } = version;
    if (this.naming === number) return this.#renderNaming(version);
    return html`<div class="bar">
      <button type="button" @click=${() => (this.naming = number)}>${texts.rename}</button>
      <button type="button" @click=${() => (this.question = { type: "restore", version: number })}>
        ${texts.restoreAll}
      </button>
      ${
        version.mayRemove
          ? html`<button
              type="button"
              class="danger"
              @click=${() => (this.question = { type: "remove", version: number })}
            >
              ${texts.remove}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderNaming({ version, name = "" }: ShownVersion) {
    const texts = this.#texts;
    return html`<form
      @submit=${(event: SubmitEvent) =>
        this.#submitted(event, (typed) => ({ type: "rename", version, name: typed }))}
    >
      <label for="name">${texts.nameLabel}</label>
      <input id="name" name="name" type="text" maxlength="200" autocomplete="off" .value=${name} />
      <div class="bar">
        <button type="submit" class="primary">${texts.saveName}</button>
        <button type="button" class="quiet" @click=${() => (this.naming = undefined)}>
          ${texts.cancel}
        </button>
      </div>
    </form>`;
  }

  #renderOutcome() {
    const texts = this.#texts;
    switch (this.outcome) {
      case "restored":
        return html`<p>${texts.restored}</p>
          <button type="button" @click=${() => this.#wish({ type: "undo" })}>
            ${icon("undo")}${texts.undo}
          </button>`;
      case "undone":
        return html`<p>${texts.undone}</p>`;
      case "nothing":
        return html`<p>${texts.nothingRestored}</p>`;
      default:
        return nothing;
    }
  }

  #renderText() {
    const { differences = [], problem, view } = this;
    if (problem !== "") return nothing;
    const isFirst = view.against === "before" && this.versions?.at(-1)?.version === view.shown;
    return html`
      ${isFirst ? html`<p class="hint">${this.#texts.first}</p>` : nothing}
      <p class="hint">${this.#texts.legend}</p>
      ${renderDifferences(differences, this.#words, (difference) => this.#renderRestore(difference))}
    `;
  }

  #renderRestore({ old, new: young }: BlockDifference) {
    const { shown, against } = this.view;
    if (!this.mayWrite || against !== "now" || shown === "now") return nothing;
    const pair: BlockPair = { ...(old && { old }), ...(young && { new: young }) };
    return html`<button
      type="button"
      class="quiet"
      @click=${() => (this.question = { type: "restore", version: shown, ...pair })}
    >
      ${icon("undo")}${this.#texts.restoreBlock}
    </button>`;
  }

  #renderQuestion() {
    const texts = this.#texts;
    const { question } = this;
    if (question === undefined) return nothing;
    const isWhole = question.type === "restore" && !question.old && !question.new;
    const [title, explanation, yes] =
      question.type === "remove"
        ? [texts.removeQuestion, texts.removeExplanation, texts.remove]
        : isWhole
          ? [texts.restoreAllQuestion, texts.restoreAllExplanation, texts.restoreAll]
          : [texts.restoreQuestion, texts.restoreExplanation, texts.restore];
    return html`<dialog
      aria-labelledby="question"
      aria-describedby="explanation"
      @close=${() => this.#answered()}
    >
      <form method="dialog">
        <h2 id="question">${title}</h2>
        <p id="explanation">${explanation}</p>
        <div class="actions">
          <button class="primary" value="yes">${yes}</button>
          <button value="no" autofocus>${texts.cancel}</button>
        </div>
      </form>
    </dialog>`;
  }
}
