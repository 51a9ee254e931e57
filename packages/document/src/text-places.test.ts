import { expect, test } from "vitest";
import * as Y from "yjs";
import { textPlaces } from "./text-places.js";

function minutesWith(words: string): Y.Doc {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement("paragraph");
  const text = new Y.XmlText();
  text.insert(0, "Frau ");
  text.insert(5, words, { bold: true });
  text.insert(5 + words.length, " berichtet.", {});
  paragraph.insert(0, [text]);
  doc.getXmlFragment("body").insert(0, [paragraph]);
  return doc;
}

test("a text is found across its formats, and its words are replaced as they looked", () => {
  const doc = minutesWith("Ada Löwe");
  const [place] = textPlaces("minutes", doc);
  expect(place?.text).toBe("Frau Ada Löwe berichtet.");
  place?.replace([{ from: 5, to: 13 }], "[entfernt]");
  const text = (doc.getXmlFragment("body").get(0) as Y.XmlElement).get(0) as Y.XmlText;
  expect(text.toDelta()).toEqual([
    { insert: "Frau " },
    { insert: "[entfernt]", attributes: { bold: true } },
    { insert: " berichtet." },
  ]);
});

test("texts in maps are found with their keys, ids are not", () => {
  const doc = new Y.Doc();
  const id = "urn:uuid:00000000-0000-4000-8000-000000000001";
  const task = new Y.Map<unknown>();
  doc.getMap("tasks").set(id, task);
  task.set("title", "Ada Löwe anrufen");
  task.set("assignee", id);
  const places = textPlaces("taskList", doc);
  expect(places.map(({ path, text }) => [path, text])).toEqual([
    [`tasks/${id}/title`, "Ada Löwe anrufen"],
  ]);
  places[0]?.replace([{ from: 0, to: 8 }], "[entfernt]");
  expect(task.get("title")).toBe("[entfernt] anrufen");
});

test("words inside a list of a key are replaced without touching its other parts", () => {
  const doc = new Y.Doc();
  doc.getMap("agenda").set("form", { by: ["Ada Löwe", "Ben"], count: 2 });
  const place = textPlaces("minutes", doc).find(({ text }) => text === "Ada Löwe");
  place?.replace([{ from: 0, to: 8 }], "▮");
  expect(doc.getMap("agenda").get("form")).toEqual({ by: ["▮", "Ben"], count: 2 });
});
