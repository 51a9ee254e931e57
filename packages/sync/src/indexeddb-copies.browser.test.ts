import { afterEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { LocalCopyError } from "./errors.js";
import { clearLocalCopies, hasUnsavedCopies, indexedDbCopies } from "./indexeddb-copies.js";
import type { LocalCopy } from "./local-copy.js";

const copies = indexedDbCopies(localStorage);
const opened: LocalCopy[] = [];

afterEach(async () => {
  for (const copy of opened.splice(0)) await copy.close();
  for (const user of ["anna", "bruno"]) await clearLocalCopies(user, indexedDB, localStorage);
});

async function open(userId: string, room = "room") {
  const doc = new Y.Doc();
  const copy = copies.open(userId, room, doc);
  opened.push(copy);
  await copy.whenLoaded;
  return { doc, copy, text: doc.getText("body") };
}

describe("a copy in the browser", () => {
  test("is there after a reload once it was secured", async () => {
    const first = await open("anna");
    first.text.insert(0, "Weißwasser");
    await first.copy.secure();
    await first.copy.close();
    expect((await open("anna")).text.toJSON()).toBe("Weißwasser");
  });

  test("has an edit that was only held when the page was closed at once", async () => {
    const first = await open("anna");
    const other = new Y.Doc();
    other.getText("body").insert(0, "letzte Taste");
    first.copy.hold(Y.encodeStateAsUpdate(other));
    await first.copy.close();
    expect(heldKeys()).toHaveLength(1);
    expect((await open("anna", "other")).text.toJSON()).toBe("");
    const second = await open("anna");
    expect(second.text.toJSON()).toBe("letzte Taste");
    expect(await second.copy.noted("unsaved")).toBe(true);
    expect(heldKeys()).toEqual([]);
    await second.copy.close();
    expect((await open("anna")).text.toJSON()).toBe("letzte Taste");
  });

  test("holds nothing any more once it has stored everything", async () => {
    const { text, copy, doc } = await open("anna");
    doc.on("update", (update: Uint8Array) => copy.hold(update));
    text.insert(0, "gesichert");
    await copy.secure();
    expect(heldKeys()).toEqual([]);
    await copy.close();
    expect((await open("anna")).text.toJSON()).toBe("gesichert");
  });

  test("belongs to one account and one room", async () => {
    const { text, copy } = await open("anna");
    text.insert(0, "privat");
    await copy.secure();
    expect((await open("bruno")).text.toJSON()).toBe("");
    expect((await open("anna", "other")).text.toJSON()).toBe("");
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["netz:anna:room", "netz:bruno:room", "netz:anna:other"]),
    );
  });

  test("begins anew after it was erased, also while another tab has it open", async () => {
    const tab = await open("anna");
    const other = await open("anna");
    tab.doc.on("update", (update: Uint8Array) => tab.copy.hold(update));
    tab.text.insert(0, "verweigert");
    await tab.copy.secure();
    tab.text.insert(0, "auch ");
    await tab.copy.note("unsaved", true);
    await tab.copy.erase();
    expect(heldKeys()).toEqual([]);
    const fresh = await open("anna");
    expect(fresh.text.toJSON()).toBe("");
    expect(await fresh.copy.noted("unsaved")).toBeUndefined();
    await other.copy.close();
  });

  test("stores everything again when the device refused an edit", async () => {
    const { text, copy, doc } = await open("anna");
    const abort = abortNextWrite();
    text.insert(0, "passt nicht");
    await abort;
    await expect(copy.secure()).resolves.toBeUndefined();
    await copy.close();
    expect((await open("anna")).text.toJSON()).toBe("passt nicht");
    expect(doc.getText("body").toJSON()).toBe("passt nicht");
  });

  test("is secured behind the edit that asked for it, whoever heard of it first", async () => {
    const order: string[] = [];
    const unwatch = watchStore(order);
    const doc = new Y.Doc();
    let secured: Promise<void> | undefined;
    let copy: LocalCopy | undefined;
    doc.on("update", () => {
      secured = copy?.secure();
    });
    copy = copies.open("anna", "room", doc);
    opened.push(copy);
    await copy.whenLoaded;
    order.length = 0;
    doc.getText("body").insert(0, "erst schreiben, dann sichern");
    await secured;
    unwatch();
    expect(order).toEqual(["add", "getKey"]);
  });

  test("refuses to be secured after it was closed", async () => {
    const { copy } = await open("anna");
    await copy.close();
    await expect(copy.secure()).rejects.toThrow(LocalCopyError);
  });

  test("takes seven hundred quick edits and has them all", async () => {
    const { text, copy } = await open("anna");
    for (let index = 0; index < 700; index++) text.insert(index, "x");
    await copy.secure();
    expect((await open("anna")).text.length).toBe(700);
  });
});

/** Writes down in which order records are added and barriers set. Returns the end of it. */
function watchStore(order: string[]): () => void {
  const store = IDBObjectStore.prototype;
  const names = ["add", "getKey"] as const;
  const ends = names.map((name) => {
    const original = Reflect.get(store, name) as (...values: unknown[]) => IDBRequest;
    Reflect.set(store, name, function watched(this: IDBObjectStore, ...values: unknown[]) {
      if (this.name === "updates") order.push(name);
      return original.apply(this, values);
    });
    return () => Reflect.set(store, name, original);
  });
  return () => ends.forEach((end) => end());
}

function heldKeys(): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith("netz:"));
}

/** y-indexeddb leaves the promise of a refused write alone; the copy hears of it by the transaction. */
function ignoreRejection(): void {
  addEventListener("unhandledrejection", (event) => event.stopImmediatePropagation(), {
    capture: true,
    once: true,
  });
}

/** Makes the device refuse the next stored update, as a full disk would. Resolves when it has. */
function abortNextWrite(): Promise<void> {
  const add: typeof IDBObjectStore.prototype.add = Reflect.get(IDBObjectStore.prototype, "add");
  ignoreRejection();
  return new Promise((resolve) => {
    IDBObjectStore.prototype.add = function once(this: IDBObjectStore, ...values) {
      IDBObjectStore.prototype.add = add;
      const request = add.apply(this, values);
      const { transaction } = this;
      transaction.db.addEventListener("abort", () => resolve(), { once: true });
      transaction.abort();
      return request;
    };
  });
}

describe("notes and kept copies", () => {
  test("are read back", async () => {
    const { copy } = await open("anna");
    await copy.note("right", "write");
    expect(await copy.noted("right")).toBe("write");
    expect(await copy.noted("unsaved")).toBeUndefined();
  });

  test("kept copies lie under another name, for their room, until they are dropped", async () => {
    const state = Y.encodeStateAsUpdate(new Y.Doc());
    const one = await copies.keep("anna", { room: "room", at: 5, reason: "content", state });
    await copies.keep("anna", { room: "other", at: 6, reason: "content", state });
    expect(await copies.kept("anna", "room")).toEqual([
      { id: one.id, room: "room", at: 5, reason: "content", state },
    ]);
    expect(await copies.kept("bruno", "room")).toEqual([]);
    await copies.dropKept("anna", one.id);
    expect(await copies.kept("anna", "room")).toEqual([]);
  });
});

describe("signing out", () => {
  test("clears every copy of the account and leaves those of others", async () => {
    for (const user of ["anna", "bruno"]) {
      const { text, copy } = await open(user);
      text.insert(0, user);
      await copy.secure();
      await copy.close();
    }
    await copies.keep("anna", {
      room: "room",
      at: 1,
      reason: "gap",
      state: new Uint8Array([0, 0]),
    });
    await clearLocalCopies("anna", indexedDB, localStorage);
    const names = (await indexedDB.databases()).map(({ name }) => name);
    expect(names.filter((name) => name?.startsWith("netz:"))).toEqual(["netz:bruno:room"]);
    expect(heldKeys()).toEqual([]);
  });

  test("can warn before edits are lost that are not on the server", async () => {
    const { copy } = await open("anna");
    expect(await hasUnsavedCopies("anna", indexedDB)).toBe(false);
    await copy.note("unsaved", true);
    expect(await hasUnsavedCopies("anna", indexedDB)).toBe(true);
    await copy.note("unsaved", false);
    expect(await hasUnsavedCopies("anna", indexedDB)).toBe(false);
    await copies.keep("anna", {
      room: "room",
      at: 1,
      reason: "gap",
      state: new Uint8Array([0, 0]),
    });
    expect(await hasUnsavedCopies("anna", indexedDB)).toBe(true);
    expect(await hasUnsavedCopies("bruno", indexedDB)).toBe(false);
  });
});
