import { html, nothing, type TemplateResult } from "lit";
import type { RecordTexts } from "../texts/records.js";
import type { Field, Values } from "./form-kind.js";

export interface Conflict {
  /** What is stored now, as the form shows it. */
  readonly theirs: Values;
  /** What the form began with. */
  readonly base: Values;
}

/** Fields in which what is stored now differs from what was entered. */
export function conflictingFields(
  fields: readonly Field[],
  mine: Values,
  { theirs }: Conflict,
): readonly Field[] {
  return fields.filter(({ name }) => (mine[name] ?? "") !== (theirs[name] ?? ""));
}

/**
 * What to show after somebody else was faster: fields this person did not touch follow the stored record at once, the
 * others keep what was entered until the person decides.
 */
export function mergedValues(
  fields: readonly Field[],
  mine: Values,
  { theirs, base }: Conflict,
): Values {
  const untouched = fields.filter(({ name }) => (mine[name] ?? "") === (base[name] ?? ""));
  const followed = untouched.map(({ name }) => [name, theirs[name] ?? ""]);
  return { ...mine, ...Object.fromEntries(followed) };
}

/** Both versions side by side, with a button for each difference. */
export function renderConflict(
  fields: readonly Field[],
  mine: Values,
  conflict: Conflict,
  words: RecordTexts,
  take: (name: string) => void,
): TemplateResult {
  const differing = conflictingFields(fields, mine, conflict);
  const text = words.conflict;
  return html`<section
    class="edit-conflict"
    role="alert"
    tabindex="-1"
    aria-labelledby="conflict-title"
  >
    <h2 id="conflict-title">${text.title}</h2>
    <p>${differing.length === 0 ? text.same : text.lead}</p>
    ${
      differing.length === 0
        ? nothing
        : html`<table>
            <thead>
              <tr>
                <th scope="col">${text.field}</th>
                <th scope="col">${text.mine}</th>
                <th scope="col">${text.theirs}</th>
              </tr>
            </thead>
            <tbody>
              ${differing.map(
                (field) =>
                  html`<tr>
                    <th scope="row">${field.label}</th>
                    <td>${shown(field, mine, words)}</td>
                    <td>
                      <span>${shown(field, conflict.theirs, words)}</span>
                      <button type="button" class="button" @click=${() => take(field.name)}>
                        ${text.takeTheirs(field.label)}
                      </button>
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>`
    }
  </section>`;
}

function shown({ name, choices }: Field, values: Values, words: RecordTexts): string {
  const value = values[name] ?? "";
  const label = choices?.find((choice) => choice.value === value)?.label ?? value;
  return label === "" ? words.conflict.empty : label;
}
