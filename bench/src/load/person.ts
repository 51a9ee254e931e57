import { WebSocket } from "ws";
import { isUpdate, readMessage, type Wire } from "./wire.js";

/** What a person has of the document on arriving. */
export interface LocalCopy {
  readonly stateVector: Uint8Array;
  /** What they answer to the server's "what do you have that I lack?". */
  readonly difference: Uint8Array;
}

/** Nothing yet: a page that has just been loaded. */
export const emptyCopy: LocalCopy = {
  stateVector: Uint8Array.of(0),
  difference: Uint8Array.of(0, 0),
};

/** Close codes that say the load did something the server does not want. */
const refusal = /^(4|1002|1007|1009|1011|1013)/;

/** One person in one room: a bare WebSocket that speaks the protocol and keeps no document. */
export class Person {
  /** Called with each edit of somebody else, as it came from the wire. */
  onUpdate: (message: Buffer) => void = () => undefined;
  onAcknowledged: (count: number) => void = () => undefined;
  /** Sync messages sent, and those of them that the server says it has taken. */
  sent = 0;
  acknowledged = 0;
  /** Resolves with what the server says we lack. */
  readonly synced: Promise<Uint8Array>;
  /** Resolves when, besides, the server has taken what the person had. */
  readonly settled: Promise<void>;
  readonly ended: Promise<void>;
  readonly #webSocket: WebSocket;
  #resolveSynced: (difference: Uint8Array) => void = () => undefined;
  #resolveSettled: () => void = () => undefined;
  #isSynced = false;
  #hasAnswered = false;

  /** @param name goes into the cookie and must differ from everybody else's */
  constructor(
    readonly wire: Wire,
    name: string,
    readonly copy: LocalCopy = emptyCopy,
  ) {
    this.synced = new Promise((resolve) => (this.#resolveSynced = resolve));
    this.settled = new Promise((resolve) => (this.#resolveSettled = resolve));
    const webSocket = new WebSocket(wire.url, [...wire.protocols], {
      headers: { cookie: `user=${name}` },
      perMessageDeflate: false,
    });
    this.#webSocket = webSocket;
    this.ended = new Promise((resolve) => webSocket.once("close", () => resolve()));
    webSocket.on("open", () => this.#greet());
    webSocket.on("message", (message: Buffer) => this.#receive(message));
    webSocket.on("error", () => undefined);
    webSocket.on("close", (code, reason) => {
      if (refusal.test(String(code))) {
        console.error(`${name} was closed with ${code} ${reason.toString()}`);
      }
    });
  }

  /** Whether nothing that was sent waits for an acknowledgement. */
  get isAcknowledged(): boolean {
    return !this.wire.acknowledges || this.acknowledged >= this.sent;
  }

  /** Sends an edit, framed by {@link Wire.update}. */
  sendUpdate(message: Uint8Array): void {
    this.sent++;
    this.#webSocket.send(message);
  }

  /** Sends presence, framed by {@link Wire.awareness}. */
  sendPresence(message: Uint8Array): void {
    this.#webSocket.send(message);
  }

  leave(): void {
    this.#webSocket.terminate();
  }

  #greet(): void {
    if (this.wire.greeting !== undefined) this.#webSocket.send(this.wire.greeting);
    else if (this.wire.hasDocument) this.#ask();
    else this.#take(emptyCopy.difference);
  }

  #take(difference: Uint8Array): void {
    this.#isSynced = true;
    this.#resolveSynced(difference);
    this.#lookWhetherSettled();
  }

  #lookWhetherSettled(): void {
    const hasAnswered = this.#hasAnswered || !this.wire.hasDocument;
    if (this.#isSynced && hasAnswered && this.isAcknowledged) this.#resolveSettled();
  }

  #ask(): void {
    this.#webSocket.send(this.wire.step1(this.copy.stateVector));
  }

  #receive(message: Buffer): void {
    if (isUpdate(message, this.wire.prefix)) return this.onUpdate(message);
    const incoming = readMessage(message, this.wire.prefix);
    switch (incoming.type) {
      case "welcome":
        return this.#ask();
      case "stateVector":
        if (this.#hasAnswered) return;
        this.sendUpdate(this.wire.step2(this.copy.difference));
        this.#hasAnswered = true;
        return this.#lookWhetherSettled();
      case "difference":
        return this.#take(incoming.bytes);
      case "acknowledged":
        this.acknowledged = incoming.isMore ? this.acknowledged + incoming.count : incoming.count;
        this.#lookWhetherSettled();
        return this.onAcknowledged(this.acknowledged);
      default:
    }
  }
}

/** Looks every two milliseconds whether a state has been reached; the time limit of the run ends a vain wait. */
export async function waitFor(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(2);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Brings people in, at most `width` of them waiting at once. */
export async function joinAll(
  count: number,
  make: (index: number) => Person,
  width = 50,
): Promise<Person[]> {
  const people: Person[] = [];
  for (let first = 0; first < count; first += width) {
    const group = Array.from({ length: Math.min(width, count - first) }, (_, i) => make(first + i));
    await Promise.all(group.map(({ settled }) => settled));
    people.push(...group);
  }
  return people;
}
