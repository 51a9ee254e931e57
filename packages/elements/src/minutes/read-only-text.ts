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
      return html`<h3 class="netz-agenda-item">
        <span class="netz-agenda-number">${number}</span> <span>${title}</span>
      </h3>`;
    }
    case "task": {
      const { title, done } = words.task(block.task);
      return html`<p class="netz-task ${done ? "done" : ""}">
        <input type="checkbox" disabled .checked=${done} aria-label=${title} /><span>${title}</span>
      </p>`;
    }
  }
}

/** The page's own headings are the first two levels: the text begins below them. */
function renderHeading(level: number, content: unknown): TemplateResult {
  if (level <= 1) return html`<h3>${content}</h3>`;
  return level === 2 ? html`<h4>${content}</h4>` : html`<h5>${content}</h5>`;
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
