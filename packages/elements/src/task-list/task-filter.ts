import { foldName } from "@staedtenetz/core/place";
import { isOverdue, lastDueDay } from "@staedtenetz/core/task";
import { orderPartialDates } from "@staedtenetz/core/time";
import type { TaskEntry } from "@staedtenetz/document";

/** Which tasks are shown. */
export const taskFilters = ["open", "mine", "overdue", "done"] as const;

export type TaskFilter = (typeof taskFilters)[number];

/** In which order: as arranged in the list, by when they are due, by title, urgent ones first. */
export const taskSorts = ["order", "due", "changed", "title"] as const;

export type TaskSort = (typeof taskSorts)[number];

export interface TaskSelection {
  readonly filter: TaskFilter;
  /** Only tasks of this town, person, organisation or group. */
  readonly subject?: string | undefined;
  /** Only tasks whose title, remark or names hold these words, folded. */
  readonly text?: string | undefined;
  readonly nameOf?: (id: string) => string | undefined;
  /** The ids that stand for oneself: the account, and the towns and groups one belongs to. */
  readonly me: ReadonlySet<string>;
  /** Tasks that stay in view though they no longer fit: those just ticked, so that a slip can be undone. */
  readonly lingering?: ReadonlySet<string>;
  /** The day it is, `YYYY-MM-DD`. */
  readonly today: string;
}

interface Holding {
  readonly entry: TaskEntry;
}

/** Whether nothing is left to do: done or dropped. */
export function isFinished(entry: TaskEntry): boolean {
  return entry.status === "done" || entry.status === "dropped";
}

/** The tasks of a selection, in the order of the list. */
export function selectTasks<Item extends Holding>(
  items: readonly Item[],
  selection: TaskSelection,
): readonly Item[] {
  const words = foldName(selection.text ?? "")
    .split(" ")
    .filter((word) => word !== "");
  return items.filter(
    ({ entry }) =>
      isOf(entry, selection.subject) &&
      holds(entry, words, selection.nameOf) &&
      (fits(entry, selection) || (selection.lingering?.has(entry.id) ?? false)),
  );
}

/** The same tasks in another order; those that are equal keep theirs. */
export function sortTasks<Item extends Holding>(
  items: readonly Item[],
  sort: TaskSort,
  locale: string,
): readonly Item[] {
  switch (sort) {
    case "due":
      return items.toSorted((a, b) => compareDue(a.entry, b.entry));
    case "title": {
      const { compare } = new Intl.Collator(locale);
      return items.toSorted((a, b) => compare(a.entry.title, b.entry.title));
    }
    case "changed":
      return items.toSorted((a, b) => rankOf(a.entry) - rankOf(b.entry));
    default:
      return items;
  }
}

const ranks = { high: 0, normal: 1, low: 2 } as const;

function rankOf({ priority = "normal" }: TaskEntry): number {
  return ranks[priority];
}

/** By the last day they are in time; the exact before the vague one around it; those without a date last. */
function compareDue(a: TaskEntry, b: TaskEntry): number {
  const [x, y] = [lastDueDay(a) ?? "9999-12-31", lastDueDay(b) ?? "9999-12-31"];
  if (x !== y) return x < y ? -1 : 1;
  return orderPartialDates(dayOf(b), dayOf(a));
}

function dayOf({ due }: TaskEntry): string {
  return typeof due === "string" ? due : (due?.local.slice(0, 10) ?? "");
}

function fits(entry: TaskEntry, { filter, me, today }: TaskSelection): boolean {
  switch (filter) {
    case "open":
      return !isFinished(entry);
    case "mine":
      return !isFinished(entry) && subjectsOf(entry).some((subject) => me.has(subject));
    case "overdue":
      return isOverdue(entry, today);
    default:
      return isFinished(entry);
  }
}

function isOf(entry: TaskEntry, subject: string | undefined): boolean {
  return subject === undefined || subjectsOf(entry).includes(subject);
}

function holds(
  entry: TaskEntry,
  words: readonly string[],
  nameOf: (id: string) => string | undefined = () => undefined,
): boolean {
  if (words.length === 0) return true;
  const names = subjectsOf(entry).map((id) => nameOf(id) ?? "");
  const texts = [entry.title, ...linesOf(entry.comment ?? ""), entry.dueText ?? "", ...names];
  const folded = texts.map(foldName).join(" ");
  return words.every((word) => folded.includes(word));
}

/** A long text in pieces that are folded whole. */
function linesOf(text: string): readonly string[] {
  return text.match(/\S[^]{0,200}?(?:\s|$)|\S{1,200}/g) ?? [];
}

function subjectsOf(entry: TaskEntry): readonly string[] {
  return [...entry.assignees, ...entry.lines.map((line) => line.place)];
}
