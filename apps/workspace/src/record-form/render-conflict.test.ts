import { expect, test } from "vitest";
import type { Field } from "./form-kind.js";
import { conflictingFields, mergedValues } from "./render-conflict.js";

const fields: readonly Field[] = ["title", "when", "place"].map((name) => ({
  name,
  label: name,
  type: "text",
  paths: [name],
}));
const base = { title: "Treffen", when: "Juni", place: "" };
const theirs = { title: "Treffen", when: "Juli", place: "Görlitz" };

test("fields nobody touched here follow what is stored; the others keep what was entered", () => {
  const mine = { ...base, when: "August" };
  const merged = mergedValues(fields, mine, { base, theirs });
  expect(merged).toEqual({ title: "Treffen", when: "August", place: "Görlitz" });
  const names = conflictingFields(fields, merged, { base, theirs }).map(({ name }) => name);
  expect(names).toEqual(["when"]);
});

test("two who entered the same do not disagree", () => {
  const mine = { ...base, when: "Juli" };
  const merged = mergedValues(fields, mine, { base, theirs });
  expect(conflictingFields(fields, merged, { base, theirs })).toEqual([]);
});
