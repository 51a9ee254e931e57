import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { InvalidValueError, UnknownThreadError } from "../errors.js";
import { copyOf, exchange, testWriting } from "../two-clients.test-support.js";
import { discussionOf, type Discussion } from "./discussion-document.js";

const anna = "urn:uuid:00000000-0000-4000-a000-000000000001";
const bruno = "urn:uuid:00000000-0000-4000-a000-000000000002";

let annas: Discussion;
let brunos: Discussion;
beforeEach(() => {
  annas = discussionOf(copyOf(new Y.Doc(), 1), { ...testWriting(1), author: anna });
  brunos = discussionOf(copyOf(new Y.Doc(), 2), { ...testWriting(2), author: bruno });
});
const meet = () => exchange(annas.doc, brunos.doc);

test("a comment keeps who said it, the words it is about and its place", () => {
  const anchor = { from: "AQ==", to: "Ag==" };
  const id = annas.begin({ text: "Hier fehlt Plauen.", quote: "sechs Städte", anchor });
  expect(annas.thread(id)).toMatchObject({
    id,
    kind: "comment",
    author: anna,
    quote: "sechs Städte",
    anchor,
    isOpen: true,
    entries: [{ author: anna, text: "Hier fehlt Plauen." }],
  });
});

test("replies stand in the order in which they were written, with who wrote them", () => {
  const id = annas.begin({ text: "eins" });
  meet();
  brunos.reply(id, "zwei");
  meet();
  annas.reply(id, "drei");
  meet();
  for (const discussion of [annas, brunos]) {
    expect(discussion.thread(id)?.entries.map(({ author, text }) => [author, text])).toEqual([
      [anna, "eins"],
      [bruno, "zwei"],
      [anna, "drei"],
    ]);
  }
});

describe("a thread", () => {
  test("that was resolved stays readable and can be reopened", () => {
    const id = annas.begin({ text: "Tippfehler" });
    meet();
    brunos.take(id, "resolved");
    meet();
    expect(annas.thread(id)).toMatchObject({
      isOpen: false,
      last: { step: "resolved", by: bruno },
      entries: [{ text: "Tippfehler" }],
    });
    annas.take(id, "reopened");
    meet();
    expect(brunos.thread(id)).toMatchObject({ isOpen: true, last: { step: "reopened", by: anna } });
  });

  test("obeys the newest step also when the clock of who takes it is behind", () => {
    const slow = discussionOf(annas.doc, { ...testWriting(3), now: () => 0, author: anna });
    const id = annas.begin({ text: "x" });
    meet();
    brunos.take(id, "resolved");
    meet();
    slow.take(id, "reopened");
    meet();
    expect(brunos.thread(id)?.isOpen).toBe(true);
  });

  test("is withdrawn by nobody but who began it", () => {
    const id = annas.begin({ kind: "objection", text: "Das wurde nicht beschlossen." });
    meet();
    brunos.take(id, "withdrawn");
    meet();
    expect(annas.thread(id)?.isOpen).toBe(true);
    annas.take(id, "withdrawn");
    expect(annas.thread(id)).toMatchObject({ isOpen: false, last: { by: anna } });
  });
});

test("what somebody wrote under another's name is not read as theirs", () => {
  const id = annas.begin({ text: "echt", quote: "wie es war" });
  meet();
  const inner = [...brunos.doc.getMap("threads").values()][0] as Y.Map<unknown>;
  inner.set(`${bruno}|quote`, "verfälscht");
  inner.set(`${bruno}|kind`, "objection");
  meet();
  expect(annas.thread(id)).toMatchObject({ kind: "comment", quote: "wie es war" });
});

test("refuses what the server would refuse", () => {
  expect(() => annas.begin({ text: "x".repeat(5001) })).toThrow(InvalidValueError);
  expect(() => annas.begin({ text: "x", anchor: { from: "<b>", to: "Ag==" } })).toThrow(
    InvalidValueError,
  );
  expect(() => annas.reply("urn:uuid:unknown-thread", "x")).toThrow(UnknownThreadError);
  expect(() => discussionOf(annas.doc).begin({ text: "x" })).toThrow("second argument");
});

test("tells of each transaction once, and whose it was", () => {
  const seen: boolean[] = [];
  const end = annas.observe(({ local }) => seen.push(local));
  annas.begin({ text: "hier" });
  brunos.begin({ text: "dort" });
  meet();
  end();
  annas.begin({ text: "unbeobachtet" });
  expect(seen).toEqual([true, false]);
});
