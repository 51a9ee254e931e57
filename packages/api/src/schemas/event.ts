import * as z from "zod";
import {
  edtfSchema,
  identifierSchema,
  langMapSchema,
  localSchema,
  recordShape,
  roomSchema,
  urnSchema,
  whenSchema,
} from "./shapes.js";

export const eventStatusSchema = z.enum([
  "tentative",
  "confirmed",
  "cancelled",
  "postponed",
  "rescheduled",
  "movedOnline",
]);

export const meetingStateSchema = z.enum(["scheduled", "invited", "held", "cancelled"]);

export const eventModeSchema = z.enum(["onSite", "online", "hybrid"]);

export const locationSchema = z
  .object({
    name: z.string().optional(),
    place: urnSchema.optional(),
    address: z.string().optional(),
  })
  .meta({ id: "Location" });

export const questionSchema = z
  .object({ id: z.string(), text: z.string() })
  .meta({ id: "Question" });

export const registrationTermsSchema = z
  .object({
    opens: localSchema.optional(),
    deadline: z.union([edtfSchema, localSchema]).optional(),
    confirmation: z.enum(["immediate", "byOrganiser", "none"]),
    contact: z.string().optional().describe("Whom to ask: a role, never a person's name"),
    questions: z.array(questionSchema).optional(),
  })
  .meta({ id: "RegistrationTerms" });

const eventShape = {
  ...recordShape,
  title: langMapSchema,
  description: langMapSchema.optional(),
  when: whenSchema,
  status: eventStatusSchema,
  mode: eventModeSchema,
  locations: z.array(locationSchema),
  onlineAccess: z
    .object({ url: z.string().optional(), dialIn: z.string().optional(), public: z.boolean() })
    .optional(),
  organisers: z.array(z.string()),
  audience: z.array(z.string()).describe("Who is invited, in words"),
  questions: z.array(questionSchema).optional(),
  topicTables: z
    .array(z.object({ title: z.string(), host: z.string().optional() }))
    .optional()
    .describe("Thementische"),
  registration: registrationTermsSchema.optional(),
  group: urnSchema.optional(),
  sequence: z.int().min(0),
  visibility: z.enum(["public", "network", "group"]),
} as const;

export const eventSchema = z
  .object({
    ...eventShape,
    type: z.enum(["event", "meeting"]).describe("A meeting is an event and has its id"),
    state: meetingStateSchema.optional().describe("Of meetings only"),
    previous: urnSchema.optional(),
    next: urnSchema.optional(),
  })
  .meta({ id: "Event" });

export const meetingSchema = z
  .object({
    ...eventShape,
    type: z.literal("meeting"),
    state: meetingStateSchema,
    previous: urnSchema.optional(),
    next: urnSchema.optional(),
  })
  .meta({ id: "Meeting" });

/** A meeting with the rooms of its documents; agenda, text and attendance are in the documents alone. */
export const meetingWithDocumentsSchema = meetingSchema
  .extend({
    documents: z.object({
      minutes: roomSchema,
      taskList: roomSchema,
      discussion: roomSchema.optional(),
    }),
  })
  .meta({ id: "MeetingWithDocuments" });

/** What anyone may see of an event: no id of a person, no private link, no room. */
export const publicEventSchema = z
  .object({
    id: urnSchema,
    type: z.enum(["event", "meeting"]),
    title: langMapSchema,
    description: langMapSchema.optional(),
    when: whenSchema,
    status: eventStatusSchema,
    mode: eventModeSchema,
    locations: z.array(
      z.object({
        name: z.string().optional(),
        address: z.string().optional(),
        place: z.object({ name: langMapSchema, identifiers: z.array(identifierSchema) }).optional(),
      }),
    ),
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

export type Event = z.infer<typeof eventSchema>;
export type Meeting = z.infer<typeof meetingSchema>;
export type MeetingWithDocuments = z.infer<typeof meetingWithDocumentsSchema>;
export type PublicEvent = z.infer<typeof publicEventSchema>;
