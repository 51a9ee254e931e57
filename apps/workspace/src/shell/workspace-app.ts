import { ContextProvider } from "@lit/context";
import {
  AnnouncementsChangeEvent,
  Announcer,
  announcerContext,
  type Locale,
  localeContext,
  silentByDefault,
} from "@staedtenetz/elements";
import { html, LitElement, nothing } from "lit";
import { state } from "lit/decorators.js";
import type { Client } from "@staedtenetz/api/client";
import {
  clientContext,
  directoryContext,
  roomsContext,
  sessionContext,
  type Surroundings,
  surroundingsContext,
} from "../contexts.js";
import type { StoredAnswers } from "../offline/stored-answers.js";
import type { UpdateWatch } from "../offline/update-watch.js";
import {
  keepPreferences,
  type Preferences,
  type PreferenceStorage,
  readPreferences,
  showPreferences,
} from "../preferences/preferences.js";
import type { OpenRooms } from "../rooms/open-rooms.js";
import { RouterController } from "../routing/router-controller.js";
import type { Account } from "../session/account.js";
import { SessionController } from "../session/session-controller.js";
import { texts } from "../texts/texts.js";
import { wordsIn } from "../directory/directory.js";
import { renderFooter } from "./footer.js";
import type { PageTitleEvent } from "../pages/page-element.js";
import type { PreferenceChangeEvent } from "./shell-header.js";
import { renderSignOutQuestion } from "./sign-out-question.js";

/** Everything the app needs from the world around it, made once where the app starts. */
export interface AppServices {
  readonly view: Window;
  readonly client: Client;
  readonly answers: StoredAnswers;
  readonly account: Account;
  readonly rooms: OpenRooms;
  readonly storage: PreferenceStorage;
  readonly surroundings: Surroundings;
  readonly updates: UpdateWatch;
}

/**
 * The workspace: header, the page of the current path, footer. It stands in the light DOM, so that the editor inside it
 * does, and holds what all pages share.
 *
 * @tag netz-app
 */
export class WorkspaceApp extends LitElement {
  #router: RouterController | undefined;
  #session: SessionController | undefined;
  readonly #announcer = new Announcer((text) => (this.announcement = text));
  readonly #clientProvider = new ContextProvider(this, { context: clientContext });
  readonly #roomsProvider = new ContextProvider(this, { context: roomsContext });
  readonly #surroundingsProvider = new ContextProvider(this, { context: surroundingsContext });
  protected readonly announcerProvider = new ContextProvider(this, {
    context: announcerContext,
    initialValue: this.#announcer,
  });
  readonly #localeProvider = new ContextProvider(this, { context: localeContext });
  readonly #sessionProvider = new ContextProvider(this, { context: sessionContext });
  readonly #directoryProvider = new ContextProvider(this, { context: directoryContext });

  @state() private services: AppServices | undefined;
  @state() private preferences: Preferences = {
    theme: "system",
    locale: "de",
    silenced: silentByDefault,
  };
  @state() private announcement = "";
  @state() private isFromStore = false;
  @state() private isUpdateReady = false;
  @state() private isAskingToSignOut = false;

  override createRenderRoot(): this {
    return this;
  }

  /** Hands the app what it works with; it renders nothing before. */
  start(services: AppServices): void {
    this.services = services;
    const { client, rooms, surroundings, storage } = services;
    this.#clientProvider.setValue(client);
    this.#roomsProvider.setValue(rooms);
    this.#surroundingsProvider.setValue(surroundings);
    this.#apply(readPreferences(storage));
    this.#router = new RouterController(this, services.view, () => this.#navigated());
    this.#session = new SessionController(this, services);
    services.updates.watch(() => (this.isUpdateReady = true));
    this.#session.load();
    this.addEventListener(AnnouncementsChangeEvent.type, this.#announcementsChanged);
  }

  /** Called with each answer of the API: whether it came from this device because the server did not answer. */
  servedFromStore(fromStore: boolean): void {
    this.isFromStore = fromStore;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#announcer.stop();
  }

  override willUpdate(): void {
    const current = this.#session?.state;
    const ready = current?.kind === "ready" ? current : undefined;
    this.#sessionProvider.setValue(ready?.session);
    this.#directoryProvider.setValue(ready?.directory);
  }

  override updated(): void {
    const question = this.querySelector<HTMLDialogElement>("#sign-out-question");
    if (question && !question.open) question.showModal();
  }

  get #locale(): Locale {
    return this.preferences.locale;
  }

  #apply(preferences: Preferences): void {
    this.preferences = preferences;
    this.#announcer.silence(preferences.silenced);
    this.#localeProvider.setValue(preferences.locale);
    if (this.services) showPreferences(this.services.view.document.documentElement, preferences);
  }

  readonly #announcementsChanged = (event: Event): void => {
    if (!(event instanceof AnnouncementsChangeEvent)) return;
    this.#apply({ ...this.preferences, silenced: event.silenced });
    if (this.services) keepPreferences(this.services.storage, this.preferences);
  };

  #changePreferences({ change }: PreferenceChangeEvent): void {
    this.#apply({ ...this.preferences, ...change });
    if (this.services) keepPreferences(this.services.storage, this.preferences);
  }

  #navigated(): void {
    const { view } = this.services ?? {};
    view?.scrollTo(0, 0);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("#main")?.focus());
  }

  #entitle(title: string): void {
    const { view } = this.services ?? {};
    if (view) view.document.title = `${title} · ${texts[this.#locale].product}`;
  }

  /** Edits that only this device holds would go with the sign-out: then it asks first. */
  async #askToSignOut(): Promise<void> {
    if (await this.#session?.hasUnsent()) this.isAskingToSignOut = true;
    else await this.#signOut();
  }

  async #signOut(): Promise<void> {
    this.isAskingToSignOut = false;
    await this.#session?.signOut();
  }

  override render() {
    const session = this.#session?.state;
    if (!this.services || !this.#router || !session) return nothing;
    const words = texts[this.#locale];
    const directory = session.kind === "ready" ? session.directory : undefined;
    return html`
      <a class="skip" href="#main">${words.skip}</a>
      ${directory?.network.demo ? html`<p class="demo" role="note">${words.demo}</p>` : nothing}
      <netz-header
        .route=${this.#router.route.name}
        .preferences=${this.preferences}
        .user=${session.kind === "ready" ? session.session.user : undefined}
        .rights=${session.kind === "ready" ? session.session.rights : undefined}
        .networkName=${directory ? wordsIn(directory.network.name, this.#locale) : words.product}
        @netz-preference-change=${(event: PreferenceChangeEvent) => this.#changePreferences(event)}
        @netz-sign-out=${() => void this.#askToSignOut()}
      ></netz-header>
      ${this.#renderNotices()}
      <main
        id="main"
        class="main"
        tabindex="-1"
        @netz-page-title=${(event: PageTitleEvent) => this.#entitle(event.title)}
        @netz-retry=${() => this.#session?.load()}
        @netz-reload=${() => this.services?.updates.activate()}
      >
        <netz-page-outlet
          .route=${this.#router.route}
          .session=${session}
          .locale=${this.#locale}
        ></netz-page-outlet>
      </main>
      ${renderFooter(words, this.services.view)}
      <div class="visually-hidden" role="status" aria-live="polite">${this.announcement}</div>
      ${
        this.isAskingToSignOut
          ? renderSignOutQuestion(words.settings, {
              stay: () => (this.isAskingToSignOut = false),
              leave: () => void this.#signOut(),
            })
          : nothing
      }
    `;
  }

  #renderNotices() {
    const words = texts[this.#locale];
    const isStored = this.isFromStore && this.#session?.state.kind === "ready";
    return html`
      ${isStored ? html`<p class="notice" role="status">${words.offline.stored}</p>` : nothing}
      ${
        this.isUpdateReady
          ? html`<div class="notice" role="status">
              <span>${words.update.ready}</span>
              <button
                type="button"
                class="button"
                @click=${() => this.services?.updates.activate()}
              >
                ${words.update.reload}
              </button>
              <button
                type="button"
                class="button quiet"
                @click=${() => (this.isUpdateReady = false)}
              >
                ${words.update.later}
              </button>
            </div>`
          : nothing
      }
    `;
  }
}
