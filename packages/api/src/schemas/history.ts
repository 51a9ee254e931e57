import * as z from "zod";

const nameSchema = z.string().trim().min(1).max(200);
const instantSchema = z.iso.datetime();
const blockIdSchema = z.string().regex(/^\d{1,16}:\d{1,16}$/);
const valuesSchema = z.record(z.string(), z.unknown());

/** The number of a version. */
export const versionNumberSchema = z.string().regex(/^[1-9]\d{0,15}$/);

/** A version of minutes as lists show it. */
export const versionSchema = z
  .object({
    version: z.int().min(1),
    kind: z
      .enum(["daily", "named", "state"])
      .describe("`daily` ones go after 30 days; the others stay until they are removed"),
    name: z.string().optional(),
    at: instantSchema.describe("When it was taken"),
    changedAt: instantSchema.describe("When the last edit in it was made"),
    by: z.string().optional().describe("Id of the account that asked for it"),
    authors: z
      .array(z.string())
      .describe("Ids of the accounts that wrote or deleted since the version before"),
    mayRemove: z.boolean().describe("Whether you may remove it"),
  })
  .meta({ id: "Version" });
export type Version = z.infer<typeof versionSchema>;

/** The versions of a meeting's minutes. */
export const versionListSchema = z
  .object({
    items: z.array(versionSchema).describe("Newest first"),
    next: z.null().describe("There is always one page"),
    mayWrite: z.boolean().describe("Whether you may save, name and restore"),
  })
  .meta({ id: "VersionList" });
export type VersionList = z.infer<typeof versionListSchema>;

/** What somebody gives a version. */
export const versionNameSchema = z
  .object({ name: nameSchema.optional() })
  .meta({ id: "VersionName" });

const inlineSchema = z.object({ node: z.string(), attributes: valuesSchema });

/** Some words of a version, with who wrote them. */
const runSchema = z.object({
  text: z.string().describe("Empty for an inline node"),
  inline: inlineSchema.optional(),
  marks: valuesSchema.optional(),
  author: z.string().optional(),
});

/** A block of a version. */
export const versionBlockSchema = z
  .object({
    id: blockIdSchema,
    node: z.string(),
    attributes: valuesSchema,
    author: z.string().optional(),
    runs: z.array(runSchema).optional(),
    get blocks() {
      return z.array(versionBlockSchema).optional();
    },
  })
  .meta({ id: "VersionBlock" });

export type VersionBlock = z.infer<typeof versionBlockSchema>;

/** A version with its text. */
export const versionWithTextSchema = versionSchema
  .extend({ blocks: z.array(versionBlockSchema) })
  .meta({ id: "VersionWithText" });

const wordDifferenceSchema = z.object({
  change: z.enum(["kept", "inserted", "deleted"]),
  text: z.string(),
  inline: inlineSchema.optional(),
  marks: valuesSchema.optional(),
  oldMarks: valuesSchema.nullable().optional().describe("How kept words looked before"),
  author: z.string().optional().describe("Who wrote them; of deleted ones who deleted them"),
  at: z.number().optional().describe("When deleted ones were, milliseconds since 1970"),
});

/** What became of a block. */
export const blockDifferenceSchema = z
  .object({
    change: z.enum(["kept", "changed", "inserted", "deleted", "movedHere", "movedAway"]),
    node: z.string(),
    attributes: valuesSchema,
    oldNode: z.string().optional(),
    oldAttributes: valuesSchema.optional(),
    old: blockIdSchema.optional().describe("The block's id before"),
    new: blockIdSchema.optional().describe("The block's id after"),
    author: z.string().optional(),
    at: z.number().optional(),
    runs: z.array(wordDifferenceSchema).optional(),
    get blocks() {
      return z.array(blockDifferenceSchema).optional();
    },
  })
  .meta({ id: "BlockDifference" });

export type BlockDifference = z.infer<typeof blockDifferenceSchema>;

/** Which states are compared. */
export const comparisonQuerySchema = z.object({
  from: versionNumberSchema.optional().describe("Default: the version before `to`"),
  to: versionNumberSchema.optional().describe("Default: the minutes as they are now"),
});

/** What became of the minutes between two states. */
export const comparisonSchema = z
  .object({
    from: z.int().optional().describe("Absent: before anything was written"),
    to: z.int().optional().describe("Absent: now"),
    blocks: z.array(blockDifferenceSchema),
  })
  .meta({ id: "Comparison" });
export type Comparison = z.infer<typeof comparisonSchema>;

/** Which block to restore, by its ids in the comparison with now; without any, everything. */
export const restorationSchema = z
  .object({ old: blockIdSchema.optional(), new: blockIdSchema.optional() })
  .meta({ id: "Restoration" });

/** What was restored. */
export const restoredSchema = z
  .object({
    restored: z.boolean().describe("False when there was no such difference any more"),
    undo: restorationSchema
      .extend({ version: z.int() })
      .optional()
      .describe("What to restore, of which version, to take it back"),
  })
  .meta({ id: "Restored" });
export type Restored = z.infer<typeof restoredSchema>;
