import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { clearLocalCopies, hasUnsavedCopies, indexedDbCopies } from "./indexeddb-copies.js";
import type { LocalCopy } from "./local-copy.js";

const copies = indexedDbCopies(localStorage);
const opened: LocalCopy[] = [];

afterEach(async () => {
  for (const copy of opened.splice(0)) await copy.close();
  await clearLocalCopies("anna", indexedDB, localStorage);
});

async function open(schema: number) {
  const doc = new Y.Doc();
  const copy = copies.open("anna", "room", doc, schema);
  opened.push(copy);
  await copy.whenLoaded;
  return { doc, copy, text: doc.getText("body") };
}

test("what an earlier build left is taken over, with the note that it is unsaved", async () => {
  const earlier = await open(1);
  earlier.text.insert(0, "offline geschrieben");
  await earlier.copy.note("unsaved", true);
  await earlier.copy.note("right", "write");
  await earlier.copy.secure();
  await earlier.copy.close();
  const now = await open(2);
  expect(now.text.toJSON()).toBe("offline geschrieben");
  expect(await now.copy.noted("unsaved")).toBe(true);
  expect(await now.copy.noted("right")).toBe("write");
  await now.copy.note("unsaved", false);
  await now.copy.close();
  expect((await open(2)).text.toJSON()).toBe("offline geschrieben");
  expect(await hasUnsavedCopies("anna", indexedDB)).toBe(false);
});

test("a tab of the earlier build sees nothing of what the new one writes, and is read again later", async () => {
  const earlier = await open(1);
  earlier.text.insert(0, "alt");
  await earlier.copy.secure();
  const now = await open(2);
  now.text.insert(3, " und neu");
  await now.copy.secure();
  // The tab of the earlier build is still open and writes on in its own copy.
  earlier.doc.getText("body").insert(0, "noch ");
  await earlier.copy.secure();
  await earlier.copy.close();
  await now.copy.close();
  expect((await open(1)).text.toJSON()).not.toContain("neu");
  const later = await open(2);
  expect(later.text.toJSON()).toBe("noch alt und neu");
});

test("keys that an earlier build held when its page was closed at once come along", async () => {
  const earlier = await open(1);
  const typed = new Y.Doc();
  typed.getText("body").insert(0, "letzte Taste");
  earlier.copy.hold(Y.encodeStateAsUpdate(typed));
  await earlier.copy.close();
  const now = await open(2);
  expect(now.text.toJSON()).toBe("letzte Taste");
  expect(await now.copy.noted("unsaved")).toBe(true);
  expect(Object.keys(localStorage).filter((key) => key.startsWith("netz:anna:room#"))).toEqual([]);
});

test("no database is made where there was none", async () => {
  await open(2);
  const names = (await indexedDB.databases()).map(({ name }) => name);
  expect(names).toContain("netz:anna:room~2");
  expect(names).not.toContain("netz:anna:room");
});
