import type { TextBlock, TextRun } from "@staedtenetz/document";
import { html, type TemplateResult } from "lit";

/** What blocks that only point elsewhere show. */
export interface BlockWords {
  /** The title of an agenda item with its number. */
  readonly agendaItem: (id: string) => { readonly number: string; readonly title: string };
  readonly task: (id: string) => { readonly title: string; readonly done: boolean };
}

/** The text of minutes as plain HTML: to be read before the editor is there, and without it. */
export function renderText(blocks: readonly TextBlock[], words: BlockWords): TemplateResult[] {
  return blocks.map((block) => renderBlock(block, words));
}

function renderBlock(block: TextBlock, words: BlockWords): TemplateResult {
  switch (block.kind) {
    case "paragraph":
      return html`<p>${renderRuns(block.runs)}</p>`;
    case "heading":
      return renderHeading(block.level, renderRuns(block.runs));
    case "list": {
      const items = block.items.map((item) => html`<li>${renderText(item, words)}</li>`);
      return block.ordered
        ? html`<ol start=${block.start}>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
    case "quote":
      return html`<blockquote>${renderText(block.blocks, words)}</blockquote>`;
    case "agendaItem": {
      const { number, title } = words.agendaItem(block.item);
      return html`<div class="netz-block netz-agenda-item">
        <h1 class="netz-agenda-heading" aria-level="3">
          <span class="netz-agenda-number">${number}</span><span>${title}</span>
        </h1>
      </div>`;
    }
    case "record":
      return html`<section class="netz-block netz-record">
        <p>${renderRuns(block.runs)}</p>
      </section>`;
    default: {
      const { title, done } = words.task(block.task);
      return html`<div class="netz-block netz-task-block" data-status=${done ? "done" : "open"}>
        <input class="netz-check" type="checkbox" disabled .checked=${done} aria-label=${title} />
        <span class="netz-task-title">${title}</span>
      </div>`;
    }
  }
}

/** Drawn as in the editor; the level that is read out goes on below the page's own two. */
function renderHeading(level: number, content: unknown): TemplateResult {
  if (level <= 1) return html`<h1 aria-level="3">${content}</h1>`;
  return level === 2
    ? html`<h2 aria-level="4">${content}</h2>`
    : html`<h3 aria-level="5">${content}</h3>`;
}

function renderRuns(runs: readonly TextRun[]): unknown[] {
  return runs.map((run) => {
    if (run.text === "\n") return html`<br />`;
    let shown: unknown = run.text;
    if (run.bold) shown = html`<strong>${shown}</strong>`;
    if (run.italic) shown = html`<em>${shown}</em>`;
    if (run.underline) shown = html`<u>${shown}</u>`;
    if (run.strike) shown = html`<s>${shown}</s>`;
    if (run.href !== undefined) shown = html`<a href=${run.href} rel="noreferrer">${shown}</a>`;
    return shown;
  });
}
