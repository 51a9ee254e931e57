import { moveItemText } from "@staedtenetz/document";
import { expect, test } from "vitest";
import * as Y from "yjs";
import type { Connection } from "./connection.js";
import { memoryCopies } from "./memory-copies.js";
import { inState, lines, open, openRoom, type } from "./open-connection.test-support.js";
import type { TestRoom } from "./room.test-support.js";

const one = "urn:uuid:00000000-0000-4000-8000-000000000001";
const two = "urn:uuid:00000000-0000-4000-8000-000000000002";

function writeSections(room: TestRoom): void {
  const body = room.doc.getXmlFragment("body");
  for (const [item, words] of [
    [one, "Zum ersten."],
    [two, "Zum zweiten."],
  ] as const) {
    const head = new Y.XmlElement("agendaItem");
    head.setAttribute("item", item);
    const line = new Y.XmlElement("paragraph");
    line.insert(0, [new Y.XmlText(words)]);
    body.push([head, line]);
  }
}

/** Writes at the end of the line with these words. */
function writeBehind(connection: Connection, words: string, added: string): void {
  for (const block of connection.snapshot.doc.getXmlFragment("body").toArray()) {
    const [text] = block instanceof Y.XmlElement ? block.toArray() : [];
    if (text instanceof Y.XmlText && text.toString() === words) text.insert(words.length, added);
  }
}

test("what was written without network, before a reload as well, follows a text that was moved meanwhile", async () => {
  const first = await openRoom();
  writeSections(first);
  const { url, port } = first;
  const copies = memoryCopies();
  const anna = open(url, { copies });
  await inState(anna, "saved");
  writeBehind(anna, "Zum ersten.", " Gesehen.");
  await expect.poll(() => first.text).toContain("Gesehen.");
  await inState(anna, "saved");
  await first.close();
  await inState(anna, "offline");
  writeBehind(anna, "Zum ersten. Gesehen.", " Im Zug.");
  await anna.until(({ state, unsaved }) => state === "offline" && unsaved);
  await anna.destroy();

  const reloaded = open(url, { copies });
  await reloaded.until(({ ready }) => ready);
  writeBehind(reloaded, "Zum ersten. Gesehen. Im Zug.", " Am Bahnhof.");
  moveItemText(first.doc.getXmlFragment("body"), one, [two, one], "move");
  const second = await openRoom(port, first.doc);
  await inState(reloaded, "saved");
  const wanted = ["Zum zweiten.", "Zum ersten. Gesehen. Im Zug. Am Bahnhof."];
  await expect.poll(() => lines(reloaded)).toEqual(wanted);
  await expect.poll(() => second.text).toContain(wanted[1]);
  type(reloaded, "Weiter geht es.");
  await expect.poll(() => second.text).toContain("Weiter geht es.");
});
