import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pause, type Person } from "../load/person.js";
import { textIn, type Recording } from "../load/recording.js";
import type { ServerProcess } from "../load/server-process.js";
import { roomName, type Stage } from "../load/stage.js";
import type { Scenario } from "./scenario.js";

const room = roomName(1);
/** Keystrokes on their way that the server has not acknowledged. */
const inFlight = 500;
/** Rest after which our server folds its journal here; 30 s by default, which would only lengthen the run. */
const restSeconds = 2;
const longestRest = 20;
const visitors = 50;

async function run(stage: Stage): Promise<Record<string, number>> {
  const recording = stage.recording(1);
  const writing = await stage.start({ compactionRest: restSeconds * 1000 });
  const cpu = await takeIn(stage, writing, recording);
  const disk = await rest(stage.dataFolder);
  await writing.kill();
  const reading = await stage.start();
  const cold = await open(stage, reading, 1, recording.text);
  const again = await open(stage, reading, 1);
  const many = await open(stage, reading, stage.count(visitors, 5));
  await reading.kill();
  return {
    takeIn: (cpu * 1000) / (recording.edits.length - 1),
    disk: disk / 1000,
    cold: cold.elapsed,
    coldCpu: cold.cpu,
    again: again.elapsed,
    many: many.elapsed,
    manyCpu: many.cpu,
  };
}

/** Sends all edits as one person; resolves with the milliseconds of CPU when all are acknowledged. */
async function takeIn(stage: Stage, server: ServerProcess, { edits }: Recording): Promise<number> {
  const person = stage.person(server.port, room, "writer");
  await person.settled;
  const before = await server.cpu();
  await new Promise<void>((resolve) => {
    const first = person.sent;
    let next = 0;
    const send = (): void => {
      while (next < edits.length && person.sent - person.acknowledged < inFlight) {
        const edit = edits[next++];
        if (edit !== undefined) person.sendUpdate(person.wire.update(edit));
      }
      if (person.acknowledged >= first + edits.length) resolve();
    };
    person.onAcknowledged = send;
    send();
  });
  const after = await server.cpu();
  return after - before;
}

/** Waits until the files have not changed for twice the rest; resolves with their bytes. */
async function rest(folder: string): Promise<number> {
  const end = performance.now() + longestRest * 1000;
  let bytes = -1;
  let since = performance.now();
  while (performance.now() < end && performance.now() - since < 2 * restSeconds * 1000 + 1_000) {
    const now = bytesIn(folder);
    if (now !== bytes) since = performance.now();
    bytes = now;
    await pause(100);
  }
  return bytes;
}

function bytesIn(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}

/** Opens the document as so many people at once, each with nothing of it yet. */
async function open(
  stage: Stage,
  server: ServerProcess,
  count: number,
  expected?: string,
): Promise<{ elapsed: number; cpu: number }> {
  const before = await server.cpu();
  const begun = performance.now();
  const people = Array.from({ length: count }, (_, index): Person => {
    return stage.person(server.port, room, `v${count}-${index}`);
  });
  const documents = await Promise.all(people.map(({ synced }) => synced));
  const elapsed = performance.now() - begun;
  const after = await server.cpu();
  for (const person of people) person.leave();
  if (expected !== undefined && textIn(documents[0] ?? new Uint8Array()) !== expected) {
    throw new Error("the document that was opened is not the one that was written");
  }
  return { elapsed, cpu: after - before };
}

/** W3. */
export const longSession: readonly Scenario[] = [
  {
    workload: "W3",
    name: "259,778 keystrokes",
    servers: ["ours", "hocuspocus"],
    limitSeconds: 120,
    figures: [
      {
        key: "takeIn",
        label: "CPU µs to take in a keystroke",
        digits: 1,
        goal: { value: 14, ratios: { hocuspocus: 0.38 }, is: "atMost" },
      },
      { key: "disk", label: "on disk after rest, kB", goal: { value: 300, is: "atMost" } },
      {
        key: "cold",
        label: "cold open, ms",
        goal: { value: 50, ratios: { hocuspocus: 0.41 }, is: "atMost" },
      },
      {
        key: "coldCpu",
        label: "cold open, CPU ms",
        goal: { value: 20, ratios: { hocuspocus: 0.12 }, is: "atMost" },
      },
      { key: "again", label: "opened again, ms", digits: 1 },
      {
        key: "many",
        label: `${visitors} open at once, ms`,
        goal: { value: 120, ratios: { hocuspocus: 0.44 }, is: "atMost" },
      },
      {
        key: "manyCpu",
        label: `${visitors} open at once, CPU ms`,
        goal: { value: 20, ratios: { hocuspocus: 0.045 }, is: "atMost" },
      },
    ],
    run,
  },
];
