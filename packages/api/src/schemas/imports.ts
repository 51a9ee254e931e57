import * as z from "zod";
import { issueSchema } from "../problem/problem.js";
import { urnSchema } from "./shapes.js";

/** A finding of a row, with its sentence; `repair` tells whether it comes with one that can be chosen. */
export const importIssueSchema = z
  .object({
    ...issueSchema.shape,
    text: z.object({ de: z.string(), en: z.string() }),
    column: z.string().optional(),
    repair: z.boolean(),
  })
  .meta({ id: "ImportIssue" });

export const duplicateSchema = z
  .object({
    person: urnSchema.optional().describe("Somebody in the directory"),
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
    role: z.string().optional(),
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
    kept: z
      .array(z.object({ person: urnSchema, name: z.string() }))
      .optional()
      .describe("After undoing: who stays because they were changed since"),
  })
  .meta({ id: "Import" });

export const importSummarySchema = importSchema
  .pick({ id: true, created: true, state: true, file: true, format: true })
  .extend({ added: z.int() })
  .meta({ id: "ImportSummary" });

export const commitImportSchema = z
  .object({
    rows: z
      .array(
        z.object({
          row: z.int(),
          decision: z.enum(["add", "skip"]).optional(),
          leave: z
            .array(z.int().min(0))
            .optional()
            .describe("Positions of issues whose repair is not wanted"),
        }),
      )
      .max(20_000)
      .default([])
      .describe("Only rows that are to be treated differently"),
  })
  .meta({ id: "CommitImport" });

export type Import = z.infer<typeof importSchema>;
export type ImportRow = z.infer<typeof importRowSchema>;
export type ImportIssue = z.infer<typeof importIssueSchema>;
export type ImportSummary = z.infer<typeof importSummarySchema>;
