/** Milliseconds that an edit waits at most for others to go to disk with it. */
const longest = 15;
/** Edits that come less often than one in so many milliseconds, on average, do not wait for one another. */
const rare = longest;
const longestGap = 1_000;
/** How many edits back the average looks, roughly. */
const memory = 8;

/**
 * How long an edit should wait for others before it goes to disk, judged by how often edits have come
 * lately. Every trip to the disk and back costs the same, however many edits are in it: when many people
 * type, two or three can share one; those of a few people, or a flood of them, need not wait.
 *
 * @example
 * const gathering = new Gathering();
 * gathering.next(performance.now()); // 0: the first after a pause goes at once
 */
export class Gathering {
  #gap = longestGap;
  #lastAt = Number.NEGATIVE_INFINITY;

  /** Notes an edit that comes at `now`. Returns how many milliseconds it should wait. */
  next(now: number): number {
    const gap = Math.min(now - this.#lastAt, longestGap);
    this.#lastAt = now;
    this.#gap += (gap - this.#gap) / memory;
    return this.#gap > rare ? 0 : Math.min(longest, 2 * this.#gap);
  }
}
