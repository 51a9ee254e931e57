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

  /** Takes `cost`; `false` when less than that is left. `now` in milliseconds, never going back. */
  spend(now: number, cost = 1): boolean {
    this.#tokens = Math.min(this.burst, this.#tokens + ((now - this.#at) * this.rate) / 1000);
    this.#at = now;
    if (this.#tokens < cost) return false;
    this.#tokens -= cost;
    return true;
  }
}
