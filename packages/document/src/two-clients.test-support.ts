import * as Y from "yjs";
import type { Writing } from "./writing.js";

/** For tests: a clock that starts on the day of the first meeting and counts seconds, and numbered ids. */
export function testWriting(name = 0): Writing & { clock: number } {
  let count = 0;
  const writing = {
    clock: Date.UTC(2025, 5, 18, 8, 0, 0),
    now: () => (writing.clock += 1000),
    newId: () =>
      `urn:uuid:00000000-0000-4000-8000-${String(name * 1e6 + ++count).padStart(12, "0")}`,
    origin: { writer: name },
  };
  return writing;
}

/** For tests: carries everything that one document has and the other lacks across, both ways. */
export function exchange(anna: Y.Doc, bruno: Y.Doc): void {
  const toBruno = Y.encodeStateAsUpdate(anna, Y.encodeStateVector(bruno));
  const toAnna = Y.encodeStateAsUpdate(bruno, Y.encodeStateVector(anna));
  Y.applyUpdate(bruno, toBruno, "remote");
  Y.applyUpdate(anna, toAnna, "remote");
}

/** For tests: a document with the state of another one. */
export function copyOf(doc: Y.Doc, clientID: number): Y.Doc {
  const copy = new Y.Doc();
  copy.clientID = clientID;
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc), "remote");
  return copy;
}
