import { connect, memoryCopies, type Connection } from "@staedtenetz/sync";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { BlockingProxy } from "./blocking-proxy.test-support.js";
import { SyncBench } from "./sync-bench.test-support.js";

let bench: SyncBench;
let proxy: BlockingProxy;
let connections: Connection[];

beforeEach(async () => {
  connections = [];
  bench = new SyncBench();
  await bench.start();
  proxy = await BlockingProxy.open(() => Number(new URL(bench.url).port));
});

afterEach(async () => {
  for (const connection of connections) await connection.destroy();
  await bench.stop();
  await proxy.close();
});

/** The browser sends the session's cookie by itself; in Node it has to be told. */
function fetchAs(user: string): typeof fetch {
  return (address, init) => {
    const headers = new Headers(init?.headers);
    headers.set("cookie", `user=${user}`);
    return fetch(address, { ...init, headers });
  };
}

function socketAs(user: string): typeof globalThis.WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { cookie: `user=${user}` } });
    }
  } as unknown as typeof globalThis.WebSocket;
}

function join(userId: string, serverUrl = proxy.url, silence = 9_000): Connection {
  const connection = connect(
    { serverUrl, room: "minutes.1", kind: "minutes", userId },
    {
      WebSocket: socketAs(userId),
      fetch: fetchAs(userId),
      now: Date.now,
      random: () => 0,
      shareWithTabs: false,
      copies: memoryCopies(),
      silence,
    },
  );
  connections.push(connection);
  return connection;
}

const saved = (connection: Connection) => connection.until(({ state }) => state === "saved");

function write({ snapshot }: Connection, words: string): Y.XmlText {
  const paragraph = new Y.XmlElement("paragraph");
  const text = new Y.XmlText(words);
  paragraph.insert(0, [text]);
  snapshot.doc.getXmlFragment("body").push([paragraph]);
  return text;
}

const textOf = ({ snapshot }: Connection): string => snapshot.doc.getXmlFragment("body").toJSON();
const onDisk = (): Promise<string> =>
  bench.sync.read("minutes.1", (doc) => doc.getXmlFragment("body").toJSON());
const upgrades = (): number => proxy.passed.filter((line) => line.startsWith("GET")).length;

/** Updates that reached the server and held nothing new. */
async function repeated(): Promise<number> {
  const metrics = await bench.sync.metrics.metrics();
  return Number(/netz_sync_updates_unchanged_total (\d+)/.exec(metrics)?.[1]);
}

describe("a network that lets no WebSocket through (row 30)", () => {
  test("two people go on over streams, and with somebody on a WebSocket", async () => {
    const [anna, ben] = [join("anna"), join("ben")];
    await Promise.all([saved(anna), saved(ben)]);
    expect(upgrades()).toBe(4);
    const carla = join("carla", bench.url);
    await saved(carla);
    for (const [at, person] of [anna, ben, carla].entries()) write(person, `Zeile ${at}`);
    for (const person of [anna, ben, carla]) {
      const lines = ["Zeile 0", "Zeile 1", "Zeile 2"];
      await expect.poll(() => lines.every((line) => textOf(person).includes(line))).toBe(true);
      await saved(person);
    }
    expect(textOf(anna)).toBe(textOf(ben));
    expect(textOf(carla)).toBe(await onDisk());
    anna.snapshot.awareness.setLocalStateField("cursor", null);
    const { clientID } = anna.snapshot.doc;
    await expect
      .poll(() => ben.snapshot.awareness.getStates().get(clientID))
      .toMatchObject({ user: { id: "anna", name: "Name of anna" } });
  });

  test("the order of two thousand keys is kept, and each arrives once though answers get lost", async () => {
    const [anna, ben] = [join("anna"), join("ben")];
    await Promise.all([saved(anna), saved(ben)]);
    const text = write(anna, "");
    await saved(anna);
    const repeatedBefore = await repeated();
    let expected = "";
    for (let key = 0; key < 2_000; key++) {
      const letter = String.fromCodePoint(97 + (key % 26));
      text.insert(key, letter);
      expected += letter;
      if (key % 500 === 250) proxy.answersToLose = 1;
      if (key % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    await saved(anna);
    expect(proxy.answersToLose).toBe(0);
    expect(proxy.answersLost).toBeGreaterThan(0);
    await expect.poll(() => textOf(ben)).toContain(expected);
    expect(await onDisk()).toBe(textOf(anna));
    expect(await repeated()).toBe(repeatedBefore);
  });

  test("a cut line is taken up again, with what was typed meanwhile on both sides", async () => {
    const [anna, ben] = [join("anna"), join("ben", bench.url)];
    await Promise.all([saved(anna), saved(ben)]);
    write(anna, "vorher");
    await saved(anna);
    proxy.cut();
    write(anna, "ohne Netz");
    write(ben, "drüben");
    await expect.poll(() => textOf(ben)).toContain("ohne Netz");
    await expect.poll(() => textOf(anna)).toContain("drüben");
    await saved(anna);
    expect(textOf(anna)).toBe(textOf(ben));
    for (const words of ["vorher", "ohne Netz", "drüben"]) {
      expect((await onDisk()).split(words)).toHaveLength(2);
    }
  });

  test("a server that restarts is found again, and a WebSocket is tried before another stream", async () => {
    const anna = join("anna");
    await saved(anna);
    expect(upgrades()).toBe(2);
    await bench.stop();
    await anna.until(({ state }) => state === "offline");
    expect([1006, 1012]).toContain(anna.snapshot.closeCode);
    write(anna, "während des Neustarts");
    await bench.start();
    await saved(anna);
    expect(upgrades()).toBeGreaterThan(2);
    expect(await onDisk()).toContain("während des Neustarts");
  });

  test("signs of life keep a quiet stream open, and their absence is seen", async () => {
    const anna = join("anna", proxy.url, 500);
    await saved(anna);
    const states: string[] = [];
    anna.subscribe(({ state }) => states.push(state));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(states).toEqual([]);
    proxy.isMute = true;
    await anna.until(({ state }) => state === "offline");
    write(anna, "in der Stille");
    proxy.isMute = false;
    await saved(anna);
    expect(await onDisk()).toContain("in der Stille");
  });

  test("a session that ends closes the stream for good, and signing in again delivers", async () => {
    const anna = join("anna");
    await saved(anna);
    bench.access.signedOut.add("anna");
    bench.access.announce({ userId: "anna" });
    expect((await anna.until(({ state }) => state === "signedOut")).closeCode).toBe(4401);
    write(anna, "abgemeldet geschrieben");
    bench.access.signedOut.delete("anna");
    anna.retry();
    await saved(anna);
    expect(await onDisk()).toContain("abgemeldet geschrieben");
  });
});
