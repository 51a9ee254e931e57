import type { Import, ImportIssue, ImportRow } from "@staedtenetz/api/client";
import type { Locale } from "@staedtenetz/elements";
import { html, nothing } from "lit";
import type { PeopleTexts } from "../texts/people.js";
import { isTaken, mergeablesOf } from "./import-choices.js";
import { renderDecision, renderMerge, type MergeView } from "./import-merge.js";

export const importFilters = ["all", "findings", "duplicates", "shared"] as const;
export type ImportFilter = (typeof importFilters)[number];

/** A number that is only written in another way is put right without anybody having to look. */
const spelling = new Set(["phone-not-e164"]);

function fits(row: ImportRow, filter: ImportFilter): boolean {
  if (filter === "findings") {
    return row.issues.some(({ code, repair }) => !repair || !spelling.has(code));
  }
  if (filter === "duplicates") return row.duplicates.length > 0;
  return filter === "all" || row.sharedMailboxes.length > 0;
}

export interface PreviewView extends MergeView {
  readonly texts: PeopleTexts;
  readonly locale: Locale;
  readonly filter: ImportFilter;
  readonly leave: (key: string, isLeft: boolean) => void;
}

/** The rows of a list that was read, each with what was found and what is going to happen with it. */
export function renderPreviewRows(found: Import, view: PreviewView) {
  const rows = found.rows.filter((row) => fits(row, view.filter));
  return html`<ul class="sheet import-rows">
    ${rows.map((row) => html`<li>${renderRow(row, view)}</li>`)}
  </ul>`;
}

function renderRow(row: ImportRow, view: PreviewView) {
  const { imports } = view.texts;
  const name = row.name === "" ? imports.noName : row.name;
  const facts = [row.role, ...row.emails, ...row.phones].filter(Boolean);
  return html`<div class="sheet-row import-row ${isTaken(row, view.choices) ? "" : "skipped"}">
    <div class="import-head">
      <span class="muted row-number">${imports.row(row.row)}</span>
      <span class="title">${name}</span>
      ${renderTaking(row, name, view)}
    </div>
    <p class="facts-line">${facts.map((fact) => html`<span>${fact}</span>`)}</p>
    ${renderHints(row, view)} ${renderMerge(row, view)}
  </div>`;
}

function renderTaking(row: ImportRow, name: string, view: PreviewView) {
  const { imports } = view.texts;
  if (!row.isReadable) return html`<span class="tag danger">${imports.unreadable}</span>`;
  if (mergeablesOf(row).length > 0) return renderDecision(row, view);
  return html`<label class="take">
    <input
      type="checkbox"
      .checked=${isTaken(row, view.choices)}
      aria-label=${imports.takeRow(name, row.row)}
      @change=${(event: Event) =>
        view.decide(row.row, (event.target as HTMLInputElement).checked ? "add" : "skip")}
    />
    <span aria-hidden="true">${imports.take}</span>
  </label>`;
}

function renderHints(row: ImportRow, view: PreviewView) {
  const { imports } = view.texts;
  const { issues, duplicates, sharedMailboxes } = row;
  if (issues.length + duplicates.length + sharedMailboxes.length === 0) return nothing;
  return html`<ul class="import-hints">
    ${issues.map((issue, index) => renderIssue(issue, `${row.row} ${index}`, view))}
    ${duplicates.map(({ name, row: other, reasons }) => {
      const where = other === undefined ? imports.inDirectory : imports.row(other);
      const words = reasons.map((reason) => imports.reasons[reason]).join(", ");
      return html`<li class="duplicate">${imports.duplicateOf(name, where, words)}</li>`;
    })}
    ${sharedMailboxes.map((address) => html`<li>${imports.shared(address)}</li>`)}
  </ul>`;
}

function renderIssue(issue: ImportIssue, key: string, view: PreviewView) {
  const { imports } = view.texts;
  const { text, column, severity, repair } = issue;
  return html`<li class=${severity}>
    ${column === undefined ? nothing : html`<span class="muted">${imports.column(column)}: </span>`}${text[view.locale]}
    ${
      repair
        ? html`<label class="take">
            <input
              type="checkbox"
              .checked=${!view.choices.left.has(key)}
              @change=${(event: Event) =>
                view.leave(key, !(event.target as HTMLInputElement).checked)}
            />
            ${imports.repair}
          </label>`
        : nothing
    }
  </li>`;
}
