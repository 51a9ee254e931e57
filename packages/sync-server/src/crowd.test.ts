import { encodeSyncStep1, encodeUpdate } from "@staedtenetz/sync/protocol";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createSqliteStorage } from "./sqlite.js";
import { buildFaultServer, KillableServer } from "./killable-server.test-support.js";
import { until, type RawClient } from "./test-bench.test-support.js";

const isFull = process.env["FULL"] === "1";
const empty = encodeSyncStep1(Y.encodeStateVector(new Y.Doc()));

let server: KillableServer;
beforeAll(buildFaultServer);
afterEach(() => server.destroy());

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? NaN;

/** People in one room, and how long each edit takes from one of them to the one who watches. */
class Editors {
  readonly latencies: number[] = [];
  readonly #sentAt = new Map<string, number>();
  #edits = 0;

  private constructor(
    readonly docs: readonly Y.Doc[],
    readonly clients: readonly RawClient[],
  ) {
    clients.at(-1)?.webSocket.on("message", (data: Buffer) => {
      for (const [mark] of data.toString("latin1").matchAll(/edit-\d+;/g)) {
        const sent = this.#sentAt.get(mark);
        if (sent !== undefined) this.latencies.push(performance.now() - sent);
        this.#sentAt.delete(mark);
      }
    });
  }

  static async enter(count: number, room: string): Promise<Editors> {
    const clients: RawClient[] = [];
    for (let at = 0; at <= count; at++) clients.push(await server.join(`editor-${at}`, room));
    for (const client of clients) client.send(empty);
    const docs = clients.slice(0, -1).map((client) => {
      const doc = new Y.Doc();
      doc.on("update", (update: Uint8Array) => client.send(encodeUpdate(update)));
      return doc;
    });
    await until(() => clients.every((client) => client.count("difference") > 0));
    return new Editors(docs, clients);
  }

  /** One of them after the other adds a line. */
  async type(milliseconds: number, gap: number): Promise<void> {
    const end = performance.now() + milliseconds;
    while (performance.now() < end) {
      const mark = `edit-${this.#edits};`;
      this.#sentAt.set(mark, performance.now());
      this.docs[this.#edits++ % this.docs.length]?.getArray("log").push([mark]);
      await pause(gap);
    }
    await until(() => this.#sentAt.size === 0, "every edit to arrive");
  }
}

describe("a crowd (row 32)", () => {
  const idle = isFull ? 10_000 : 400;

  it(
    `CROWD1 ${idle} idle connections cost little and do not slow twenty editors`,
    { timeout: 300_000 },
    async ({ annotate }) => {
      server = await KillableServer.inNewFolder();
      await server.start();
      const crowd: RawClient[] = [];
      for (let at = 0; at < idle; at += 50) {
        const more = Array.from({ length: 50 }, (_, each) =>
          server.join(`idle-${at + each}`, `room.${Math.floor((at + each) / 10)}`),
        );
        crowd.push(...(await Promise.all(more)));
      }
      for (const client of crowd) client.send(empty);
      await until(() => crowd.every((client) => client.count("difference") > 0), "all to be in");
      const editors = await Editors.enter(20, "editors.1");
      await editors.type(isFull ? 20_000 : 3_000, 12);
      const megabytes = server.residentBytes() / 1e6;
      const p95 = percentile(editors.latencies, 0.95);
      await annotate(
        `${idle} idle connections: server ${Math.round(megabytes)} MB, ` +
          `p95 of ${editors.latencies.length} edits ${p95.toFixed(1)} ms`,
      );
      expect(crowd.every(({ isOpen }) => isOpen)).toBe(true);
      expect(megabytes).toBeLessThan(400);
      expect(p95).toBeLessThan(200);
      for (const client of crowd) client.webSocket.terminate();
    },
  );
});

describe("a large document", () => {
  const keystrokes = isFull ? 260_000 : 20_000;

  it(
    `FOLD5 opening and folding ${keystrokes} keystrokes holds up nobody in other rooms`,
    { timeout: 300_000 },
    async ({ annotate }) => {
      server = await KillableServer.inNewFolder({ compactionRest: 500 });
      await store(server.file, keystrokes);
      await server.start();
      const editors = await Editors.enter(2, "other.1");
      await editors.type(1_000, 10);
      const calm = percentile(editors.latencies.splice(0), 0.95);
      const reader = await server.join("reader", "large.1");
      const typing = editors.type(isFull ? 15_000 : 4_000, 10);
      reader.send(empty);
      await until(() => reader.count("difference") > 0, "the large document", 60_000);
      await typing;
      const p95 = percentile(editors.latencies, 0.95);
      const longest = Math.max(...editors.latencies);
      await annotate(
        `${keystrokes} keystrokes opened and folded: p95 of others ${p95.toFixed(1)} ms ` +
          `(calm ${calm.toFixed(1)} ms), longest ${Math.round(longest)} ms`,
      );
      expect(p95).toBeLessThan(200);
      await server.end("SIGTERM");
      const storage = createSqliteStorage({ file: server.file });
      await storage.open();
      const stored = await storage.load("large.1");
      await storage.close();
      expect(stored?.updates).toEqual([]);
      expect(stored?.snapshot?.length).toBeGreaterThan(keystrokes / 10);
    },
  );
});

/** Puts a document typed and corrected key by key into a file, one row for each keystroke. */
async function store(file: string, keystrokes: number): Promise<void> {
  const storage = createSqliteStorage({ file });
  await storage.open();
  const doc = new Y.Doc();
  let updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const text = new Y.XmlText();
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [text]);
  doc.getXmlFragment("body").insert(0, [paragraph]);
  let place = 0;
  for (let key = 0; key < keystrokes; key++) {
    if (key % 40 === 0) place = (key * 7_919) % (text.length + 1);
    if (key % 9 === 8 && place > 0) text.delete(--place, 1);
    else text.insert(place++, String.fromCodePoint(97 + (key % 26)));
    if (updates.length >= 2_000) await append(updates.splice(0));
  }
  await append(updates);
  updates = [];
  await storage.close();

  async function append(rows: readonly Uint8Array[]): Promise<void> {
    const common = { room: "large.1", userId: "anna", owner: "anna", at: 0, recovered: false };
    await storage.append(rows.map((update) => ({ ...common, update, claims: [doc.clientID] })));
  }
}
