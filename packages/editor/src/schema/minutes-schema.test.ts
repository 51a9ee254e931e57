import { minutesContent, type NodeRule } from "@staedtenetz/document";
import { getSchema } from "@tiptap/core";
import type { ContentMatch, NodeType } from "@tiptap/pm/model";
import { describe, expect, test } from "vitest";
import { completeHref, isAllowedHref } from "./writing/link-mark.js";
import { minutesExtensions } from "./minutes-extensions.js";

const schema = getSchema(minutesExtensions());
const rules: Record<string, NodeRule> = minutesContent.nodes;

/** Every node that may stand somewhere inside, text left out. */
function childrenOf(type: NodeType): string[] {
  const names = new Set<string>();
  const seen = new Set<ContentMatch>();
  const open = [type.contentMatch];
  for (let match = open.pop(); match !== undefined; match = open.pop()) {
    if (seen.has(match)) continue;
    seen.add(match);
    for (let index = 0; index < match.edgeCount; index++) {
      const edge = match.edge(index);
      names.add(edge.type.name);
      open.push(edge.next);
    }
  }
  names.delete("text");
  return [...names].sort();
}

function contentOf(type: NodeType): string {
  if (type.isLeaf) return "none";
  return type.inlineContent ? "text" : "blocks";
}

describe("the editor's schema and the document's rules agree", () => {
  test("on the nodes", () => {
    const names = Object.keys(schema.nodes).filter((name) => name !== "doc" && name !== "text");
    expect(names.sort()).toEqual(Object.keys(rules).sort());
  });

  test("on what stands at the top", () => {
    expect(childrenOf(schema.topNodeType)).toEqual([...minutesContent.children].sort());
  });

  test.each(Object.keys(rules))("on what %s may hold and carry", (name) => {
    const type = schema.nodes[name];
    const rule = rules[name];
    expect(type && contentOf(type)).toBe(rule?.content);
    expect(type && childrenOf(type)).toEqual([...(rule?.children ?? [])].sort());
    expect(Object.keys(type?.spec.attrs ?? {}).sort()).toEqual(
      Object.keys(rule?.attributes ?? {}).sort(),
    );
  });

  test("on the marks and their attributes", () => {
    const marks = Object.entries(schema.marks).map(([name, mark]) => [
      name,
      Object.keys(mark.spec.attrs ?? {}),
    ]);
    const known = Object.entries(minutesContent.marks).map(([name, { attributes }]) => [
      name,
      Object.keys(attributes),
    ]);
    expect(Object.fromEntries(marks)).toEqual(Object.fromEntries(known));
  });

  test("on which text carries marks: each where words are", () => {
    const restricted = Object.values(schema.nodes).filter(
      (type) => type.inlineContent && type.markSet !== null,
    );
    expect(restricted).toEqual([]);
  });

  test("on no mark that excludes itself not, which y-tiptap would store under another name", () => {
    for (const mark of Object.values(schema.marks)) expect(mark.excludes(mark)).toBe(true);
  });
});

describe("an address", () => {
  test.each([
    ["netz.example/treffen", "https://netz.example/treffen"],
    ["http://netz.example", "http://netz.example"],
    ["netz@example.org", "mailto:netz@example.org"],
    [" https://netz.example/a?b=c ", "https://netz.example/a?b=c"],
    ["mailto:netz@example.org", "mailto:netz@example.org"],
    ["javascript:alert(1)", undefined],
    ["java\nscript:alert(1)", undefined],
    ["nur Worte", undefined],
    ["wort", undefined],
    ["", undefined],
  ])("typed as %j is completed to %j", (typed, href) => {
    expect(completeHref(typed)).toBe(href);
  });

  test("is checked by the document's own rule", () => {
    expect(isAllowedHref("data:text/html,x")).toBe(false);
    expect(isAllowedHref("https://netz.example")).toBe(true);
  });
});
