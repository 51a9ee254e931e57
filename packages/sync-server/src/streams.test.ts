import { request as startRequest } from "node:http";
import { connect as connectTcp } from "node:net";
import {
  encodeFrame,
  encodeSyncStep1,
  encodeUpdate,
  frameKind,
  FrameReader,
  streamHeader,
  type StreamFrame,
} from "@staedtenetz/sync/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { RecordingStorage } from "./recording-storage.test-support.js";
import { TestBench, until } from "./test-bench.test-support.js";

let bench: TestBench;
let storage: RecordingStorage;
beforeEach(async () => {
  storage = new RecordingStorage();
  bench = await TestBench.open({ storage });
});
afterEach(() => bench.close());

const cookieOf = (user: string): Record<string, string> => ({ cookie: `user=${user}` });

const stored = (): Promise<string> =>
  bench.sync.read("room.1", (doc) => doc.getXmlFragment("body").toJSON());

/** The streamed way by hand, for what no honest client does. */
class RawStream {
  readonly frames: StreamFrame[] = [];
  readonly #reader = new FrameReader(1e8);
  readonly #ending = new AbortController();
  id = "";
  selected = "";
  batches = 0;
  isOver = false;

  async open(user = "anna", room = "room.1", headers: Record<string, string> = {}): Promise<this> {
    bench.defer(() => this.#ending.abort());
    const response = await fetch(address(room), {
      method: "POST",
      headers: { [streamHeader.offered]: "netz.2", ...cookieOf(user), ...headers },
      signal: this.#ending.signal,
    });
    this.id = response.headers.get(streamHeader.stream) ?? "";
    this.selected = response.headers.get(streamHeader.selected) ?? "";
    void this.#read(response);
    return this;
  }

  async #read(response: Response): Promise<void> {
    try {
      for await (const piece of response.body as unknown as AsyncIterable<
        Uint8Array<ArrayBuffer>
      >) {
        this.#reader.push(piece);
        let frame = this.#reader.next();
        for (; typeof frame === "object"; frame = this.#reader.next()) this.frames.push(frame);
      }
    } catch {
      // Safe to go on: an aborted stream is over as well.
    }
    this.isOver = true;
  }

  /** The status of the answer to a batch. */
  async post(
    body: Uint8Array<ArrayBuffer>,
    {
      user = "anna",
      batch = String(++this.batches),
      id = this.id,
      room = "room.1",
      origin = "",
    } = {},
  ): Promise<number> {
    const headers: Record<string, string> = {
      ...cookieOf(user),
      [streamHeader.stream]: id,
      [streamHeader.batch]: batch,
    };
    if (origin !== "") headers["origin"] = origin;
    const response = await fetch(address(room), { method: "POST", headers, body });
    return response.status;
  }

  /** Code and reason of the last event, once it has come. */
  async closed(): Promise<[number, string]> {
    await until(() => this.isOver, "the end of the stream");
    const payload = this.frames.find(({ kind }) => kind === frameKind.close)?.payload;
    if (payload === undefined) return [1006, ""];
    return [Buffer.from(payload).readUInt16BE(0), Buffer.from(payload.subarray(2)).toString()];
  }
}

const address = (room: string): string => `http://127.0.0.1:${bench.port}/sync/${room}`;

const message = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  encodeFrame(frameKind.binary, bytes);

function edit(words: string, doc = new Y.Doc()): Uint8Array {
  const before = Y.encodeStateVector(doc);
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment("body").push([paragraph]);
  return encodeUpdate(Y.encodeStateAsUpdate(doc, before));
}

describe("who comes in by stream, and who does not", () => {
  it("STREAM5 the same session, Origin, room and right are asked for, with the same close codes", async () => {
    bench.access.rights.set("eve", { found: false });
    bench.access.rights.set("max", { found: true, kind: "notes", right: "none" });
    bench.access.rights.set("ria", { found: false, deleted: true });
    bench.access.signedOut.add("sam");
    for (const [user, code, room] of [
      ["sam", 4401, "room.1"],
      ["eve", 4404, "room.1"],
      ["anna", 4404, "a".repeat(300)],
      ["max", 4403, "room.1"],
      ["ria", 4410, "room.1"],
    ] as const) {
      const stream = await new RawStream().open(user, room);
      expect((await stream.closed())[0]).toBe(code);
      expect(stream.frames).toHaveLength(1);
    }
    const origins = {
      "https://evil.example": 403,
      null: 403,
      [`http://127.0.0.1:${bench.port}`]: 200,
    };
    for (const [origin, status] of Object.entries(origins)) {
      const ending = new AbortController();
      const response = await fetch(address("room.1"), {
        method: "POST",
        headers: { ...cookieOf("anna"), origin },
        signal: ending.signal,
      });
      expect(response.status).toBe(status);
      ending.abort();
    }
    const older = await new RawStream().open("anna", "room.1", {
      [streamHeader.offered]: "netz.1",
    });
    expect(older.selected).toBe("netz.1");
    expect((await older.closed())[0]).toBe(4409);
  });

  it("STREAM5 a right withdrawn and a session signed out end the stream within two seconds", async () => {
    const stream = await new RawStream().open();
    await until(() => stream.frames.length > 0);
    bench.access.signedOut.add("anna");
    bench.access.announce({ userId: "anna" });
    expect(await stream.closed()).toEqual([4401, "no valid session"]);
    expect(await stream.post(message(edit("zu spät")))).toBe(404);
    expect(storage.appended).toHaveLength(0);
  });

  it("STREAM6 a forged, foreign or ended stream takes nothing, and the owner's goes on", async () => {
    const stream = await new RawStream().open();
    const words = message(edit("untergeschoben"));
    expect(await stream.post(words, { id: "forged", batch: "1" })).toBe(404);
    expect(await stream.post(words, { id: stream.id, batch: "1", user: "mallory" })).toBe(404);
    expect(await stream.post(words, { id: stream.id, batch: "1", user: "" })).toBe(404);
    expect(await stream.post(words, { id: stream.id, batch: "1", room: "room.2" })).toBe(404);
    expect(
      await stream.post(words, { id: stream.id, batch: "1", origin: "https://evil.example" }),
    ).toBe(403);
    expect(storage.appended).toHaveLength(0);
    expect(await stream.post(message(edit("echt")))).toBe(204);
    await until(() => storage.appended.length === 1);
  });

  it("STREAM7 batches are taken once and in order", async () => {
    const stream = await new RawStream().open();
    const doc = new Y.Doc();
    const first = message(edit("eins", doc));
    expect(await stream.post(first, { batch: "1" })).toBe(204);
    expect(await stream.post(first, { batch: "1" })).toBe(204);
    expect(await stream.post(message(edit("zwei", doc)), { batch: "2" })).toBe(204);
    await until(() => storage.appended.length === 2);
    expect(await stream.post(message(edit("vier", doc)), { batch: "4" })).toBe(400);
    expect((await stream.closed())[0]).toBe(4400);
    expect(storage.appended).toHaveLength(2);
  });

  it.each([
    ["a number that is none", encodeFrame(frameKind.binary, new Uint8Array(1)), "x"],
    ["bytes that are no frames", Uint8Array.of(1, 2, 3, 4), "1"],
    ["a frame that was cut off", message(edit("halb")).slice(0, -1), "1"],
  ])("STREAM8 %s ends with 4400 and changes nothing", async (_, body, batch) => {
    const stream = await new RawStream().open();
    expect(await stream.post(body, { batch })).toBe(400);
    expect((await stream.closed())[0]).toBe(4400);
    expect(storage.appended).toHaveLength(0);
  });

  it("STREAM8 a request that breaks off changes nothing, and may come again", async () => {
    const stream = await new RawStream().open();
    const whole = message(edit("ganz"));
    const socket = connectTcp(bench.port, "127.0.0.1");
    socket.write(
      `POST /sync/room.1 HTTP/1.1\r\nHost: x\r\nCookie: user=anna\r\n` +
        `${streamHeader.stream}: ${stream.id}\r\n${streamHeader.batch}: 1\r\n` +
        `Content-Length: ${whole.length}\r\n\r\n`,
    );
    socket.write(whole.slice(0, -1));
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    expect(await stream.post(whole, { batch: "1" })).toBe(204);
    await until(() => storage.appended.length === 1);
    expect(await stored()).toContain("ganz");
  });

  it("STREAM9 bodies are bounded, announced or not, and strangers' bodies are not read", async () => {
    await bench.stop();
    await bench.start({ storage, limits: { messageBytes: 10_000 } });
    const announced = await new RawStream().open();
    expect(await announced.post(new Uint8Array(10_011))).toBe(413);
    expect((await announced.closed())[0]).toBe(4413);
    const streamed = await new RawStream().open();
    const headers = {
      ...cookieOf("anna"),
      [streamHeader.stream]: streamed.id,
      [streamHeader.batch]: "1",
    };
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(4_000)),
    });
    const upload: RequestInit & { duplex: "half" } = {
      method: "POST",
      headers,
      body,
      duplex: "half",
    };
    const endless = fetch(address("room.1"), upload);
    expect(
      await endless.then(
        ({ status }) => status,
        () => 413,
      ),
    ).toBe(413);
    expect((await streamed.closed())[0]).toBe(4413);
    bench.access.authenticateAlso = () => new Promise(() => undefined);
    const stranger = await new RawStream().open("slow");
    const before = process.memoryUsage().arrayBuffers;
    const unread = Array.from({ length: 10 }, () =>
      stranger.post(new Uint8Array(9_000), { user: "slow" }).catch(() => 0),
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1e6);
    await bench.stop();
    await bench.start({ storage });
    await Promise.all(unread);
  });

  it("STREAM10 a reader that stops reading is closed with 1013 and holds nobody up", async () => {
    await bench.stop();
    await bench.start({ storage, limits: { bufferedBytes: 400_000 } });
    const anna = await bench.join("anna").synced();
    const headers = { ...cookieOf("lazy"), [streamHeader.offered]: "netz.2" };
    const lazy = startRequest(address("room.1"), { method: "POST", headers });
    bench.defer(() => lazy.destroy());
    lazy.on("error", () => undefined);
    const id = await new Promise<string>((resolve) => {
      lazy.once("response", (response) => resolve(String(response.headers[streamHeader.stream])));
      lazy.end();
    });
    const asks = message(encodeSyncStep1(Y.encodeStateVector(new Y.Doc())));
    const sender = new RawStream();
    expect(await sender.post(asks, { user: "lazy", id, batch: "1" })).toBe(204);
    const text = anna.write("");
    const isClosed = async (): Promise<boolean> =>
      /closed_total\{code="1013"\} 1/.test(await bench.sync.metrics.metrics());
    for (let round = 0; round < 60 && !(await isClosed()); round++) {
      text.insert(0, "x".repeat(200_000));
      await until(() => anna.provider.ws?.bufferedAmount === 0);
      text.delete(0, 200_000);
    }
    await until(isClosed, "the lazy one to be closed");
    expect(anna.provider.wsconnected).toBe(true);
  });

  it("STREAM10 a message limit and a restart end it like a WebSocket", async () => {
    const flood = await new RawStream().open();
    const many = Buffer.concat(Array.from({ length: 6_000 }, () => message(Uint8Array.of(100))));
    await flood.post(Uint8Array.from(many));
    expect((await flood.closed())[0]).toBe(4529);
    const stream = await new RawStream().open();
    await stream.post(message(encodeSyncStep1(Y.encodeStateVector(new Y.Doc()))));
    await bench.stop();
    expect((await stream.closed())[0]).toBe(1012);
    await bench.start({ storage });
  });

  it("STREAM11 other requests stay with the listeners there were, others under the path learn the way", async () => {
    expect((await fetch(address("room.1"))).status).toBe(426);
    expect((await fetch(`http://127.0.0.1:${bench.port}/else`)).status).toBe(404);
    const detach = bench.sync.attach(bench.http);
    bench.http.removeAllListeners("request");
    bench.http.on("request", (_request, response) => response.writeHead(418).end());
    const detachAgain = bench.sync.attach(bench.http);
    expect((await fetch(`http://127.0.0.1:${bench.port}/else`)).status).toBe(418);
    expect((await fetch(address("room.1"))).status).toBe(426);
    detachAgain();
    expect((await fetch(address("room.1"))).status).toBe(418);
    detach();
  });
});
