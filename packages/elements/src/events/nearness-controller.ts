import type { ReactiveController } from "lit";

/** How far below the visible part of the page an element counts as near. */
const margin = "400px";

/**
 * Tells once when an element comes near the visible part of the page, and each time it comes into view or leaves it.
 */
export class NearnessController implements ReactiveController {
  #near: IntersectionObserver | undefined;
  #visible: IntersectionObserver | undefined;

  constructor(
    private readonly host: Element,
    private readonly on: { readonly near: () => void; readonly visible: (is: boolean) => void },
  ) {}

  hostConnected(): void {
    this.#near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#near?.disconnect();
        this.on.near();
      },
      { rootMargin: margin },
    );
    this.#near.observe(this.host);
    this.#visible = new IntersectionObserver((entries) =>
      this.on.visible(entries.at(-1)?.isIntersecting ?? false),
    );
    this.#visible.observe(this.host);
  }

  hostDisconnected(): void {
    this.#near?.disconnect();
    this.#visible?.disconnect();
  }
}
