import { expect, test } from "vitest";
import { editorTexts } from "../texts.js";
import { slashMenuItems } from "./slash-menu.js";

const names = (query: string, locale: "de" | "en" = "de") =>
  slashMenuItems(query, editorTexts[locale], () => true).map(({ name }) => name);

test("without a word every block is offered, agenda item and task first", () => {
  expect(names("").slice(0, 2)).toEqual(["Tagesordnungspunkt", "Aufgabe"]);
  expect(names("").length).toBeGreaterThan(15);
});

test("names that begin with the word come before other words that do", () => {
  expect(names("auf")).toEqual(["Aufgabe", "Aufzählung"]);
  expect(names("AUFG")).toEqual(["Aufgabe"]);
  expect(names("top")).toEqual(["Tagesordnungspunkt"]);
  expect(names("liste")).toEqual(["Aufzählung", "Nummerierte Liste"]);
  expect(names("task", "en")).toEqual(["Task"]);
  expect(names("xyz")).toEqual([]);
});

test("what cannot be done now is not offered", () => {
  const items = slashMenuItems("auf", editorTexts.de, (id) => id !== "bulletList");
  expect(items.map(({ id }) => id)).toEqual(["task"]);
});
