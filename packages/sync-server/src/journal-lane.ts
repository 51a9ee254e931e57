/// <reference lib="es2024.sharedmemory" />
import type { PackedEntries } from "./journal-worker.js";
import type { JournalEntry } from "./storage-adapter.js";

const kib = 1024;
/** Bytes of a group with its metadata; a larger one goes by message. */
const capacity = 256 * kib;
/** Bytes before the content: signals, then numbers. */
const header = 64;
const signal = { wake: 0, done: 1, isOffered: 2, metaBytes: 3, bytes: 4 } as const;
const signals = 8;
const number = { id: 0, firstSequence: 1 } as const;
const numbers = 2;

/** What goes with an update, as JSON. */
type Meta = readonly [
  room: string,
  userId: string,
  at: number,
  claims: readonly number[],
  owner: string,
  recovered: boolean,
  length: number,
];

/**
 * Memory that the thread which asks shares with the one that owns the file. A group of edits goes over
 * and is confirmed by a signal: a message each way costs several times as much, mostly in objects that
 * are written out and read in again. It holds one group at a time.
 */
export class JournalLane {
  readonly #signals: Int32Array<SharedArrayBuffer>;
  readonly #numbers: Float64Array<SharedArrayBuffer>;
  readonly #content: Buffer<SharedArrayBuffer>;
  #seen = 0;
  /** To be given to the other thread. */
  readonly memory: SharedArrayBuffer;

  constructor(memory = new SharedArrayBuffer(header + capacity)) {
    this.memory = memory;
    this.#signals = new Int32Array(memory, 0, signals);
    this.#numbers = new Float64Array(memory, 4 * signals, numbers);
    this.#content = Buffer.from(memory, header);
  }

  /**
   * Hands a group over. Resolves with the sequence of its first entry (the others follow it one by one),
   * or with `undefined` if it could not be stored. Returns `undefined` if the group does not fit.
   */
  offer(id: number, entries: readonly JournalEntry[]): Promise<number | undefined> | undefined {
    const meta = JSON.stringify(entries.map(metaOf));
    let room = this.#content.length - 3 * meta.length;
    for (const { update } of entries) room -= update.length;
    if (room < 0) return undefined;
    const metaBytes = this.#content.write(meta);
    let end = metaBytes;
    for (const { update } of entries) {
      this.#content.set(update, end);
      end += update.length;
    }
    this.#signals[signal.metaBytes] = metaBytes;
    this.#signals[signal.bytes] = end - metaBytes;
    this.#numbers[number.id] = id;
    const before = Atomics.load(this.#signals, signal.done);
    Atomics.store(this.#signals, signal.isOffered, 1);
    this.wake();
    const { value } = Atomics.waitAsync(this.#signals, signal.done, before);
    return Promise.resolve(value).then(() => this.#firstSequence());
  }

  /** Wakes the thread that owns the file. */
  wake(): void {
    Atomics.add(this.#signals, signal.wake, 1);
    Atomics.notify(this.#signals, signal.wake);
  }

  /** Blocks the thread that owns the file until it is woken, or returns at once if it was since last asked. */
  sleep(): void {
    Atomics.wait(this.#signals, signal.wake, this.#seen);
    this.#seen = Atomics.load(this.#signals, signal.wake);
  }

  /** The id of the group that waits to be stored. */
  get offered(): number | undefined {
    const isOffered = Atomics.load(this.#signals, signal.isOffered) === 1;
    return isOffered ? this.#numbers[number.id] : undefined;
  }

  /** The group that waits to be stored. */
  read(): PackedEntries {
    const metaBytes = this.#signals[signal.metaBytes] ?? 0;
    const bytes = this.#signals[signal.bytes] ?? 0;
    const metas = JSON.parse(this.#content.toString("utf8", 0, metaBytes)) as Meta[];
    let end = 0;
    const entries = metas.map(([room, userId, at, claims, owner, recovered, length]) => {
      end += length;
      return { room, userId, at, claims, owner, recovered, end };
    });
    return {
      bytes: Uint8Array.from(this.#content.subarray(metaBytes, metaBytes + bytes)),
      entries,
    };
  }

  /** Answers the group: its first sequence, or `undefined` if it could not be stored. */
  answer(firstSequence: number | undefined): void {
    this.#numbers[number.firstSequence] = firstSequence ?? -1;
    Atomics.store(this.#signals, signal.isOffered, 0);
    Atomics.add(this.#signals, signal.done, 1);
    Atomics.notify(this.#signals, signal.done);
  }

  #firstSequence(): number | undefined {
    const first = this.#numbers[number.firstSequence] ?? -1;
    return first < 0 ? undefined : first;
  }
}

function metaOf(entry: JournalEntry): Meta {
  const { room, userId, at, claims, owner, recovered = false, update } = entry;
  return [room, userId, at, claims, owner, recovered, update.length];
}
