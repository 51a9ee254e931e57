import { Keystrokes } from "../load/keystrokes.js";
import { joinAll, pause, type Person } from "../load/person.js";
import { follow, seeded, typingPlan } from "../load/schedule.js";
import { roomName, type Stage } from "../load/stage.js";
import { prepareTyping, type Session } from "../load/typing.js";
import type { Scenario } from "./scenario.js";

/** In each round. */
const kills = 2;
const typists = 5;
/** Fast, so that each kill hits more keystrokes. */
const perSecond = 40;
const longest = 4;

interface Lost {
  readonly promised: number;
  readonly lost: number;
}

async function run(stage: Stage): Promise<Record<string, number>> {
  const random = seeded(5);
  let [promised, lost] = [0, 0];
  const count = stage.count(kills);
  for (let index = 0; index < count; index++) {
    const after = 300 + random() * (longest * 1000 - 500);
    const outcome = await killOnce(stage, roomName(index), after);
    promised += outcome.promised;
    lost += outcome.lost;
  }
  return { kills: count, promised, lost };
}

/** Kills the server while people type; what was acknowledged or seen by others must be there afterwards. */
async function killOnce(stage: Stage, room: string, milliseconds: number): Promise<Lost> {
  const session = prepareTyping(stage.traces(), {
    typists,
    keystrokes: longest * perSecond,
    carets: false,
  });
  const server = await stage.start();
  await stage.seed(server.port, room, session.base);
  const people = await joinAll(typists + 1, (i) => stage.person(server.port, room, `${room}-${i}`));
  const promises = new Promises(people, session);
  const typing = follow(
    typingPlan(typists, { from: 0, count: longest * perSecond, perSecond }),
    ({ typist, keystroke }) => promises.type(typist, keystroke),
  );
  await pause(milliseconds);
  await server.kill();
  await Promise.all(people.map(({ ended }) => ended));
  const promised = promises.end();
  await typing;

  const restarted = await stage.start();
  const visitor = stage.person(restarted.port, room, "visitor");
  const stored = new Set(promises.keystrokes.in(await visitor.synced));
  await restarted.kill();
  const lost = [...promised].filter((id) => !stored.has(id));
  return { promised: promised.size, lost: lost.length };
}

/** Keystrokes that the server has acknowledged or shown to somebody else. */
class Promises {
  readonly keystrokes = new Keystrokes();
  readonly #made = new Set<number>();
  readonly #people: readonly Person[];
  readonly #session: Session;
  #hasEnded = false;

  constructor(people: readonly Person[], session: Session) {
    this.#people = people;
    this.#session = session;
    for (const [typist, { edits }] of session.typists.entries()) {
      for (const [at, edit] of edits.entries()) this.keystrokes.add(idOf(typist, at), edit);
    }
    for (const [index, person] of people.entries()) {
      const sentBefore = person.sent;
      person.onAcknowledged = (count) =>
        this.#add(idOf(index, count - sentBefore - 1), index, true);
      person.onUpdate = (message) => {
        for (const id of this.keystrokes.inMessage(message, person.wire.prefix)) {
          this.#add(id, index, false);
        }
      };
    }
  }

  type(typist: number, keystroke: number): void {
    const person = this.#people[typist];
    const edit = this.#session.typists[typist]?.edits[keystroke];
    if (this.#hasEnded || person === undefined || edit === undefined) return;
    person.sendUpdate(person.wire.update(edit));
  }

  end(): ReadonlySet<number> {
    this.#hasEnded = true;
    return this.#made;
  }

  #add(id: number, person: number, isAcknowledged: boolean): void {
    if (!isAcknowledged) {
      if (typistOf(id) !== person) this.#made.add(id);
      return;
    }
    for (let at = idOf(person, 0); at <= id; at++) this.#made.add(at);
  }
}

function idOf(typist: number, keystroke: number): number {
  return typist * longest * perSecond + keystroke;
}

function typistOf(id: number): number {
  return Math.floor(id / (longest * perSecond));
}

/** W5. */
export const suddenEnd: readonly Scenario[] = [
  {
    workload: "W5",
    name: `${typists} people type ${perSecond} keystrokes a second each`,
    servers: ["ours", "hocuspocus"],
    limitSeconds: 90,
    figures: [
      { key: "promised", label: "keystrokes acknowledged or shown to others" },
      {
        key: "lost",
        label: "of them lost",
        goal: { value: 0, is: "atMost" },
      },
      { key: "kills", label: "kills" },
    ],
    run,
  },
];
