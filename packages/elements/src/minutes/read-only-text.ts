import type { TableCell, TextBlock, TextRun } from "@staedtenetz/document";
import { html, type TemplateResult } from "lit";

/** What blocks that only point elsewhere show. */
export interface BlockWords {
  /** The title of an agenda item with its number. */
  readonly agendaItem: (id: string) => { readonly number: string; readonly title: string };
  readonly task: (id: string) => { readonly title: string; readonly done: boolean };
  /** The card of a decision, next date, practice or call around its words. */
  readonly record: (id: string, text: unknown) => TemplateResult;
  /** The name of somebody mentioned. */
  readonly mention: (id: string) => string;
  /** What stands in the place of a file before the editor shows it. */
  readonly file: (kind: "picture" | "attachment") => string;
  /** The kind of a conversation about some words. */
  readonly thread: (id: string) => string | undefined;
}

/** The text of minutes as plain HTML: to be read before the editor is there, and without it. */
export function renderText(blocks: readonly TextBlock[], words: BlockWords): TemplateResult[] {
  return blocks.map((block) =>
    block.internal === true
      ? html`<div data-internal>${renderBlock(block, words)}</div>`
      : renderBlock(block, words),
  );
}

function renderBlock(block: TextBlock, words: BlockWords): TemplateResult {
  switch (block.kind) {
    case "paragraph":
      return html`<p>${renderRuns(block.runs, words)}</p>`;
    case "heading":
      return renderHeading(block.level, renderRuns(block.runs, words));
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
      return words.record(block.id, renderRuns(block.runs, words));
    case "task": {
      const { title, done } = words.task(block.task);
      return html`<div class="netz-block netz-task-block" data-status=${done ? "done" : "open"}>
        <input class="netz-check" type="checkbox" disabled .checked=${done} aria-label=${title} />
        <span class="netz-task-title">${title}</span>
      </div>`;
    }
    default:
      return renderWide(block, words);
  }
}

type WideBlock = Extract<TextBlock, { kind: "callout" | "table" | "picture" | "attachment" }>;

function renderWide(block: WideBlock, words: BlockWords): TemplateResult {
  switch (block.kind) {
    case "callout":
      return html`<aside>${renderText(block.blocks, words)}</aside>`;
    case "table":
      return html`<div class="netz-table" tabindex="0">
        <table>
          <tbody>
            ${block.rows.map(
              (row) =>
                html`<tr>
                  ${row.map((cell) => renderCell(cell, words))}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
    default:
      return html`<div class="netz-block netz-file">
        <span class="netz-loading">${words.file(block.kind)}</span>
      </div>`;
  }
}

function renderCell(cell: TableCell, words: BlockWords): TemplateResult {
  const { header, colspan, rowspan } = cell;
  const content = renderText(cell.blocks, words);
  return header
    ? html`<th colspan=${colspan} rowspan=${rowspan}>${content}</th>`
    : html`<td colspan=${colspan} rowspan=${rowspan}>${content}</td>`;
}

/** Drawn as in the editor; the level that is read out goes on below the page's own two. */
function renderHeading(level: number, content: unknown): TemplateResult {
  if (level <= 1) return html`<h1 aria-level="3">${content}</h1>`;
  return level === 2
    ? html`<h2 aria-level="4">${content}</h2>`
    : html`<h3 aria-level="5">${content}</h3>`;
}

function renderRuns(runs: readonly TextRun[], words: BlockWords): unknown[] {
  return runs.map((run) => {
    if (run.text === "\n") return html`<br />`;
    if (run.mention !== undefined) {
      return html`<span class="netz-mention">${words.mention(run.mention)}</span>`;
    }
    let shown: unknown = run.text;
    if (run.bold) shown = html`<strong>${shown}</strong>`;
    if (run.italic) shown = html`<em>${shown}</em>`;
    if (run.underline) shown = html`<u>${shown}</u>`;
    if (run.highlight) shown = html`<mark>${shown}</mark>`;
    if (run.date !== undefined) shown = html`<time class="netz-date">${shown}</time>`;
    if (run.strike) shown = html`<s>${shown}</s>`;
    // As the editor marks it.
    for (const id of run.passages ?? []) {
      shown = html`<mark class="netz-comment netz-comment-${words.thread(id)}" data-thread=${id}
        >${shown}</mark
      >`;
    }
    if (run.href !== undefined) shown = html`<a href=${run.href} rel="noreferrer">${shown}</a>`;
    return shown;
  });
}
