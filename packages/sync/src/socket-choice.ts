import type { SocketConstructor } from "./counted-socket.js";

/** Upgrades that fail in a row before another way is tried. */
const patience = 2;

/**
 * Chooses the way of each attempt: WebSockets, and after two upgrades in a row that failed the streamed
 * way. A stream that opened shows that the network lets no WebSocket through: the attempt after it is a
 * WebSocket again, since people carry laptops home, but a single failure is then enough. A stream that
 * did not open says that the server or the network is away: all begins anew.
 */
export class SocketChoice {
  #failures = 0;
  #attempt: { readonly isStreamed: boolean; hasOpened: boolean } | undefined;

  constructor(
    readonly webSocket: SocketConstructor,
    /** `undefined`: there is no other way. */
    readonly streamed: SocketConstructor | undefined,
  ) {}

  /** The class to make the next attempt with. */
  next(): SocketConstructor {
    if (this.#attempt !== undefined) this.#judge(this.#attempt);
    const isStreamed = this.streamed !== undefined && this.#failures >= patience;
    this.#attempt = { isStreamed, hasOpened: false };
    return isStreamed ? this.streamed : this.webSocket;
  }

  /** The present attempt has opened. */
  opened(): void {
    if (this.#attempt !== undefined) this.#attempt.hasOpened = true;
  }

  #judge({ isStreamed, hasOpened }: { isStreamed: boolean; hasOpened: boolean }): void {
    if (isStreamed) this.#failures = hasOpened ? patience - 1 : 0;
    else this.#failures = hasOpened ? 0 : this.#failures + 1;
  }
}

/** One class that stands for the choice, to be given as `WebSocketPolyfill`. */
export function chosenSocket(choice: SocketChoice): SocketConstructor {
  const make = function (url: string | URL, protocols?: string | string[]): WebSocket {
    const Chosen = choice.next();
    const socket = new Chosen(url, protocols);
    socket.addEventListener("open", () => choice.opened());
    return socket;
  };
  return make as unknown as SocketConstructor;
}
