import type { SyncLimits } from "./limits.js";

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

/** What one connection may send in a time. */
export class ConnectionBudget {
  readonly #messages: MessageBudget;
  readonly #bytes: MessageBudget;
  readonly #questions: MessageBudget;

  constructor(limits: SyncLimits) {
    const perMinute = limits.differencesPerMinute;
    this.#messages = new MessageBudget(limits.messagesPerSecond, limits.messageBurst);
    this.#bytes = new MessageBudget(limits.bytesPerSecond, limits.byteBurst);
    this.#questions = new MessageBudget(perMinute / 60, perMinute);
  }

  allowsMessage(length: number): boolean {
    const now = performance.now();
    return this.#messages.spend(now) && this.#bytes.spend(now, length);
  }

  /** Whether it may ask for what it lacks once more. */
  allowsQuestion(): boolean {
    return this.#questions.spend(performance.now());
  }
}
