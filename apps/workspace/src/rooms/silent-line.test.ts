import { createServer, connect as connectTcp, type AddressInfo, type Socket } from "node:net";
import { connect, memoryCopies, type Connection } from "@staedtenetz/sync";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { SyncBench } from "./sync-bench.test-support.js";

const isFull = process.env["FULL"] === "1";

let bench: SyncBench;
const opened: (() => unknown)[] = [];
beforeEach(async () => {
  bench = new SyncBench(4_000);
  await bench.start();
});
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
  await bench.stop();
});

function join(userId: string, serverUrl: string, room = "minutes.1"): Connection {
  class SocketWithCookie extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { cookie: `user=${userId}` } });
    }
  }
  const connection = connect(
    { serverUrl, room, kind: "minutes", userId },
    {
      WebSocket: SocketWithCookie as unknown as typeof globalThis.WebSocket,
      now: Date.now,
      random: Math.random,
      shareWithTabs: false,
      copies: memoryCopies(),
    },
  );
  opened.push(() => connection.destroy());
  return connection;
}

/** A line that can stop without ending, as a laptop's does in a tunnel. */
async function lineTo(
  port: () => number,
): Promise<{ url: string; freeze(isFrozen: boolean): void }> {
  const ends = new Set<Socket>();
  let frozen = false;
  const server = createServer((near) => {
    const far = connectTcp(port(), "127.0.0.1");
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end);
      end.on("data", (piece) => other.write(piece));
      end.on("error", () => undefined);
      end.on("close", () => {
        ends.delete(end);
        other.destroy();
      });
      if (frozen) end.pause();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  opened.push(() => {
    for (const end of ends) end.destroy();
    server.close();
  });
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/sync`,
    freeze(isFrozen) {
      frozen = isFrozen;
      for (const end of ends)
        if (isFrozen) end.pause();
        else end.resume();
    },
  };
}

function write({ snapshot }: Connection, words: string): void {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  snapshot.doc.getXmlFragment("body").push([paragraph]);
}

const inState = (connection: Connection, state: string) =>
  connection.until((snapshot) => snapshot.state === state);
const onDisk = (): Promise<string> =>
  bench.sync.read("minutes.1", (doc) => doc.getXmlFragment("body").toJSON());

describe("a line that stops without ending (row 29)", () => {
  test("shows offline within ten seconds, keeps the edits, and is in sync five seconds after", async () => {
    const line = await lineTo(() => Number(new URL(bench.url).port));
    const anna = join("anna", line.url);
    await inState(anna, "saved");
    line.freeze(true);
    const begun = performance.now();
    write(anna, "im Tunnel");
    await inState(anna, "offline");
    expect(performance.now() - begun).toBeLessThan(10_500);
    expect(await onDisk()).not.toContain("im Tunnel");
    line.freeze(false);
    const back = performance.now();
    await inState(anna, "saved");
    expect(performance.now() - back).toBeLessThan(5_500);
    expect((await onDisk()).split("im Tunnel")).toHaveLength(2);
  });
});

describe("a restart with many people (row 33)", () => {
  const count = isFull ? 2_000 : 100;

  test(
    `${count} clients come back spread over seconds, and all are in sync within thirty`,
    { timeout: 120_000 },
    async ({ annotate }) => {
      const people = Array.from({ length: count }, (_, at) =>
        join(`p${at}`, bench.url, `minutes.${at % 100}`),
      );
      await Promise.all(people.map((person) => inState(person, "saved")));
      await bench.stop();
      await Promise.all(people.map((person) => inState(person, "offline")));
      const begun = performance.now();
      await bench.start();
      const returns = await Promise.all(
        people.map(async (person) => {
          await inState(person, "saved");
          return performance.now() - begun;
        }),
      );
      const last = Math.max(...returns);
      const busiest = Math.max(
        ...returns.map((from) => returns.filter((at) => at >= from && at < from + 500).length),
      );
      await annotate(
        `${count} clients: last in sync ${(last / 1_000).toFixed(1)} s after the start, ` +
          `at most ${busiest} within half a second`,
      );
      expect(last).toBeLessThan(30_000);
      expect(busiest).toBeLessThan(count / 2);
    },
  );
});
