import { ContextConsumer } from "@lit/context";
import type { LitElement, ReactiveController } from "lit";
import { texts, type ElementTexts } from "../texts/texts.js";
import { type Locale, localeContext } from "./locale.js";

/**
 * The language an element speaks: from the context, else from the nearest `lang`, else German.
 *
 * @example
 * readonly #locale = new LocaleController(this);
 * render() { return html`${this.#locale.texts.taskList.empty}`; }
 */
export class LocaleController implements ReactiveController {
  readonly #consumer: ContextConsumer<typeof localeContext, LitElement>;

  constructor(private readonly host: LitElement) {
    host.addController(this);
    this.#consumer = new ContextConsumer(host, { context: localeContext, subscribe: true });
  }

  get locale(): Locale {
    return this.#consumer.value ?? nearestLanguage(this.host);
  }

  get texts(): ElementTexts {
    return texts[this.locale];
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }
}

function nearestLanguage(element: Element): Locale {
  let at: Element | null = element;
  while (at !== null) {
    const marked: Element | null = at.closest("[lang]");
    if (marked) return marked.getAttribute("lang")?.startsWith("en") ? "en" : "de";
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return "de";
}
