import { callKinds } from "@staedtenetz/core/call";
import { majorityBases, majorityRules, voteMethods, voteUnits } from "@staedtenetz/core/vote";
import * as z from "zod";
import { edtfSchema, langMapSchema, localSchema, roomSchema, urnSchema } from "./shapes.js";

const whenSchema = z.union([edtfSchema, localSchema]);
const count = z.int().min(0);

const entryFields = {
  id: z.string(),
  text: z.string().describe("The block's own words; a mention stands in it as `@[id]`"),
  item: z.string().optional().describe("The agenda item it stands under"),
  itemTitle: z.string().optional(),
  internal: z.literal(true).optional().describe("Not for anything published"),
  meeting: urnSchema,
  meetingTitle: langMapSchema,
  day: z.string().describe("First day the meeting can fall on, ISO 8601"),
  group: urnSchema.optional(),
  document: roomSchema.describe("The room of the minutes in which it is edited"),
};

const reservationSchema = z
  .object({ text: z.string(), revisit: edtfSchema.optional() })
  .meta({ id: "Reservation" });

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
    supersedes: z.string().optional(),
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

export type DecisionRow = z.infer<typeof decisionRowSchema>;
export type PracticeRow = z.infer<typeof practiceRowSchema>;
export type CallRow = z.infer<typeof callRowSchema>;
export type DateRow = z.infer<typeof dateRowSchema>;
