import type { MeetingWithDocuments } from "@staedtenetz/api";
import type { Meeting, Records } from "@staedtenetz/records";
import { meetingShape } from "./shapes.js";

/** A meeting with the rooms of its documents; `undefined` while it has none. */
export async function meetingWithDocuments(
  meeting: Meeting,
  { documents: register, groups, network }: Pick<Records, "documents" | "groups" | "network">,
): Promise<MeetingWithDocuments | undefined> {
  const group = meeting.group ?? (await network.get())?.id ?? (await groups.list())[0]?.id;
  const subjects = [meeting.id, ...(group === undefined ? [] : [group])];
  const documents = await register.list({ subjects });
  const roomOf = (kind: string) => documents.find((document) => document.kind === kind)?.room;
  const [minutes, taskList, discussion] = ["minutes", "taskList", "discussion"].map(roomOf);
  if (minutes === undefined || taskList === undefined) return undefined;
  const rooms = { minutes, taskList, ...(discussion === undefined ? {} : { discussion }) };
  return { ...meetingShape(meeting), documents: rooms };
}
