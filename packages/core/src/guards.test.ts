import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as core from "./index.js";
import * as csv from "./csv/index.js";
import * as gv100ad from "./gv100ad/index.js";
import * as icalendar from "./icalendar/index.js";
import * as oparl from "./oparl/index.js";
import * as vcard from "./vcard/index.js";
import * as xlsx from "./xlsx/index.js";
import { applyFixes } from "./fixes.js";
import { kindFixtures } from "./kind-fixtures.js";
import type { Issue } from "./issues.js";
import { messageDocs } from "./messages/all-docs.js";
import { allMessages, explain, messageTables } from "./messages/all-messages.js";
import type { MessageDoc } from "./messages/message-docs.js";
import { definitionOf, recordKindNames, validate, type RecordKind } from "./record-kinds.js";
import { recordRules } from "./record-rules.js";

const root = new URL("..", import.meta.url);
const sources = readdirSync(new URL("src", root), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, text: readFileSync(new URL(`src/${name}`, root), "utf8") }));
const tests = sources.filter(({ name }) => name.endsWith(".test.ts"));
const specification = readdirSync(new URL("spec", root))
  .map((name) => readFileSync(new URL(`spec/${name}`, root), "utf8"))
  .join("\n");
const specifiedIds = [...specification.matchAll(/^- \*\*([A-Z]+\d+)\*\*/gm)].map(
  (match) => match[1]!,
);
const testNames = tests.flatMap(({ text }) =>
  [...text.matchAll(/(?:test|it)(?:\.\w+)*\(|\]\)\(|\)\(/g)].map((match) =>
    text.slice(match.index, match.index + 300),
  ),
);

function errorsIn(issues: readonly Issue[]): number {
  return issues.filter((issue) => issue.severity === "error").length;
}

describe("rules", () => {
  test("every id in the specification stands in the name of a test", () => {
    const untested = specifiedIds.filter(
      (id) => !testNames.some((name) => new RegExp(`["'\`][^"'\`\n]*\\b${id}\\b`).test(name)),
    );
    expect(untested).toEqual([]);
  });

  test("no id stands twice in the specification", () => {
    expect(specifiedIds.filter((id, i) => specifiedIds.indexOf(id) !== i)).toEqual([]);
  });

  test("every rule of every kind stands in the specification and names codes that exist", () => {
    const rules = [...recordRules, ...recordKindNames.flatMap((kind) => definitionOf(kind)!.rules)];
    expect(rules.map(({ id }) => id).filter((id) => !specifiedIds.includes(id))).toEqual([]);
    const codes = rules.flatMap((rule) => rule.codes);
    expect(codes.filter((code) => !Object.hasOwn(allMessages, code))).toEqual([]);
  });

  test.each(recordKindNames)("%s knows the messages of all its rules and checks", (kind) => {
    const { rules, messages } = definitionOf(kind)!;
    const known = { ...messageTables.record, ...messages };
    expect(
      rules.flatMap((rule) => rule.codes).filter((code) => !Object.hasOwn(known, code)),
    ).toEqual([]);
  });
});

describe("issue codes", () => {
  const codes = Object.values(messageTables).flatMap((table) => Object.keys(table));

  test("every code stands in one table only and is kebab-case", () => {
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
    expect(codes.filter((code) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  });

  const documented = Object.entries(messageDocs).flatMap(([table, docs]) =>
    Object.entries<MessageDoc>(docs).map(([code, doc]) => ({ table, code, doc })),
  );

  test.each(documented)("the example of $code shows it", async ({ table, code, doc }) => {
    const issues = await runExample(table, doc);
    const issue = issues.find((found) => found.code === code);
    expect(issues.map((found) => found.code)).toContain(code);
    const [german, english] = [explain(issue!, "de"), explain(issue!, "en")];
    for (const sentence of [german, english])
      expect(sentence).not.toMatch(/[{}]|undefined|\bNaN\b/);
    expect(german).not.toBe(english);
    for (const text of [doc.cause, doc.repair]) expect(text).toMatch(/^\S.*[.)]$/);
  });
});

/** Readers hand back their issues, or rows that have them; those of spreadsheets promise to. */
function issuesOf(answer: unknown): readonly Issue[] {
  if (Array.isArray(answer)) return answer as readonly Issue[];
  const { issues, rows } = answer as { issues?: readonly Issue[]; rows?: { issues: Issue[] }[] };
  return issues ?? rows!.flatMap((row) => row.issues);
}

async function runExample(table: string, { example }: MessageDoc): Promise<readonly Issue[]> {
  if ("call" in example) {
    const exported: object = {
      ...core,
      ...csv,
      ...gv100ad,
      ...icalendar,
      ...oparl,
      ...vcard,
      ...xlsx,
    };
    const called = (exported as Record<string, (...args: readonly unknown[]) => unknown>)[
      example.call
    ];
    return issuesOf(await called!(...example.with));
  }
  const kind = (example.kind ?? (table in kindFixtures ? table : "place")) as RecordKind;
  const input = { ...kindFixtures[kind].sample, ...example.changes };
  return validate(kind, input, example.context as never).issues;
}

describe("kinds", () => {
  test.each(recordKindNames)("the sample of %s has no issue at all", (kind) => {
    const { issues } = validate(kind, kindFixtures[kind].sample);
    expect(issues.map((issue) => `${issue.code} ${issue.path.join(".")}`)).toEqual([]);
  });

  test.each(recordKindNames)(
    "MIG2 the migrations of %s rise by one and each has a test",
    (kind) => {
      const { migrations } = definitionOf(kind)!;
      migrations.forEach(({ name, version }, i) => {
        expect(version).toBe(i + 2);
        expect(name).toMatch(new RegExp(`^${kind}/${version}-`));
        expect(testNames.some((text) => text.includes(name))).toBe(true);
      });
    },
  );

  test("a record kind has the type, the folder and the entry of its name", () => {
    for (const kind of recordKindNames) {
      expect(definitionOf(kind)!.kind).toBe(kind);
    }
  });
});

describe("package", () => {
  const manifest = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as {
    exports: Record<string, string>;
    publishConfig: { exports: Record<string, { types: string; default: string } | string> };
  };

  test("every entry exists and is published under the same name", () => {
    for (const [name, path] of Object.entries(manifest.exports)) {
      expect({ path, exists: existsSync(new URL(path, root)) }).toEqual({ path, exists: true });
      if (!path.endsWith(".ts")) continue;
      const built = path.replace("./src/", "./dist/").replace(/\.ts$/, "");
      expect(manifest.publishConfig.exports[name]).toEqual({
        types: `${built}.d.ts`,
        default: `${built}.js`,
      });
    }
    expect(Object.keys(manifest.exports)).toEqual(Object.keys(manifest.publishConfig.exports));
  });

  test("zod is imported as a whole and in one way only", () => {
    const imports = sources.flatMap(({ name, text }) =>
      [...text.matchAll(/^import (.*) from "zod[^"]*";$/gm)].map((match) => ({
        name,
        how: match[0],
      })),
    );
    const other = imports.filter(
      ({ how }) =>
        !/^import (type )?\* as z from "zod";$|^import type \{ core \} from "zod";$/.test(how),
    );
    expect(other).toEqual([]);
  });
});

test("a repair of every example leaves no more errors than before", () => {
  for (const kind of recordKindNames) {
    const docs = (messageDocs as Record<string, Record<string, MessageDoc>>)[kind] ?? {};
    for (const { example } of Object.values(docs)) {
      if ("call" in example) continue;
      const input = { ...kindFixtures[kind].sample, ...example.changes };
      const before = validate(kind, input, example.context as never).issues;
      const after = validate(kind, applyFixes(input, before), example.context as never).issues;
      expect(errorsIn(after)).toBeLessThanOrEqual(errorsIn(before));
    }
  }
});
