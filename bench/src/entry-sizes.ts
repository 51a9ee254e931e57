/** What a page loads for each entry point of the core: minified, with gzip, libraries counted apart. */
import { entrySources, gzipSizeOf } from "../../packages/core/scripts/entry-sizes.js";
import { printTable } from "./measuring.ts";

const rows: Record<string, string | number>[] = [];
for (const [name, source] of Object.entries(entrySources())) {
  rows.push({ entry: name, "bytes, gzip": await gzipSizeOf(source) });
}
printTable(rows);
