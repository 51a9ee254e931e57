import { fromBase64, toBase64 } from "lib0/buffer";
import * as Y from "yjs";
import { accountPrefix } from "./local-copy.js";

/** A place that is written at once and outlives the page: `localStorage`. */
export type HeldStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/**
 * The newest edits of one document, for the moment between a key and its transaction: databases drop what
 * is under way when a page closes, and with it the last words that were typed. Each tab has an entry of its
 * own, for some milliseconds.
 */
export class HeldEdits {
  readonly #storage: HeldStorage | undefined;
  readonly #prefix: string;
  readonly #key: string;
  readonly #updates: Uint8Array[] = [];
  #left: string[] = [];

  constructor(storage: HeldStorage | undefined, name: string, clientID: number) {
    this.#storage = storage;
    this.#prefix = `${name}#`;
    this.#key = `${this.#prefix}${clientID}`;
  }

  /** How many edits wait. */
  get count(): number {
    return this.#updates.length;
  }

  add(update: Uint8Array): void {
    if (this.#storage === undefined) return;
    this.#updates.push(update);
    try {
      this.#storage.setItem(this.#key, toBase64(Y.mergeUpdates(this.#updates)));
    } catch {
      // Safe to go on: it is full or blocked, and the copy itself stores the edit as always.
    }
  }

  /** What closed pages left behind. */
  left(): Uint8Array[] {
    const keys = keysWith(this.#storage, this.#prefix).filter((key) => key !== this.#key);
    this.#left = keys;
    return keys.flatMap((key) => {
      const text = this.#storage?.getItem(key);
      return text === undefined || text === null ? [] : [fromBase64(text)];
    });
  }

  /** The copy has stored the first `count` edits, and what was left behind. */
  stored(count: number): void {
    this.#updates.splice(0, count);
    for (const key of this.#left.splice(0)) this.#storage?.removeItem(key);
    if (count > 0 && this.#updates.length === 0) this.#storage?.removeItem(this.#key);
  }
}

/** Removes all held edits of an account: for signing out. */
export function clearHeldEdits(storage: HeldStorage | undefined, userId: string): void {
  for (const key of keysWith(storage, accountPrefix(userId))) storage?.removeItem(key);
}

function keysWith(storage: HeldStorage | undefined, prefix: string): string[] {
  const count = storage?.length ?? 0;
  const keys = Array.from({ length: count }, (_, index) => storage?.key(index) ?? "");
  return keys.filter((key) => key.startsWith(prefix));
}
