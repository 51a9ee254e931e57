import * as z from "zod";
import { issueSchema } from "../problem/problem.js";
import { urnSchema } from "./shapes.js";

/** The most rows a list may have: as many as somebody looks through, and as are taken in without others waiting long. */
export const MAX_IMPORT_ROWS = 2000;

/** A finding of a row, with its sentence; `repair` tells whether it comes with one that can be chosen. */
export const importIssueSchema = z
  .object({
    ...issueSchema.shape,
    text: z.object({ de: z.string(), en: z.string() }),
    column: z.string().optional(),
    repair: z.boolean(),
  })
  .meta({ id: "ImportIssue" });

/** The parts of a record a row can be merged into, each by a choice of its own. */
export const mergedParts = ["name", "roles", "emails", "phones", "addresses"] as const;

/** What becomes of a part: what is there stays, what the row says is added to it, or takes its place. */
export const mergeChoices = ["keep", "add", "replace"] as const;

export const mergeTargetSchema = z
  .object({
    state: z.string().describe("What was looked at; committing sends it back"),
    name: z.string(),
    roles: z.array(z.string()).describe("Titles of the offices"),
    emails: z.array(z.string()),
    phones: z.array(z.string()),
    addresses: z.array(z.string()),
  })
  .meta({ id: "MergeTarget" });

export const mergeSchema = z
  .object({
    person: urnSchema.describe("One of the row's duplicates that has a `target`"),
    state: z.string().max(200).describe("The target's `state`: 412 when it changed since"),
    parts: z
      .partialRecord(z.enum(mergedParts), z.enum(mergeChoices))
      .default({})
      .describe(
        "Unless chosen, the name stays and everything else is added; a name is never added",
      ),
  })
  .meta({ id: "Merge" });

export const duplicateSchema = z
  .object({
    person: urnSchema.optional().describe("Somebody in the directory"),
    target: mergeTargetSchema
      .optional()
      .describe("What is shown of them now; only of those the row can be merged into"),
    row: z.int().optional().describe("A row of the same file"),
    name: z.string(),
    reasons: z.array(z.enum(["sameName", "similarName", "sameEmail", "samePhone"])),
  })
  .meta({ id: "Duplicate" });

export const importRowSchema = z
  .object({
    row: z.int().describe("As a spreadsheet counts: the headings are row 1"),
    name: z.string(),
    emails: z.array(z.string()),
    phones: z.array(z.string()),
    addresses: z.array(z.string()),
    role: z.string().optional(),
    roles: z.array(z.string()).describe("Titles of all offices"),
    issues: z.array(importIssueSchema),
    duplicates: z.array(duplicateSchema),
    sharedMailboxes: z.array(z.string()).describe("Addresses that belong to an office"),
    isReadable: z.boolean().describe("Whether the row can be taken in once its repairs are made"),
    decision: z.enum(["add", "skip"]).describe("What happens unless something else is said"),
  })
  .meta({ id: "ImportRow" });

export const importSchema = z
  .object({
    id: urnSchema,
    created: z.string(),
    state: z.enum(["preview", "committed", "undone"]),
    file: z.string(),
    format: z.enum(["csv", "xlsx", "vcard"]),
    fileIssues: z.array(importIssueSchema).describe("What concerns the whole file"),
    columns: z
      .array(z.object({ heading: z.string(), field: z.string().nullable() }))
      .describe("Which heading was read as what; null for those left aside"),
    rows: z.array(importRowSchema).describe("Empty once the import is over"),
    added: z.array(urnSchema).describe("Who was taken in"),
    merged: z.array(urnSchema).describe("Into whom rows were merged"),
    kept: z
      .array(z.object({ person: urnSchema, name: z.string() }))
      .optional()
      .describe("After undoing: who stays as they are because they were changed or asked since"),
  })
  .meta({ id: "Import" });

export const importSummarySchema = importSchema
  .pick({ id: true, created: true, state: true, file: true, format: true })
  .extend({ added: z.int(), merged: z.int() })
  .meta({ id: "ImportSummary" });

export const commitImportSchema = z
  .object({
    rows: z
      .array(
        z.object({
          row: z.int(),
          decision: z.enum(["add", "skip", "merge"]).optional(),
          merge: mergeSchema.optional().describe("With `merge`: into whom, and how"),
          leave: z
            .array(z.int().min(0))
            .optional()
            .describe("Positions of issues whose repair is not wanted"),
        }),
      )
      .max(MAX_IMPORT_ROWS)
      .default([])
      .describe("Only rows that are to be treated differently"),
  })
  .meta({ id: "CommitImport" });

export type Import = z.infer<typeof importSchema>;
export type MergeTarget = z.infer<typeof mergeTargetSchema>;
export type MergedPart = (typeof mergedParts)[number];
export type MergeChoice = (typeof mergeChoices)[number];
export type Merge = z.infer<typeof mergeSchema>;
export type ImportRow = z.infer<typeof importRowSchema>;
export type ImportIssue = z.infer<typeof importIssueSchema>;
export type ImportSummary = z.infer<typeof importSummarySchema>;
