import {
  eventModes,
  eventSchema as coreEventSchema,
  eventStatuses,
  type Event as CoreEvent,
} from "@staedtenetz/core/event";
import {
  meetingSchema as coreMeetingSchema,
  type Meeting as CoreMeeting,
} from "@staedtenetz/core/meeting";
import * as z from "zod";
import {
  edtfSchema,
  identifierSchema,
  langMapSchema,
  localSchema,
  roomSchema,
  urnSchema,
  whenSchema,
} from "./shapes.js";

const meetingFields = coreMeetingSchema.omit({ agenda: true, attendance: true });

/** A meeting as lists show it: agenda, text and attendance are in its documents alone. */
export interface Meeting extends Omit<CoreMeeting, "agenda" | "attendance"> {}
export const meetingSchema: z.ZodType<Meeting, Meeting> = meetingFields.meta({ id: "Meeting" });

/** An event that is no meeting. */
export interface OtherEvent extends CoreEvent {}

export const otherEventSchema: z.ZodType<OtherEvent, OtherEvent> = coreEventSchema.meta({
  id: "OtherEvent",
});

/** An event of any kind; a meeting is an event and has its id. */
export type Event = OtherEvent | Meeting;
export const eventSchema: z.ZodType<Event, Event> = z
  .discriminatedUnion("type", [
    coreEventSchema.meta({ id: "OtherEvent" }),
    meetingFields.meta({ id: "Meeting" }),
  ])
  .meta({ id: "Event" });

const documentsSchema = z.object({
  minutes: roomSchema,
  taskList: roomSchema.optional().describe("Absent for guests; see `listMeetingTasks`"),
  discussion: roomSchema.optional(),
});

/** A meeting with the rooms of its documents. */
export interface MeetingWithDocuments extends Meeting {
  documents: z.infer<typeof documentsSchema>;
}
export const meetingWithDocumentsSchema: z.ZodType<MeetingWithDocuments, MeetingWithDocuments> =
  meetingFields.extend({ documents: documentsSchema }).meta({ id: "MeetingWithDocuments" });

const publicLocationSchema = z.object({
  name: z.string().optional(),
  address: z.string().optional(),
  place: z.object({ name: langMapSchema, identifiers: z.array(identifierSchema) }).optional(),
});

/** What anyone may see of an event: no id of a person, no private link, no room. */
export const publicEventSchema = z
  .object({
    id: urnSchema,
    type: z.enum(["event", "meeting"]),
    title: langMapSchema,
    description: langMapSchema.optional(),
    when: whenSchema,
    status: z.enum(eventStatuses),
    mode: z.enum(eventModes),
    locations: z.array(publicLocationSchema),
    organisers: z.array(z.string()),
    audience: z.array(z.string()),
    registration: z
      .object({
        deadline: z.union([edtfSchema, localSchema]).optional(),
        contact: z.string().optional(),
      })
      .optional(),
    group: z.object({ slug: z.string(), name: langMapSchema }).optional(),
    demo: z.boolean().describe("Part of the demo data: not a real invitation"),
  })
  .meta({ id: "PublicEvent" });

export type PublicEvent = z.infer<typeof publicEventSchema>;
