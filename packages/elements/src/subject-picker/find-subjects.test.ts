import { expect, test } from "vitest";
import type { Subject } from "../task-list/names.js";
import { findSubjects } from "./find-subjects.js";

const names = [
  "Görlitz",
  "Weißwasser/O.L.",
  "Zwickau",
  "Regionalgruppe Ost",
  "Żary",
  "Bautzen / Budyšin",
];
const subjects = names.map((name, at): Subject => ({ id: `urn:test:${at}`, name, kind: "place" }));
const find = (typed: string, chosen: readonly string[] = []) =>
  findSubjects(subjects, typed, new Set(chosen), "de").map(({ name }) => name);

test.each([
  ["goerl", ["Görlitz"]],
  ["weissw", ["Weißwasser/O.L."]],
  ["zar", ["Żary"]],
  ["budysin", ["Bautzen / Budyšin"]],
  ["gruppe o", []],
  ["ost reg", ["Regionalgruppe Ost"]],
  ["o", ["Regionalgruppe Ost", "Weißwasser/O.L."]],
])("finds by the start of words, folded: %s", (typed, expected) => {
  expect(find(typed)).toEqual(expected);
});

test("those chosen already are not offered again", () => {
  expect(find("z", ["urn:test:2"])).toEqual(["Żary"]);
});

test("before anything is typed all are offered by name, as many as fit", () => {
  expect(find("")).toEqual([...names].sort(new Intl.Collator("de").compare));
});
