import * as idb from "lib0/indexeddb";
import * as Y from "yjs";
import { HeldEdits, type HeldStorage } from "./held-edits.js";

/** What an earlier build of this page left on the device. */
export interface EarlierCopy {
  readonly updates: readonly Uint8Array[];
  /** Whether the server may not have all of it. */
  readonly unsaved: boolean;
  readonly right: string | undefined;
  /** Empties it, once everything is in the new copy. */
  forget(): Promise<void>;
}

const updatesStore = "updates";
const notesStore = "custom";

/**
 * Opens the copy that a build of an earlier schema kept under another name. Each schema has a name of its
 * own, because a tab of the earlier build may still be open: its editor deletes what it does not know from
 * any copy it reads, and would leave that as an edit.
 */
export async function readEarlierCopy(
  name: string,
  storage: HeldStorage | undefined,
): Promise<EarlierCopy | undefined> {
  const held = new HeldEdits(storage, name, new Y.Doc().clientID);
  const left = held.left();
  const db = await openExisting(name);
  if (db === undefined && left.length === 0) return undefined;
  const stored = db === undefined ? [] : await idb.getAll(storeOf(db, updatesStore));
  const note = async (key: string): Promise<unknown> =>
    db === undefined ? undefined : idb.get(storeOf(db, notesStore), key);
  const [unsaved, right] = [await note("unsaved"), await note("right")];
  return {
    updates: [...(stored as Uint8Array[]), ...left],
    unsaved: unsaved === true || left.length > 0,
    right: typeof right === "string" ? right : undefined,
    async forget() {
      if (db !== undefined) {
        await emptied(db);
        db.close();
      }
      held.stored(0);
    },
  };
}

function storeOf(db: IDBDatabase, name: string): IDBObjectStore {
  return db.transaction([name], "readonly").objectStore(name);
}

/** The database of this name, if there is one with a copy in it; none is made. */
function openExisting(name: string): Promise<IDBDatabase | undefined> {
  return new Promise((resolve) => {
    const request = indexedDB.open(name);
    request.addEventListener("upgradeneeded", () => request.transaction?.abort());
    request.addEventListener("error", (event) => {
      event.preventDefault();
      resolve(undefined);
    });
    request.addEventListener("success", () => {
      const { result } = request;
      const isCopy = [updatesStore, notesStore].every((store) =>
        result.objectStoreNames.contains(store),
      );
      if (!isCopy) result.close();
      resolve(isCopy ? result : undefined);
    });
  });
}

/** It is emptied instead of deleted because a tab of the earlier build may have it open, which would block. */
function emptied(db: IDBDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction([updatesStore, notesStore], "readwrite");
    transaction.objectStore(updatesStore).clear();
    transaction.objectStore(notesStore).clear();
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", () => reject(transaction.error ?? new Error("aborted")));
  });
}
