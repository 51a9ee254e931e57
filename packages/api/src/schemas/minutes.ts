import { minutesApprovals, minutesStates } from "@staedtenetz/core/minutes";
import * as z from "zod";
import { urnSchema } from "./shapes.js";

const dateSchema = z.iso.date();
const instantSchema = z.iso.datetime();
const hashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe("SHA-256 of the canonical JSON (RFC 8785), lower-case hex");
const reasonSchema = z.string().trim().min(1).max(2000);

const stepKinds = [
  "circulated",
  "takenBack",
  "finished",
  "approvedBySilence",
  "approvedInMeeting",
  "silenceStopped",
  "correctionBegun",
  "correctionGivenUp",
] as const;

/** What of the minutes people set by a form. */
export const minutesFormSchema = z
  .object({
    approval: z.enum(minutesApprovals),
    formalBody: z.boolean().describe("The body's rules demand complete minutes"),
    chair: urnSchema.optional().describe("Sitzungsleitung"),
    takers: z.array(urnSchema).max(10).describe("Protokollführung"),
  })
  .meta({ id: "MinutesForm" });
export type MinutesForm = z.infer<typeof minutesFormSchema>;

const stepSchema = z.object({
  version: z.int(),
  at: instantSchema,
  actor: z.string().describe("Id of the account, or of the server itself"),
  kind: z.enum(stepKinds),
  state: z.enum(minutesStates),
  detail: z
    .object({
      deadline: dateSchema.optional(),
      hash: hashSchema.optional(),
      reason: z.string().optional(),
      meeting: z.string().optional(),
      open: z.int().optional().describe("Objections that were open"),
    })
    .optional(),
});

const versionFields = {
  version: z.int().min(1),
  state: z.enum(["circulating", "final", "approved", "corrected"]),
  hash: hashSchema,
  frozenAt: instantSchema,
  frozenBy: z.string(),
  reason: z.string().optional().describe("Why it corrects the version before"),
} as const;

/** How far minutes have got. */
export const minutesSchema = minutesFormSchema
  .extend({
    meeting: urnSchema,
    state: z.enum(minutesStates),
    version: z.int().min(1),
    deadline: dateSchema.optional().describe("Last day for objections, where the network is"),
    hash: hashSchema.optional(),
    stopped: instantSchema.optional().describe("The deadline passed with an objection open"),
    approvedIn: z.string().optional().describe("The meeting that approved them"),
    reason: z.string().optional().describe("Why the version being written corrects the last one"),
    openObjections: z.int(),
    steps: z.array(stepSchema),
    versions: z.array(z.object(versionFields)).describe("Frozen versions, the newest first"),
    may: z.object({
      write: z.boolean().describe("Fill in the form"),
      finish: z.boolean().describe("Take steps"),
    }),
  })
  .meta({ id: "MinutesStatus" });
export type MinutesStatus = z.infer<typeof minutesSchema>;

/** A step to take with minutes. */
export const minutesStepSchema = z
  .discriminatedUnion("step", [
    z.object({
      step: z.literal("circulate"),
      deadline: dateSchema
        .optional()
        .describe("Needed for approval by silence; a new one after an objection stopped it"),
    }),
    z.object({ step: z.literal("takeBack") }),
    z.object({ step: z.literal("finish") }),
    z.object({
      step: z.literal("approve"),
      meeting: urnSchema.describe("The meeting that approved them"),
    }),
    z.object({ step: z.literal("correct"), reason: reasonSchema }),
    z.object({
      step: z
        .literal("giveUp")
        .describe(
          "Gives up a correction: the text is again what the version before holds; what was written is kept as a version",
        ),
    }),
  ])
  .meta({ id: "MinutesStep" });
export type MinutesStep = z.infer<typeof minutesStepSchema>;

/** A frozen version; hashing `text` in UTF-8 gives `hash`. */
export const frozenMinutesSchema = z
  .object({ ...versionFields, text: z.string().describe("Canonical JSON (RFC 8785)") })
  .meta({ id: "FrozenMinutes" });
export type FrozenMinutesVersion = z.infer<typeof frozenMinutesSchema>;
