import { Task } from "@lit/task";
import type { Failure } from "@staedtenetz/api/client";
import { explainWith, type Issue, type Messages } from "@staedtenetz/core/validation";
import { icon } from "@staedtenetz/elements";
import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { formKinds } from "../record-form/form-kinds.js";
import type {
  Body,
  Field,
  FieldProblem,
  Fields,
  FormContext,
  FormKind,
  SavedIssue,
  SavedRecord,
  Values,
} from "../record-form/form-kind.js";
import { mergedValues, renderConflict, type Conflict } from "../record-form/render-conflict.js";
import { fieldId, renderField } from "../record-form/render-field.js";
import { recordTexts } from "../texts/records.js";
import { pathIdOf } from "./ids.js";
import { renderNotFound, RetryEvent } from "./messages.js";
import { PageElement, PageFailure } from "./page-element.js";

/** A record as it was opened: what it holds, and what a change has to send back. */
interface Opened {
  readonly record: Fields | undefined;
  readonly etag: string;
}

/**
 * Makes or changes one record in a form. Errors stand at their fields and in a summary with links; when somebody else was
 * faster, both versions are shown and nothing is overwritten.
 */
class RecordPage extends PageElement {
  @property({ attribute: false }) kind = "";
  /** The bare id of the record; absent for a new one. */
  @property({ attribute: false }) recordId: string | undefined;

  @state() private values: Values = {};
  @state() private problems: readonly FieldProblem[] = [];
  @state() private failure: string | undefined;
  @state() private isSaving = false;
  @state() private conflict: Conflict | undefined;
  @state() private hints: readonly string[] = [];

  #opened: Opened = { record: undefined, etag: "" };
  #base: Values = {};
  #wish = "";
  #savedId: string | undefined;
  #shouldFocus = false;

  readonly #record = new Task(this, {
    args: () => [this.client, this.kind, this.recordId] as const,
    task: async ([client, kind, id]) => {
      const form = formKinds[kind];
      if (form === undefined) return undefined;
      this.#open(form, id === undefined ? undefined : await this.#read(form, client, id));
      return form;
    },
  });

  protected override get heading(): string {
    const form = formKinds[this.kind];
    if (form === undefined) return this.words.error.notFoundTitle;
    return this.recordId === undefined ? form.titleNew(this.#texts) : form.titleEdit(this.#texts);
  }

  get #texts() {
    return recordTexts[this.locale];
  }

  get #context(): FormContext | undefined {
    const { directory, locale, today } = this;
    if (directory === undefined) return undefined;
    const { newId } = this.surroundings;
    return { directory, locale, today, newId, words: this.#texts };
  }

  async #read(form: FormKind, client: typeof this.client, id: string): Promise<Opened> {
    const answer = await form.read(client, id);
    if (!answer.ok) throw new PageFailure(answer.problem);
    return { record: answer.value, etag: answer.etag ?? "" };
  }

  #open(form: FormKind, opened: Opened = { record: undefined, etag: "" }): void {
    const context = this.#context;
    if (context === undefined) return;
    this.#opened = opened;
    this.#base = form.valuesOf(opened.record, context);
    this.#wish = this.surroundings.newId();
    this.values = this.#base;
    this.problems = [];
    this.conflict = undefined;
    this.failure = undefined;
    this.hints = [];
    this.#savedId = this.recordId;
  }

  protected override updated(): void {
    super.updated();
    if (!this.#shouldFocus) return;
    this.#shouldFocus = false;
    this.querySelector<HTMLElement>(".edit-conflict, .edit-summary, .edit-hints")?.focus();
  }

  override render() {
    const form = formKinds[this.kind];
    const context = this.#context;
    if (form === undefined) return renderNotFound(this.locale);
    if (context === undefined) return this.renderLoading();
    return this.#record.render({
      pending: () => this.renderLoading(),
      error: (error) => this.renderFailure(error),
      complete: () => this.#renderForm(form, context),
    });
  }

  #renderForm(form: FormKind, context: FormContext) {
    const words = this.#texts;
    const groups = form.groups(context, this.recordId === undefined);
    const fields = groups.flatMap((group) => group.fields);
    const back = form.pathOf(this.#opened.record?.["id"] as string | undefined);
    return html`
      <div class="page-head">
        <a class="back" href=${back}>${icon("arrow")}${words.back}</a>
        <h1>${this.heading}</h1>
      </div>
      ${this.#renderHints(form)} ${this.#renderSummary(fields)}
      ${
        this.conflict
          ? renderConflict(fields, this.values, this.conflict, words, (name) =>
              this.#set(name, this.conflict?.theirs[name] ?? ""),
            )
          : nothing
      }
      <form
        class="edit-form"
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#save(form, context, fields);
        }}
      >
        ${groups.map(
          (group) =>
            html`<fieldset>
              <legend>${group.heading}</legend>
              ${group.fields.map((field) => this.#renderField(field))}
            </fieldset>`,
        )}
        <div class="actions">
          <button class="button primary" ?disabled=${this.isSaving}>
            ${this.isSaving ? words.saving : words.save}
          </button>
          <a class="button quiet" href=${back}>${words.back}</a>
        </div>
      </form>
    `;
  }

  #renderField(field: Field) {
    return renderField(field, {
      value: this.values[field.name] ?? "",
      problem: this.problems.find((problem) => problem.field === field.name)?.message,
      locale: this.locale,
      today: this.today,
      words: this.#texts,
      changed: (value) => this.#set(field.name, value),
    });
  }

  #set(name: string, value: string): void {
    this.values = { ...this.values, [name]: value };
  }

  #renderSummary(fields: readonly Field[]) {
    const words = this.#texts;
    if (this.failure === undefined && this.problems.length === 0) return nothing;
    return html`<div class="edit-summary" role="alert" tabindex="-1">
      <p>${this.failure ?? words.summaryTitle(this.problems.length)}</p>
      <ul>
        ${this.problems.map(({ field, message }) => {
          const found = fields.find(({ name }) => name === field);
          return html`<li>
            ${
              found
                ? html`<a
                    href="#${fieldId(field)}"
                    @click=${(event: Event) => this.#goTo(event, field)}
                    >${found.label}: ${message}</a
                  >`
                : message
            }
          </li>`;
        })}
      </ul>
    </div>`;
  }

  #goTo(event: Event, field: string): void {
    event.preventDefault();
    this.querySelector<HTMLElement>(`#${fieldId(field)}`)?.focus();
  }

  #renderHints(form: FormKind) {
    const words = this.#texts;
    if (this.hints.length === 0) return nothing;
    return html`<div class="edit-hints" role="status" tabindex="-1">
      <p>${words.hintsTitle}</p>
      <ul>
        ${this.hints.map((hint) => html`<li>${hint}</li>`)}
      </ul>
      <a class="button" href=${form.pathOf(this.#savedId)}>${words.onward}</a>
    </div>`;
  }

  async #save(form: FormKind, context: FormContext, fields: readonly Field[]): Promise<void> {
    if (this.isSaving) return;
    this.failure = undefined;
    const read: Body = form.bodyOf(this.values, this.#opened.record, context);
    this.problems = read.ok ? [] : read.problems;
    this.#shouldFocus = true;
    if (!read.ok) return;
    this.isSaving = true;
    try {
      await this.#send(form, read.body, fields, context);
    } finally {
      this.isSaving = false;
    }
  }

  async #send(
    form: FormKind,
    body: Fields,
    fields: readonly Field[],
    context: FormContext,
  ): Promise<void> {
    const { client } = this;
    const { record, etag } = this.#opened;
    const id = this.recordId;
    const answer =
      id === undefined
        ? await form.make(client, body, pathIdOf(this.#wish))
        : await form.change(client, id, body, etag);
    if (answer.ok) return this.#saved(form, answer.value, context);
    const { problem } = answer;
    if (problem.code === "changedMeanwhile" && "current" in problem && record !== undefined) {
      this.#meet(form, problem.current as Fields, answer.etag ?? "", fields, context);
    } else await this.#refused(form, problem, fields);
    return undefined;
  }

  /** Somebody was faster: both versions are shown, and the next attempt changes what is stored now. */
  #meet(
    form: FormKind,
    current: Fields,
    etag: string,
    fields: readonly Field[],
    context: FormContext,
  ): void {
    const theirs = form.valuesOf(current, context);
    const conflict = { theirs, base: this.#base };
    this.values = mergedValues(fields, this.values, conflict);
    this.conflict = conflict;
    this.#base = theirs;
    this.#opened = { record: current, etag };
    this.#shouldFocus = true;
  }

  async #refused(form: FormKind, problem: Failure, fields: readonly Field[]): Promise<void> {
    const words = this.#texts;
    const issues = ("issues" in problem && problem.issues) || [];
    const messages = issues.length > 0 ? await form.messages() : {};
    this.problems = issues
      .filter(({ severity }) => severity === "error")
      .map((issue) => ({
        field: fieldOf(issue, fields)?.name ?? "",
        message: this.#sentence(issue, messages),
      }));
    if (this.problems.length === 0) {
      this.failure =
        problem.code === "unreachable"
          ? words.unreachable
          : problem.code === "notPermitted"
            ? words.notPermitted
            : words.failed;
    }
    // What was refused changed nothing; a new attempt with other content is a new wish.
    if (problem.code === "idempotencyKeyReused") this.#wish = this.surroundings.newId();
    this.#shouldFocus = true;
  }

  #sentence(issue: SavedIssue, messages: Messages): string {
    const words = this.#texts;
    const own: Readonly<Record<string, string>> = {
      "reference-unknown": words.unknownReference,
      "group-slug-taken": words.slugTaken,
      "group-parent-circle": words.parentCircle,
    };
    return own[issue.code] ?? explainWith(messages, issueOf(issue), this.locale);
  }

  async #saved(
    form: FormKind,
    { record, issues }: SavedRecord,
    { today }: FormContext,
  ): Promise<void> {
    const id = String(record["id"]);
    this.#savedId = id;
    const before = { sinceBefore: this.#base["since"] ?? "", today };
    const further = await form.after?.(this.client, id, { ...this.values, ...before });
    if (further?.ok === false) return this.#refused(form, further.problem, []);
    this.dispatchEvent(new RetryEvent());
    const worthALook = issues.filter(({ severity }) => severity === "warning");
    if (worthALook.length > 0) {
      const messages = await form.messages();
      this.hints = worthALook.map((issue) => this.#sentence(issue, messages));
      this.conflict = undefined;
      await this.#reopen(id);
      this.#shouldFocus = true;
      return undefined;
    }
    this.#follow(form.pathOf(id));
    return undefined;
  }

  /** What was saved can be changed further at once. */
  async #reopen(id: string): Promise<void> {
    const { hints } = this;
    this.recordId = pathIdOf(id);
    await this.updateComplete;
    await this.#record.taskComplete;
    this.hints = hints;
  }

  /** Opens a page as if its link had been clicked. */
  #follow(path: string): void {
    const link = document.createElement("a");
    link.href = path;
    this.append(link);
    link.click();
    link.remove();
  }
}

function issueOf({ code, severity, path, params = {} }: SavedIssue): Issue {
  return { code, severity, path, params: params as Issue["params"] };
}

function fieldOf({ path }: SavedIssue, fields: readonly Field[]): Field | undefined {
  return fields.find(({ paths }) => paths.includes(String(path[0])));
}

export function definePage(registry: CustomElementRegistry): void {
  if (!registry.get("netz-record-page")) registry.define("netz-record-page", RecordPage);
}
