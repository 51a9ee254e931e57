import * as idb from "lib0/indexeddb";
import { IndexeddbPersistence, storeState } from "y-indexeddb";
import * as Y from "yjs";
import { LocalCopyError } from "./errors.js";
import {
  accountPrefix,
  copyName,
  type CopyNotes,
  type KeptCopy,
  type LocalCopies,
  type LocalCopy,
} from "./local-copy.js";

const keptName = "kept";
const keptStore = "copies";
const heldPrefix = "held:";

/**
 * Copies in this browser's IndexedDB, one database `netz:<userId>:<room>` for each room (by y-indexeddb)
 * and one for kept copies.
 *
 * @example
 * connect(target, { copies: indexedDbCopies(), … })
 */
export function indexedDbCopies(): LocalCopies {
  return {
    open: (userId, room, doc) => new IndexedDbCopy(copyName(userId, room), doc),
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
export async function clearLocalCopies(userId: string, factory: IDBFactory): Promise<void> {
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
  /** Edits of which the copy may not hold everything yet. */
  readonly #held: Uint8Array[] = [];
  /** Under which they lie: each tab its own, and what closed tabs left behind. */
  readonly #ownKey: string;
  #leftKeys: string[] = [];

  constructor(name: string, doc: Y.Doc) {
    this.#ownKey = `${heldPrefix}${doc.clientID}`;
    this.whenLoaded = this.#load(name, doc);
  }

  /**
   * Committed by hand, a transaction outlives its page: the browser finishes it though the page is gone.
   * y-indexeddb's own transactions are dropped then, with the last keys that were typed.
   */
  hold(update: Uint8Array): void {
    if (this.#db === undefined) return;
    this.#held.push(update);
    this.#put(this.#db, this.#ownKey, Y.mergeUpdates(this.#held)).catch(
      () => (this.#failed = true),
    );
  }

  async secure(): Promise<void> {
    const db = this.#database();
    const held = this.#held.length;
    if (this.#failed && this.#persistence !== undefined) {
      this.#failed = false;
      await storeState(this.#persistence, true);
    }
    // y-indexeddb reports nothing; but transactions on a store complete in the order they were made in.
    const barrier = db.transaction(["updates"], "readwrite");
    barrier.objectStore("updates").count();
    await completed(barrier);
    if (this.#failed) throw new LocalCopyError();
    this.#held.splice(0, held);
    const done = this.#leftKeys.splice(0);
    if (held > 0 && this.#held.length === 0) done.push(this.#ownKey);
    for (const key of done) await this.#put(db, key, undefined);
  }

  async note<Name extends keyof CopyNotes>(name: Name, value: CopyNotes[Name]): Promise<void> {
    await this.#put(this.#database(), name, value);
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
    await destroyed;
    await this.close();
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#persistence?.destroy();
    this.#db?.close();
    this.#db = undefined;
  }

  async #load(name: string, doc: Y.Doc): Promise<void> {
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
    await this.#takeHeld(db, doc);
    if (this.#leftKeys.length > 0) await this.secure();
  }

  /** Edits of pages that were closed at once: now the copy takes them like any other. */
  async #takeHeld(db: IDBDatabase, doc: Y.Doc): Promise<void> {
    const [custom] = idb.transact(db, ["custom"], "readonly");
    for (const { k, v } of custom === undefined ? [] : await idb.getAllKeysValues(custom)) {
      const held: unknown = v;
      if (typeof k !== "string" || !k.startsWith(heldPrefix) || !(held instanceof Uint8Array)) {
        continue;
      }
      Y.applyUpdate(doc, held, heldPrefix);
      this.#leftKeys.push(k);
    }
  }

  async #put(db: IDBDatabase, key: string, value: unknown): Promise<void> {
    const transaction = db.transaction(["custom"], "readwrite");
    const store = transaction.objectStore("custom");
    if (value === undefined) store.delete(key);
    else store.put(value, key);
    transaction.commit();
    await completed(transaction);
  }

  #database(): IDBDatabase {
    if (this.#db === undefined) throw new LocalCopyError();
    return this.#db;
  }
}
