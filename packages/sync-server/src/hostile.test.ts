import { connect, type Socket } from "node:net";
import { encodePresence, encodeSyncStep1, encodeUpdate } from "@staedtenetz/sync/protocol";
import * as encoding from "lib0/encoding";
import * as prng from "lib0/prng";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { liveBytes } from "./memory-use.test-support.js";
import { RecordingStorage } from "./recording-storage.test-support.js";
import { TestBench, until, type Person, type RawClient } from "./test-bench.test-support.js";

const isFull = process.env["FULL"] === "1";
let bench: TestBench;
let storage: RecordingStorage;
let anna: Person;
beforeEach(async () => {
  storage = new RecordingStorage();
  bench = await TestBench.open({ storage });
  anna = await bench.join("anna").synced();
});
afterEach(() => bench.close());

const empty = encodeSyncStep1(Y.encodeStateVector(new Y.Doc()));

const statesOf = (person: Person): Map<number, Record<string, unknown>> =>
  person.provider.awareness.getStates();

/** Alive: people in another room still get each other's edits, quickly. */
async function expectAlive(): Promise<void> {
  const ben = await bench.join("ben", "other.1").synced();
  const carla = await bench.join("carla", "other.1").synced();
  const begun = performance.now();
  ben.write("lebt");
  await carla.sees("lebt");
  expect(performance.now() - begun).toBeLessThan(500);
}

/** A connection whose frames the test writes itself; resolves with the server's close code. */
async function rawFrames(frames: Buffer): Promise<number> {
  const socket: Socket = connect(bench.port, "127.0.0.1");
  bench.defer(() => socket.destroy());
  socket.write(
    [
      "GET /sync/room.1 HTTP/1.1",
      "Host: localhost",
      "Connection: Upgrade",
      "Upgrade: websocket",
      "Sec-WebSocket-Version: 13",
      "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
      "Cookie: user=mallory",
      "",
      "",
    ].join("\r\n"),
  );
  const received: Buffer[] = [];
  socket.on("data", (data) => received.push(data));
  await until(() => Buffer.concat(received).includes("\r\n\r\n"), "the upgrade");
  socket.write(frames);
  const closing = (): number => Buffer.concat(received).indexOf(Buffer.from([0x88, 2]));
  const worded = (): number => Buffer.concat(received).lastIndexOf(0x88);
  await until(() => closing() >= 0 || worded() >= 0, "a close frame");
  return Buffer.concat(received).readUInt16BE((closing() >= 0 ? closing() : worded()) + 2);
}

describe("frames that are none (rows 1 and 2)", () => {
  it.each<[string, number[]]>([
    ["a reserved opcode", [0x83, 0x80, 0, 0, 0, 0]],
    ["an unmasked frame", [0x82, 0x01, 0x00]],
    ["a reserved bit", [0xc2, 0x80, 0, 0, 0, 0]],
    ["a fragmented control frame", [0x09, 0x80, 0, 0, 0, 0]],
    ["a continuation of nothing", [0x80, 0x80, 0, 0, 0, 0]],
  ])("HOST1 %s ends with 1002", async (_, bytes) => {
    expect(await rawFrames(Buffer.from(bytes))).toBe(1002);
    await expectAlive();
  });

  it("HOST2 a header announcing 256 MiB ends with 1009 and costs no memory", async () => {
    const before = process.memoryUsage().arrayBuffers;
    const header = Buffer.from([0x82, 0xff, 0, 0, 0, 0, 0x10, 0, 0, 0, 1, 2, 3, 4]);
    expect(await rawFrames(header)).toBe(1009);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10e6);
    await expectAlive();
  });
});

describe("messages that are none (rows 3 and 4)", () => {
  it.each<[string, Uint8Array | string]>([
    ["empty messages", new Uint8Array()],
    ["single bytes", Uint8Array.of(0)],
    ["twenty times 0xFF", new Uint8Array(20).fill(0xff)],
    ["text frames", "hello"],
    ["unknown types", Uint8Array.of(77, 1, 2)],
    ["the server's own messages", Uint8Array.of(101, 5)],
    ["a state vector that is none", encodeSyncStep1(Uint8Array.of(200, 200))],
    ["presence that is none", Uint8Array.of(1, 5, 1, 2)],
  ])("HOST3 three %s close with 4400", async (_, message) => {
    const mallory = await bench.socket("mallory");
    for (let round = 0; round < 3; round++) mallory.send(message);
    expect(await mallory.closed).toEqual({ code: 4400, reason: "bad messages" });
    await expectAlive();
  });

  it("HOST4 a truncated or random update is not acknowledged and changes nothing", async () => {
    const random = prng.create(7);
    anna.write("unverändert");
    await until(() => storage.appended.length === 1);
    const whole = Y.encodeStateAsUpdate(anna.doc);
    for (const update of [whole.slice(0, -3), prng.uint8Array(random, 300)]) {
      const mallory = await bench.socket("mallory");
      mallory.send(encodeUpdate(update));
      await until(() => mallory.last("refused") !== undefined);
      expect(mallory.saved()).toBe(0);
    }
    expect(storage.appended).toHaveLength(1);
    await expectAlive();
  });

  it("HOST5 a length that points into the neighbour's bytes reads nothing of them", async () => {
    const mallory = await bench.socket("mallory");
    const encoder = encoding.createEncoder();
    for (const value of [0, 2, 4_000]) encoding.writeVarUint(encoder, value);
    for (let round = 0; round < 3; round++) mallory.send(encoding.toUint8Array(encoder));
    expect((await mallory.closed).code).toBe(4400);
    expect(storage.appended).toHaveLength(0);
  });
});

describe("presence (row 7, promise 4)", () => {
  it("PRES2 nobody appears as someone else: name, id and colour come from the session", async () => {
    const mallory = await bench.socket("mallory");
    const state = {
      user: { id: "anna", name: "Name of anna", color: "red;background:url(//x)", colorIndex: 99 },
      cursor: { type: { client: -1 } },
      extra: "x",
    };
    mallory.sendPresence(encodePresence([{ clientId: 5, clock: 1, state: state as never }]));
    await until(() => statesOf(anna).has(5));
    expect(statesOf(anna).get(5)).toEqual({
      user: { id: "mallory", name: "Name of mallory", color: "#00629b", colorIndex: 3 },
      cursor: null,
    });
  });

  it("PRES3 entries under foreign clientIDs are dropped in silence and change nothing", async () => {
    anna.provider.awareness.setLocalStateField("cursor", null);
    const ben = await bench.join("ben").synced();
    await until(() => statesOf(ben).has(anna.doc.clientID));
    const mallory = await bench.socket("mallory");
    mallory.send(empty);
    const claim = (clientId: number): void =>
      mallory.sendPresence(encodePresence([{ clientId, clock: 999, state: null }]));
    for (let round = 0; round < 5; round++) claim(anna.doc.clientID);
    claim(6);
    await until(() => mallory.types().includes("difference"));
    expect(statesOf(ben).has(anna.doc.clientID)).toBe(true);
    expect(mallory.isOpen).toBe(true);
  });

  it("PRES4 a message with 100,000 entries adds one person at most", async () => {
    const mallory = await bench.socket("mallory");
    const entries = Array.from({ length: 100_000 }, (_, at) => ({
      clientId: 1_000_000 + at,
      clock: 1,
      state: { user: {}, cursor: null } as never,
    }));
    mallory.sendPresence(encodePresence(entries));
    await until(() => statesOf(anna).has(1_000_000));
    expect(statesOf(anna).size).toBe(2);
    await expectAlive();
  });

  it("PRES5 a state that is too large or too deep is no state", async () => {
    const mallory = await bench.socket("mallory");
    const position = { tname: "body" };
    const large = { cursor: { anchor: position, head: position }, pad: "x".repeat(3_000) };
    mallory.sendPresence(encodePresence([{ clientId: 5, clock: 1, state: large as never }]));
    await until(() => statesOf(anna).has(5));
    expect(statesOf(anna).get(5)?.["cursor"]).toBeNull();
    const encoder = encoding.createEncoder();
    for (const value of [1, 5, 2]) encoding.writeVarUint(encoder, value);
    encoding.writeVarString(encoder, "[".repeat(1_000));
    mallory.sendPresence(encoding.toUint8Array(encoder));
    mallory.sendPresence(encodePresence([{ clientId: 5, clock: 3, state: null }]));
    await until(() => !statesOf(anna).has(5));
    expect(mallory.isOpen).toBe(true);
  });

  it("PRES6 someone who comes back under the same clientID is visible again", async () => {
    const ben = await bench.join("ben").synced();
    ben.provider.awareness.setLocalStateField("cursor", null);
    const { clientID } = ben.doc;
    await until(() => statesOf(anna).has(clientID));
    for (let round = 0; round < 3; round++) {
      ben.provider.disconnect();
      await until(() => !statesOf(anna).has(clientID));
      ben.provider.connect();
      await until(() => statesOf(anna).has(clientID), "being visible again");
    }
    expect(statesOf(anna).get(clientID)).toMatchObject({ user: { name: "Name of ben" } });
  });

  it("PRES7 is not sent to its author, and heartbeats reach the others late but in time", async () => {
    await bench.stop();
    await bench.start({ storage, limits: { aliveInterval: 200 } });
    await anna.synced();
    const ben = await bench.socket("ben");
    ben.send(empty);
    const state = { cursor: null } as never;
    ben.sendPresence(encodePresence([{ clientId: 9, clock: 1, state }]));
    await until(() => statesOf(anna).has(9));
    const seen = anna.provider.awareness.meta.get(9)?.clock ?? 0;
    ben.sendPresence(encodePresence([{ clientId: 9, clock: 2, state }]));
    await until(() => (anna.provider.awareness.meta.get(9)?.clock ?? 0) > seen, "heartbeat", 2_000);
    expect(ben.messages().filter((message) => message.type === "awareness").length).toBeLessThan(3);
  });
});

/** Comes, announces a clientID nobody knows, gets the document, goes. */
async function visit(at: number): Promise<void> {
  const client = await bench.socket("visitor");
  client.sendPresence(encodePresence([{ clientId: 10 + at, clock: 1, state: {} as never }]));
  client.send(empty);
  await until(() => client.types().includes("difference"));
  client.webSocket.close();
  await client.closed;
}

describe("too much (rows 8 and 31)", () => {
  it(
    "LIMIT1 fifty thousand connects with fresh clientIDs leave nothing behind",
    { timeout: 300_000 },
    async ({ annotate }) => {
      const connects = isFull ? 50_000 : 300;
      for (let at = 0; at < 50; at++) await visit(at);
      const before = liveBytes();
      for (let at = 50; at < connects; at += 50) {
        await Promise.all(Array.from({ length: 50 }, (_, more) => visit(at + more)));
      }
      await until(() => anna.provider.awareness.getStates().size === 1);
      const grown = liveBytes() - before;
      await annotate(`${connects} connects: heap ${(grown / 1e6).toFixed(1)} MB larger after`);
      expect(grown).toBeLessThan(20e6);
    },
  );

  it(
    "LIMIT2 a reader that stops reading is closed with 1013 and holds nobody up",
    { timeout: 60_000 },
    async () => {
      const bytes = isFull ? 60e6 : 6e6;
      await bench.stop();
      const bufferedBytes = isFull ? 8e6 : 400_000;
      await bench.start({
        storage,
        limits: { bufferedBytes, bytesPerSecond: 1e9, byteBurst: 1e9 },
      });
      await anna.synced();
      const lazy = await bench.socket("lazy");
      lazy.send(empty);
      await until(() => lazy.types().includes("difference"));
      lazy.webSocket.pause();
      const text = anna.write("");
      const piece = 200_000;
      for (let sent = 0; sent < bytes; sent += piece) {
        text.insert(0, "x".repeat(piece));
        await until(() => anna.provider.ws?.bufferedAmount === 0);
        text.delete(0, piece);
        await new Promise(setImmediate);
      }
      const closedCodes = async (): Promise<string> => bench.sync.metrics.metrics();
      await until(() => storage.appended.length >= (2 * bytes) / piece);
      expect(await closedCodes()).toMatch(/netz_sync_closed_total\{code="1013"\} 1/);
      await expectAlive();
    },
  );

  it("LIMIT3 a flood of messages is closed with 4529", async () => {
    const mallory = await bench.socket("mallory");
    const alive = Uint8Array.of(100);
    for (let count = 0; count < 6_000; count++) mallory.send(alive);
    expect((await mallory.closed).code).toBe(4529);
    await expectAlive();
  });

  it("LIMIT3 a flood of bytes is closed with 4529", async () => {
    const mallory = await bench.socket("mallory");
    const heavy = new Uint8Array(3_000_000).fill(100);
    for (let count = 0; count < 14; count++) mallory.send(heavy);
    expect((await mallory.closed).code).toBe(4529);
    await expectAlive();
  });

  it("LIMIT4 asking for the document again and again is closed with 4529", async () => {
    const mallory = await bench.socket("mallory");
    for (let count = 0; count < 40; count++) mallory.send(empty);
    expect((await mallory.closed).code).toBe(4529);
    expect(mallory.count("difference")).toBeLessThanOrEqual(30);
  });

  it("LIMIT5 a state vector of more than a megabyte is a bad message", async () => {
    const mallory = await bench.socket("mallory");
    const large = encodeSyncStep1(new Uint8Array(1_100_000).fill(1));
    for (let count = 0; count < 3; count++) mallory.send(large);
    expect((await mallory.closed).code).toBe(4400);
  });

  it("LIMIT6 someone who does not answer pings is closed", async () => {
    await bench.stop();
    await bench.start({ storage, limits: { pingInterval: 100 } });
    const silent: RawClient = await bench.socket("silent");
    const polite = await bench.socket("polite");
    silent.webSocket.pause();
    await until(() => silent.webSocket.readyState === 1);
    await until(
      async () => /closed_total\{code="1013"\} 1/.test(await bench.sync.metrics.metrics()),
      "the silent one to be closed",
    );
    expect(polite.isOpen).toBe(true);
  });

  it("LIMIT7 subprotocol clients hear at least every few seconds, plain ones too", async () => {
    await bench.stop();
    await bench.start({ storage, limits: { aliveInterval: 50, plainAliveInterval: 100 } });
    const ours = await bench.socket("ours");
    const plain = await bench.socket("plain", "room.1", []);
    await until(() => ours.count("alive") >= 2 && plain.count("awareness") >= 2);
    expect(plain.count("alive")).toBe(0);
    expect(plain.last("awareness")?.presence).toEqual(Uint8Array.of(0));
  });
});
