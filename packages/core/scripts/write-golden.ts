/**
 * Writes the golden record of each kind at its present version, unless it is there already: golden files are never
 * changed, today's code reads them for ever.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { kindFixtures } from "../src/kind-fixtures.js";
import { currentVersion, toStored } from "../src/migrations.js";
import { definitionOf, recordKindNames } from "../src/record-kinds.js";

for (const kind of recordKindNames) {
  const definition = definitionOf(kind)!;
  const folder = new URL(`../golden/version-${currentVersion(definition)}/`, import.meta.url);
  const file = new URL(`${kind}.golden.json`, folder);
  if (existsSync(file)) continue;
  mkdirSync(folder, { recursive: true });
  const stored = toStored(definition, kindFixtures[kind].sample);
  writeFileSync(file, `${JSON.stringify(stored, null, 2)}\n`);
}
