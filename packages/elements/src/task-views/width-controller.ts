import type { LitElement, ReactiveController } from "lit";

/** Tells an element whether it is narrower than it needs to be, and draws it again when that changes. */
export class WidthController implements ReactiveController {
  isNarrow = false;
  #observer: ResizeObserver | undefined;

  /** @param least in CSS pixels */
  constructor(
    private readonly host: LitElement,
    private readonly least: number,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(([entry]) => this.#measured(entry?.contentRect.width ?? 0));
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #measured(width: number): void {
    const isNarrow = width > 0 && width < this.least;
    if (isNarrow === this.isNarrow) return;
    this.isNarrow = isNarrow;
    // Drawn in the next frame: a size that changes while sizes are told is an error in browsers.
    requestAnimationFrame(() => this.host.requestUpdate());
  }
}
