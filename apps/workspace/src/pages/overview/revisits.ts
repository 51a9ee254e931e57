import type { Client, DateRow, DecisionRow, TaskRow, TopicRow } from "@staedtenetz/api/client";
import { readAll } from "@staedtenetz/api/client";
import { earliestDay } from "@staedtenetz/core/time";
import type { Locale } from "@staedtenetz/elements";
import { pathTo } from "../../routing/routes.js";
import { entryTexts } from "../../texts/entries.js";
import { dateWords } from "../../words/when-words.js";
import { withNames } from "../entries/entry-rows.js";
import { entryPath } from "../entry-path.js";
import { pathIdOf } from "../ids.js";
import { valueOf } from "../page-element.js";

/** Something that was agreed under reservation and is to be looked at again by today. */
export type Revisit = DecisionRow | TopicRow | TaskRow | DateRow;

/** What of all minutes is to be looked at again. Tasks come with their lists; see {@link isTaskToRevisit}. */
export async function readRevisits(client: Client, signal: AbortSignal): Promise<Revisit[]> {
  const query = { limit: 200, revisit: "true" } as const;
  const [decisions, topics, dates] = await Promise.all([
    readAll((page) => client.listDecisions({ query: { ...page, ...query }, signal })),
    readAll((page) => client.listTopics({ query: { ...page, ...query }, signal })),
    readAll((page) => client.listDates({ query: { ...page, ...query }, signal })),
  ]);
  return [...valueOf(decisions), ...valueOf(topics), ...valueOf(dates)];
}

/** Whether the day has come to look at a task again. */
export function isTaskToRevisit({ reservation }: TaskRow, today: string): boolean {
  if (reservation?.revisit === undefined) return false;
  const day = earliestDay(reservation.revisit);
  return day !== undefined && day <= today;
}

export interface RevisitWordsContext {
  readonly locale: Locale;
  readonly nameOf: (id: string) => string | undefined;
  /** The last part of the address of a group's task list. */
  readonly slugOf: (group: string) => string | undefined;
}

/** What it says, and where it stands. */
export function revisitLink(
  row: Revisit,
  { locale, nameOf, slugOf }: RevisitWordsContext,
): { readonly href: string; readonly words: string } {
  const { revisits } = entryTexts[locale];
  const id = pathIdOf(row.id);
  if (row.type === "task") {
    const group = slugOf(row.group);
    const list = group === undefined ? pathTo("tasks") : pathTo("taskList", { group });
    return { href: `${list}#aufgabe-${id}`, words: revisits.task(row.title) };
  }
  const href = entryPath(row.meeting, row.id);
  if (row.type === "topic") return { href, words: revisits.topic(row.number, row.title) };
  const text = withNames(row.text, nameOf);
  if (row.type === "decision") return { href, words: revisits.decision(text) };
  const when = row.when === undefined ? row.whenText : dateWords(row.when, locale);
  const named = [text, when].filter((part) => part !== undefined && part !== "").join(", ");
  return { href, words: revisits.date(named) };
}
