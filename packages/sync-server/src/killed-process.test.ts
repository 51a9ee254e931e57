import { encodeSyncStep1, encodeUpdate } from "@staedtenetz/sync/protocol";
import * as prng from "lib0/prng";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { buildFaultServer, KillableServer } from "./killable-server.test-support.js";
import { until, type RawClient } from "./test-bench.test-support.js";

const isFull = process.env["FULL"] === "1";
const empty = encodeSyncStep1(Y.encodeStateVector(new Y.Doc()));

/** Someone who adds numbered lines to a log, and knows which of them are saved or were seen. */
class Typist {
  readonly doc = new Y.Doc();
  sent = 0;

  constructor(
    readonly name: string,
    readonly client: RawClient,
  ) {
    this.doc.on("update", (update: Uint8Array) => client.send(encodeUpdate(update)));
    client.send(empty);
  }

  type(): void {
    this.doc.getArray("log").push([`${this.name} ${this.sent++}`]);
  }

  /** What this one was told is on disk. */
  saved(): string[] {
    return Array.from({ length: this.client.saved() }, (_, at) => `${this.name} ${at}`);
  }

  /** What this one was shown of the others. */
  seen(): string[] {
    return this.client.log();
  }
}

let server: KillableServer;
beforeAll(buildFaultServer);
afterEach(() => server.destroy());

async function storedLog(): Promise<string[]> {
  const reader = await server.join("reader");
  reader.send(empty);
  await until(() => reader.count("difference") === 1, "the stored document");
  const log = reader.log();
  reader.webSocket.terminate();
  return log;
}

describe("a process that dies (row 20, promise 1)", () => {
  const kills = isFull ? 200 : 5;

  it(
    `KILL1 after ${kills} kills at random moments everything saved or seen is there`,
    { timeout: 30_000 + kills * 5_000 },
    async ({ annotate }) => {
      const random = prng.create(2_025);
      // Folding after every few edits, so that kills hit compaction as well (row 24).
      server = await KillableServer.inNewFolder({ compactionRest: 1, compactionBytes: 1 });
      const promised = new Set<string>();
      for (let kill = 0; kill < kills; kill++) {
        await server.start();
        const typists = await Promise.all(
          ["anna", "ben", "carla"].map(
            async (name) => new Typist(`${name}-${kill}`, await server.join(name)),
          ),
        );
        const lifetime = prng.int32(random, 30, 1_500);
        const end = performance.now() + lifetime;
        while (performance.now() < end) {
          for (const typist of typists) typist.type();
          await new Promise((resolve) => setTimeout(resolve, prng.int32(random, 0, 4)));
        }
        await server.end("SIGKILL");
        for (const typist of typists) {
          await typist.client.closed;
          for (const line of [...typist.saved(), ...typist.seen()]) promised.add(line);
        }
      }
      await server.start();
      const stored = await storedLog();
      const missing = [...promised].filter((line) => !stored.includes(line));
      await annotate(
        `${kills} kills: ${promised.size} edits saved or seen, ${missing.length} lost, ` +
          `${stored.length - new Set(stored).size} twice`,
      );
      expect(missing).toEqual([]);
      expect(promised.size).toBeGreaterThan(kills * 20);
      expect(new Set(stored).size).toBe(stored.length);
    },
  );
});

describe("one process owns the data (row 25)", () => {
  it("OWN1 a second process refuses to start and says why, the first goes on", async () => {
    server = await KillableServer.inNewFolder();
    await server.start();
    const second = new KillableServer(server.folder, {});
    await expect(second.start()).rejects.toThrow(/exit 1: .*is in use by another process/);
    const typist = new Typist("anna", await server.join("anna"));
    typist.type();
    await until(() => typist.client.saved() === 1);
    expect(await storedLog()).toEqual(["anna 0"]);
  });

  it("OWN2 a killed process leaves no lock behind", async () => {
    server = await KillableServer.inNewFolder();
    await server.start();
    await server.end("SIGKILL");
    await server.start();
    expect(server.isRunning).toBe(true);
  });
});

describe("a restart (row 27)", () => {
  it(
    "DRAIN1 SIGTERM with fifty people typing ends within ten seconds with 1012 and loses nothing saved",
    { timeout: 60_000 },
    async () => {
      server = await KillableServer.inNewFolder();
      await server.start();
      const people = await Promise.all(
        Array.from(
          { length: 50 },
          async (_, at) => new Typist(`p${at}`, await server.join(`p${at}`)),
        ),
      );
      const typing = setInterval(() => {
        for (const person of people) if (person.client.isOpen) person.type();
      }, 20);
      await until(() => people.every(({ client }) => client.saved() > 5));
      const begun = performance.now();
      const code = await server.end("SIGTERM");
      clearInterval(typing);
      expect(code).toBe(0);
      expect(performance.now() - begun).toBeLessThan(10_000);
      for (const { client } of people) expect((await client.closed).code).toBe(1012);
      await server.start();
      const stored = new Set(await storedLog());
      const missing = people
        .flatMap((person) => person.saved())
        .filter((line) => !stored.has(line));
      expect(missing).toEqual([]);
    },
  );
});

describe("a file that cannot grow (row 21)", () => {
  it(
    "FULL1 says so within three seconds, keeps the edits, and survives",
    { timeout: 60_000 },
    async () => {
      server = await KillableServer.inNewFolder();
      await server.start("ulimit -f 600;");
      const typist = new Typist("anna", await server.join("anna"));
      let refusedAt = 0;
      while (typist.client.last("notice")?.code !== "notStored" && typist.sent < 3_000) {
        typist.doc.getArray("log").push([`anna ${typist.sent++}`, "x".repeat(2_000)]);
        refusedAt = performance.now();
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      await until(() => typist.client.last("notice")?.code === "notStored", "notice", 3_000);
      expect(performance.now() - refusedAt).toBeLessThan(3_000);
      const saved = typist.saved();
      expect(saved.length).toBeLessThan(typist.sent);
      expect(server.isRunning).toBe(true);
      await server.end("SIGKILL");
      await server.start();
      const stored = new Set(await storedLog());
      expect(saved.filter((line) => !stored.has(line))).toEqual([]);
    },
  );
});
