import * as z from "zod";
import type { RecordDefinition } from "../definition.js";
import { minutesMessages } from "../messages/minutes.js";
import { timeMessages } from "../messages/time.js";
import {
  edtfSchema,
  idOf,
  instantSchema,
  lineSchema,
  longTextSchema,
  openObject,
  recordFields,
  textSchema,
  type RecordId,
} from "../record.js";
import { localSchema } from "../time/schemas.js";
import { minutesRules, type MinutesContext } from "./minutes-rules.js";
import { minutesStates } from "./minutes-states.js";

/** What was said and decided at a meeting. Label: Protokoll. */
export type Minutes = z.infer<typeof minutesSchema>;
export type MinutesId = RecordId<"minutes">;

/** Results only (Ergebnisprotokoll), decisions only, the course of the discussion, word for word, or a short note. */
export const minutesKinds = ["results", "decisions", "discussion", "verbatim", "short"] as const;
export type MinutesKind = (typeof minutesKinds)[number];

/** How minutes are approved: not at all, by silence until a deadline, or at the next meeting. */
export const minutesApprovals = ["none", "silence", "nextMeeting"] as const;
export type MinutesApproval = (typeof minutesApprovals)[number];

export const objectionStates = ["open", "accepted", "declined"] as const;
export type ObjectionState = (typeof objectionStates)[number];

/** Something that someone wants changed before approval. Label: Einwand. */
export type Objection = z.infer<typeof objectionSchema>;

const objectionSchema = openObject({
  id: lineSchema,
  /** Id of the person. */
  by: lineSchema,
  at: instantSchema,
  text: textSchema,
  item: lineSchema.optional(),
  state: z.enum(objectionStates),
});

export const minutesSchema = openObject({
  ...recordFields("minutes"),
  meeting: idOf<"event">(),
  kind: z.enum(minutesKinds),
  state: z.enum(minutesStates),
  /** From 1; a correction of final minutes is a new version. */
  version: z.int().min(1),
  /** The version that this one corrects. */
  corrects: z.int().min(1).optional(),
  approval: z.enum(minutesApprovals),
  approvalDeadline: z.union([edtfSchema, localSchema]).optional(),
  /** The meeting at which they were approved. */
  approvedIn: idOf<"event">().optional(),
  /** True for a body whose rules demand complete minutes: then missing parts forbid approval. */
  formalBody: z.boolean(),
  /** Ids of persons. */
  chair: lineSchema.optional(),
  takers: z.array(lineSchema),
  /** The text of this version; while it is written, the shared document holds it. */
  body: longTextSchema.optional(),
  attachments: z.array(lineSchema),
  objections: z.array(objectionSchema).optional(),
});

/** Everything the package knows about minutes. */
export const minutesDefinition = {
  kind: "minutes",
  schema: minutesSchema,
  defaults: () => ({
    kind: "results",
    state: "draft",
    version: 1,
    approval: "none",
    formalBody: false,
    takers: [],
    attachments: [],
  }),
  rules: minutesRules,
  migrations: [],
  messages: { ...minutesMessages, ...timeMessages },
} as const satisfies RecordDefinition<"minutes", Minutes, MinutesContext>;
