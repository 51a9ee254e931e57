import { encodeAlive, encodeAwareness, encodePresence } from "@staedtenetz/sync/protocol";
import { frame } from "./frame.js";
import type { SyncLimits } from "./limits.js";
import type { Transport } from "./transport.js";

const aliveFrame = frame(encodeAlive());
const emptyPresenceFrame = frame(encodeAwareness(encodePresence([])));

/** Whether both ends of a connection know that the other one is there. */
export class Liveness {
  #sentAt = performance.now();
  #hasAnswered = true;

  constructor(
    readonly transport: Transport,
    readonly limits: SyncLimits,
  ) {
    transport.onPong(() => (this.#hasAnswered = true));
  }

  /** Something was sent: the client knows that the line is alive. */
  sent(): void {
    this.#sentAt = performance.now();
  }

  /** What to send as a sign of life, if nothing else was sent for long. */
  beat(now: number, isPlain: boolean): Buffer | undefined {
    const { aliveInterval, plainAliveInterval } = this.limits;
    const silence = now - this.#sentAt;
    if (isPlain) return silence >= plainAliveInterval ? emptyPresenceFrame : undefined;
    return silence >= aliveInterval / 2 ? aliveFrame : undefined;
  }

  /** Asks for a sign of life. Returns `false` if the last question found no answer. */
  ping(): boolean {
    if (!this.#hasAnswered) return false;
    this.#hasAnswered = false;
    this.transport.ping();
    return true;
  }
}
