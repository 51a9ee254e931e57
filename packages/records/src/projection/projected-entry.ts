import { earliestDay, latestDay } from "@staedtenetz/core/time";
import type {
  AgendaEntry,
  AttendanceMark,
  DocumentExtract,
  StructuredBlock,
  TaskDue,
} from "@staedtenetz/document";
import { searchTextOf } from "../database/search.js";

/** What a row holds, by its kind: the entry as the document says it. */
export interface ProjectedEntryBodies {
  decision: Extract<StructuredBlock, { kind: "decision" }> & Topic;
  nextDate: Extract<StructuredBlock, { kind: "nextDate" }> & Topic;
  practice: Extract<StructuredBlock, { kind: "practice" }> & Topic;
  call: Extract<StructuredBlock, { kind: "call" }> & Topic;
  /** A topic under reservation. */
  agendaItem: AgendaEntry;
  attendance: AttendanceMark;
}

interface Topic {
  /** Title of the agenda item it stands under. */
  itemTitle?: string;
}

export type ProjectedEntryKind = keyof ProjectedEntryBodies;

/** One row before it is written. */
export interface EntryRow {
  kind: ProjectedEntryKind;
  entry: string;
  body: string;
  words: string;
  revisitDay: string | null;
  /** The day a list by date puts it: when a call closes, when one meets again. */
  sortDay: string;
  /** Later in the text comes first when a list goes backwards. */
  sort: string;
  subjects: readonly string[];
}

type Extracted = Pick<DocumentExtract, "blocks" | "agenda" | "attendance">;

/** Without a day: after all others. */
const noDay = "9999-99-99";

/**
 * The rows of a minutes document, in reading order.
 *
 * @example
 * entryRowsOf(extract("minutes", doc)).filter(({ kind }) => kind === "decision")
 */
export function entryRowsOf({ blocks, agenda, attendance }: Extracted): EntryRow[] {
  const titles = new Map(agenda.map(({ id, title }) => [id, title]));
  const rows = [
    ...blocks.map((block) => blockRow(block, titles.get(block.item ?? ""))),
    ...agenda.filter(({ reservation }) => reservation !== undefined).map(topicRow),
    ...attendance.map(attendanceRow),
  ];
  return Array.from(rows, (row, index) => ({
    ...row,
    sort: String(99_999 - index).padStart(5, "0"),
  }));
}

type Unplaced = Omit<EntryRow, "sort">;

function blockRow(block: StructuredBlock, itemTitle: string | undefined): Unplaced {
  const body = { ...block, ...(itemTitle !== undefined && { itemTitle }) };
  const reservation = "reservation" in block ? block.reservation : undefined;
  const title = "title" in block ? block.title : "";
  return {
    kind: block.kind,
    entry: block.id,
    body: JSON.stringify(body),
    words: searchTextOf([title, block.text, reservation?.text ?? "", itemTitle ?? ""]),
    revisitDay: dayOf(reservation?.revisit, earliestDay) ?? null,
    sortDay: sortDayOf(block),
    subjects: [...new Set(subjectsOf(block))],
  };
}

function sortDayOf(block: StructuredBlock): string {
  if (block.kind === "nextDate") return dayOf(block.when, earliestDay) ?? noDay;
  return block.kind === "call" ? (dayOf(block.deadline, latestDay) ?? noDay) : "";
}

/** What an entry concerns. Of a decision that was adopted also the one it replaces: it is found by that. */
function subjectsOf(block: StructuredBlock): string[] {
  if (block.kind === "decision") {
    const replaced = block.vote.adopted ? block.supersedes : undefined;
    return [
      ...block.vote.ballots.map(({ voter }) => voter),
      ...(replaced === undefined ? [] : [replaced]),
    ];
  }
  const place = "place" in block && block.place !== undefined ? [block.place] : [];
  if (block.kind === "practice") return [...place, ...block.partners];
  return block.kind === "call" ? [...block.places] : place;
}

function topicRow(item: AgendaEntry): Unplaced {
  return {
    kind: "agendaItem",
    entry: item.id,
    body: JSON.stringify(item),
    words: searchTextOf([item.title, item.reservation?.text ?? ""]),
    revisitDay: dayOf(item.reservation?.revisit, earliestDay) ?? null,
    sortDay: "",
    subjects: [],
  };
}

function attendanceRow(mark: AttendanceMark): Unplaced {
  return {
    kind: "attendance",
    entry: mark.subject,
    body: JSON.stringify(mark),
    words: "",
    revisitDay: null,
    sortDay: "",
    subjects: [mark.subject, ...(mark.place === undefined ? [] : [mark.place])],
  };
}

function dayOf(
  date: TaskDue | undefined,
  bound: typeof earliestDay | typeof latestDay,
): string | undefined {
  if (date === undefined) return undefined;
  return typeof date === "string" ? bound(date) : date.local.slice(0, 10);
}
