/**
 * How many of a connection's sync messages are on disk, counted from its first. A message that built
 * on something the server lacked holds the count back until a full difference has made good for it.
 */
export class SavedCount {
  #saved = 0;
  #told = 0;
  #heldFrom: number | undefined;
  #releasedBy: number | undefined;

  /** Message `index` could not be placed. */
  hold(index: number): void {
    this.#heldFrom ??= index;
    this.#releasedBy = undefined;
  }

  /** Message `index` is a full difference: once on disk, it covers all before it. */
  release(index: number): void {
    if (this.#heldFrom !== undefined) this.#releasedBy = index;
  }

  /** Message `index` and everything taken before it are on disk. */
  stored(index: number): void {
    if (this.#releasedBy !== undefined && index >= this.#releasedBy) {
      this.#heldFrom = undefined;
      this.#releasedBy = undefined;
    }
    const upTo = this.#heldFrom === undefined ? index : Math.min(index, this.#heldFrom - 1);
    this.#saved = Math.max(this.#saved, upTo);
  }

  /** The count, if it has risen since last asked. */
  take(): number | undefined {
    if (this.#saved === this.#told) return undefined;
    this.#told = this.#saved;
    return this.#saved;
  }

  /** Whether everything up to and including `index` is on disk. */
  covers(index: number): boolean {
    return this.#saved >= index;
  }
}
