import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { eventRow } from "./event-row.js";
import { eventsStyles } from "./events-styles.js";
import { eventsTexts, languageFor, type EventsLanguage, type EventsTexts } from "./events-texts.js";
import { LanguageController } from "./language-controller.js";
import { NearnessController } from "./nearness-controller.js";
import { EventsFailedEvent, EventsLoadedEvent } from "./notices.js";
import { loadEvents, type LoadResult } from "./source.js";

const defaultLimit = 5;
const largestLimit = 50;
const defaultHold = 3;

/**
 * Upcoming events of a network, for the website of a town. One tag, no cookie, no request to anyone but the source.
 *
 * What stands inside the tag is shown without JavaScript and when the source cannot be reached, and it is what search
 * engines read. It gives way to the list as soon as that has arrived. Cancelled events stay and are marked; events
 * whose date was never fixed ("4. Quartal 2025") come last.
 *
 * Colours follow the page: text takes its colour and font, and light or dark follows its `color-scheme`.
 *
 * @tag netz-events
 * @attr {string} lang - The language, `de` or `en`; that of the nearest ancestor, else of the page, when absent.
 * @slot - What is shown without JavaScript and while the source cannot be reached, as a link to all events.
 * @slot footer - What stands below the list in every case.
 * @fires {EventsLoadedEvent} netz-events-loaded - The list stands on the page; `count` says how many events it has.
 * @fires {EventsFailedEvent} netz-events-failed - No list could be shown; `reason` is `source`, `network`, `status` or `format`.
 * @csspart list - The list.
 * @csspart event - One event of the list.
 * @csspart date - The calendar leaf beside an event.
 * @csspart title - The title of an event, a link where it has a page.
 * @csspart when - Date and time in words.
 * @csspart where - Place, or how one takes part.
 * @csspart status - The mark of an event that does not simply take place, as "Abgesagt".
 * @csspart message - The sentence shown when there are no events or they cannot be loaded.
 * @cssproperty --netz-font-text - Font family; that of the page when absent.
 * @cssproperty --netz-color-accent-soft - Ground of the calendar leaf.
 * @cssproperty --netz-color-on-accent-soft - Text on the calendar leaf.
 * @cssproperty --netz-color-danger-soft - Ground of the mark "Abgesagt".
 * @cssproperty --netz-color-on-danger-soft - Text of the mark "Abgesagt".
 * @cssproperty --netz-color-warning-soft - Ground of the other marks.
 * @cssproperty --netz-color-on-warning-soft - Text of the other marks.
 * @cssproperty --netz-color-focus - The frame around what has the focus.
 * @cssproperty --netz-color-line - The lines between events.
 * @cssproperty --netz-radius-medium - Roundness of the calendar leaf.
 */
export abstract class EventsElement extends LitElement {
  static override readonly styles = eventsStyles;

  readonly #language = new LanguageController(this);
  #request: AbortController | undefined;
  #isVisible = false;

  /**
   * Where the events come from: the address of a workspace (`https://netz.example`), a path of the own server that
   * leads to one (`/netz`), or an exported file (`/termine.json`), for which nothing leaves the own server.
   */
  @property() source = "";

  /** Only events of this group, by its short name (`sachsen`). */
  @property() group = "";

  /** Only events in this town, by its official key (AGS, eight digits: `14626600`). */
  @property() place = "";

  /** At most so many events, 1 to 50. */
  @property({ type: Number }) limit = defaultLimit;

  /** For how many events space is held until they have arrived, so that the page does not jump; 0 for none. */
  @property({ type: Number }) hold = defaultHold;

  /** The name of the list for people who hear the page; "Termine" or "Events" when absent. */
  @property() label = "";

  /** `light` or `dark` where the page has a fixed look that its `color-scheme` does not tell. */
  @property({ reflect: true }) theme: "light" | "dark" | "" = "";

  /** What the last request brought; undefined until then. */
  @state() private result: LoadResult | undefined;

  @state() private isNear = false;

  /** Whether the space of the rows to come is still held. */
  @state() private isHeld = true;

  constructor() {
    super();
    this.addController(
      new NearnessController(this, {
        near: () => void (this.isNear = true),
        visible: (isVisible) => {
          this.#isVisible = isVisible;
          this.#releaseUnseen();
        },
      }),
    );
  }

  /** The time by which an exported file is read; the composition root knows it. */
  protected abstract now(): Date;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#request?.abort();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const asks = ["isNear", "source", "group", "place", "limit"];
    if (this.isNear && asks.some((name) => changed.has(name))) void this.reload();
  }

  get #rows(): number {
    const limit = Math.trunc(this.limit);
    return limit >= 1 ? Math.min(limit, largestLimit) : defaultLimit;
  }

  /** Collapsing what nobody sees moves nothing that anybody reads. */
  #releaseUnseen(): void {
    if (!this.#isVisible && this.result) this.isHeld = false;
  }

  /** Asks the source again. Never rejects. */
  async reload(): Promise<void> {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    const query = {
      source: this.source,
      group: this.group,
      place: this.place,
      limit: this.#rows,
    };
    const result = await loadEvents(query, this.ownerDocument.baseURI, this.now(), request.signal);
    if (request.signal.aborted) return;
    this.result = result;
    if (!result.ok || result.events.length === 0) this.isHeld = false;
    this.#releaseUnseen();
    await this.updateComplete;
    this.dispatchEvent(
      result.ok
        ? new EventsLoadedEvent(result.events.length)
        : new EventsFailedEvent(result.reason),
    );
  }

  protected override render(): TemplateResult {
    const tag = this.#language.tag;
    const language = languageFor(tag);
    const texts = eventsTexts[language];
    return html`
      <div class="stack" lang=${language} aria-busy=${this.result ? "false" : "true"}>
        ${this.isHeld ? this.#renderHeldSpace() : nothing}
        <div class="content">${this.#renderContent(tag, language, texts)}</div>
      </div>
      <slot name="footer"></slot>
    `;
  }

  #renderContent(tag: string, language: EventsLanguage, texts: EventsTexts): TemplateResult {
    const { result } = this;
    if (!result) {
      return html`<slot></slot>
        <p class="message waiting" part="message">${texts.loading}</p>`;
    }
    if (!result.ok) {
      return html`<slot></slot>
        <p class="message" part="message">${texts.unavailable}</p>`;
    }
    if (result.events.length === 0) {
      return html`<p class="message" part="message">${texts.empty}</p>`;
    }
    const rows = result.events.map((event) =>
      eventRow(event, { tag, language, texts, address: result.address }),
    );
    return html`<ul part="list" role="list" aria-label=${this.label || texts.label}>
      ${rows}
    </ul>`;
  }

  #renderHeldSpace(): TemplateResult {
    const wanted = this.hold >= 0 ? Math.trunc(this.hold) : defaultHold;
    const rows = Array.from({ length: Math.min(wanted, this.#rows) });
    return html`<div class="held" aria-hidden="true">
      ${rows.map(() => html`<div class="held-row"></div>`)}
    </div>`;
  }
}
