import * as Y from "yjs";
import { isId } from "../identifiers.js";
import type { Minutes } from "./minutes-document.js";
import { structuredBlockKinds, type StructuredBlockKind } from "./structured/block-codes.js";
import { textOf, type MentionName } from "./structured/block-text.js";

/** One line of the outline beside the text. */
export interface OutlineEntry {
  readonly kind: "agendaItem" | "heading" | "task" | StructuredBlockKind;
  /** Of the agenda item, the task or the record; a heading has none. */
  readonly id?: string;
  /** Which element of the text it is, counted from 0 over all elements of its kind in reading order. */
  readonly index: number;
  /** The words it shows; empty while there are none, and for tasks, whose title lies in the task list. */
  readonly text: string;
  /** 1 for agenda items and headings of level 1, one more for each level below, and 4 for records. */
  readonly level: number;
  /** Number of the agenda item. */
  readonly number?: number;
}

const kinds: ReadonlyMap<string, OutlineEntry["kind"]> = new Map<string, OutlineEntry["kind"]>([
  ["agendaItem", "agendaItem"],
  ["heading", "heading"],
  ["taskBlock", "task"],
  ...structuredBlockKinds.map((kind) => [kind, kind] as const),
]);

const idAttributes: Readonly<Record<string, string>> = { agendaItem: "item", taskBlock: "task" };

/**
 * What stands in the text, in reading order: agenda items, headings, tasks, decisions, dates, practices
 * and calls.
 *
 * @example
 * outlineOf(minutes).filter(({ kind }) => kind === "decision")
 */
export function outlineOf(minutes: Minutes, nameOf?: MentionName): OutlineEntry[] {
  const items = new Map(minutes.agenda.items().map((item) => [item.id, item]));
  const counts = new Map<string, number>();
  const entries: OutlineEntry[] = [];
  for (const element of elementsIn(minutes.body)) {
    const kind = kinds.get(element.nodeName);
    if (kind === undefined) continue;
    const index = counts.get(kind) ?? 0;
    counts.set(kind, index + 1);
    const id: unknown = element.getAttribute(idAttributes[element.nodeName] ?? "id");
    const item = kind === "agendaItem" && isId(id) ? items.get(id) : undefined;
    if (kind === "agendaItem" && item === undefined) continue;
    const title: unknown = element.getAttribute("title");
    entries.push({
      kind,
      index,
      ...(isId(id) && { id }),
      ...(item !== undefined && { number: item.number }),
      text: item?.title ?? (typeof title === "string" && title ? title : textOf(element, nameOf)),
      level: kind === "heading" ? levelOf(element) : kind === "agendaItem" ? 1 : 4,
    });
  }
  return entries;
}

function levelOf(heading: Y.XmlElement): number {
  const level = Number(heading.getAttribute("level") ?? 2);
  return Number.isSafeInteger(level) ? level : 2;
}

/** Blocks of words hold no further entries. */
const blocksOfWords: ReadonlySet<string> = new Set([
  "paragraph",
  "heading",
  ...structuredBlockKinds,
]);

function* elementsIn(parent: Y.XmlFragment): Generator<Y.XmlElement> {
  for (const child of parent.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue;
    yield child;
    if (!blocksOfWords.has(child.nodeName)) yield* elementsIn(child);
  }
}
