import * as Y from "yjs";
import type { DocumentIndex } from "./admission/document-index.js";
import { ReadChangedDocumentError } from "./errors.js";
import type { RoomDocument } from "./room-document.js";

/** Lends the document for reading. */
export function lendForReading<Value>(
  document: RoomDocument,
  look: (doc: Y.Doc) => Value,
): Promise<Value> {
  return document.use((doc) => {
    let changed = false;
    const note = (): void => void (changed = true);
    doc.on("update", note);
    try {
      const value = look(doc);
      if (!changed) return value;
      throw new ReadChangedDocumentError();
    } finally {
      doc.off("update", note);
      if (changed) document.drop();
    }
  });
}

/** Lends the document for one change and hands what changed to `store`, while nobody else gets at it. */
export function lendForEdit<Value>(
  document: RoomDocument,
  change: (doc: Y.Doc) => Value,
  store: (update: Uint8Array) => Promise<void>,
): Promise<Value> {
  return document.use(async (doc) => {
    const before = Y.encodeStateVector(doc);
    let changed = false;
    const note = (): void => void (changed = true);
    doc.on("update", note);
    try {
      const value = doc.transact(() => change(doc));
      if (changed) await store(Y.encodeStateAsUpdate(doc, before));
      return value;
    } catch (error) {
      document.drop();
      throw error;
    } finally {
      doc.off("update", note);
    }
  });
}

/** Makes an index know every deletion in a document, those included that follow from other edits. */
export function learnDeletions(index: DocumentIndex, doc: Y.Doc): void {
  for (const [client, ranges] of Y.createDeleteSetFromStructStore(doc.store).clients) {
    for (const { clock, len } of ranges) index.deletes.add(client, clock, len);
  }
}
