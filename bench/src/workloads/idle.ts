import { pause, joinAll, type Person } from "../load/person.js";
import { follow } from "../load/schedule.js";
import { roomName, type Stage } from "../load/stage.js";
import { clientIdOf, prepareTyping, presence } from "../load/typing.js";
import type { Scenario } from "./scenario.js";

const documents = 1_000;
const crowd = 500;
/** Clients of y-protocols renew their presence this often, whether anything changed or not. */
const renewalSeconds = 15;
/** Longer than our server keeps an unused document. */
const settleSeconds = 6.5;
/** Our server tells of renewed presence, and of itself, once in this time. */
const beatSeconds = 4;

async function manyDocuments(stage: Stage): Promise<Record<string, number>> {
  const count = stage.count(documents, 20);
  const { base, typists } = prepareTyping(stage.traces(), {
    typists: 1,
    keystrokes: 20,
    carets: false,
  });
  const [typing] = typists;
  const server = await stage.start();
  const before = await server.memory();
  const people = await joinAll(
    2 * count,
    (index) => stage.person(server.port, roomName(index >> 1), `p${index}`),
    100,
  );
  const [writers, readers] = [
    people.filter((_, i) => i % 2 === 0),
    people.filter((_, i) => i % 2 === 1),
  ];
  const seen = Promise.all(readers.map(firstUpdate));
  for (const writer of writers) {
    for (const edit of [base, ...(typing?.edits ?? [])]) {
      writer.sendUpdate(writer.wire.update(edit));
    }
    await pause(0);
  }
  await seen;
  await renewPresence(people, 1, settleSeconds);
  const after = await server.memory();
  await server.kill();
  return {
    resident: (after.resident - before.resident) / 1000 / count,
    inUse: (after.inUse - before.inUse) / 1000 / count,
  };
}

/** Servers may merge edits, so they are not counted. */
function firstUpdate(reader: Person): Promise<void> {
  return new Promise((resolve) => (reader.onUpdate = () => resolve()));
}

/** Everyone's presence, evenly spread, as if each renewed theirs in turn. */
async function renewPresence(
  people: readonly Person[],
  clock: number,
  seconds: number,
): Promise<void> {
  const rounds = seconds / renewalSeconds;
  const count = Math.ceil(people.length * rounds);
  const plan = Array.from({ length: count }, (_, index) => ({
    at: (index * seconds * 1000) / count,
    typist: index % people.length,
    keystroke: clock + Math.floor(index / people.length),
  }));
  await follow(plan, ({ typist, keystroke }) => {
    const person = people[typist];
    person?.sendPresence(person.wire.awareness(presence(clientIdOf(typist), keystroke)));
  });
}

async function oneCrowd(stage: Stage): Promise<Record<string, number>> {
  const server = await stage.start();
  const people = await joinAll(stage.count(crowd, 20), (index) =>
    stage.person(server.port, roomName(1), `p${index}`),
  );
  for (const [index, person] of people.entries()) {
    person.sendPresence(person.wire.awareness(presence(clientIdOf(index), 1)));
    if (index % 10 === 9) await pause(5);
  }
  await renewPresence(people, 2, 1);
  const before = await server.cpu();
  const begun = performance.now();
  await renewPresence(people, 3, beatSeconds);
  const after = await server.cpu();
  const busy = (100 * (after - before)) / (performance.now() - begun);
  await server.kill();
  return { busy };
}

/** W2. */
export const idle: readonly Scenario[] = [
  {
    workload: "W2",
    name: `${documents.toLocaleString("en")} documents, 2 people in each`,
    servers: ["ours", "hocuspocus", "relay", "broadcast"],
    limitSeconds: 90,
    figures: [
      {
        key: "resident",
        label: "kB of memory a document",
        goal: { value: 55, ratios: { hocuspocus: 0.19 }, is: "atMost" },
      },
      { key: "inUse", label: "of it in use by JavaScript, kB" },
    ],
    run: manyDocuments,
  },
  {
    workload: "W2",
    name: `one document, ${crowd} people`,
    servers: ["ours", "hocuspocus", "relay", "broadcast"],
    limitSeconds: 90,
    figures: [
      {
        key: "busy",
        label: "% of a core",
        digits: 1,
        goal: { value: 2, ratios: { hocuspocus: 0.075 }, is: "atMost" },
      },
    ],
    run: oneCrowd,
  },
];
