import * as idb from "lib0/indexeddb";
import { IndexeddbPersistence, storeState } from "y-indexeddb";
import * as Y from "yjs";
import { LocalCopyError } from "./errors.js";
import { readEarlierCopy, type EarlierCopy } from "./earlier-copies.js";
import { clearHeldEdits, HeldEdits, type HeldStorage } from "./held-edits.js";
import {
  accountPrefix,
  copyName,
  earlierNames,
  type CopyNotes,
  type KeptCopy,
  type LocalCopies,
  type LocalCopy,
} from "./local-copy.js";

const keptName = "kept";
const keptStore = "copies";

/**
 * Copies in this browser's IndexedDB, one database `netz:<userId>:<room>` for each room (by y-indexeddb)
 * and one for kept copies.
 *
 * @param storage `localStorage`: holds an edit until its transaction has completed, so that closing the
 * page at once loses nothing. Without it the last keys before closing may be lost while offline.
 *
 * @example
 * connect(target, { copies: indexedDbCopies(localStorage), … })
 */
export function indexedDbCopies(storage?: HeldStorage): LocalCopies {
  return {
    open: (userId, room, doc, schema = 1) => {
      const name = copyName(userId, room, schema);
      const earlier = () =>
        earlierNames(userId, room, schema).map((each) => readEarlierCopy(each, storage));
      return new IndexedDbCopy(name, doc, new HeldEdits(storage, name, doc.clientID), earlier);
    },
    keep: async (userId, copy) => {
      const id = await inKept(userId, "readwrite", (store) =>
        // lib0's type knows no objects; IndexedDB stores any structured clone.
        idb.addAutoKey(store, copy as unknown as ArrayBuffer),
      );
      return { ...copy, id };
    },
    kept: async (userId, room) => {
      const all = await inKept(userId, "readonly", (store) => idb.getAllKeysValues(store));
      return all
        .map(({ k, v }) => Object.assign({}, v as Omit<KeptCopy, "id">, { id: Number(k) }))
        .filter((copy) => copy.room === room);
    },
    dropKept: (userId, id) => inKept(userId, "readwrite", (store) => idb.del(store, id)),
  };
}

/** Deletes every copy of an account from this browser: for signing out. */
export async function clearLocalCopies(
  userId: string,
  factory: IDBFactory,
  storage?: HeldStorage,
): Promise<void> {
  clearHeldEdits(storage, userId);
  for (const name of await copyNames(userId, factory)) await deleted(factory.deleteDatabase(name));
}

/** Whether this browser keeps edits of an account that may not be on the server, or were not taken. */
export async function hasUnsavedCopies(userId: string, factory: IDBFactory): Promise<boolean> {
  for (const name of await copyNames(userId, factory)) {
    if (await holdsUnsaved(userId, name)) return true;
  }
  return false;
}

async function copyNames(userId: string, factory: IDBFactory): Promise<string[]> {
  const databases = await factory.databases();
  return databases.flatMap(({ name }) => (name?.startsWith(accountPrefix(userId)) ? [name] : []));
}

async function holdsUnsaved(userId: string, name: string): Promise<boolean> {
  const isKept = name === copyName(userId, keptName);
  const store = isKept ? keptStore : "custom";
  const db = await idb.openDB(name, () => {});
  try {
    if (!db.objectStoreNames.contains(store)) return false;
    const [found] = idb.transact(db, [store], "readonly");
    if (found === undefined) return false;
    if (isKept) return (await idb.count(found)) > 0;
    const unsaved: unknown = await idb.get(found, "unsaved");
    return unsaved === true;
  } finally {
    db.close();
  }
}

function deleted(request: IDBOpenDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve());
    // Another tab still has it open: it is deleted as soon as that tab closes it.
    request.addEventListener("blocked", () => resolve());
    request.addEventListener("error", () => reject(new LocalCopyError({ cause: request.error })));
  });
}

async function inKept<Result>(
  userId: string,
  mode: "readonly" | "readwrite",
  act: (store: IDBObjectStore) => Promise<Result>,
): Promise<Result> {
  const db = await idb.openDB(copyName(userId, keptName), (opened) =>
    idb.createStores(opened, [[keptStore, { autoIncrement: true }]]),
  );
  try {
    const transaction = db.transaction([keptStore], mode);
    const done = completed(transaction);
    const [result] = await Promise.all([act(transaction.objectStore(keptStore)), done]);
    return result;
  } finally {
    db.close();
  }
}

function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new LocalCopyError({ cause: transaction.error }));
    transaction.addEventListener("complete", () => resolve());
    transaction.addEventListener("abort", fail);
    transaction.addEventListener("error", fail);
  });
}

/** y-indexeddb's stores, in case this is the first to open the database. */
function openCopy(name: string): Promise<IDBDatabase> {
  return idb.openDB(name, (db) =>
    idb.createStores(db, [["updates", { autoIncrement: true }], ["custom"]]),
  );
}

class IndexedDbCopy implements LocalCopy {
  readonly whenLoaded: Promise<void>;
  #persistence: IndexeddbPersistence | undefined;
  #db: IDBDatabase | undefined;
  #closed = false;
  #failed = false;
  readonly #held: HeldEdits;

  constructor(
    name: string,
    doc: Y.Doc,
    held: HeldEdits,
    earlier: () => Promise<EarlierCopy | undefined>[],
  ) {
    this.#held = held;
    this.whenLoaded = this.#load(name, doc, earlier);
  }

  hold(update: Uint8Array): void {
    this.#held.add(update);
  }

  async secure(): Promise<void> {
    // Called from within an update, before y-indexeddb has heard of it: its transaction has to come first.
    await Promise.resolve();
    const db = this.#database();
    const held = this.#held.count;
    if (this.#failed && this.#persistence !== undefined) {
      this.#failed = false;
      await storeState(this.#persistence, true);
    }
    // y-indexeddb reports nothing; but transactions on a store complete in the order they were made in.
    const barrier = db.transaction(["updates"], "readwrite");
    barrier.objectStore("updates").getKey(0);
    await completed(barrier);
    if (this.#failed) throw new LocalCopyError();
    this.#held.stored(held);
  }

  async note<Name extends keyof CopyNotes>(name: Name, value: CopyNotes[Name]): Promise<void> {
    const transaction = this.#database().transaction(["custom"], "readwrite");
    transaction.objectStore("custom").put(value, name);
    await completed(transaction);
  }

  async noted<Name extends keyof CopyNotes>(name: Name): Promise<CopyNotes[Name] | undefined> {
    const [custom] = idb.transact(this.#database(), ["custom"], "readonly");
    const value: unknown = custom && (await idb.get(custom, name));
    return value as CopyNotes[Name] | undefined;
  }

  async erase(): Promise<void> {
    const db = this.#database();
    // Stops listening at once, so that nothing is written after the store was emptied. It is emptied
    // instead of deleted because another tab may have it open, which would block the deletion.
    const destroyed = this.#persistence?.destroy();
    const transaction = db.transaction(["updates", "custom"], "readwrite");
    transaction.objectStore("updates").clear();
    transaction.objectStore("custom").clear();
    await completed(transaction);
    this.#held.stored(this.#held.count);
    await destroyed;
    await this.close();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#persistence?.destroy();
    this.#db?.close();
    this.#db = undefined;
  }

  async #load(
    name: string,
    doc: Y.Doc,
    earlier: () => Promise<EarlierCopy | undefined>[],
  ): Promise<void> {
    const db = await openCopy(name);
    if (this.#closed) {
      db.close();
      throw new LocalCopyError();
    }
    this.#db = db;
    this.#persistence = new IndexeddbPersistence(name, doc);
    await this.#persistence.whenSynced;
    this.#persistence.db?.addEventListener("abort", () => (this.#failed = true));
    this.#persistence.db?.addEventListener("error", () => (this.#failed = true));
    for (const copy of await Promise.all(earlier())) {
      if (copy !== undefined) await this.#takeOver(copy, doc);
    }
    const left = this.#held.left();
    if (left.length === 0) return;
    for (const update of left) Y.applyUpdate(doc, update, this.#held);
    await this.note("unsaved", true);
    await this.secure();
  }

  /** What an earlier build left is emptied only after all of it is stored here. */
  async #takeOver(earlier: EarlierCopy, doc: Y.Doc): Promise<void> {
    const { updates, unsaved, right } = earlier;
    for (const update of updates) Y.applyUpdate(doc, update, this.#held);
    if (unsaved) await this.note("unsaved", true);
    if (right !== undefined) await this.note("right", right);
    await this.secure();
    await earlier.forget();
  }

  #database(): IDBDatabase {
    if (this.#db === undefined) throw new LocalCopyError();
    return this.#db;
  }
}
