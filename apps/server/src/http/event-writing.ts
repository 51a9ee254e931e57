import { pathIdOf, routes, type MeetingWithDocuments } from "@staedtenetz/api";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { eventDefinition, type Event as OtherEvent } from "@staedtenetz/core/event";
import { meetingDefinition } from "@staedtenetz/core/meeting";
import type { Issue, RecordDefinition } from "@staedtenetz/core/validation";
import { isId } from "@staedtenetz/document";
import type { Event, Meeting, Records } from "@staedtenetz/records";
import type { Context } from "hono";
import { may } from "../accounts/rights.js";
import { groupScopeOf } from "../accounts/scopes.js";
import type { SyncServer } from "@staedtenetz/sync-server";
import type { Documents } from "../documents/documents.js";
import type { Files } from "../files/files.js";
import type { Meetings } from "../documents/meetings.js";
import { writeFirstMinutes } from "../documents/first-minutes.js";
import { reportsFor } from "../documents/report-items.js";
import type { HttpEnvironment } from "./context.js";
import { changedEvent } from "./event-changes.js";
import { changeRecord, setEtag } from "./lost-updates.js";
import { meetingWithDocuments } from "./meeting-documents.js";
import { problemOn } from "./problems.js";
import {
  dangling,
  fieldsOf,
  idOf,
  issuesShape,
  judgeRecord,
  leavingJudgementToCore,
  refused,
  visitorOf,
  type Fields,
  type Writing,
} from "./record-writing.js";

export interface EventWritingOptions extends Writing {
  records: Records;
  files: Pick<Files, "removeOf">;
  documents: Documents;
  meetings: Meetings;
  sync: Pick<SyncServer, "read">;
}

const definitions = {
  event: eventDefinition as RecordDefinition<string, OtherEvent>,
  meeting: meetingDefinition as RecordDefinition<string, Meeting>,
};

/** Making, changing and removing events and meetings. */
export function addEventWriting(
  app: OpenAPIHono<HttpEnvironment>,
  options: EventWritingOptions,
): void {
  app.openapi(leavingJudgementToCore(routes.createEvent), async (context) =>
    asRouteAnswer(await create(context, "event", options)),
  );
  app.openapi(leavingJudgementToCore(routes.createMeeting), async (context) =>
    asRouteAnswer(await create(context, "meeting", options)),
  );
  app.openapi(leavingJudgementToCore(routes.putEvent), async (context) =>
    asRouteAnswer(await change(context, "event", options)),
  );
  app.openapi(leavingJudgementToCore(routes.putMeeting), async (context) =>
    asRouteAnswer(await change(context, "meeting", options)),
  );
  app.openapi(routes.deleteEvent, async (context) => asRouteAnswer(await remove(context, options)));
}

/** The shapes differ by the kind of event; the contract test compares each answer with its route. */
function asRouteAnswer(answer: Response): never {
  return answer as never;
}

async function create(
  context: Context<HttpEnvironment>,
  type: Event["type"],
  options: EventWritingOptions,
): Promise<Response> {
  const { records, newId, now } = options;
  const fields = await fieldsOf(context);
  if (!(await mayManage(context, fields["group"], records))) {
    return problemOn(context, "notPermitted");
  }
  const at = now().toISOString();
  const times = { created: at, modified: at };
  const own = withQuestionIds(managed(fields), newId);
  const given = { ...own, type, id: newId(), sequence: 0, ...times };
  const { record, issues } = await judge(given, type, at, records);
  if (record === undefined) return refused(context, issues);
  await store(record, options);
  const shown = await shownEvent(record, records);
  setEtag(context, record, shown);
  const path = type === "meeting" ? "/api/v1/meetings" : "/api/v1/events";
  const location = `${path}/${pathIdOf(record.id)}`;
  return context.json({ record: shown, issues: issuesShape(issues) }, 201, { location });
}

async function change(
  context: Context<HttpEnvironment>,
  type: Event["type"],
  options: EventWritingOptions,
): Promise<Response> {
  const { records, now, newId } = options;
  const id = idOf(context);
  const before = await ofType(records, id, type);
  if (before === undefined) return problemOn(context, "notFound");
  const fields = await fieldsOf(context);
  for (const group of [before.group, fields["group"]]) {
    if (!(await mayManage(context, group, records))) return problemOn(context, "notPermitted");
  }
  const read = () => ofType(records, id, type);
  const changing = { id, read, show: (stored: Event) => hideDocuments(stored) };
  return changeRecord(context, changing, async (stored): Promise<Response> => {
    const at = now().toISOString();
    const own = withQuestionIds(managed(fields), newId, stored.questions);
    const next = changedEvent(stored, own, at);
    const { record, issues } = await judge(next, type, at, records);
    if (record === undefined) return refused(context, issues);
    await store(record, options);
    const shown = await shownEvent(record, records);
    setEtag(context, record, shown);
    return context.json({ record: shown, issues: issuesShape(issues) }, 200);
  });
}

async function remove(
  context: Context<HttpEnvironment>,
  { records, documents, files, now }: EventWritingOptions,
): Promise<Response> {
  const id = idOf(context);
  const before = await records.events.get(id);
  if (before === undefined) return problemOn(context, "notFound");
  if (!(await mayManage(context, before.group, records))) {
    return problemOn(context, "notPermitted");
  }
  const changing = { id, read: () => records.events.get(id), show: hideDocuments };
  return changeRecord(context, changing, async (): Promise<Response> => {
    const at = now().toISOString();
    await documents.remove(id);
    await files.removeOf(id, visitorOf(context).user.id);
    await records.events.remove(id, at);
    return context.body(null, 204);
  });
}

/** Stores an event; a meeting gets its documents, the minutes with an agenda out of its questions and reports. */
async function store(event: Event, options: EventWritingOptions): Promise<void> {
  if (event.type !== "meeting") return options.records.events.put(event);
  const reports = await reportsFor(event, options);
  await options.meetings.create(event, (doc, writing) =>
    writeFirstMinutes(doc, event, writing, reports),
  );
  await options.documents.ensure("discussion", event.id);
}

async function mayManage(
  context: Context<HttpEnvironment>,
  group: unknown,
  { groups }: Records,
): Promise<boolean> {
  const id = typeof group === "string" ? group : undefined;
  const scope = groupScopeOf(id, await groups.list());
  return may(visitorOf(context), "manageMeetings", { group: scope });
}

async function ofType(
  { events }: Records,
  id: string,
  type: Event["type"],
): Promise<Event | undefined> {
  const event = await events.get(id);
  return event?.type === type ? event : undefined;
}

/** What people may send: the rest is the server's, or lies in the documents. */
function managed(fields: Fields): Fields {
  const {
    sequence: _sequence,
    previousStarts: _previousStarts,
    agenda: _agenda,
    attendance: _attendance,
    minutes: _minutes,
    documents: _documents,
    deleted: _deleted,
    ...own
  } = fields;
  return own;
}

/** Questions get ids that an agenda item can point to; those stored before keep theirs. */
function withQuestionIds(
  fields: Fields,
  newId: () => string,
  stored: Event["questions"] = [],
): Fields {
  const { questions } = fields;
  if (!Array.isArray(questions)) return fields;
  const known = new Set(stored.map(({ id }) => id));
  const named = (questions as unknown[]).map((question) => {
    if (typeof question !== "object" || question === null) return question;
    const { id } = question as { id?: unknown };
    return isId(id) || known.has(id as string) ? question : { ...question, id: newId() };
  });
  return { ...fields, questions: named };
}

async function judge(
  fields: Fields,
  type: Event["type"],
  now: string,
  records: Records,
): Promise<{ record?: Event; issues: readonly Issue[] }> {
  const definition = definitions[type] as RecordDefinition<string, Event>;
  return judgeRecord<Event>(definition, fields, { now }, async (event) => {
    const isGroup = async (id: string) => (await records.groups.get(id)) !== undefined;
    const isPlace = async (id: string) => (await records.places.get(id)) !== undefined;
    const isEvent = async (id: string) => (await records.events.get(id)) !== undefined;
    const neighbours = event.type === "meeting" ? event : { previous: undefined, next: undefined };
    return [
      ...(await dangling([[event.group, ["group"]]], isGroup)),
      ...(await dangling(
        event.locations.map(({ place }, index) => [place, ["locations", index, "place"]]),
        isPlace,
      )),
      ...(await dangling(
        [
          [neighbours.previous, ["previous"]],
          [neighbours.next, ["next"]],
        ],
        isEvent,
      )),
    ];
  });
}

function hideDocuments(event: Event): Event {
  if (event.type !== "meeting") return event;
  const { agenda: _agenda, attendance: _attendance, ...shown } = event;
  return shown;
}

async function shownEvent(event: Event, records: Records): Promise<Event | MeetingWithDocuments> {
  if (event.type !== "meeting") return event;
  return (await meetingWithDocuments(event, records)) ?? hideDocuments(event);
}
