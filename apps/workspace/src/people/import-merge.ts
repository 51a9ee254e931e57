import type { ImportRow, MergeChoice, MergedPart } from "@staedtenetz/api/client";
import { html, nothing } from "lit";
import type { MergingTexts } from "../texts/merging.js";
import {
  choiceOf,
  decisionOf,
  mergeablesOf,
  mergedInto,
  mergedParts,
  type Choices,
  type Decision,
  type Mergeable,
} from "./import-choices.js";

export interface MergeView {
  readonly merging: MergingTexts;
  readonly choices: Choices;
  readonly decide: (row: number, decision: Decision) => void;
  readonly choosePart: (row: number, part: MergedPart, choice: MergeChoice) => void;
}

/** What happens to a row that fits somebody who is there: left out, a person of its own, or merged. */
export function renderDecision(row: ImportRow, { merging, choices, decide }: MergeView) {
  const decision = decisionOf(row, choices);
  const chosen = typeof decision === "string" ? decision : decision.into;
  const decided = ({ target }: Event) => {
    const { value } = target as HTMLSelectElement;
    decide(row.row, value === "add" || value === "skip" ? value : { into: value });
  };
  const option = (value: string, words: string) =>
    html`<option value=${value} ?selected=${value === chosen}>${words}</option>`;
  return html`<label class="field import-decision">
    <span class="visually-hidden">${merging.decision(row.row)}</span>
    <select @change=${decided}>
      ${option("skip", merging.skip)} ${option("add", merging.add)}
      ${mergeablesOf(row).map(({ person, target }) => option(person, merging.merge(target.name)))}
    </select>
  </label>`;
}

/** For a row that is merged: each part that differs, as it is and as the list has it, and what becomes of it. */
export function renderMerge(row: ImportRow, view: MergeView) {
  const into = mergedInto(row, view.choices);
  if (into === undefined) return nothing;
  const { merging } = view;
  const differing = mergedParts.filter((part) => differs(row, into, part));
  return html`<fieldset class="import-merge">
    <legend>${merging.title(into.target.name)}</legend>
    ${differing.length === 0 ? html`<p>${merging.same}</p>` : nothing}
    ${differing.map((part) => renderPart(row, into, part, view))}
    <p class="hint">${merging.hint}</p>
  </fieldset>`;
}

function renderPart(row: ImportRow, { target }: Mergeable, part: MergedPart, view: MergeView) {
  const { merging, choices, choosePart } = view;
  const offered: readonly MergeChoice[] =
    part === "name" ? ["keep", "replace"] : ["keep", "add", "replace"];
  const present = valuesOf(target, part);
  const chosen = choiceOf(row.row, part, choices);
  return html`<div class="merge-part">
    <label class="field">
      <span class="label">${merging.parts[part]}</span>
      <select
        @change=${({ target: select }: Event) =>
          choosePart(row.row, part, (select as HTMLSelectElement).value as MergeChoice)}
      >
        ${offered.map(
          (choice) =>
            html`<option value=${choice} ?selected=${choice === chosen}>
              ${merging.choices[choice]}
            </option>`,
        )}
      </select>
    </label>
    <dl>
      <div>
        <dt>${merging.present}</dt>
        <dd>${present.length === 0 ? merging.nothing : present.join(", ")}</dd>
      </div>
      <div>
        <dt>${merging.incoming}</dt>
        <dd>${valuesOf(row, part).join(", ")}</dd>
      </div>
    </dl>
  </div>`;
}

type Compared = Pick<ImportRow, "name" | "roles" | "emails" | "phones" | "addresses">;

function valuesOf(compared: Compared, part: MergedPart): readonly string[] {
  return part === "name" ? [compared.name] : compared[part];
}

/** Whether the list says something that is not there. */
function differs(row: ImportRow, { target }: Mergeable, part: MergedPart): boolean {
  const present = new Set(valuesOf(target, part).map((value) => value.trim().toLowerCase()));
  return valuesOf(row, part).some((value) => !present.has(value.trim().toLowerCase()));
}
