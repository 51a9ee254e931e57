import { minutesOf } from "@staedtenetz/document";
import { connect, memoryCopies, type Connection } from "@staedtenetz/sync";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { SyncBench } from "./sync-bench.test-support.js";

let bench: SyncBench;
let connections: Connection[];
beforeEach(async () => {
  connections = [];
  bench = new SyncBench();
  await bench.start();
});
afterEach(async () => {
  for (const connection of connections) await connection.destroy();
  await bench.stop();
});

function join(userId: string): Connection {
  class SocketWithCookie extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { cookie: `user=${userId}` } });
    }
  }
  const connection = connect(
    { serverUrl: bench.url, room: "minutes.1", kind: "minutes", userId },
    {
      WebSocket: SocketWithCookie as unknown as typeof globalThis.WebSocket,
      now: Date.now,
      random: () => 0,
      shareWithTabs: false,
      copies: memoryCopies(),
    },
  );
  connections.push(connection);
  return connection;
}

function paste({ snapshot }: Connection, bytes: number): void {
  const line = "Ein Satz, wie er in Protokollen steht. ".repeat(25);
  const paragraphs = Array.from({ length: Math.ceil(bytes / line.length) }, () => {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText(line)]);
    return paragraph;
  });
  snapshot.doc.getXmlFragment("body").push(paragraphs);
}

const linesOf = ({ snapshot }: Connection): number => snapshot.doc.getXmlFragment("body").length;
const saved = (connection: Connection) => connection.until(({ state }) => state === "saved");

describe("a large paste (row 18)", () => {
  test("of a megabyte is with the others within a second, and saved", async ({ annotate }) => {
    const [anna, ben] = [join("anna"), join("ben")];
    await Promise.all([saved(anna), saved(ben)]);
    const begun = performance.now();
    paste(anna, 1_000_000);
    await expect.poll(() => linesOf(ben), { interval: 5 }).toBe(linesOf(anna));
    const took = performance.now() - begun;
    await annotate(`1 MB paste at others after ${Math.round(took)} ms`);
    expect(took).toBeLessThan(5_000);
    await saved(anna);
  });

  test("of twenty megabytes is not sent; its text is kept, and the document goes on", async () => {
    const [anna, ben] = [join("anna"), join("ben")];
    await Promise.all([saved(anna), saved(ben)]);
    paste(anna, 20_000_000);
    const { untaken } = await anna.until((next) => next.untaken[0]?.parts !== undefined);
    expect(untaken[0]?.reason).toBe("tooLarge");
    const words = JSON.stringify(untaken[0]?.parts);
    expect(words.length).toBeGreaterThan(20_000_000);
    await saved(anna);
    paste(anna, 100);
    await expect.poll(() => linesOf(ben)).toBe(1);
    expect(minutesOf(anna.snapshot.doc).textLines()).toHaveLength(1);
  });
});
