/** How long somebody has to pause before others' edits are shown, in milliseconds. */
const pause = 2500;

/**
 * Quiet mode: others' edits are kept back while one types, and shown in every pause and when it ends.
 *
 * @example
 * const quiet = new QuietMode((held) => connection.holdOthers(held));
 * quiet.toggle();
 * quiet.typed(); // keeps back, until 2.5 s after the last call
 */
export class QuietMode {
  #on = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly hold: (holding: boolean) => void) {}

  get on(): boolean {
    return this.#on;
  }

  toggle(): void {
    this.#on = !this.#on;
    if (!this.#on) this.release();
  }

  /** Somebody typed here. */
  typed(): void {
    if (!this.#on) return;
    clearTimeout(this.#timer);
    this.hold(true);
    this.#timer = setTimeout(() => this.release(), pause);
  }

  /** Shows what waits; the next key keeps back again. */
  release(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.hold(false);
  }

  /** The page leaves. */
  end(): void {
    this.#on = false;
    this.release();
  }
}
