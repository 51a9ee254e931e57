import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { auditActions, serverIssueCodes } from "@staedtenetz/api";
import { expect, test } from "vitest";

const root = new URL("../../../..", import.meta.url).pathname;

/** The sources that answer requests and note what was done. */
const sources = globSync(
  [
    "apps/server/src/{accounts,documents,files,http,people}/**/*.ts",
    "packages/records/src/minutes-steps.ts",
    "packages/records/src/repositories/{entrances,members,minutes}.ts",
  ],
  { cwd: root },
).filter((path) => !/\.test(-support)?\.ts$|\/(wording|own-texts)\.ts$/.test(path));

/** Names of files and of columns, which look like codes. */
const others =
  /^(?:record|event|document|successor|named)\.|\.(?:sqlite|json|html|css|eml|lock|csv)$/;

function found(pattern: RegExp): Set<string> {
  const codes = sources.flatMap((path) =>
    [...readFileSync(join(root, path), "utf8").matchAll(pattern)].map(([, code = ""]) => code),
  );
  return new Set(codes.filter((code) => !others.test(code)));
}

const dotted = found(/"([a-z][A-Za-z]*\.[a-z][A-Za-z]*)"/g);
const issues = new Set([
  ...found(/\bcode: "([a-z][A-Za-z]*[.-][A-Za-z.-]+)"/g),
  ...found(/problem: "([a-z]+(?:-[a-z]+)+)"/g),
  ...found(/stepProblem\(context, "([^"]+)"/g),
  ...found(/\["(?:unsupportedMediaType|invalidRecord)", "([^"]+)"\]/g),
]);

test("every code a handler writes stands among those the contract knows", () => {
  const known = new Set<string>([...serverIssueCodes, ...auditActions]);
  const unknown = [...dotted, ...issues].filter(
    (code) => !known.has(code) && !code.startsWith("schema."),
  );
  expect(unknown).toEqual([]);
});

test("the contract knows no code that nothing writes", () => {
  const written = new Set([...dotted, ...issues]);
  const template = /^(?:consent|minutes)\./;
  const unused = [...serverIssueCodes, ...auditActions].filter(
    (code) => !written.has(code) && !template.test(code),
  );
  expect(unused).toEqual([]);
});
