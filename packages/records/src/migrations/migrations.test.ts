import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { MigrationOrderError } from "../errors.js";
import { migrations, requireRisingNames } from "./migrations.js";

test("every migration file is in the table, in the order of the rising names", () => {
  const files = readdirSync(new URL(".", import.meta.url))
    .filter((name) => /^\d[^.]*\.ts$/.test(name))
    .map((name) => name.replace(/\.ts$/, ""))
    .sort();
  expect(Object.keys(migrations)).toEqual(files);
  expect(() => requireRisingNames(files)).not.toThrow();
});

test.each([
  [["0002-late"]],
  [["0001-a", "0003-b", "0002-c"]],
  [["0001-a", "0001-b"]],
  [["1-short"]],
])("refuses the names %j", (names) => {
  expect(() => requireRisingNames(names)).toThrow(MigrationOrderError);
});
