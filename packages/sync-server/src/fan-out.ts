import { encodeAwareness, encodeSaved } from "@staedtenetz/sync/protocol";
import { frame } from "./frame.js";
import { joinPresence, type RoomPresence } from "./presence.js";

/** What the fan-out needs of a connection. */
export interface Receiver {
  /** It has got the document's state and may get what comes after it. */
  readonly isReady: boolean;
  /** The clientID of its presence. */
  readonly clientId: number | undefined;
  send(frames: Buffer): void;
  /** The count of messages on disk that it has not been told yet. */
  takeSaved(): number | undefined;
}

interface Outgoing {
  readonly frames: Buffer;
  readonly author: Receiver | undefined;
}

/** Milliseconds of coalescing for each receiver: about what one write costs. */
const perReceiver = 0.12;
const longest = 25;
/** Milliseconds a moved caret waits for the words it came with, which are still on their way to disk. */
const presenceWait = 30;

/**
 * Sends what is on disk to everyone in a room: framed once, the same bytes for all who wrote nothing
 * of it, one write for each receiver. The first message after a pause goes at once; under load,
 * messages gather for a time that grows with the number of receivers.
 */
export class FanOut {
  #outgoing: Outgoing[] = [];
  #timer: NodeJS.Timeout | undefined;
  #immediate: NodeJS.Immediate | undefined;
  /** When the next flush is due; `Infinity` when none is. */
  #due = Infinity;
  #flushedAt = 0;
  #presenceDue: "none" | "moved" | "all" = "none";

  constructor(
    readonly receivers: ReadonlySet<Receiver>,
    readonly presence: RoomPresence,
  ) {}

  /** Sends a framed message to all but its author. */
  send(framed: Buffer, author: Receiver | undefined): void {
    this.#outgoing.push({ frames: framed, author });
    this.schedule();
  }

  /** Sends changed presence; heartbeats too when `all`. */
  sendPresence(all: boolean): void {
    if (all) this.#presenceDue = "all";
    else if (this.#presenceDue === "none") this.#presenceDue = "moved";
    this.schedule(presenceWait);
  }

  /** Flushes after `patience` milliseconds, and not before the coalescing time is over. */
  schedule(patience = 0): void {
    const now = performance.now();
    const gap = Math.min(longest, this.receivers.size * perReceiver);
    const due = Math.max(this.#flushedAt + gap, now + patience);
    if (due >= this.#due) return;
    this.#cancel();
    this.#due = due;
    if (due - now < 1) this.#immediate = setImmediate(() => this.flush());
    else this.#timer = setTimeout(() => this.flush(), due - now);
  }

  flush(): void {
    this.#cancel();
    this.#flushedAt = performance.now();
    const updates = this.#outgoing;
    this.#outgoing = [];
    const presence = this.#takePresence();
    const authors = new Set(updates.map(({ author }) => author));
    const shared = concat([...updates.map(({ frames }) => frames), ...presenceFrames(presence)]);
    for (const receiver of this.receivers) {
      const isAuthor = authors.has(receiver) || ownPresence(receiver, presence);
      const news = isAuthor ? exceptOwn(receiver, updates, presence) : shared;
      const saved = receiver.takeSaved();
      const savedFrame = saved === undefined ? undefined : frame(encodeSaved(saved));
      if (receiver.isReady && news !== undefined) {
        receiver.send(savedFrame === undefined ? news : Buffer.concat([news, savedFrame]));
      } else if (savedFrame !== undefined) receiver.send(savedFrame);
    }
  }

  stop(): void {
    this.#cancel();
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    clearImmediate(this.#immediate);
    this.#due = Infinity;
  }

  #takePresence(): Map<number, Uint8Array> {
    if (this.#presenceDue === "none") return new Map();
    const changes = this.presence.takeChanges(this.#presenceDue === "all");
    this.#presenceDue = "none";
    return changes;
  }
}

function ownPresence({ clientId }: Receiver, presence: ReadonlyMap<number, Uint8Array>): boolean {
  return clientId !== undefined && presence.has(clientId);
}

function exceptOwn(
  receiver: Receiver,
  updates: readonly Outgoing[],
  presence: ReadonlyMap<number, Uint8Array>,
): Buffer | undefined {
  const others = updates.filter(({ author }) => author !== receiver).map(({ frames }) => frames);
  const rest = new Map(presence);
  if (receiver.clientId !== undefined) rest.delete(receiver.clientId);
  return concat([...others, ...presenceFrames(rest)]);
}

function presenceFrames(presence: ReadonlyMap<number, Uint8Array>): Buffer[] {
  return presence.size === 0 ? [] : [frame(encodeAwareness(joinPresence([...presence.values()])))];
}

function concat(frames: readonly Buffer[]): Buffer | undefined {
  return frames.length < 2 ? frames[0] : Buffer.concat(frames);
}
