import type { CallRow, Client, DateRow, DecisionRow, PracticeRow } from "@staedtenetz/api/client";
import { readAll } from "@staedtenetz/api/client";
import type { ToldRecord } from "@staedtenetz/elements";
import { valueOf } from "../page-element.js";

/** One of the lists, by the name of its page. */
export const entryAreas = ["decisions", "practices", "calls", "dates"] as const;
export type EntryArea = (typeof entryAreas)[number];

export type EntryRow = DecisionRow | PracticeRow | CallRow | DateRow;

/** What a list shows; empty texts mean everything. */
export interface EntryQuery {
  readonly q: string;
  readonly group: string;
  readonly from: string;
  readonly to: string;
  /** Of decisions those to be looked at again, of calls and dates those still to come. */
  readonly pending: boolean;
}

/** All rows of a list that fit the question. */
export async function readEntries(
  client: Client,
  area: EntryArea,
  { q, group, from, to, pending }: EntryQuery,
  signal: AbortSignal,
): Promise<EntryRow[]> {
  const query = {
    limit: 200,
    ...(q !== "" && { q }),
    ...(group !== "" && { group }),
    ...(from !== "" && { from }),
    ...(to !== "" && { to }),
  };
  const flag = pending ? "true" : undefined;
  if (area === "decisions") {
    const more = flag === undefined ? {} : ({ revisit: flag } as const);
    return valueOf(
      await readAll((page) =>
        client.listDecisions({ query: { ...page, ...query, ...more }, signal }),
      ),
    );
  }
  if (area === "practices") {
    return valueOf(
      await readAll((page) => client.listPractices({ query: { ...page, ...query }, signal })),
    );
  }
  const open = { ...query, ...(flag === undefined ? {} : ({ open: flag } as const)) };
  return area === "dates"
    ? valueOf(await readAll((page) => client.listDates({ query: { ...page, ...open }, signal })))
    : valueOf(await readAll((page) => client.listCalls({ query: { ...page, ...open }, signal })));
}

/** A row as the words of records take it: what came over the wire has no keys for what is absent. */
export function toldOf(row: EntryRow): ToldRecord {
  const { type: kind, ...fields } = row;
  return { ...fields, kind } as ToldRecord;
}

/** What a row is called: its title, or its words. */
export function headingOf(row: EntryRow): string {
  return "title" in row ? row.title : row.text;
}

/** What stands in a field. */
export function valueIn(event: globalThis.Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}

/** Mentions by their names. */
export function withNames(text: string, nameOf: (id: string) => string | undefined): string {
  return text.replace(/@\[([^\]]+)\]/g, (whole, id: string) => nameOf(id) ?? whole);
}
