import { createHash } from "node:crypto";
import {
  carryOverOf,
  followUpTemplate,
  minutesOf,
  taskListOf,
  writeMinutesTemplate,
  type CarryChoice,
  type TaskEntry,
  type TemplateBlock,
} from "@staedtenetz/document";
import type { Meeting, Records } from "@staedtenetz/records";
import type { SyncServer } from "@staedtenetz/sync-server";
import type { Meetings } from "./meetings.js";

/** What somebody wants the next meeting to be; what is not given is taken over from the meeting before. */
export interface FollowUpWish extends CarryChoice {
  readonly when: Meeting["when"];
  readonly title?: Meeting["title"] | undefined;
  readonly mode?: Meeting["mode"] | undefined;
}

export interface FollowUps {
  /**
   * The meeting that follows another one: made with what is still open ("Offenes übernehmen"), or the one there is
   * already, so that asking twice gives one. `undefined` for what is no meeting.
   */
  create(meeting: string, wish: FollowUpWish): Promise<Meeting | undefined>;
}

export interface FollowUpsOptions {
  records: Pick<Records, "events" | "documents">;
  meetings: Meetings;
  sync: Pick<SyncServer, "read">;
  now: () => Date;
  /** Lets changes of one record wait for each other. */
  inTurn: <Value>(id: string, work: () => Promise<Value>) => Promise<Value>;
}

/** The words of the agenda that the server itself writes; minutes are kept in German. */
const words = { openTasks: "Offene Aufgaben" };

export function createFollowUps(options: FollowUpsOptions): FollowUps {
  const { records, meetings, now, inTurn } = options;
  return {
    create: (id, wish) =>
      inTurn(id, async () => {
        const before = await meetingOf(records, id);
        if (before === undefined) return undefined;
        const known = before.next === undefined ? undefined : await meetingOf(records, before.next);
        if (known !== undefined) return known;
        const blocks = await contentOf(before, wish, options);
        const at = now().toISOString();
        const meeting = followUpOf(before, wish, at);
        await meetings.create(meeting, (doc, writing) => {
          writeMinutesTemplate(doc, blocks, writing);
        });
        const modified = at > before.modified ? at : before.modified;
        await records.events.put({ ...before, next: meeting.id, modified });
        return meetingOf(records, meeting.id);
      }),
  };
}

async function meetingOf(
  { events }: Pick<Records, "events">,
  id: string,
): Promise<Meeting | undefined> {
  const event = await events.get(id);
  return event?.type === "meeting" ? event : undefined;
}

async function contentOf(
  before: Meeting,
  wish: FollowUpWish,
  { records, sync }: FollowUpsOptions,
): Promise<TemplateBlock[]> {
  const subjects = [before.id, ...(before.group === undefined ? [] : [before.group])];
  const documents = await records.documents.list({ subjects });
  const roomOf = (kind: string) => documents.find((document) => document.kind === kind)?.room;
  const [minutes, taskList] = [roomOf("minutes"), roomOf("taskList")];
  const tasks: readonly TaskEntry[] =
    taskList === undefined ? [] : await sync.read(taskList, (doc) => taskListOf(doc).entries());
  const open =
    minutes === undefined
      ? { items: [], tasks: [] }
      : await sync.read(minutes, (doc) => carryOverOf(minutesOf(doc), tasks, before.id));
  return followUpTemplate(open, wish, words);
}

function followUpOf(before: Meeting, wish: FollowUpWish, at: string): Meeting {
  const { group, organisers, organs, audience, visibility, languages } = before;
  return {
    type: "meeting",
    id: followUpIdOf(before.id),
    created: at,
    modified: at,
    title: wish.title ?? before.title,
    when: wish.when,
    status: "start" in wish.when || "startDate" in wish.when ? "confirmed" : "tentative",
    mode: wish.mode ?? before.mode,
    locations: [],
    organisers,
    organs,
    audience,
    // Whether the public learns of it is decided when it is announced, not when it is prepared.
    visibility: visibility === "public" ? "network" : visibility,
    sequence: 0,
    state: "scheduled",
    previous: before.id,
    ...(group === undefined ? {} : { group }),
    ...(languages === undefined ? {} : { languages }),
  };
}

/**
 * The id of the meeting that follows another one: always the same, so that a wish that was cut short after the new
 * record was written finds it again instead of making a second one (UUID version 8, RFC 9562).
 */
export function followUpIdOf(meeting: string): string {
  const hash = createHash("sha256").update(`follow-up ${meeting}`).digest("hex");
  const variant = "89ab"[Number.parseInt(hash[16] ?? "0", 16) % 4];
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return `urn:uuid:${parts.join("-")}`;
}
