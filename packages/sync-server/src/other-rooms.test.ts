import {
  encodePresence,
  encodeSyncStep1,
  encodeSyncStep2,
  encodeUpdate,
} from "@staedtenetz/sync/protocol";
import * as encoding from "lib0/encoding";
import * as prng from "lib0/prng";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { Editors, percentile } from "./editors.test-support.js";
import { buildFaultServer, KillableServer } from "./killable-server.test-support.js";
import type { RawClient } from "./test-bench.test-support.js";

const isFull = process.env["FULL"] === "1";
const milliseconds = isFull ? 5_000 : 700;
const random = prng.create(31);
let server: KillableServer;
let editors: Editors;
beforeAll(async () => {
  await buildFaultServer();
  server = await KillableServer.inNewFolder();
  await server.start();
  editors = await Editors.enter(server, 2, "other.1");
});
afterAll(() => server.destroy());

function deleteSetOf(ranges: number): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const value of [0, 1, 1, ranges]) encoding.writeVarUint(encoder, value);
  for (let range = 0; range < ranges; range++) {
    encoding.writeVarUint(encoder, range * 2);
    encoding.writeVarUint(encoder, 1);
  }
  return encoding.toUint8Array(encoder);
}

function paste(paragraphs: number): Uint8Array {
  const doc = new Y.Doc();
  const pieces = Array.from({ length: paragraphs }, () => {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText("x".repeat(100))]);
    return paragraph;
  });
  doc.getXmlFragment("body").insert(0, pieces);
  return Y.encodeStateAsUpdate(doc);
}

const millionRanges = encodeUpdate(deleteSetOf(1_000_000));
const largePaste = encodeUpdate(paste(9_000));
const crowdedPresence = encodePresence(
  Array.from({ length: 100_000 }, (_, at) => ({ clientId: at, clock: 1, state: {} as never })),
);
const empty = encodeSyncStep1(Y.encodeStateVector(new Y.Doc()));

/** Each sends what it wants on a fresh connection, again and again. */
const attacks: [string, (client: RawClient) => void][] = [
  ["messages of random bytes", (client) => client.send(prng.uint8Array(random, 200))],
  ["random updates", (client) => client.send(encodeUpdate(prng.uint8Array(random, 2_000)))],
  ["delete sets of a million ranges", (client) => client.send(millionRanges)],
  [
    "announced structs by the million",
    (client) => client.send(encodeUpdate(Uint8Array.of(1, 128, 128, 128, 8, 5, 0))),
  ],
  ["presence of 100,000 people", (client) => client.sendPresence(crowdedPresence)],
  ["questions for the whole document", (client) => client.send(empty)],
  ["megabytes of nothing", (client) => client.send(encodeSyncStep2(new Uint8Array(1_000_000)))],
];

// Known to hold others up for longer (docs/promises.md): the full run fails at it until that is mended.
if (isFull) attacks.push(["large pastes", (client) => client.send(largePaste)]);

describe("promise 3: other rooms under attack", () => {
  it.each(attacks)(
    "ALIVE1 %s hold nobody in other rooms up for 200 ms",
    { timeout: 60_000 },
    async (name, attack) => {
      editors.latencies.length = 0;
      await server.turns();
      const typing = editors.type(milliseconds, 10);
      const end = performance.now() + milliseconds;
      let [visits, at] = [0, 0];
      while (performance.now() < end) {
        const mallory = await server.join(`mallory-${at++}`, "attacked.1");
        for (let round = 0; round < 5 && mallory.isOpen; round++) {
          attack(mallory);
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        visits += 1;
        mallory.webSocket.terminate();
      }
      await typing;
      const p95 = percentile(editors.latencies, 0.95);
      const { p99, longest } = await server.turns();
      figures.push([name, visits, p95, p99, longest]);
      // In a short run the attacker, in the same process as the others, is what holds them up.
      expect(isFull ? p95 : p99).toBeLessThan(200);
      expect(server.isRunning).toBe(true);
      expect(server.errors).toBe("");
    },
  );

  it("ALIVE1 was measured under every attack", async ({ annotate }) => {
    for (const [name, visits, p95, p99, longest] of figures) {
      const turns = `p99 ${p99.toFixed(1)} ms, longest ${Math.round(longest)} ms`;
      const times = `p95 of others ${p95.toFixed(1)} ms; the server's turns: ${turns}`;
      await annotate(`${name}, ${visits} connections: ${times}`);
    }
    expect(figures).toHaveLength(attacks.length);
  });
});

const figures: [name: string, visits: number, p95: number, p99: number, longest: number][] = [];
