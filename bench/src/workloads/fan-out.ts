import { Deliveries } from "../load/deliveries.js";
import { joinAll, waitFor, type Person } from "../load/person.js";
import { follow, typingPlan, type Due } from "../load/schedule.js";
import { roomName, type Stage } from "../load/stage.js";
import { clientIdOf, prepareTyping, presence, type Session } from "../load/typing.js";
import type { Figure, Goal, Scenario } from "./scenario.js";

interface Shape {
  readonly people: number;
  readonly typists: number;
}

const perSecond = 8;
/** Keystrokes a second of all together while warming up: gives the compiler something to learn from, and overloads nobody. */
const warmUpRate = 160;

const cpuGoals: Readonly<Record<string, Goal>> = {
  "10/3": { value: 1_000, ratios: { hocuspocus: 0.5 }, is: "atMost" },
  "50/5": { value: 1_300, ratios: { hocuspocus: 0.44 }, is: "atMost" },
  "200/20": { value: 1_000, ratios: { hocuspocus: 0.2, broadcast: 1 }, is: "atMost" },
};

function figuresOf(shape: string): Figure[] {
  const goal = cpuGoals[shape];
  const isLarge = shape === "200/20";
  return [
    { key: "cpu", label: "CPU µs a keystroke", ...(goal && { goal }) },
    {
      key: "p50",
      label: "latency p50, ms",
      digits: 1,
      ...(isLarge && { goal: { value: 5, is: "atMost" } }),
    },
    {
      key: "p99",
      label: "latency p99, ms",
      digits: 1,
      ...(isLarge && { goal: { value: 15, is: "atMost" } }),
    },
    { key: "late", label: "keystrokes sent over 20 ms late, %", digits: 1 },
  ];
}

async function run(stage: Stage, shape: Shape): Promise<Record<string, number>> {
  const warmUpPerSecond = warmUpRate / shape.typists;
  const warmUp = Math.ceil(stage.seconds(1.5) * warmUpPerSecond);
  const measured = Math.ceil(stage.seconds(4) * perSecond);
  const session = prepareTyping(stage.traces(), {
    typists: shape.typists,
    keystrokes: warmUp + measured,
    carets: true,
  });
  const server = await stage.start();
  const people = await enter(stage, server.port, shape.people, session);
  const deliveries = new Deliveries(people, session.typists, true);
  const send = senderOf(people, session, deliveries);
  const expected = (perTypist: number): number => perTypist * shape.typists * (shape.people - 1);
  await follow(
    typingPlan(shape.typists, { from: 0, count: warmUp, perSecond: warmUpPerSecond }),
    send,
  );
  await waitFor(() => deliveries.count === expected(warmUp));
  const before = await server.cpu();
  deliveries.startTiming();
  const plan = typingPlan(shape.typists, { from: warmUp, count: measured, perSecond });
  const late = await follow(plan, send);
  await waitFor(() => deliveries.count === expected(warmUp + measured));
  const after = await server.cpu();
  await server.stop();
  return {
    cpu: ((after - before) * 1000) / plan.length,
    p50: deliveries.latency(0.5),
    p99: deliveries.latency(0.99),
    late: late * 100,
  };
}

async function enter(
  stage: Stage,
  port: number,
  count: number,
  session: Session,
): Promise<Person[]> {
  const room = roomName(1);
  await stage.seed(port, room, session.base);
  const people = await joinAll(count, (index) => stage.person(port, room, `p${index}`));
  for (const [index, person] of people.entries()) {
    person.sendPresence(person.wire.awareness(presence(clientIdOf(index), 1)));
  }
  return people;
}

function senderOf(
  people: readonly Person[],
  { typists }: Session,
  deliveries: Deliveries,
): (due: Due) => void {
  return ({ typist, keystroke }) => {
    const person = people[typist];
    const edit = typists[typist]?.edits[keystroke];
    const caret = typists[typist]?.carets[keystroke];
    if (person === undefined || edit === undefined || caret === undefined) return;
    deliveries.sent(deliveries.idOf(typist, keystroke));
    person.sendUpdate(person.wire.update(edit));
    person.sendPresence(person.wire.awareness(caret));
  };
}

const shapes: readonly Shape[] = [
  { people: 10, typists: 3 },
  { people: 50, typists: 5 },
  { people: 200, typists: 20 },
];

/** W1. */
export const fanOut: readonly Scenario[] = shapes.map((shape) => ({
  workload: "W1",
  name: `${shape.people} people, ${shape.typists} type`,
  servers: ["ours", "hocuspocus", "relay", "broadcast"],
  limitSeconds: 60,
  figures: figuresOf(`${shape.people}/${shape.typists}`),
  run: (stage) => run(stage, shape),
}));
