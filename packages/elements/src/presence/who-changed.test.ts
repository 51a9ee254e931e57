import { expect, test } from "vitest";
import { texts } from "../texts/texts.js";
import type { PersonHere } from "./presence.js";
import { whoChanged } from "./who-changed.js";

const person = (id: string, isMe = false): PersonHere => ({ id, name: id, colorIndex: 0, isMe });
const names = new Intl.ListFormat("de");
const changed = (before: PersonHere[], after: PersonHere[]) =>
  whoChanged(before, after, texts.de.presence, (list) => names.format(list));

test("says who came and who went, with the right verb", () => {
  expect(changed([person("Ada")], [person("Bea"), person("Cem")])).toEqual([
    "Bea und Cem sind dazugekommen.",
    "Ada ist gegangen.",
  ]);
});

test("says nothing about oneself, and nothing when nothing changed", () => {
  expect(changed([], [person("ich", true)])).toEqual([]);
  expect(changed([person("Ada")], [person("Ada")])).toEqual([]);
});
