import * as z from "zod";
import { agendaEntrySchema } from "../agenda-item/agenda-item.js";
import { attendanceEntrySchema } from "../attendance/attendance.js";
import type { RecordDefinition } from "../definition.js";
import { eventDefaults, eventFields } from "../event/event-fields.js";
import { eventRules, type EventContext } from "../event/event-rules.js";
import { agendaItemMessages } from "../messages/agenda-item.js";
import { attendanceMessages } from "../messages/attendance.js";
import { eventMessages } from "../messages/event.js";
import { meetingMessages } from "../messages/meeting.js";
import { timeMessages } from "../messages/time.js";
import { idOf, lineSchema, openObject, recordFields, type RecordId } from "../record.js";
import type { Rule } from "../rules.js";
import { quorumSchema } from "../vote/quorum.js";
import { meetingRules } from "./meeting-rules.js";

/** An event with an agenda and minutes. It is an event and has the id of it. Label: Treffen, Sitzung. */
export type Meeting = z.infer<typeof meetingSchema>;
/** A meeting is an event, so it is found under the event's id. */
export type MeetingId = RecordId<"event">;

export const meetingStates = ["scheduled", "invited", "held", "cancelled"] as const;
export type MeetingState = (typeof meetingStates)[number];

export const meetingSchema = openObject({
  ...recordFields("meeting"),
  id: idOf<"event">(),
  ...eventFields,
  /** The bodies that meet: ids of organisations, or names. */
  organs: z.array(lineSchema),
  state: z.enum(meetingStates),
  agenda: z.array(agendaEntrySchema).optional(),
  attendance: z.array(attendanceEntrySchema).optional(),
  quorum: quorumSchema.optional(),
  minutes: idOf<"minutes">().optional(),
  previous: idOf<"event">().optional(),
  next: idOf<"event">().optional(),
});

const rules: readonly Rule<Meeting, EventContext>[] = [...eventRules, ...meetingRules];

/** Everything the package knows about meetings. */
export const meetingDefinition = {
  kind: "meeting",
  schema: meetingSchema,
  defaults: () => ({ ...eventDefaults(), organs: [], state: "scheduled" as const }),
  rules,
  migrations: [],
  messages: {
    ...eventMessages,
    ...agendaItemMessages,
    ...attendanceMessages,
    ...meetingMessages,
    ...timeMessages,
  },
} as const satisfies RecordDefinition<"meeting", Meeting, EventContext>;
