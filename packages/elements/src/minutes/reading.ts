import { type Minutes, readTextBlocks, type TaskList } from "@staedtenetz/document";
import type { AnchoredThread } from "@staedtenetz/editor";
import type { KnownDecision } from "@staedtenetz/editor/record-words";
import { html, type TemplateResult } from "lit";
import type { Locale } from "../locale/locale.js";
import type { ElementTexts } from "../texts/texts.js";
import { renderRecord } from "./read-only-record.js";
import { renderText } from "./read-only-text.js";

/** What minutes are read from, without an editor. */
export interface ReadingView {
  readonly minutes: Minutes;
  readonly tasks: TaskList | undefined;
  readonly nameOf: (id: string) => string | undefined;
  /** The present instant, in UTC. */
  readonly now: string;
  readonly decisions: readonly KnownDecision[];
  /** Comments and objections to mark in the text. */
  readonly threads?: readonly AnchoredThread[];
  /** Somebody wants to read a thread. */
  readonly open?: (thread: string) => void;
}

/** The text of minutes, to be read: before the editor is there, and of versions that are past. */
export function renderReading(
  { minutes, tasks, nameOf, now, decisions, threads = [], open }: ReadingView,
  locale: Locale,
  words: ElementTexts["minutes"],
): TemplateResult {
  const shown = new Map(
    threads.filter(({ isOpen }) => isOpen).map((thread) => [thread.id, thread]),
  );
  const blocks = readTextBlocks(minutes.body, [...shown.values()]);
  const records = new Map(minutes.blocks.all().map((block) => [block.id, block]));
  const items = new Map(minutes.agenda.items().map((item) => [item.id, item]));
  const clicked = ({ target }: Event): void => {
    const mark = target instanceof Element ? target.closest("[data-thread]") : null;
    const thread = mark?.getAttribute("data-thread");
    if (thread) open?.(thread);
  };
  return html`<div class="netz-minutes netz-reading" @click=${clicked}>
    ${renderText(blocks, {
      agendaItem: (id) => {
        const item = items.get(id);
        return { number: item ? words.agendaItem(item.number) : "", title: item?.title ?? "" };
      },
      task: (id) => {
        const entry = tasks?.entry(id);
        return { title: entry?.title ?? words.taskLoading, done: entry?.status === "done" };
      },
      record: (id, text) => {
        const block = records.get(id);
        if (block === undefined) return html`<p>${text}</p>`;
        return renderRecord(block, text, { locale, nameOf, now, decisions });
      },
      mention: (id) => nameOf(id) ?? words.former,
      file: (kind) => words.files[kind],
      thread: (id) => shown.get(id)?.kind,
    })}
  </div>`;
}
