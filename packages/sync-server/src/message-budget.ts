/**
 * A token bucket: `rate` a second, at most `burst` at once.
 *
 * @example
 * const budget = new MessageBudget(200, 4000);
 * if (!budget.spend(performance.now())) close();
 */
export class MessageBudget {
  #tokens: number;
  #at = 0;

  constructor(
    readonly rate: number,
    readonly burst: number,
  ) {
    this.#tokens = burst;
  }

  /** Takes one; `false` when nothing is left. `now` in milliseconds, never going back. */
  spend(now: number): boolean {
    this.#tokens = Math.min(this.burst, this.#tokens + ((now - this.#at) * this.rate) / 1000);
    this.#at = now;
    if (this.#tokens < 1) return false;
    this.#tokens--;
    return true;
  }
}
