import { Deliveries } from "../load/deliveries.js";
import { joinAll, waitFor } from "../load/person.js";
import { roomName, type Stage } from "../load/stage.js";
import { prepareTyping } from "../load/typing.js";
import type { Scenario } from "./scenario.js";

const people = 50;
const typists = 10;
const inFlight = 20;
/** More than any server gets through in the time. */
const prepared = 12_000;

async function run(stage: Stage): Promise<Record<string, number>> {
  const keystrokes = stage.count(prepared, 1_000);
  const session = prepareTyping(stage.traces(), { typists, keystrokes, carets: false });
  const server = await stage.start();
  await stage.seed(server.port, roomName(1), session.base);
  const crowd = await joinAll(people, (i) => stage.person(server.port, roomName(1), `p${i}`));
  const deliveries = new Deliveries(crowd, session.typists, false);
  const next = session.typists.map(() => 0);
  let isUsedUp = false;
  const elapse = (seconds: number): Promise<void> => {
    const end = performance.now() + stage.seconds(seconds) * 1000;
    return waitFor(() => isUsedUp || performance.now() >= end);
  };
  const type = (typist: number): void => {
    const person = crowd[typist];
    const at = next[typist] ?? 0;
    next[typist] = at + 1;
    const edit = session.typists[typist]?.edits[at];
    isUsedUp ||= edit === undefined;
    if (edit !== undefined) person?.sendUpdate(person.wire.update(edit));
  };
  deliveries.onSeen = (id) => type(deliveries.typistOf(id));
  for (let index = 0; index < inFlight * typists; index++) type(index % typists);
  await elapse(1);
  const before = { cpu: await server.cpu(), count: deliveries.count, at: performance.now() };
  await elapse(2.5);
  const after = { cpu: await server.cpu(), count: deliveries.count, at: performance.now() };
  await server.kill();
  const delivered = after.count - before.count;
  return {
    perCpu: delivered / ((after.cpu - before.cpu) / 1000),
    perSecond: delivered / ((after.at - before.at) / 1000),
    busy: (100 * (after.cpu - before.cpu)) / (after.at - before.at),
  };
}

/** W1max. */
export const closedLoop: readonly Scenario[] = [
  {
    workload: "W1max",
    name: `${people} people, ${typists} type`,
    servers: ["ours", "hocuspocus", "relay", "broadcast"],
    limitSeconds: 60,
    figures: [
      {
        key: "perCpu",
        label: "deliveries a CPU second",
        goal: { value: 3_000_000, ratios: { hocuspocus: 1.88 }, is: "atLeast" },
      },
      { key: "perSecond", label: "deliveries a second on the clock" },
      { key: "busy", label: "server's use of a core, %" },
    ],
    run,
  },
];
