import { afterEach, beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import type * as Y from "yjs";
import { TwoPeople, type Person } from "../two-editors.test-support.js";
import type { Passage } from "./comments-in-text.js";

let two: TwoPeople;
let passage: Passage;

beforeEach(() => {
  two = new TwoPeople([
    { type: "paragraph", text: "Sechs Städte sind da." },
    { type: "paragraph", text: "Die nächste Sitzung ist im Herbst." },
  ]);
  const [, second] = two.anna.editor.comments.passages();
  passage = second as Passage;
});
afterEach(() => two.destroy());

const thread = (isOpen = true) => ({
  id: "urn:uuid:t",
  kind: "comment" as const,
  anchor: passage.anchor,
  isOpen,
});
const marked = ({ element }: Person) =>
  [...element.querySelectorAll("mark.netz-comment")].map(({ textContent }) => textContent).join("");
const words = ({ minutes }: Person, at: number) =>
  (minutes.getXmlFragment("body").get(at) as Y.XmlElement).get(0) as Y.XmlText;

test("a passage stays marked at both, while words before it and in it change", async () => {
  for (const person of [two.anna, two.bruno]) person.editor.comments.show([thread()], undefined);
  expect([marked(two.anna), marked(two.bruno)]).toEqual([passage.quote, passage.quote]);
  words(two.bruno, 0).insert(0, "Heute: ");
  words(two.bruno, 1).insert(4, "über");
  for (const person of [two.anna, two.bruno]) {
    await expect.poll(() => marked(person)).toBe("Die übernächste Sitzung ist im Herbst.");
  }
});

test("a passage typed into by oneself grows, and is not lost at the next change of another", async () => {
  two.anna.editor.comments.show([thread()], undefined);
  expect(two.anna.editor.comments.reveal("urn:uuid:t")).toBe(true);
  await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}XX");
  words(two.bruno, 0).insert(0, "Vorn. ");
  await expect.poll(() => marked(two.anna)).toBe("DieXX nächste Sitzung ist im Herbst.");
});

test("a deleted passage is marked nowhere, and no longer among those that stand", async () => {
  two.anna.editor.comments.show([thread()], undefined);
  const text = words(two.bruno, 1);
  text.delete(0, text.length);
  await expect.poll(() => marked(two.anna)).toBe("");
  expect(two.anna.editor.comments.standing()).toEqual([]);
  expect(two.anna.editor.comments.reveal("urn:uuid:t")).toBe(false);
});

test("a settled thread is not marked, unless it is the one being read", () => {
  const { comments } = two.anna.editor;
  comments.show([thread(false)], undefined);
  expect(marked(two.anna)).toBe("");
  comments.show([thread(false)], "urn:uuid:t");
  expect(marked(two.anna)).toBe(passage.quote);
});

test("from passage to passage, around the end, and back to the thread at the caret", () => {
  const { comments } = two.anna.editor;
  const [first] = comments.passages();
  comments.show(
    [thread(), { ...thread(), id: "urn:uuid:first", anchor: first?.anchor ?? passage.anchor }],
    undefined,
  );
  two.anna.editor.focus("start");
  expect(comments.next()).toBe("urn:uuid:t");
  expect(comments.atCaret()).toBe("urn:uuid:t");
  expect(comments.next()).toBe("urn:uuid:first");
  expect(comments.atCaret()).toBe("urn:uuid:first");
});

test("an anchor that nobody can read marks nothing and breaks nothing", () => {
  const broken = { ...thread(), anchor: { from: "/////w==", to: "AA==" } };
  two.anna.editor.comments.show([broken, { ...thread(), id: "urn:uuid:b" }], undefined);
  expect(marked(two.anna)).toBe(passage.quote);
});
