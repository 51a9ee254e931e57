import { describe, expect, test } from "vitest";
import { agendaKeys, minutesContent, taskKeys } from "./content-rules.js";
import { documentKinds, type DocumentKind } from "./document-kinds.js";
import { valueFits, type ValueRule } from "./value-rule.js";

const { nodes, marks } = minutesContent;

test("every node and mark that the body names is in its table", () => {
  const named = [
    ...minutesContent.children,
    ...Object.values(nodes).flatMap((node): readonly string[] => node.children),
  ];
  expect([...new Set(named)].filter((name) => !(name in nodes))).toEqual([]);
  expect(Object.keys(nodes).filter((name) => !named.some((each) => each === name))).toEqual([]);
});

test("a kind is found under its own name", () => {
  const kinds: Record<string, DocumentKind> = documentKinds;
  for (const [name, kind] of Object.entries(kinds)) expect(kind.name).toBe(name);
});

function isLink(href: unknown): boolean {
  return valueFits(marks.link.attributes.href, href);
}

describe("a link", () => {
  test.each([
    "https://netz.example/",
    "http://a.example",
    "mailto:netz@example.org",
    "HTTPS://A.example",
  ])("may point to %s", (value) => expect(isLink(value)).toBe(true));

  test.each([
    "javascript:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "&#106;avascript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,x",
    "//a.example",
    "https://a b",
    "https://",
    { a: 1 },
    null,
  ])("may not point to %j", (value) => expect(isLink(value)).toBe(false));
});

describe("a key", () => {
  const uuid = "urn:uuid:00000000-0000-4000-9000-000000000001";

  test.each([
    ["title", 1],
    [`assignee:${uuid}`, 1],
    [`line:${uuid}:status`, 1],
    [`line:${uuid}:doneAt`, 1],
    ["assignee:__proto__", 0],
    ["line:constructor:status", 0],
    ["__proto__", 0],
    ["titles", 0],
  ])("%s of a task fits %i rules", (key, count) => {
    expect(taskKeys.filter((rule) => rule.key.test(key))).toHaveLength(count);
  });

  test.each([
    [`${uuid}:title`, 1],
    ["__proto__:title", 0],
    [`${uuid}:style`, 0],
    ["title", 0],
  ])("%s of the agenda fits %i rules", (key, count) => {
    expect(agendaKeys.filter((rule) => rule.key.test(key))).toHaveLength(count);
  });

  test("pattern answers within a millisecond for a long key made to be slow", () => {
    const key = `line:${"a:".repeat(5000)}:statu`;
    const start = performance.now();
    for (const rule of [...taskKeys, ...agendaKeys]) rule.key.test(key);
    expect(performance.now() - start).toBeLessThan(50);
  });
});

test.each<[ValueRule, unknown, boolean]>([
  [{ type: "boolean" }, true, true],
  [{ type: "boolean" }, null, false],
  [{ type: "boolean", nullable: true }, null, true],
  [{ type: "true" }, false, false],
  [{ type: "integer", min: 1, max: 3 }, 1.5, false],
  [{ type: "integer", min: 1, max: 3 }, Number.NaN, false],
  [{ type: "integer", min: 1, max: 3 }, 2n, false],
  [{ type: "choice", values: ["open"] }, "open", true],
  [{ type: "choice", values: ["open"] }, "constructor", false],
  [{ type: "string", maxLength: 3 }, "abcd", false],
  [{ type: "string", maxLength: 3 }, ["abc"], false],
])("%j against %s: %s", (rule, value, fits) => {
  expect(valueFits(rule, value)).toBe(fits);
});
