import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { RoomDocument } from "./room-document.js";

/** Updates that each add a number to a list. */
function numbered(count: number): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (let number = 0; number < count; number++) doc.getArray("log").push([number]);
  return updates;
}

describe("the live document of a room", () => {
  it("SAVE1 holds everything on disk at the very moment it is lent, whenever that came", async () => {
    const [first = new Uint8Array(), second = new Uint8Array()] = numbered(2);
    for (let turns = 0; turns < 15; turns++) {
      const disk = [first];
      const document = new RoomDocument(async () => [...disk], 1);
      const lent = document.use((doc) => [doc.getArray("log").length, disk.length]);
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      disk.push(second);
      document.committed(second);
      const [inDocument, onDisk] = await lent;
      expect(inDocument).toBeGreaterThanOrEqual(onDisk ?? Infinity);
      expect(await document.use((doc) => doc.getArray("log").length)).toBe(2);
    }
  });

  it("PROMISE3 lets others have their turn while it reads a long journal", async () => {
    const document = new RoomDocument(async () => numbered(5_000), 1);
    let turns = 0;
    const counting = setInterval(() => turns++, 0);
    expect(await document.use((doc) => doc.getArray("log").length)).toBe(5_000);
    clearInterval(counting);
    expect(turns).toBeGreaterThan(3);
  });

  it("passes on what lies in one piece, and only as long as that is everything", async () => {
    const [first = new Uint8Array(), second = new Uint8Array()] = numbered(2);
    let finish: ((updates: Uint8Array[]) => void) | undefined;
    const fromDisk = new Promise<Uint8Array[]>((resolve) => (finish = resolve));
    const document = new RoomDocument(() => fromDisk, 1);
    expect(document.wholeSnapshot).toBeUndefined();
    document.seed([first]);
    expect(document.wholeSnapshot).toBe(first);
    document.committed(second);
    expect(document.wholeSnapshot).toBeUndefined();
    document.drop();
    const lent = document.use((doc) => doc.getArray("log").length);
    await Promise.resolve();
    document.committed(second);
    expect(document.wholeSnapshot).toBeUndefined();
    finish?.([first]);
    expect(await lent).toBe(2);
    expect(document.wholeSnapshot).toBeUndefined();
  });

  it("EDIT2 keeps the server's clientID though it reads its own edits", async () => {
    const own = new Y.Doc();
    own.clientID = 42;
    own.getArray("log").push([1]);
    const document = new RoomDocument(async () => [Y.encodeStateAsUpdate(own)], 42);
    expect(await document.use((doc) => doc.clientID)).toBe(42);
  });
});
