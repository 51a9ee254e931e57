import * as z from "zod";
import type { RecordDefinition } from "../definition.js";
import { practiceMessages } from "../messages/practice.js";
import { sectors } from "../organisation/sectors.js";
import {
  idOf,
  lineSchema,
  openObject,
  recordFields,
  textSchema,
  type RecordId,
} from "../record.js";
import type { Rule } from "../rules.js";

/** Something that works in one town and may work in another. Label: Praxisbeispiel. */
export type Practice = z.infer<typeof practiceSchema>;
export type PracticeId = RecordId<"practice">;

export const practiceSchema = openObject({
  ...recordFields("practice"),
  title: lineSchema,
  place: idOf<"place">().optional(),
  /** Ids of organisations and towns, or names. */
  partners: z.array(lineSchema),
  /** The sectors that work together in it. */
  sectors: z.array(z.enum(sectors)),
  summary: textSchema.optional(),
  /** What another town would need to do the same. */
  transferable: textSchema.optional(),
  /** Whom to ask: a person's id, an address or a role. */
  contact: lineSchema.optional(),
  origin: openObject({
    meeting: idOf<"event">().optional(),
    item: lineSchema.optional(),
  }).optional(),
  public: z.boolean(),
});

const rules: readonly Rule<Practice>[] = [
  {
    id: "PRACTICE1",
    codes: ["practice-without-place"],
    check({ place }, _context, report) {
      if (place === undefined) report("practice-without-place", ["place"]);
    },
  },
];

/** Everything the package knows about good practice. */
export const practiceDefinition = {
  kind: "practice",
  schema: practiceSchema,
  defaults: () => ({ partners: [], sectors: [], public: false }),
  rules,
  migrations: [],
  messages: practiceMessages,
} as const satisfies RecordDefinition<"practice", Practice>;
