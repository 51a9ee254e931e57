import { pause } from "./person.js";

/** A keystroke that is due `at` milliseconds after the start. */
export interface Due {
  readonly at: number;
  readonly typist: number;
  readonly keystroke: number;
}

/** Everybody types at the same rate, each keystroke at a random moment of its interval; the same in every run. */
export function typingPlan(
  typists: number,
  { from, count, perSecond }: { from: number; count: number; perSecond: number },
): Due[] {
  const random = seeded(typists);
  const plan: Due[] = [];
  for (let typist = 0; typist < typists; typist++) {
    for (let index = 0; index < count; index++) {
      const at = ((index + random()) * 1000) / perSecond;
      plan.push({ at, typist, keystroke: from + index });
    }
  }
  return plan.sort((a, b) => a.at - b.at);
}

/** Sends what is due when it is due. Resolves with the share of keystrokes that came over 20 ms late. */
export async function follow(plan: readonly Due[], send: (due: Due) => void): Promise<number> {
  const start = performance.now();
  let late = 0;
  for (const due of plan) {
    const wait = start + due.at - performance.now();
    if (wait > 0.5) await pause(wait);
    else if (wait < -20) late++;
    send(due);
  }
  return late / plan.length;
}

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
