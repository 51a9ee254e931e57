import {
  encodePresence,
  encodeSyncStep1,
  encodeSyncStep2,
  encodeUpdate,
} from "@staedtenetz/sync/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { RecordingStorage } from "./recording-storage.test-support.js";
import { TestBench, until, type RawClient } from "./test-bench.test-support.js";

let bench: TestBench;
let storage: RecordingStorage;
beforeEach(async () => {
  storage = new RecordingStorage();
  bench = await TestBench.open({ storage });
});
afterEach(() => bench.close());

/** A document with one paragraph for each word, and the updates that made it. */
function typed(...words: string[]): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (const word of words) {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText(word)]);
    doc.getXmlFragment("body").push([paragraph]);
  }
  return { doc, updates };
}

/** Presence of somebody who has just come. */
function caretOf(clientId: number): Uint8Array {
  return encodePresence([{ clientId, clock: 1, state: { cursor: null } as never }]);
}

async function joined(user: string, room = "room.1"): Promise<RawClient> {
  const client = await bench.socket(user, room);
  client.send(encodeSyncStep1(Y.encodeStateVector(new Y.Doc())));
  await until(() => client.types().includes("difference"), "the first difference");
  return client;
}

describe("promise 1: on disk before anyone else sees it and before it is called saved", () => {
  it("SAVE1 neither sends on nor confirms while the disk is busy, then does both", async () => {
    const anna = await joined("anna");
    const ben = await joined("ben");
    storage.hold();
    const { updates } = typed("eins");
    anna.send(encodeUpdate(updates[0] ?? new Uint8Array()));
    const carla = await joined("carla");
    expect(carla.words()).not.toContain("eins");
    expect(ben.types()).not.toContain("update");
    expect(anna.saved()).toBe(0);
    storage.release();
    await until(() => anna.saved() === 1, "saved 1");
    await until(() => ben.words().includes("eins") && carla.words().includes("eins"));
    expect(storage.appended.map(({ userId }) => userId)).toEqual(["anna"]);
  });

  it("PRES8 a caret leaves with the words that are on their way, after them", async () => {
    const [anna, ben] = [await joined("anna"), await joined("ben")];
    const [dora, eve] = [await joined("dora", "room.2"), await joined("eve", "room.2")];
    storage.hold();
    anna.send(encodeUpdate(typed("eins").updates[0] ?? new Uint8Array()));
    anna.sendPresence(caretOf(7));
    dora.sendPresence(caretOf(8));
    await until(() => eve.count("awareness") > 0, "a caret without words, after its own wait");
    expect(ben.count("awareness")).toBe(0);
    storage.release();
    await until(() => ben.count("awareness") > 0);
    expect(ben.types().filter((type) => type === "update" || type === "awareness")).toEqual([
      "update",
      "awareness",
    ]);
  });

  it("PRES8 while the disk takes nothing, carets come with the signs of life", async () => {
    await bench.stop();
    await bench.start({ storage, limits: { aliveInterval: 200 } });
    const [anna, ben] = [await joined("anna"), await joined("ben")];
    storage.hold();
    anna.send(encodeUpdate(typed("eins").updates[0] ?? new Uint8Array()));
    anna.sendPresence(caretOf(7));
    await until(() => ben.count("awareness") > 0);
    expect([ben.count("update"), anna.saved()]).toEqual([0, 0]);
    storage.release();
    await until(() => ben.count("update") > 0);
  });

  it("SAVE2 counts sync messages of the connection in order of arrival", async () => {
    const anna = await joined("anna");
    const { doc, updates } = typed("eins", "zwei", "drei");
    for (const update of updates) anna.send(encodeUpdate(update));
    await until(() => anna.saved() === 3, "saved 3");
    anna.send(encodeSyncStep2(Y.encodeStateAsUpdate(doc)));
    await until(() => anna.saved() === 4, "saved 4 for what was known");
    expect(storage.appended).toHaveLength(3);
  });

  it("SAVE3 confirms what changes nothing only after what came before it is on disk", async () => {
    const anna = await joined("anna");
    const tab = await joined("anna");
    storage.hold();
    const { updates } = typed("eins");
    anna.send(encodeUpdate(updates[0] ?? new Uint8Array()));
    tab.send(encodeUpdate(updates[0] ?? new Uint8Array()));
    await joined("carla");
    expect([anna.saved(), tab.saved()]).toEqual([0, 0]);
    storage.release();
    await until(() => anna.saved() === 1 && tab.saved() === 1, "both saved");
    expect(storage.appended).toHaveLength(1);
  });

  it("SAVE4 holds the count back at a gap until the whole difference is on disk", async () => {
    const anna = await joined("anna");
    const { doc, updates } = typed("eins", "zwei", "drei");
    anna.send(encodeSyncStep2(Y.encodeStateAsUpdate(new Y.Doc())));
    await until(() => anna.saved() === 1);
    const questions = anna.count("stateVector");
    anna.send(encodeUpdate(updates[1] ?? new Uint8Array()));
    anna.send(encodeUpdate(updates[2] ?? new Uint8Array()));
    await until(() => anna.count("stateVector") === questions + 1, "one question");
    anna.send(encodeUpdate(updates[0] ?? new Uint8Array()));
    await until(() => storage.appended.length === 1);
    expect(anna.saved()).toBe(1);
    anna.send(encodeSyncStep2(Y.encodeStateAsUpdate(doc)));
    await until(() => anna.saved() === 5, "saved 5");
    expect(anna.types()).not.toContain("refused");
  });

  it("SAVE5 refuses what builds on something it never gets, in the end", async () => {
    const anna = await joined("anna");
    const { updates } = typed("eins", "zwei");
    for (let round = 0; round < 3; round++)
      anna.send(encodeSyncStep2(updates[1] ?? new Uint8Array()));
    await until(() => anna.types().includes("refused"), "refusal");
    expect(anna.last("refused")).toMatchObject({ index: 3, reason: "gap" });
  });

  it("SAVE6 keeps edits and says so while the disk is full, and stores them once it is not", async () => {
    const anna = await joined("anna");
    const ben = await joined("ben");
    storage.failure = Object.assign(new Error("ENOSPC: no space left on device"), {
      code: "ENOSPC",
    });
    const { updates } = typed("eins", "zwei");
    anna.send(encodeUpdate(updates[0] ?? new Uint8Array()));
    await until(() => anna.last("notice")?.code === "notStored", "notice", 3_000);
    anna.send(encodeUpdate(updates[1] ?? new Uint8Array()));
    const late = await joined("carla");
    expect(late.last("notice")?.code).toBe("notStored");
    expect(anna.saved()).toBe(0);
    expect(ben.words()).toBe("");
    storage.failure = undefined;
    await until(() => anna.saved() === 2, "saved 2");
    await until(() => anna.last("notice")?.code === "stored", "notice");
    await until(() => ben.words().includes("zwei"));
  });

  it("SAVE7 closes with 1013 when more waits for the disk than memory should hold", async () => {
    await bench.stop();
    await bench.start({ storage, limits: { backlogBytes: 1_000 } });
    const anna = await joined("anna");
    storage.failure = new Error("ENOSPC");
    const { updates } = typed("x".repeat(900), "y".repeat(900), "z");
    for (const update of updates) anna.send(encodeUpdate(update));
    expect((await anna.closed).code).toBe(1013);
    storage.failure = undefined;
    await until(() => storage.appended.length === 2, "what was taken is stored");
  });
});

describe("the end", () => {
  it("DRAIN2 comes in time though the disk takes nothing, and says nothing was saved", async () => {
    await bench.stop();
    await bench.start({ storage, limits: { drainTime: 500 } });
    const anna = await joined("anna");
    storage.failure = new Error("ENOSPC");
    const { updates } = typed("eins");
    anna.send(encodeUpdate(updates[0] ?? new Uint8Array()));
    await until(() => anna.last("notice")?.code === "notStored");
    const begun = performance.now();
    await bench.sync.close();
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect((await anna.closed).code).toBe(1012);
    expect(anna.saved()).toBe(0);
  });
});

describe("a refusal", () => {
  it("REFUSE1 names the message and takes nothing more from this connection", async () => {
    const anna = await joined("anna");
    const { doc, updates } = typed("eins");
    anna.send(encodeUpdate(updates[0] ?? new Uint8Array()));
    doc.once("update", (update: Uint8Array) => anna.send(encodeUpdate(update)));
    doc.getMap("secrets").set("a", 1);
    doc.once("update", (update: Uint8Array) => anna.send(encodeUpdate(update)));
    doc.getXmlFragment("body").delete(0, 1);
    await until(() => anna.types().includes("refused") && anna.saved() === 1, "refusal");
    expect(anna.last("refused")).toEqual({ type: "refused", index: 2, reason: "content" });
    anna.send(encodeSyncStep1(Y.encodeStateVector(new Y.Doc())));
    await until(() => anna.count("difference") === 2);
    expect(storage.appended).toHaveLength(1);
    expect(anna.saved()).toBe(1);
    expect(anna.isOpen).toBe(true);
  });

  it("REFUSE2 tells plain clients in the words they know, and keeps sending them the others' edits", async () => {
    const anna = await bench.socket("anna", "room.1", []);
    anna.send(encodeSyncStep1(Y.encodeStateVector(new Y.Doc())));
    const doc = new Y.Doc();
    doc.getMap("secrets").set("a", 1);
    anna.send(encodeUpdate(Y.encodeStateAsUpdate(doc)));
    await until(() => anna.last("auth")?.reason === "content", "permission denied");
    const ben = await bench.join("ben").synced();
    ben.write("weiter");
    await until(() => anna.words().includes("weiter"));
    expect(anna.types().filter((type) => ["saved", "rights", "refused"].includes(type))).toEqual(
      [],
    );
  });

  it("REFUSE3 says that an update is too large before it closes", async () => {
    const anna = await joined("anna");
    const { updates } = typed("x".repeat(5_000_000));
    anna.send(encodeUpdate(updates[0] ?? new Uint8Array()));
    expect((await anna.closed).code).toBe(4413);
    expect(anna.last("refused")).toMatchObject({ reason: "tooLarge" });
  });
});

describe("the server's own edits", () => {
  it("EDIT1 reach people like anyone's and are on disk when the promise resolves", async () => {
    const anna = await bench.join("anna").synced();
    anna.write("von Anna");
    await until(() => storage.appended.length === 1);
    const value = await bench.sync.edit("room.1", { userId: "form" }, (doc) => {
      doc.getMap("tasks").set("task-7", new Y.Map([["title", "Aus dem Formular"]]));
      return doc.getXmlFragment("body").length;
    });
    expect(value).toBe(1);
    expect(storage.appended[1]).toMatchObject({ userId: "form", owner: "" });
    await until(() => anna.tasks.get("task-7")?.get("title") === "Aus dem Formular");
  });

  it("EDIT2 make a document before anyone has opened it, and go on under the same clientID", async () => {
    for (const schema of [1, 2]) {
      await bench.sync.edit("room.new", { userId: "s" }, (doc) =>
        doc.getMap("meta").set("schema", schema),
      );
    }
    await bench.stop();
    await bench.start({ storage });
    const anna = await bench.join("anna", "room.new").synced();
    expect(anna.doc.getMap("meta").get("schema")).toBe(2);
    expect(Y.decodeStateVector(Y.encodeStateVector(anna.doc)).size).toBe(1);
  });

  it("EDIT3 are refused when they do not fit the kind, and leave nothing behind", async () => {
    const wrong = bench.sync.edit("room.1", { userId: "s" }, (doc) => doc.getMap("x").set("y", 1));
    await expect(wrong).rejects.toMatchObject({ code: "editRefused", reason: "content" });
    const thrown = bench.sync.edit("room.1", { userId: "s" }, (doc) => {
      doc.getMap("meta").set("schema", 1);
      throw new Error("anders überlegt");
    });
    await expect(thrown).rejects.toThrow("anders überlegt");
    expect(await bench.sync.read("room.1", (doc) => doc.getMap("meta").size)).toBe(0);
    await expect(bench.sync.read("unknown", () => 1)).rejects.toMatchObject({
      code: "unknownRoom",
    });
  });

  it("EDIT4 reading must not change the document", async () => {
    const read = bench.sync.read("room.1", (doc) => doc.getMap("meta").set("schema", 1));
    await expect(read).rejects.toMatchObject({ code: "readChangedDocument" });
    expect(await bench.sync.read("room.1", (doc) => doc.getMap("meta").size)).toBe(0);
  });

  it("EDIT5 several at once all arrive", async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        bench.sync.edit("room.1", { userId: "s" }, (doc) => doc.getArray("log").push([at])),
      ),
    );
    const log = await bench.sync.read("room.1", (doc) => doc.getArray("log").toArray());
    expect(log.toSorted((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 20 }, (_, at) => at),
    );
  });

  it("EDIT6 tell the projection which rooms changed and by whom", async () => {
    const told: unknown[] = [];
    await bench.stop();
    await bench.start({ storage, onCommitted: (rooms) => void told.push(...rooms) });
    await bench.sync.edit("room.1", { userId: "form" }, (doc) => doc.getArray("log").push([1]));
    await until(() => told.length > 0);
    expect(told).toEqual([{ room: "room.1", kind: "notes", userIds: ["form"] }]);
  });
});
