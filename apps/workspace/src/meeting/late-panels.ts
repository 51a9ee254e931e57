import { bring } from "@staedtenetz/elements";
import type { ReactiveController, ReactiveControllerHost } from "lit";

type Define = (registry: CustomElementRegistry) => void;

/** The panels below the text, and what brings each. */
const panels = {
  "netz-finishing": async () =>
    (await import("../finishing/finishing-panel.js")).defineFinishingPanel,
  "netz-follow-up": async () => (await import("../follow-up/follow-up.js")).defineFollowUp,
  "netz-meeting-files": async () =>
    (await import("../files/meeting-files-panel.js")).defineMeetingFiles,
} as const satisfies Readonly<Record<string, () => Promise<Define>>>;

type PanelTag = keyof typeof panels;
const tags = Object.keys(panels) as readonly PanelTag[];

/** Panels come when one scrolls within a screen of them, and at the latest when nothing else was to be done for so long. */
const margin = "100%";
const rest = 3000;

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Brings the panels below the text when somebody comes near them: by scrolling, by the keyboard outside the text, or
 * by a button that leads there. Whoever reads with their ears finds all of them after a moment of rest.
 */
export class LatePanels implements ReactiveController {
  readonly #seen = new WeakSet<Element>();
  #observer: IntersectionObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener("focusin", this.#focused);
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) void this.#bring(target.localName as PanelTag);
        }
      },
      { rootMargin: margin },
    );
  }

  hostDisconnected(): void {
    this.host.removeEventListener("focusin", this.#focused);
    this.#observer?.disconnect();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  readonly #focused = ({ target }: Event): void => {
    if (target instanceof Element && target.closest("netz-minutes") === null) void this.all();
  };

  hostUpdated(): void {
    for (const panel of this.host.querySelectorAll(tags.join())) {
      if (this.#seen.has(panel)) continue;
      this.#seen.add(panel);
      this.#observer?.observe(panel);
    }
  }

  /** The text can be written in: what is left may come when the page has rested. */
  rest(): void {
    this.#timer ??= setTimeout(() => void this.all(), rest);
  }

  /** Brings all of them at once, and who was there: it stands on paper, also where it was never opened. */
  async all(): Promise<void> {
    const attendance = this.host.querySelector("netz-attendance-panel");
    await Promise.all([...tags.map((tag) => this.#bring(tag)), bring(attendance)]);
    await this.host.updateComplete;
  }

  async #bring(tag: PanelTag): Promise<void> {
    const registry = this.host.ownerDocument.defaultView?.customElements;
    if (registry === undefined || registry.get(tag) !== undefined) return;
    try {
      (await panels[tag]())(registry);
    } catch {
      // The chunk did not arrive: the panel is missing until somebody comes near it again.
    }
  }
}
