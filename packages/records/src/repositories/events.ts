import type { ExpressionBuilder, Kysely } from "kysely";
import { pageOf, readCursor, type Page, type PageRequest } from "../database/paging.js";
import type { Tables } from "../database/tables.js";
import { daysOf } from "../event-days.js";
import type { Event, Formats, Meeting } from "../kinds.js";
import type { RecordFormat } from "../record-format.js";
import { eventFindable } from "./record-facets.js";
import { createRecordRepository, type RecordRepository } from "./record-repository.js";
import { matchesFilter, type RecordFilter } from "./record-search.js";

/** Which events a list shows; days are ISO 8601. */
export interface EventFilter extends RecordFilter {
  /** Ids of the groups they belong to. */
  groups?: readonly string[] | undefined;
  /** A place where they take place. */
  place?: string | undefined;
  /** Only events that can still take place on or after this day. */
  from?: string | undefined;
  /** Only events that can already take place on or before this day. */
  to?: string | undefined;
}

/** Which events the public sees. */
export interface PublicEventFilter {
  from?: string | undefined;
  to?: string | undefined;
  /** Ids of the groups. */
  groups?: readonly string[] | undefined;
  /** Ids of the places where they take place. */
  places?: readonly string[] | undefined;
  include: "upcoming" | "past" | "all";
  /** The present day where the network is. */
  today: string;
}

export interface EventRepository extends RecordRepository<Event> {
  /** A page by the first day an event can fall on. */
  listMatching(
    filter: EventFilter & { type?: Event["type"] | undefined },
    request: PageRequest,
  ): Promise<Page<Event>>;
  /** The same of meetings only. */
  listMeetings(filter: EventFilter, request: PageRequest): Promise<Page<Meeting>>;
  /** A page of public events: exact dates by day, then the vague ones; the past newest first. */
  listPublic(filter: PublicEventFilter, request: PageRequest): Promise<Page<Event>>;
}

function eventRecords(db: Kysely<Tables>, formats: Formats): RecordRepository<Event> {
  return createRecordRepository<Event, "event">(db, {
    table: "event",
    format: formats.event,
    columnsOf(event) {
      const { first, last, vague } = daysOf(event.when);
      const sort = `${first}T${startTimeOf(event)}`;
      return {
        type: event.type,
        working_group: event.group ?? null,
        visibility: event.visibility,
        vague: vague ? 1 : 0,
        settled: isSettled(event) ? 1 : 0,
        first_day: first,
        last_day: last,
        sort,
        public_sort: `${vague ? 1 : 0}${sort}`,
      };
    },
    findableOf: eventFindable,
    async putReferences(transaction, event) {
      await transaction.deleteFrom("event_place").where("event", "=", event.id).execute();
      const places = event.locations.flatMap(({ place }) => place ?? []);
      const rows = [...new Set(places)].map((place) => ({ place, event: event.id }));
      if (rows.length > 0) await transaction.insertInto("event_place").values(rows).execute();
    },
  });
}

export function createEventRepository(db: Kysely<Tables>, formats: Formats): EventRepository {
  return {
    ...eventRecords(db, formats),
    listMatching: ({ type, ...filter }, request) =>
      listByDay(db, filter, request, formats.event, type),
    listMeetings: (filter, request) => listByDay(db, filter, request, formats.meeting, "meeting"),
    listPublic: (filter, request) => listPublic(db, filter, request, formats.event),
  };
}

async function listByDay<T extends Event>(
  db: Kysely<Tables>,
  { from, to, groups, place, ...filter }: EventFilter,
  { limit, cursor }: PageRequest,
  format: RecordFormat<T>,
  type?: T["type"],
): Promise<Page<T>> {
  const after = readCursor(cursor) ?? { sort: "", id: "" };
  if (groups?.length === 0) return { items: [], next: null };
  const rows = await db
    .selectFrom("event")
    .selectAll()
    .where("deleted", "is", null)
    .where((where) => where(where.refTuple("sort", "id"), ">", where.tuple(after.sort, after.id)))
    .where((where) => where.and(matchesFilter(where as never, where.ref("event.id"), filter)))
    .$if(type !== undefined, (query) => query.where("type", "=", type ?? ""))
    .$if(groups !== undefined, (query) => query.where("working_group", "in", [...(groups ?? [])]))
    .$if(place !== undefined, (query) =>
      query.where("id", "in", (found) =>
        found
          .selectFrom("event_place")
          .select("event")
          .where("place", "=", place ?? ""),
      ),
    )
    .$if(from !== undefined, (query) => query.where("last_day", ">=", from ?? ""))
    .$if(to !== undefined, (query) => query.where("first_day", "<=", to ?? ""))
    .orderBy("sort")
    .orderBy("id")
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, (row) => format.readListed(row));
}

async function listPublic(
  db: Kysely<Tables>,
  filter: PublicEventFilter,
  { limit, cursor }: PageRequest,
  format: RecordFormat<Event>,
): Promise<Page<Event>> {
  const { from, to, groups, places, include, today } = filter;
  if (groups?.length === 0 || places?.length === 0) return { items: [], next: null };
  const after = readCursor(cursor);
  const backwards = include === "past";
  const order = backwards ? "sort" : "public_sort";
  const rows = await db
    .selectFrom("event")
    .select(["id", "version", "body", `${order} as sort`])
    .where("deleted", "is", null)
    .where("visibility", "=", "public")
    .$if(include !== "all", (query) => query.where(isUpcoming(today, include === "upcoming")))
    .$if(from !== undefined, (query) => query.where("last_day", ">=", from ?? ""))
    .$if(to !== undefined, (query) => query.where("first_day", "<=", to ?? ""))
    .$if(groups !== undefined, (query) => query.where("working_group", "in", [...(groups ?? [])]))
    .$if(places !== undefined, (query) =>
      query.where("id", "in", (found) =>
        found
          .selectFrom("event_place")
          .select("event")
          .where("place", "in", [...(places ?? [])]),
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where((where) =>
        where(
          where.refTuple(order, "id"),
          backwards ? "<" : ">",
          where.tuple(after?.sort ?? "", after?.id ?? ""),
        ),
      ),
    )
    .orderBy(order, backwards ? "desc" : "asc")
    .orderBy("id", backwards ? "desc" : "asc")
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, (row) => format.readListed(row));
}

/** Still to come: not over yet, or only vaguely dated and neither held nor cancelled. */
function isUpcoming(today: string, wanted: boolean) {
  return (where: ExpressionBuilder<Tables, "event">) => {
    const upcoming = where.or([
      where("last_day", ">=", today),
      where.and([where("vague", "=", 1), where("settled", "=", 0)]),
    ]);
    return wanted ? upcoming : where.not(upcoming);
  };
}

function isSettled(event: Event): boolean {
  return event.status === "cancelled" || (event.type === "meeting" && event.state === "held");
}

function startTimeOf({ when }: Event): string {
  return "start" in when ? (when.start.local.split("T")[1] ?? "") : "";
}
