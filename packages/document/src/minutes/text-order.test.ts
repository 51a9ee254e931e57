import { expect, test } from "vitest";
import * as Y from "yjs";
import { copyOf, exchange } from "../two-clients.test-support.js";
import { followMovedText } from "./moved/follow-moved-text.js";
import { blockWith, lineOf, linesOf, sectionedText } from "./text-order.test-support.js";
import { itemSections, moveItemText } from "./text-order.js";

const id = (number: number) => `urn:uuid:00000000-0000-4000-8000-00000000000${number}`;
const [one, two, three] = [id(1), id(2), id(3)];

function fresh(): Y.Doc {
  return sectionedText({ [one]: ["Eins a", "Eins b"], [two]: ["Zwei"], [three]: ["Drei", ""] });
}

function bodyOf(doc: Y.Doc): Y.XmlFragment {
  return doc.getXmlFragment("body");
}

test("the text of an item goes behind that of the item before it, with everything in it", () => {
  const doc = fresh();
  lineOf(doc, "Eins b").insert(4, " fett", { bold: {} });
  expect(moveItemText(bodyOf(doc), one, [two, one, three], "move")).toBe(true);
  expect(linesOf(doc)).toEqual([two, "Zwei", one, "Eins a", "Eins fett b", three, "Drei", ""]);
  expect(bodyOf(doc).toJSON()).toContain("<bold> fett</bold>");
  expect(moveItemText(bodyOf(doc), one, [two, one, three], "move")).toBe(false);
});

test("the text of the first item goes to where the first text begins", () => {
  const doc = fresh();
  expect(moveItemText(bodyOf(doc), three, [three, one, two], "move")).toBe(true);
  expect(itemSections(bodyOf(doc)).map(({ item }) => item)).toEqual([three, one, two]);
});

test("no block of another item is touched, however short it is beside the text that moves", () => {
  const doc = fresh();
  const others = bodyOf(doc).toArray().slice(3);
  moveItemText(bodyOf(doc), one, [two, one, three], "move");
  expect(others.every((block) => bodyOf(doc).toArray().includes(block))).toBe(true);
});

/** Ada writes while Bruno moves the text of the first item: neither has seen the other's change. */
function apart(write: (ada: Y.Doc) => void): string[] {
  const ada = copyOf(fresh(), 1);
  const bruno = copyOf(ada, 2);
  const ends = [ada, bruno].map((doc) => followMovedText(bodyOf(doc), { origin: "follow" }));
  ada.transact(() => write(ada), "ada");
  moveItemText(bodyOf(bruno), one, [two, one, three], "move");
  exchange(ada, bruno);
  exchange(ada, bruno);
  for (const end of ends) end();
  expect(linesOf(ada)).toEqual(linesOf(bruno));
  return linesOf(ada);
}

test("words written in a line while it is moved stand in it where it went", () => {
  const lines = apart((ada) => lineOf(ada, "Eins b").insert(4, " und eins"));
  expect(lines).toEqual([two, "Zwei", one, "Eins a", "Eins und eins b", three, "Drei", ""]);
});

test("a line written between lines that are moved goes with them", () => {
  const lines = apart((ada) => bodyOf(ada).insert(2, [blockWith("Neu")]));
  expect(lines).toEqual([two, "Zwei", one, "Eins a", "Neu", "Eins b", three, "Drei", ""]);
});

test("a mention set while its line is moved stands where the line went", () => {
  const lines = apart((ada) => {
    const mention = new Y.XmlElement("mention");
    mention.setAttribute("subject", id(9));
    (bodyOf(ada).get(1) as Y.XmlElement).insert(1, [mention, new Y.XmlText(" kommt")]);
  });
  expect(lines).toEqual([two, "Zwei", one, `Eins a@${id(9)} kommt`, "Eins b", three, "Drei", ""]);
});

test("words written into an empty line stand once, and no empty line is left over", () => {
  const ada = copyOf(fresh(), 1);
  const bruno = copyOf(ada, 2);
  const end = followMovedText(bodyOf(ada), { origin: "follow" });
  (bodyOf(ada).toArray().at(-1) as Y.XmlElement).insert(0, [new Y.XmlText("Nicht leer")]);
  moveItemText(bodyOf(bruno), three, [three, one, two], "move");
  exchange(ada, bruno);
  exchange(ada, bruno);
  end();
  expect(linesOf(bruno).slice(0, 4)).toEqual([three, "Drei", "Nicht leer", one]);
});

test("what the mover had seen comes once, and what somebody deleted stays deleted", () => {
  const ada = copyOf(fresh(), 1);
  const bruno = copyOf(ada, 2);
  const end = followMovedText(bodyOf(ada), { origin: "follow" });
  lineOf(ada, "Eins b").insert(4, " gesehen");
  exchange(ada, bruno);
  lineOf(bruno, "Eins a").delete(0, 6);
  moveItemText(bodyOf(bruno), one, [two, one, three], "move");
  exchange(ada, bruno);
  exchange(ada, bruno);
  expect(linesOf(ada)).toEqual([two, "Zwei", one, "", "Eins gesehen b", three, "Drei", ""]);
  lineOf(ada, "Zwei").insert(4, " weg");
  bodyOf(bruno).delete(0, 2);
  exchange(ada, bruno);
  exchange(ada, bruno);
  end();
  expect(linesOf(bruno).slice(0, 1)).toEqual([one]);
});
