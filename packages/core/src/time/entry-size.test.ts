import { expect, test } from "vitest";
import { gzipSizeOf } from "../../scripts/entry-sizes.js";

test("DATE46 the entry of partial dates, with both languages, is at most 8 kB", async () => {
  expect(await gzipSizeOf("src/time/index.ts")).toBeLessThanOrEqual(8000);
});

test("DATE46 what says a partial date in both languages is at most 1.5 kB", async () => {
  expect(await gzipSizeOf("src/format/format-partial-date.ts")).toBeLessThanOrEqual(1500);
});
