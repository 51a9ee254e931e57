/**
 * Laws of admission for honest people, whatever they do, with cuts, reloads, undo and redo:
 * 1. nothing they do is refused, and readers who reconnect are not either;
 * 2. the index knows what the document knows: state vector, and after settling the deletions;
 * 3. what was taken, applied anew in order, gives everyone's document;
 * 4. an index built from a snapshot and the rows after it judges like the one that saw everything.
 */
import * as prng from "lib0/prng";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { notes } from "../test-documents.test-support.js";
import { takeStored } from "./stored-updates.js";
import { compileKind } from "./content-rules.js";
import { DocumentIndex } from "./document-index.js";
import {
  contentOf,
  deletionsOf,
  ModelServer,
  RandomEditor,
} from "./honest-editing.test-support.js";

// With FULL=1 well over 100,000 updates go through.
const isFull = process.env["FULL"] === "1";
const seeds = isFull ? 1_000 : 12;
const steps = 400;
let judged = 0;

function play(seed: number): { server: ModelServer; editors: RandomEditor[] } {
  const random = prng.create(seed);
  const server = new ModelServer(compileKind(notes));
  const editors = ["anna", "ben", "carla", "anna"].map(
    (user) => new RandomEditor(server, user, random),
  );
  editors.push(new RandomEditor(server, "reader", random, false));
  for (let step = 0; step < steps; step++) {
    const editor = prng.oneOf(random, editors);
    const dice = prng.int32(random, 0, 99);
    if (dice < 3) editor.cut();
    else if (dice < 9) editor.connect();
    else if (dice < 11) editor.reload();
    else if (dice < 70 && editor.canWrite) editor.act();
    else editor.exchange();
  }
  // Twice: what the last one brings has to reach the first one, and then nobody has anything new.
  for (let round = 0; round < 2; round++) for (const editor of editors) editor.connect();
  for (const editor of editors) editor.exchange();
  return { server, editors };
}

describe("admission of honest random editing", () => {
  it.each(Array.from({ length: seeds }, (_, seed) => seed))(
    "ADMIT1 refuses nothing and knows the document, seed %i",
    (seed) => {
      const { server, editors } = play(seed);
      expect(editors.flatMap(({ refusals }) => refusals)).toEqual([]);
      judged += server.updates;
      for (const { doc } of editors) expect(contentOf(doc)).toEqual(contentOf(server.doc));
      server.take(Y.encodeStateAsUpdate(server.doc), "anna", true);
      expect(new Map(server.index.stateVector())).toEqual(
        Y.decodeStateVector(Y.encodeStateVector(server.doc)),
      );
      expect([...server.index.deletes.entries()]).toEqual(deletionsOf(server.doc));
      expect(server.index.deletes.count).toBe(
        [...server.index.deletes.entries()].flatMap(([, ranges]) => ranges).length,
      );
    },
  );

  it("ADMIT1 has judged thousands of honest updates, a hundred thousand in a full run", async ({
    annotate,
  }) => {
    await annotate(`${seeds} seeds: ${judged} honest updates, 0 refused`);
    expect(judged).toBeGreaterThan(isFull ? 100_000 : 1_000);
  });

  it("ADMIT2 an index from a snapshot and later rows judges like the one that saw everything", () => {
    const { server, editors } = play(4711);
    const half = Math.floor(server.journal.length / 2);
    const folded = new Y.Doc();
    for (const update of server.journal.slice(0, half)) Y.applyUpdate(folded, update);
    const index = new DocumentIndex(server.kind);
    const rows = [Y.encodeStateAsUpdate(folded), ...server.journal.slice(half)];
    expect(rows.every((update) => takeStored(index, update))).toBe(true);
    expect(index.stateVector()).toEqual(server.index.stateVector());
    const later = new ModelServer(server.kind);
    for (const update of rows) {
      takeStored(later.index, update);
      Y.applyUpdate(later.doc, update);
    }
    later.journal.push(Y.encodeStateAsUpdate(later.doc));
    for (const [seat, { user, doc }] of editors.entries()) {
      const editor = new RandomEditor(later, user, prng.create(1000 + seat));
      Y.applyUpdate(editor.doc, Y.encodeStateAsUpdate(doc), later);
      editor.connect();
      for (let step = 0; step < 50; step++) {
        editor.act();
        editor.exchange();
      }
      expect(editor.refusals).toEqual([]);
    }
  });

  it("ADMIT3 keeps one entry for a text typed in one go, however long it is", () => {
    const server = new ModelServer(compileKind(notes));
    const doc = new Y.Doc();
    const typed: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => typed.push(update));
    const text = new Y.XmlText();
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [text]);
    doc.getXmlFragment("body").insert(0, [paragraph]);
    for (let letter = 0; letter < 5_000; letter++) text.insert(letter, "x");
    for (const update of typed) expect(server.take(update, "anna").type).toBe("taken");
    expect(server.index.placeAt(doc.clientID, 4_000)).toBe(server.index.placeAt(doc.clientID, 10));
  });
});
