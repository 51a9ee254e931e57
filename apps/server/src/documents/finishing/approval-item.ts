import { createHash } from "node:crypto";
import { firstDayOf } from "@staedtenetz/core/event";
import { formatPartialDate } from "@staedtenetz/core/format";
import { minutesOf } from "@staedtenetz/document";
import type { Meeting, MinutesStatus, Records, RegisteredDocument } from "@staedtenetz/records";
import { EditNotPermittedError, type SyncServer } from "@staedtenetz/sync-server";
import * as Y from "yjs";
import { serverActor } from "../documents.js";

interface Options {
  records: Pick<Records, "events" | "documents" | "minutes">;
  sync: Pick<SyncServer, "edit">;
  now: () => Date;
  newId: () => string;
}

/** The words of the agenda that the server itself writes; minutes are kept in German. */
const words = {
  approve: (day: string | undefined) =>
    day === undefined ? "Protokoll der letzten Sitzung annehmen" : `Protokoll vom ${day} annehmen`,
};

/**
 * Puts the approval of minutes on the agenda of the next meeting of the same group, behind its first item, once. Does
 * nothing while there is no next meeting whose minutes are still written; it is asked again later.
 */
export async function ensureApprovalItem(status: MinutesStatus, options: Options): Promise<void> {
  const { records, sync, now } = options;
  const meeting = await meetingOf(records, status.meeting);
  const next = meeting && (await nextMinutes(meeting, options));
  if (meeting === undefined || next === undefined) return;
  const day = firstDayOf(meeting.when);
  const title = words.approve(day && formatPartialDate(day, "de"));
  const item = approvalItemIdOf(status);
  const actor = { ...serverActor, may: () => isDraft(next.room, records) };
  try {
    await sync.edit(next.room, actor, (doc) => {
      addItem(doc, item, title, { now: () => now().getTime(), newId: options.newId });
    });
  } catch (error) {
    // Safe to go on: the next minutes were finished in this very moment, and it is asked again later.
    if (error instanceof EditNotPermittedError) return;
    throw error;
  }
  await records.minutes.save({ status: { ...status, approvalItem: item } });
}

async function nextMinutes(
  meeting: Meeting,
  { records }: Pick<Options, "records">,
): Promise<RegisteredDocument | undefined> {
  const named = meeting.next === undefined ? undefined : await meetingOf(records, meeting.next);
  const next = named ?? (await laterMeeting(meeting, records));
  if (next === undefined) return undefined;
  const [minutes] = await records.documents.list({ kind: "minutes", subjects: [next.id] });
  return (minutes?.state ?? "draft") === "draft" ? minutes : undefined;
}

async function isDraft(room: string, { documents }: Pick<Records, "documents">): Promise<boolean> {
  return ((await documents.find(room))?.state ?? "draft") === "draft";
}

async function laterMeeting(
  { id, group, when }: Meeting,
  { events }: Pick<Records, "events">,
): Promise<Meeting | undefined> {
  const from = firstDayOf(when);
  if (from === undefined) return undefined;
  const { items } = await events.listMeetings({ from, to: undefined }, { limit: 100 });
  return items.find(
    (other) => other.id !== id && other.group === group && (firstDayOf(other.when) ?? from) > from,
  );
}

async function meetingOf(
  { events }: Pick<Records, "events">,
  id: string,
): Promise<Meeting | undefined> {
  const event = await events.get(id);
  return event?.type === "meeting" ? event : undefined;
}

function addItem(
  doc: Y.Doc,
  id: string,
  title: string,
  writing: { now: () => number; newId: () => string },
): void {
  const minutes = minutesOf(doc, writing);
  if (minutes.agenda.item(id) !== undefined) return;
  const [first] = minutes.agenda.items();
  const position = first === undefined ? ("first" as const) : { after: first.id };
  minutes.agenda.create({ id, title, kind: "formalities", minutes: 5, position });
  const block = new Y.XmlElement("agendaItem");
  block.setAttribute("item", id);
  minutes.body.insert(placeBehindFirst(minutes.body), [block, new Y.XmlElement("paragraph")]);
}

/** Before the second agenda item of the text, else at its end. */
function placeBehindFirst(body: Y.XmlFragment): number {
  const places = body
    .toArray()
    .flatMap((child, index) =>
      child instanceof Y.XmlElement && child.nodeName === "agendaItem" ? [index] : [],
    );
  return places[1] ?? body.length;
}

/** Always the same for one version, so that a wish cut short is not fulfilled twice (UUID version 8, RFC 9562). */
export function approvalItemIdOf({ document, version }: MinutesStatus): string {
  const hash = createHash("sha256").update(`approval ${document} ${version}`).digest("hex");
  const variant = "89ab"[Number.parseInt(hash[16] ?? "0", 16) % 4];
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
