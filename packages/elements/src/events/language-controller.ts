import type { LitElement, ReactiveController } from "lit";

/**
 * The language around an element, as the page states it: its own `lang`, else that of the nearest ancestor, through
 * shadow roots, else that of the document. A change anywhere in the page is followed.
 *
 * @example
 * readonly #language = new LanguageController(this);
 * render() { return this.#language.tag; } // "de", "en-GB"
 */
export class LanguageController implements ReactiveController {
  #observer: MutationObserver | undefined;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  /** A language tag (BCP 47), or an empty text when the page states none. */
  get tag(): string {
    let element: Element | null = this.host;
    while (element) {
      const marked: Element | null = element.closest("[lang]");
      if (marked) return marked.getAttribute("lang") ?? "";
      const root: Node = element.getRootNode();
      element = root instanceof ShadowRoot ? root.host : null;
    }
    return this.host.ownerDocument.documentElement.lang;
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.host.requestUpdate());
    this.#observer.observe(this.host.ownerDocument, {
      attributes: true,
      attributeFilter: ["lang"],
      subtree: true,
    });
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
