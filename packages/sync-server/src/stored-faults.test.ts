import { copyFile, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodeSyncStep2, encodeUpdate } from "@staedtenetz/sync/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { RecordingStorage } from "./recording-storage.test-support.js";
import { createSqliteStorage } from "./sqlite.js";
import { TestBench, until } from "./test-bench.test-support.js";

let folder: string;
let bench: TestBench;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sync-stored-"));
});
afterEach(async () => {
  await bench.close();
  await rm(folder, { recursive: true });
});

const file = (): string => join(folder, "journal.sqlite");
const onDisk = (): ReturnType<typeof createSqliteStorage> => createSqliteStorage({ file: file() });

async function bytesOnDisk(): Promise<Buffer> {
  const names = await readdir(folder);
  return Buffer.concat(await Promise.all(names.map((name) => readFile(join(folder, name)))));
}

const bodyOf = (room: string): Promise<string> =>
  bench.sync.read(room, (doc) => doc.getXmlFragment("body").toJSON());

/** Flips one bit of the first place in the file where the words stand. */
async function flipBitIn(words: string): Promise<void> {
  const bytes = await readFile(file());
  const at = bytes.indexOf(words);
  expect(at).toBeGreaterThan(0);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(file(), bytes);
}

describe("loading that fails (row 22)", () => {
  it("LOAD1 refuses the room with 1011, never serves it empty, and changes nothing", async () => {
    const storage = new RecordingStorage();
    bench = await TestBench.open({ storage });
    const anna = await bench.join("anna").synced();
    anna.write("vorhanden");
    await until(() => storage.appended.length === 1);
    await bench.stop();
    storage.loadFailure = new Error("SQLITE_IOERR");
    await bench.start({ storage });
    const ben = await bench.socket("ben");
    expect((await ben.closed).code).toBe(1011);
    expect(ben.received).toEqual([]);
    await expect(bench.sync.read("room.1", () => 1)).rejects.toThrow("SQLITE_IOERR");
    expect(storage.appended).toHaveLength(1);
    storage.loadFailure = undefined;
    const carla = await bench.join("carla").synced();
    await carla.sees("vorhanden");
  });

  it("LOAD2 sends nothing until the room is loaded", async () => {
    const storage = new RecordingStorage();
    storage.holdLoading();
    bench = await TestBench.open({ storage });
    const anna = await bench.socket("anna");
    anna.send(encodeSyncStep2(Y.encodeStateAsUpdate(new Y.Doc())));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(anna.received).toEqual([]);
    storage.release();
    await until(() => anna.types().includes("stateVector"));
    expect(anna.isOpen).toBe(true);
  });
});

describe("promise 7: a damaged row costs one document its newest edits (row 23)", () => {
  it("DAMAGE1 opens at the last good state, marked, others untouched, check names it, repair mends it", async () => {
    bench = await TestBench.open({ storage: onDisk() });
    const anna = await bench.join("anna").synced();
    const other = await bench.join("anna", "other.1").synced();
    for (const words of ["erstens gut", "zweitens kaputt", "drittens abhaengig"]) {
      anna.write(words);
      await until(() => anna.provider.ws?.bufferedAmount === 0);
    }
    other.write("unberuehrt");
    await until(async () => (await bodyOf("other.1")).includes("unberuehrt"));
    await until(async () => (await bodyOf("room.1")).includes("drittens"));
    anna.provider.disconnect();
    await bench.stop();
    await flipBitIn("zweitens kaputt");
    await bench.start({ storage: onDisk() });

    expect(await bodyOf("room.1")).toContain("erstens gut");
    expect(await bodyOf("room.1")).not.toContain("abhaengig");
    expect(await bodyOf("other.1")).toContain("unberuehrt");
    const report = await bench.sync.check();
    expect(report.damage).toEqual([
      { room: "room.1", part: "update", sequence: expect.any(Number) },
    ]);
    const reader = await bench.socket("rosa");
    await until(() => reader.last("notice")?.code === "damaged");

    const ben = await bench.join("ben").synced();
    ben.write("es geht weiter");
    anna.provider.connect();
    await ben.sees("drittens abhaengig");
    expect(ben.body.toJSON()).toContain("zweitens kaputt");
    expect(await bench.sync.repair("room.1")).toHaveLength(1);
    expect((await bench.sync.check()).damage).toEqual([]);
    await bench.stop();
    await bench.start({ storage: onDisk() });
    const body = await bodyOf("room.1");
    for (const words of ["erstens gut", "zweitens kaputt", "drittens abhaengig", "weiter"]) {
      expect(body.split(words)).toHaveLength(2);
    }
  });

  it("DAMAGE2 a colleague who holds the lost edits brings them back, though they are not their own", async () => {
    bench = await TestBench.open({ storage: onDisk() });
    const anna = await bench.join("anna").synced();
    const ben = await bench.join("ben").synced();
    anna.write("eins");
    anna.write("zwei verloren");
    await ben.sees("zwei verloren");
    ben.provider.disconnect();
    anna.leave();
    await bench.stop();
    await flipBitIn("zwei verloren");
    await bench.start({ storage: onDisk() });
    ben.provider.connect();
    const carla = await bench.join("carla").synced();
    await carla.sees("zwei verloren");
    expect(carla.body.length).toBe(2);
  });
});

describe("compaction (row 24)", () => {
  const limits = { compactionRest: 1, compactionBytes: 1 };

  it.each(["before", "after"] as const)(
    "FOLD1 a crash %s the commit of the snapshot loses nothing and doubles nothing",
    async (moment) => {
      const storage = new RecordingStorage(onDisk());
      bench = await TestBench.open({ storage, limits });
      const anna = await bench.join("anna").synced();
      storage.compactFailure = moment;
      anna.write("eins");
      anna.write("zwei");
      await until(
        async () =>
          /compactions_total\{outcome="failed"\}/.test(await bench.sync.metrics.metrics()),
        "a failed compaction",
      );
      anna.write("drei");
      await until(async () => (await bodyOf("room.1")).includes("drei"));
      await bench.stop();
      await bench.start({ storage: onDisk(), limits });
      const carla = await bench.join("carla").synced();
      for (const words of ["eins", "zwei", "drei"]) {
        expect(carla.body.toJSON().split(words)).toHaveLength(2);
      }
    },
  );

  it("FOLD2 edits that arrive while a snapshot is being stored stay rows", async () => {
    const storage = new RecordingStorage();
    bench = await TestBench.open({ storage, limits });
    const anna = await bench.join("anna").synced();
    const compact = storage.compact.bind(storage);
    storage.compact = async (compaction) => {
      anna.write("dazwischen");
      await until(() => storage.appended.length >= 2);
      await compact(compaction);
    };
    anna.write("davor");
    await until(() => storage.compactions >= 1);
    await bench.stop();
    await bench.start({ storage });
    const carla = await bench.join("carla").synced();
    expect(carla.body.toJSON()).toContain("davor");
    expect(carla.body.toJSON()).toContain("dazwischen");
  });

  it("FOLD3 deleted text is gone from the files, searched byte by byte", async () => {
    const secret = "Telefonnummer 03581 47110815";
    bench = await TestBench.open({ storage: onDisk(), limits: { ...limits, erasureTime: 400 } });
    const anna = await bench.join("anna").synced();
    const content = anna.write(`bleibt. ${secret}`);
    anna.write("auch dies bleibt");
    await until(async () => (await bytesOnDisk()).includes(secret), "the secret on disk");
    content.delete(7, 1 + secret.length);
    await until(async () => !(await bytesOnDisk()).includes("47110815"), "erasure", 15_000);
    expect(await bodyOf("room.1")).toContain("bleibt.");
    expect((await bytesOnDisk()).includes("auch dies bleibt")).toBe(true);
  });

  it("FOLD3 the files give back what a process that was killed left empty", async () => {
    bench = await TestBench.open({ storage: onDisk(), limits });
    const anna = await bench.join("anna").synced();
    const content = anna.write("x".repeat(300_000));
    await until(async () => (await bytesOnDisk()).length > 300_000);
    content.delete(0, 300_000);
    await until(async () => (await bodyOf("room.1")).length < 1_000);
    anna.leave();
    await until(async () => /outcome="folded"/.test(await bench.sync.metrics.metrics()));
    await bench.stop();
    await bench.start({ storage: onDisk(), limits });
    await until(async () => (await bytesOnDisk()).length < 200_000, "small files");
    expect(await bodyOf("room.1")).toContain("paragraph");
  });

  it("FOLD8 text deleted a moment ago is gone from the files when it was asked to be cleared", async () => {
    const secret = "Telefonnummer 03581 47110815";
    bench = await TestBench.open({ storage: onDisk() });
    const anna = await bench.join("anna").synced();
    const content = anna.write(`bleibt. ${secret}`);
    await until(async () => (await bytesOnDisk()).includes(secret), "the secret on disk");
    content.delete(7, 1 + secret.length);
    await until(async () => !(await bodyOf("room.1")).includes("47110815"), "the deletion");
    await Promise.all([bench.sync.clearDeleted("room.1"), bench.sync.clearDeleted("room.1")]);
    expect((await bytesOnDisk()).includes("47110815")).toBe(false);
    expect(await bodyOf("room.1")).toContain("bleibt.");
    expect((await bytesOnDisk()).includes("bleibt.")).toBe(true);
  });

  it("FOLD4 rooms nobody opens any more are folded as well", async () => {
    const storage = new RecordingStorage();
    bench = await TestBench.open({ storage });
    const anna = await bench.join("anna").synced();
    anna.write("liegt da");
    await until(() => storage.appended.length === 1);
    anna.leave();
    await bench.stop();
    await bench.start({ storage, limits: { erasureTime: 200 } });
    await until(() => storage.compactions === 1, "folding without anyone there");
    expect((await storage.load("room.1"))?.updates).toEqual([]);
  });
});

describe("a backup put back (row 26)", () => {
  it("RESTORE1 merges what everybody holds, each edit once, others' edits included", async () => {
    bench = await TestBench.open({ storage: onDisk() });
    const anna = await bench.join("anna").synced();
    const ben = await bench.join("ben").synced();
    anna.write("gestern");
    await ben.sees("gestern");
    for (const person of [anna, ben]) person.provider.disconnect();
    await bench.stop();
    await copyFile(file(), join(folder, "backup"));
    await bench.start({ storage: onDisk() });
    for (const person of [anna, ben]) person.provider.connect();
    await anna.synced();
    await ben.synced();
    anna.write("heute Anna");
    await ben.sees("heute Anna");
    ben.write("heute Ben");
    await anna.sees("heute Ben");
    for (const person of [anna, ben]) person.provider.disconnect();
    await bench.stop();
    for (const ending of ["-wal", "-shm"]) await rm(file() + ending, { force: true });
    await copyFile(join(folder, "backup"), file());
    await bench.start({ storage: onDisk() });
    await bench.sync.beginRecovery();
    ben.provider.connect();
    await until(async () => (await bodyOf("room.1")).includes("heute Ben"), "what Ben holds");
    anna.provider.connect();
    await anna.synced();
    const carla = await bench.join("carla").synced();
    for (const words of ["gestern", "heute Anna", "heute Ben"]) {
      expect(carla.body.toJSON().split(words)).toHaveLength(2);
    }
    expect(carla.body.toJSON()).toBe(anna.body.toJSON());
  });

  it("RESTORE2 without a recovery nobody can write in another's name", async () => {
    bench = await TestBench.open();
    const anna = await bench.join("anna").synced();
    anna.write("meins");
    const mallory = await bench.socket("mallory");
    const forged = new Y.Doc();
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(anna.doc));
    forged.clientID = anna.doc.clientID;
    await until(async () => (await bodyOf("room.1")).includes("meins"));
    forged.once("update", (update: Uint8Array) => mallory.send(encodeUpdate(update)));
    forged.getArray("log").push(["in Annas Namen"]);
    await until(() => mallory.last("refused")?.reason === "foreignClient");
    expect(await bench.sync.read("room.1", (doc) => doc.getArray("log").length)).toBe(0);
  });
});

describe("a clock that jumps (row 28)", () => {
  it("CLOCK1 two hours back or a day ahead affects no edit", async () => {
    let now = 1_750_000_000_000;
    bench = await TestBench.open({ clock: () => now, storage: onDisk() });
    const anna = await bench.join("anna").synced();
    const ben = await bench.join("ben").synced();
    for (const jump of [0, -2 * 3_600_000, 24 * 3_600_000]) {
      now += jump;
      anna.write(`Sprung ${jump}`);
      await ben.sees(`Sprung ${jump}`);
    }
    await bench.stop();
    await bench.start({ clock: () => now, storage: onDisk() });
    const carla = await bench.join("carla").synced();
    expect(carla.body.toJSON()).toBe(anna.body.toJSON());
  });
});
