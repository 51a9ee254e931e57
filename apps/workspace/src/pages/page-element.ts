import { consume } from "@lit/context";
import type { Client, Failure, Result, Session } from "@staedtenetz/api/client";
import { type Locale, localeContext } from "@staedtenetz/elements";
import { LitElement, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import {
  clientContext,
  directoryContext,
  sessionContext,
  type Surroundings,
  surroundingsContext,
} from "../contexts.js";
import type { Directory } from "../directory/directory.js";
import { type Texts, texts } from "../texts/texts.js";
import { renderLoading, renderNotPermitted, renderProblem } from "./messages.js";

/** Tells the shell what the page is called. */
export class PageTitleEvent extends Event {
  static readonly type = "netz-page-title";

  constructor(readonly title: string) {
    super(PageTitleEvent.type, { bubbles: true });
  }
}

/** A page that could not be loaded, with what the server said. */
export class PageFailure extends Error {
  override readonly name = "PageFailure";

  constructor(readonly problem: Failure) {
    super(problem.title);
  }
}

/** The value of an answer; a failure becomes the failure of the page. */
export function valueOf<Value>(answer: Result<Value>): Value {
  if (!answer.ok) throw new PageFailure(answer.problem);
  return answer.value;
}

/** The Swedish write days as ISO 8601 does. */
const isoDay = new Intl.DateTimeFormat("sv-SE");

/** What every page is made of: the light DOM, the app's contexts, its words, and a title. */
export abstract class PageElement extends LitElement {
  #announcedTitle = "";

  @consume({ context: clientContext })
  protected client!: Client;

  @consume({ context: surroundingsContext })
  protected surroundings!: Surroundings;

  @consume({ context: localeContext, subscribe: true })
  @property({ attribute: false })
  protected locale: Locale = "de";

  @consume({ context: sessionContext, subscribe: true })
  @property({ attribute: false })
  protected session: Session | undefined;

  @consume({ context: directoryContext, subscribe: true })
  @property({ attribute: false })
  protected directory: Directory | undefined;

  /** What the page is called, in the language it is shown in. */
  protected abstract get heading(): string;

  override createRenderRoot(): this {
    return this;
  }

  protected override updated(): void {
    if (this.heading === this.#announcedTitle) return;
    this.#announcedTitle = this.heading;
    this.dispatchEvent(new PageTitleEvent(this.heading));
  }

  protected get words(): Texts {
    return texts[this.locale];
  }

  /** The day it is where the person is, `YYYY-MM-DD`. */
  protected get today(): string {
    return isoDay.format(this.surroundings.now());
  }

  protected renderLoading(): TemplateResult {
    return renderLoading(this.locale);
  }

  /** Instead of a page that is not for everybody. */
  protected renderNotPermitted(): TemplateResult {
    return renderNotPermitted(this.locale);
  }

  protected renderFailure(error: unknown): TemplateResult {
    // Anything but an answer of the server is a fault of the page; the person is told the same, kindly.
    const problem: Failure =
      error instanceof PageFailure
        ? error.problem
        : {
            type: "urn:staedtenetz:problem:internal",
            status: 500,
            code: "internal",
            title: String(error),
          };
    return renderProblem(this.locale, problem);
  }
}
