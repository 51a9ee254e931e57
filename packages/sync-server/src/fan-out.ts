import { encodeAwareness, encodeSaved } from "@staedtenetz/sync/protocol";
import { frame } from "./frame.js";
import { joinPresence, type PresenceChange, type RoomPresence } from "./presence.js";

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
  /** Messages that will be sent as soon as they are on disk. */
  #awaited = 0;

  constructor(
    readonly receivers: ReadonlySet<Receiver>,
    readonly presence: RoomPresence,
  ) {}

  /** Whether nothing is on its way to disk. */
  get isQuiet(): boolean {
    return this.#awaited === 0;
  }

  /** Milliseconds until the coalescing time is over. */
  get patience(): number {
    return Math.max(0, this.#flushedAt + this.#gap - performance.now());
  }

  /** A message is on its way to disk, and will be given to `send` then. */
  expect(): void {
    this.#awaited++;
  }

  /** Sends a framed message, which was expected, to all but its author. */
  send(framed: Buffer, author: Receiver | undefined): void {
    this.#awaited--;
    this.#outgoing.push({ frames: framed, author });
    this.schedule();
  }

  /** Sends changed presence; heartbeats too when `all`. */
  sendPresence(all: boolean): void {
    if (all) this.#presenceDue = "all";
    else if (this.#presenceDue === "none") this.#presenceDue = "moved";
    // A caret leaves with the words that are on their way to disk.
    if (this.isQuiet) this.schedule(presenceWait);
  }

  /** Flushes after `patience` milliseconds, and not before the coalescing time is over. */
  schedule(patience = 0): void {
    const now = performance.now();
    const due = Math.max(this.#flushedAt + this.#gap, now + patience);
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
    const shared = concat(updates, presence);
    for (const receiver of this.receivers) {
      const news = isAuthor(receiver, updates, presence)
        ? concat(
            updates.filter(({ author }) => author !== receiver),
            presence.filter(({ clientId }) => clientId !== receiver.clientId),
          )
        : shared;
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

  get #gap(): number {
    return Math.min(longest, this.receivers.size * perReceiver);
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    clearImmediate(this.#immediate);
    this.#due = Infinity;
  }

  #takePresence(): readonly PresenceChange[] {
    if (this.#presenceDue === "none") return [];
    const changes = this.presence.takeChanges(this.#presenceDue === "all");
    this.#presenceDue = "none";
    return changes;
  }
}

function isAuthor(
  receiver: Receiver,
  updates: readonly Outgoing[],
  presence: readonly PresenceChange[],
): boolean {
  for (const { author } of updates) if (author === receiver) return true;
  for (const { clientId } of presence) if (clientId === receiver.clientId) return true;
  return false;
}

/** Everything in one piece; `undefined` if there is nothing. */
function concat(
  updates: readonly Outgoing[],
  presence: readonly PresenceChange[],
): Buffer | undefined {
  const frames: Buffer[] = [];
  for (const update of updates) frames.push(update.frames);
  if (presence.length > 0) frames.push(frame(encodeAwareness(joinPresence(presence))));
  return frames.length < 2 ? frames[0] : Buffer.concat(frames);
}
