import {
  operations,
  type OperationId,
  routes,
  type CallRow,
  type DateRow,
  type DecisionLink,
  type DecisionRow,
  type PracticeRow,
  type TopicRow,
} from "@staedtenetz/api";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type {
  EntryFilter,
  ProjectedEntry,
  ProjectedEntryKind,
  Records,
} from "@staedtenetz/records";
import { etag } from "hono/etag";
import type { Access, Visitor } from "../accounts/access.js";
import { seesNetwork } from "../accounts/rights.js";
import type { HttpEnvironment } from "./context.js";

export interface EntryRouteOptions {
  access: Pick<Access, "rightOn">;
  records: Pick<Records, "documents" | "entries">;
  /** The present day where the network is, ISO 8601. */
  today: () => string;
}

const lists = [
  "listDecisions",
  "listPractices",
  "listCalls",
  "listDates",
  "listTopics",
] as const satisfies readonly OperationId[];

/** The network's lists of decisions, practices, calls and dates, read from the rows beside the minutes. */
export function addEntryRoutes(
  app: OpenAPIHono<HttpEnvironment>,
  options: EntryRouteOptions,
): void {
  const { entries } = options.records;
  // Pages that show a list ask again and again: what did not change is not sent again.
  for (const id of lists) app.use(operations[id].path, etag());
  app.openapi(routes.listDecisions, async (context) => {
    const { limit, cursor, ...query } = context.req.valid("query");
    const filter = await filterOf(options, context.var.visitor, query);
    const found = await entries.list("decision", filter, "byMeeting", { limit, cursor });
    const around = await entries.decisionsAround(idsAround(found.items), filter.documents);
    const items = found.items.map((entry) => decisionRow(entry, around));
    return context.json({ items, next: found.next }, 200);
  });
  app.openapi(routes.listPractices, async (context) => {
    const { limit, cursor, ...query } = context.req.valid("query");
    const filter = await filterOf(options, context.var.visitor, query);
    const found = await entries.list("practice", filter, "byMeeting", { limit, cursor });
    return context.json({ items: found.items.map(practiceRow), next: found.next }, 200);
  });
  app.openapi(routes.listCalls, async (context) => {
    const { limit, cursor, ...query } = context.req.valid("query");
    const filter = await filterOf(options, context.var.visitor, query);
    const found = await entries.list("call", filter, "byDay", { limit, cursor });
    return context.json({ items: found.items.map(callRow), next: found.next }, 200);
  });
  app.openapi(routes.listDates, async (context) => {
    const { limit, cursor, ...query } = context.req.valid("query");
    const filter = await filterOf(options, context.var.visitor, query);
    const found = await entries.list("nextDate", filter, "byDay", { limit, cursor });
    return context.json({ items: found.items.map(dateRow), next: found.next }, 200);
  });
  app.openapi(routes.listTopics, async (context) => {
    const { limit, cursor, ...query } = context.req.valid("query");
    const filter = await filterOf(options, context.var.visitor, query);
    const found = await entries.list("agendaItem", filter, "byMeeting", { limit, cursor });
    return context.json({ items: found.items.flatMap(topicRow), next: found.next }, 200);
  });
}

interface EntryQuery {
  group?: string | undefined;
  meeting?: string | undefined;
  place?: string | undefined;
  q?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  revisit?: boolean | undefined;
  open?: boolean | undefined;
}

/** What was asked, of those minutes that the visitor may read. */
async function filterOf(
  { access, records, today }: EntryRouteOptions,
  { standing }: Visitor,
  { group, place, revisit, open, ...query }: EntryQuery,
): Promise<EntryFilter> {
  const documents = seesNetwork(standing)
    ? undefined
    : await readableMinutes(access, records, standing);
  return {
    ...query,
    documents,
    groups: group === undefined ? undefined : [group],
    subject: place,
    revisitBy: revisit === true ? today() : undefined,
    openOn: open === true ? today() : undefined,
  };
}

/** Rooms of the minutes that somebody sees who does not see the network: a guest's. */
async function readableMinutes(
  access: Pick<Access, "rightOn">,
  records: Pick<Records, "documents">,
  standing: Visitor["standing"],
): Promise<string[]> {
  const subjects = standing.guestOf.map(({ meeting }) => meeting);
  const documents = await records.documents.list({ kind: "minutes", subjects });
  const rights = await Promise.all(documents.map((each) => access.rightOn(each, standing)));
  return documents.filter((_, index) => rights[index] !== "none").map(({ room }) => room);
}

/** What every entry carries besides its own fields. */
function placeOf<Kind extends ProjectedEntryKind>({
  document,
  meeting,
  meetingTitle,
  day,
  group,
}: ProjectedEntry<Kind>) {
  return { document, meeting, meetingTitle, day, group };
}

type DecisionEntry = ProjectedEntry<"decision">;

/** The decisions themselves, and those they replace. */
function idsAround(decisions: readonly DecisionEntry[]): string[] {
  return decisions.flatMap(({ body: { id, supersedes } }) =>
    supersedes === undefined ? [id] : [id, supersedes],
  );
}

function decisionRow(entry: DecisionEntry, around: readonly DecisionEntry[]): DecisionRow {
  const { kind, vote, ...body } = entry.body;
  const { ballots: _ballots, ...counts } = vote;
  const replaced = around.find((other) => other.body.id === body.supersedes);
  const successors = around.filter((other) => replaces(other, body.id));
  return {
    ...body,
    type: kind,
    vote: counts,
    ...placeOf(entry),
    ...(replaced === undefined ? {} : { replaces: decisionLink(replaced) }),
    ...(successors.length === 0 ? {} : { replacedBy: successors.map(decisionLink) }),
  };
}

function replaces({ body }: DecisionEntry, id: string): boolean {
  return body.supersedes === id && body.vote.adopted && body.id !== id;
}

function decisionLink({ body: { id, text }, meeting, day }: DecisionEntry): DecisionLink {
  return { id, text, meeting, day };
}

function practiceRow(entry: ProjectedEntry<"practice">): PracticeRow {
  const { kind, partners, ...body } = entry.body;
  return { ...body, type: kind, partners: [...partners], ...placeOf(entry) };
}

function callRow(entry: ProjectedEntry<"call">): CallRow {
  const { kind, places, ...body } = entry.body;
  return { ...body, type: kind, places: [...places], ...placeOf(entry) };
}

function dateRow(entry: ProjectedEntry<"nextDate">): DateRow {
  const { kind, ...body } = entry.body;
  return { ...body, type: kind, ...placeOf(entry) };
}

/** Only topics under reservation have rows. */
function topicRow(entry: ProjectedEntry<"agendaItem">): TopicRow[] {
  const { id, title, number, reservation } = entry.body;
  if (reservation === undefined) return [];
  return [{ id, type: "topic", title, number, reservation, ...placeOf(entry) }];
}
