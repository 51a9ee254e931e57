import * as z from "zod";

export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 200;

/** Paging of every list: `limit` entries (50 unless said, at most 200) after an opaque `cursor`. */
export const pageQueryShape = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MAX_LIMIT)
    .default(DEFAULT_LIMIT)
    .describe("How many entries, at most 200"),
  cursor: z.string().max(512).optional().describe("`next` of the page before"),
} as const;

/** Words that all have to occur; accents and case do not matter. */
export const searchQueryShape = {
  q: z.string().max(200).optional().describe("Words that all occur, without accents and case"),
} as const;

export const pageQuerySchema = z.object(pageQueryShape);

/** One page: its items and the cursor of the next one, `null` on the last. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
