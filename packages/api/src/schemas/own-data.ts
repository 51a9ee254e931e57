import { consentFields, consentPurposes, consentStates } from "@staedtenetz/core/consent";
import * as z from "zod";
import { consentSchema, personRecordSchema } from "./people.js";
import { urnSchema } from "./shapes.js";

/** One question of one's own page, and the present answer. */
export const questionSchema = z
  .object({
    purpose: z.enum(consentPurposes),
    field: z.enum(consentFields).optional(),
    text: z.string(),
    state: z.enum(consentStates),
    at: z.string().optional(),
  })
  .meta({ id: "ConsentQuestion" });

/** The languages there are mails and pages for one's own data in. */
const languageSchema = z.enum(["de", "en"]);

/** What somebody sees under the link to their own data. */
export const ownDataSchema = z
  .object({
    person: personRecordSchema,
    network: z.string(),
    source: z.array(z.string()).describe("Where the data came from (GDPR Art. 14)"),
    language: languageSchema.describe("In which mails come and this page is shown"),
    questions: z.array(questionSchema),
    wordingVersion: z.string(),
    lastConfirmed: z.string().optional(),
  })
  .meta({ id: "OwnData" });

const lines = z.array(z.string().max(1000)).max(20);

/** What somebody does with their own data. */
export const ownChangeSchema = z
  .object({
    action: z
      .enum(["confirm", "correct", "answer", "withdraw", "refuse"])
      .describe(
        "`confirm`: all is right, with corrections and answers; `correct`; `answer`; `withdraw` one answer; `refuse` everything",
      ),
    name: z.string().max(1000).optional(),
    role: z.string().max(1000).optional(),
    language: languageSchema.optional().describe("In which mails are to come"),
    emails: lines.optional(),
    phones: lines.optional(),
    addresses: lines.optional(),
    answers: z
      .array(
        z.object({
          purpose: z.enum(consentPurposes),
          field: z.enum(consentFields).optional(),
          answer: z.enum(["given", "refused"]),
        }),
      )
      .max(50)
      .optional(),
  })
  .meta({ id: "OwnChange" });

/** Everything that is kept about one person (GDPR Art. 15 and 20). */
export const ownExportSchema = z
  .object({
    exported: z.string(),
    network: z.string(),
    person: personRecordSchema,
    consents: z.array(consentSchema),
    request: z.record(z.string(), z.unknown()).optional(),
    account: z.object({ role: z.string(), joined: z.string() }).optional(),
    groups: z.array(z.record(z.string(), z.unknown())),
    mentions: z
      .array(z.object({ kind: z.string(), title: z.string(), date: z.string().optional() }))
      .describe("Meetings and task lists whose documents hold this person's id"),
  })
  .meta({ id: "OwnExport" });

/** A passage of a shared text or a row that still names an erased person. */
export const erasureFindingSchema = z
  .object({
    key: z.string(),
    kind: z.enum(["minutes", "taskList", "discussion", "row"]),
    title: z.string(),
    link: z.string().optional().describe("The page it stands on"),
    where: z.string().describe("Agenda item, task or table"),
    excerpt: z.string().describe("The words around it; the name itself is replaced by ▮"),
    count: z.int(),
    state: z.enum(["open", "kept", "redacted"]),
    reason: z.string().optional(),
  })
  .meta({ id: "ErasureFinding" });

export const erasurePreviewSchema = z
  .object({
    person: urnSchema,
    name: z.string(),
    rows: z.record(z.string(), z.int()).describe("How many rows of each table are removed"),
    attendance: z
      .array(z.object({ meeting: urnSchema, title: z.string(), reason: z.string() }))
      .describe("What is kept without a name, and why"),
    findings: z.array(erasureFindingSchema),
    hasAccount: z.boolean(),
  })
  .meta({ id: "ErasurePreview" });

export const erasureReportSchema = z
  .object({
    id: urnSchema,
    person: urnSchema,
    at: z.string(),
    actor: urnSchema,
    state: z.enum(["open", "done"]),
    rows: z.record(z.string(), z.int()),
    attendance: erasurePreviewSchema.shape.attendance,
    findings: z.array(erasureFindingSchema),
  })
  .meta({ id: "ErasureReport" });

export const resolveFindingsSchema = z
  .object({
    action: z.enum(["redact", "keep"]),
    keys: z.array(z.string()).min(1).max(1000),
    reason: z.string().max(1000).optional().describe("Why something is kept; needed for `keep`"),
  })
  .meta({ id: "ResolveFindings" });

export const retentionReportSchema = z
  .object({
    at: z.string(),
    /** False for a look at what would happen. */
    isDone: z.boolean(),
    removed: z.array(z.object({ rule: z.string(), count: z.int() })),
    due: z
      .array(z.object({ person: urnSchema, name: z.string(), reason: z.string() }))
      .describe("People a human has to decide about"),
  })
  .meta({ id: "RetentionReport" });

export const processingActivitySchema = z
  .object({
    id: z.string(),
    purpose: z.object({ de: z.string(), en: z.string() }),
    basis: z.object({ de: z.string(), en: z.string() }),
    subjects: z.object({ de: z.string(), en: z.string() }),
    categories: z.object({ de: z.string(), en: z.string() }),
    recipients: z.object({ de: z.string(), en: z.string() }),
    period: z.object({ de: z.string(), en: z.string() }),
    measures: z.object({ de: z.string(), en: z.string() }),
  })
  .meta({ id: "ProcessingActivity" });

export type OwnData = z.infer<typeof ownDataSchema>;
export type OwnChange = z.infer<typeof ownChangeSchema>;
export type OwnExport = z.infer<typeof ownExportSchema>;
export type ErasurePreview = z.infer<typeof erasurePreviewSchema>;
export type ErasureFinding = z.infer<typeof erasureFindingSchema>;
export type ErasureReport = z.infer<typeof erasureReportSchema>;
export type RetentionReport = z.infer<typeof retentionReportSchema>;
export type ProcessingActivity = z.infer<typeof processingActivitySchema>;
