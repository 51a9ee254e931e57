import { describe, expect, test } from "vitest";
import { gzipSizeOf, kindSources } from "../scripts/entry-sizes.js";

const kilobyte = 1000;
const kindLimit = 12 * kilobyte;

/** A meeting is an event with its agenda, attendance and quorum: three kinds in one. May only shrink. */
const largerKinds: Readonly<Record<string, number>> = { "src/meeting/meeting.ts": 12.5 * kilobyte };

describe("sizes, minified and with gzip, libraries counted apart", () => {
  test.each(kindSources().map((source) => ({ source, limit: largerKinds[source] ?? kindLimit })))(
    "SIZE1 $source is at most $limit bytes",
    async ({ source, limit }) => {
      expect(await gzipSizeOf(source)).toBeLessThanOrEqual(limit);
    },
  );

  test("SIZE2 the whole place entry with register and matching is at most 15 kB", async () => {
    expect(await gzipSizeOf("src/place/index.ts")).toBeLessThanOrEqual(15 * kilobyte);
  });

  test("SIZE3 dates and labels of public pages, in both languages, are at most 2 kB together", async () => {
    const exports = ["src/format/format-partial-date.ts", "src/format/label-of.ts"];
    expect(await gzipSizeOf(...exports)).toBeLessThanOrEqual(2 * kilobyte);
  });
});
