import { callKinds } from "@staedtenetz/core/call";
import { majorityBases, majorityRules, voteMethods, voteUnits } from "@staedtenetz/core/vote";
import * as z from "zod";
import { reservationSchema } from "./reservation.js";
import { edtfSchema, langMapSchema, localSchema, roomSchema, urnSchema } from "./shapes.js";

const whenSchema = z.union([edtfSchema, localSchema]);
const count = z.int().min(0);

const placeFields = {
  meeting: urnSchema,
  meetingTitle: langMapSchema,
  day: z.string().describe("First day the meeting can fall on, ISO 8601"),
  group: urnSchema.optional(),
  document: roomSchema.describe("The room of the minutes in which it is edited"),
};

const entryFields = {
  id: z.string(),
  text: z.string().describe("The block's own words; a mention stands in it as `@[id]`"),
  item: z.string().optional().describe("The agenda item it stands under"),
  itemTitle: z.string().optional(),
  internal: z.literal(true).optional().describe("Not for anything published"),
  ...placeFields,
};

const decisionLinkSchema = z
  .object({
    id: z.string(),
    text: z.string(),
    meeting: urnSchema,
    day: z.string().describe("First day its meeting can fall on, ISO 8601"),
  })
  .meta({ id: "DecisionLink" });

/** A decision as it was last projected; it is edited in its minutes alone. */
export const decisionRowSchema = z
  .object({
    ...entryFields,
    type: z.literal("decision"),
    vote: z.object({
      method: z.enum(voteMethods),
      unit: z.enum(voteUnits),
      yes: count.optional(),
      no: count.optional(),
      abstain: count.optional(),
      invalid: count.optional(),
      majority: z.object({ rule: z.enum(majorityRules), of: z.enum(majorityBases) }).optional(),
      adopted: z.boolean(),
    }),
    reservation: reservationSchema.optional(),
    supersedes: z.string().optional().describe("Id of the decision it replaces"),
    replaces: decisionLinkSchema.optional().describe("The decision it replaces, where it is known"),
    replacedBy: z
      .array(decisionLinkSchema)
      .optional()
      .describe("Decisions adopted that replace this one, the oldest first"),
  })
  .meta({ id: "DecisionRow" });

/** A good practice as it was last projected. */
export const practiceRowSchema = z
  .object({
    ...entryFields,
    type: z.literal("practice"),
    title: z.string(),
    place: z.string().optional(),
    partners: z.array(z.string()).describe("Ids of places and organisations"),
    partnerNames: z.string().optional(),
    transferable: z.string().optional(),
    contact: z.string().optional().describe("Id of the person to ask"),
  })
  .meta({ id: "PracticeRow" });

/** A call or award as it was last projected. */
export const callRowSchema = z
  .object({
    ...entryFields,
    type: z.literal("call"),
    title: z.string(),
    callKind: z.enum(callKinds),
    deadline: whenSchema.optional(),
    deadlineText: z.string().optional(),
    organiser: z.string().optional(),
    url: z.string().optional(),
    places: z.array(z.string()).describe("Ids of the places that are interested"),
  })
  .meta({ id: "CallRow" });

/** A next date as it was last projected. */
export const dateRowSchema = z
  .object({
    ...entryFields,
    type: z.literal("nextDate"),
    when: whenSchema.optional(),
    whenText: z.string().optional(),
    place: z.string().optional(),
    event: z.string().optional(),
    reservation: reservationSchema.optional(),
  })
  .meta({ id: "DateRow" });

/** A topic under reservation, as it was last projected; it is edited in its minutes alone. */
export const topicRowSchema = z
  .object({
    id: z.string(),
    type: z.literal("topic"),
    title: z.string(),
    number: count.describe("Its place in the agenda, from 1"),
    reservation: reservationSchema,
    ...placeFields,
  })
  .meta({ id: "TopicRow" });

export type DecisionRow = z.infer<typeof decisionRowSchema>;
export type DecisionLink = z.infer<typeof decisionLinkSchema>;
export type PracticeRow = z.infer<typeof practiceRowSchema>;
export type CallRow = z.infer<typeof callRowSchema>;
export type DateRow = z.infer<typeof dateRowSchema>;
export type TopicRow = z.infer<typeof topicRowSchema>;
