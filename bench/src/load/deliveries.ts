import type { Person } from "./person.js";
import { Keystrokes } from "./keystrokes.js";
import type { Typing } from "./typing.js";

/** Counts which keystroke has reached whom, and how long it took. */
export class Deliveries {
  /** Deliveries of one keystroke to one other person. */
  count = 0;
  /** Called for each keystroke that reaches the watched person. */
  onSeen: (keystroke: number) => void = () => undefined;
  readonly keystrokes = new Keystrokes();
  readonly #perTypist: number;
  readonly #sentAt: Float64Array;
  readonly #latencies: number[] = [];
  #timedFrom = Number.POSITIVE_INFINITY;

  /** The first people type, the last one is watched. */
  constructor(people: readonly Person[], typists: readonly Typing[], isTimed: boolean) {
    this.#perTypist = Math.max(...typists.map(({ edits }) => edits.length));
    this.#sentAt = new Float64Array(isTimed ? typists.length * this.#perTypist : 0);
    for (const [typist, { edits }] of typists.entries()) {
      for (const [at, edit] of edits.entries()) this.keystrokes.add(this.idOf(typist, at), edit);
    }
    for (const [index, person] of people.entries()) {
      const isWatched = index === people.length - 1;
      person.onUpdate = (message) => this.#receive(index, person, message, isWatched);
    }
  }

  idOf(typist: number, keystroke: number): number {
    return typist * this.#perTypist + keystroke;
  }

  typistOf(id: number): number {
    return Math.floor(id / this.#perTypist);
  }

  /** From now on latencies are kept. */
  startTiming(): void {
    this.#timedFrom = performance.now();
  }

  /** Notes that a keystroke is being sent. */
  sent(id: number): void {
    this.#sentAt[id] = performance.now();
  }

  /** Milliseconds from sending to arriving that this share of deliveries stayed under. */
  latency(share: number): number {
    const sorted = this.#latencies.sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  }

  #receive(receiver: number, { wire }: Person, message: Buffer, isWatched: boolean): void {
    const now = this.#sentAt.length > 0 ? performance.now() : 0;
    for (const id of this.keystrokes.inMessage(message, wire.prefix)) {
      if (this.typistOf(id) === receiver) continue;
      this.count++;
      const sentAt = this.#sentAt[id] ?? 0;
      if (sentAt >= this.#timedFrom) this.#latencies.push(now - sentAt);
      if (isWatched) this.onSeen(id);
    }
  }
}
