import { Gathering } from "./gathering.js";
import type { Log } from "./log.js";
import type { JournalEntry, StorageAdapter } from "./storage-adapter.js";

/** Told what becomes of the disk and what has reached it. */
export interface JournalListener {
  /** One group is on disk; `milliseconds` from hand-over to confirmation. */
  committed(entries: number, milliseconds: number): void;
  /** The disk does not take edits, or takes them again. */
  failing(isFailing: boolean): void;
}

interface Waiting {
  /** `undefined` for a barrier. */
  readonly entry: JournalEntry | undefined;
  readonly done: (sequence: number) => void;
}

const groupEntries = 2_000;
const firstRetry = 250;
const longestRetry = 2_000;

/**
 * Group commit: while one group is on its way to disk, the next one gathers, and the first of a group
 * waits for others as long as that pays (see `Gathering`). Strictly in order, over all rooms. A group
 * that fails is tried again until it is stored; nothing is dropped and nothing overtakes it.
 */
export class Journal {
  readonly #gathering = new Gathering();
  #queue: Waiting[] = [];
  #bytes = 0;
  #isStoring = false;
  /** When the next group is due; `Infinity` when nothing waits. */
  #due = Infinity;
  #timer: NodeJS.Timeout | undefined;
  /** Milliseconds that the last group took to get to disk. */
  #lastTrip = 0;
  #isFailing = false;
  #hasStopped = false;
  #idle: (() => void)[] = [];

  constructor(
    readonly storage: StorageAdapter,
    readonly listener: JournalListener,
    readonly log: Log,
  ) {}

  /** Bytes admitted and not yet on disk. */
  get backlog(): number {
    return this.#bytes;
  }

  get isFailing(): boolean {
    return this.#isFailing;
  }

  /**
   * Calls `done` with the row's sequence once the entry is on disk. `patience`: milliseconds in which it
   * is no use to anybody on disk, so that it may wait for others; without it, it goes at once.
   */
  append(entry: JournalEntry, done: (sequence: number) => void, patience?: number): void {
    this.#bytes += entry.update.length;
    const now = performance.now();
    const wait = patience === undefined ? 0 : this.#gathering.next(now);
    this.#push({ entry, done }, now + Math.max(wait, (patience ?? 0) - this.#lastTrip));
  }

  /** Calls `done` once everything appended before is on disk. */
  barrier(done: () => void): void {
    this.#push({ entry: undefined, done }, performance.now());
  }

  /** Resolves when nothing waits for the disk any more. */
  async settled(): Promise<void> {
    if (this.#queue.length === 0 && !this.#isStoring) return;
    const idle = new Promise<void>((resolve) => this.#idle.push(resolve));
    this.#plan(performance.now());
    await idle;
  }

  /** Gives up what could not be stored: nobody was told that it was. */
  stop(): void {
    this.#hasStopped = true;
  }

  #push(waiting: Waiting, due: number): void {
    this.#queue.push(waiting);
    if (due < this.#due) this.#plan(due);
  }

  /** The next group goes at `due`, or as soon as the one before is on disk. */
  #plan(due: number): void {
    this.#due = due;
    if (this.#isStoring) return;
    clearTimeout(this.#timer);
    const wait = due - performance.now();
    if (wait < 1) setImmediate(() => void this.#run());
    else this.#timer = setTimeout(() => void this.#run(), wait);
  }

  async #run(): Promise<void> {
    if (this.#isStoring || this.#queue.length === 0) return;
    this.#isStoring = true;
    this.#due = Infinity;
    const group = this.#queue.splice(0, groupEntries);
    const sequences = await this.#store(group);
    if (sequences === undefined) return;
    let next = 0;
    for (const { entry, done } of group) {
      if (entry === undefined) done(0);
      else {
        this.#bytes -= entry.update.length;
        done(sequences[next++] ?? 0);
      }
    }
    this.#isStoring = false;
    // What did not fit into the group was due with it.
    if (this.#queue.length > 0) this.#plan(this.#due === Infinity ? 0 : this.#due);
    else for (const resolve of this.#idle.splice(0)) resolve();
  }

  async #store(group: readonly Waiting[]): Promise<readonly number[] | undefined> {
    const entries: JournalEntry[] = [];
    for (const { entry } of group) if (entry !== undefined) entries.push(entry);
    if (entries.length === 0) return [];
    for (let pause = firstRetry; ; pause = Math.min(2 * pause, longestRetry)) {
      try {
        const begun = performance.now();
        const sequences = await this.storage.append(entries);
        this.#lastTrip = performance.now() - begun;
        this.listener.committed(entries.length, this.#lastTrip);
        this.#setFailing(false);
        return sequences;
      } catch (error) {
        // Safe to go on: nothing of the group was acknowledged or sent on, and it is tried again.
        const reason = error instanceof Error ? error.message : String(error);
        this.log.error({ reason, entries: entries.length }, "edits could not be stored");
        if (this.#hasStopped) return undefined;
        this.#setFailing(true);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  #setFailing(isFailing: boolean): void {
    if (this.#isFailing === isFailing) return;
    this.#isFailing = isFailing;
    this.listener.failing(isFailing);
  }
}
