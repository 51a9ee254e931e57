import { icon, type Locale } from "@staedtenetz/elements";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { RecordTexts } from "../texts/records.js";
import type { Field } from "./form-kind.js";
import { understood } from "./when-text.js";

export interface FieldState {
  readonly value: string;
  /** What is wrong with it, in a sentence. */
  readonly problem: string | undefined;
  readonly locale: Locale;
  readonly today: string;
  readonly words: RecordTexts;
  readonly changed: (value: string) => void;
}

/** The id of a field in the page, for its label and for links that lead to it. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

/** A field with its label, its hint, what it understood, and what is wrong with it. */
export function renderField(field: Field, state: FieldState): TemplateResult {
  const { name, label, hint, type, required } = field;
  const { problem, words } = state;
  const id = fieldId(name);
  if (type === "check") return renderCheck(field, state);
  return html`<div class="field" data-type=${type}>
    <label class="label" for=${id}
      >${label}${required || type === "select" ? nothing : html` <span class="optional">(${words.optional})</span>`}</label
    >
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${problem ? html`<p class="problem" id="${id}-problem">${icon("alert")}${problem}</p>` : nothing}
    ${renderControl(field, state)}
    ${type === "date" || type === "when" ? renderUnderstood(type, id, state) : nothing}
  </div>`;
}

function describedBy({ name, hint, type }: Field, { problem }: FieldState): string {
  const id = fieldId(name);
  const isRead = type === "date" || type === "when";
  return [
    hint ? `${id}-hint` : "",
    problem ? `${id}-problem` : "",
    isRead ? `${id}-understood` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function renderControl(field: Field, state: FieldState): TemplateResult {
  const { name, type, required, choices = [] } = field;
  const { value, problem, changed } = state;
  const id = fieldId(name);
  const invalid = problem === undefined ? nothing : "true";
  const described = describedBy(field, state) || nothing;
  const onInput = (event: Event) => changed((event.target as HTMLInputElement).value);
  if (type === "select") {
    return html`<select
      id=${id}
      name=${name}
      aria-invalid=${invalid}
      aria-describedby=${described}
      @change=${onInput}
    >
      ${choices.map(
        (choice) =>
          html`<option value=${choice.value} ?selected=${choice.value === value}>
            ${choice.label}
          </option>`,
      )}
    </select>`;
  }
  if (type === "area" || type === "lines") {
    return html`<textarea
      id=${id}
      name=${name}
      rows=${type === "area" ? 5 : Math.max(3, value.split("\n").length + 1)}
      aria-invalid=${invalid}
      aria-describedby=${described}
      .value=${live(value)}
      @input=${onInput}
    ></textarea>`;
  }
  return html`<input
    id=${id}
    name=${name}
    type=${type === "url" ? "url" : "text"}
    inputmode=${type === "number" ? "numeric" : nothing}
    autocomplete="off"
    aria-required=${required ? "true" : nothing}
    aria-invalid=${invalid}
    aria-describedby=${described}
    .value=${live(value)}
    @input=${onInput}
  />`;
}

function renderUnderstood(type: "date" | "when", id: string, state: FieldState): TemplateResult {
  const { value, words } = state;
  const read = understood(type, value, state);
  const text = read === undefined ? words.notUnderstood : read && words.understood(read);
  return html`<p class="understood" id="${id}-understood" role="status">${text}</p>`;
}

function renderCheck({ name, label }: Field, { value, changed }: FieldState): TemplateResult {
  const id = fieldId(name);
  const onChange = (event: Event) => changed((event.target as HTMLInputElement).checked ? "1" : "");
  return html`<div class="field check">
    <input
      id=${id}
      name=${name}
      type="checkbox"
      .checked=${live(value === "1")}
      @change=${onChange}
    />
    <label for=${id}>${label}</label>
  </div>`;
}
