import { icon, initialsOf, LocaleController } from "@staedtenetz/elements";
import type { Rights, User } from "@staedtenetz/api/client";
import { html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { Preferences } from "../preferences/preferences.js";
import { pathTo, type RouteName } from "../routing/routes.js";
import { rightsTexts } from "../texts/rights.js";
import { texts } from "../texts/texts.js";

/** Sent when a person chose another language or theme. */
export class PreferenceChangeEvent extends Event {
  static readonly type = "netz-preference-change";

  constructor(readonly change: Partial<Preferences>) {
    super(PreferenceChangeEvent.type);
  }
}

/** Sent when a person wants to sign out. */
export class SignOutEvent extends Event {
  static readonly type = "netz-sign-out";

  constructor() {
    super(SignOutEvent.type);
  }
}

const areas = ["overview", "meetings", "tasks", "decisions", "towns", "people", "events"] as const;

const areaOf: Readonly<Partial<Record<RouteName | "notFound", (typeof areas)[number]>>> = {
  overview: "overview",
  meetings: "meetings",
  meeting: "meetings",
  tasks: "tasks",
  taskList: "tasks",
  decisions: "decisions",
  practices: "decisions",
  calls: "decisions",
  dates: "decisions",
  towns: "towns",
  town: "towns",
  people: "people",
  person: "people",
  newPerson: "people",
  peopleImport: "people",
  consents: "people",
  erasures: "people",
  erasure: "people",
  events: "events",
};

const themes = [
  { theme: "system", picture: "device" },
  { theme: "light", picture: "sun" },
  { theme: "dark", picture: "moon" },
] as const;

const languages = [
  { locale: "de", short: "DE", name: "german" },
  { locale: "en", short: "EN", name: "english" },
] as const;

/**
 * The head of every page: the network, its areas, language, theme and account. On narrow screens all of it stands
 * behind one button.
 *
 * @tag netz-header
 * @event netz-preference-change - Another language or theme was chosen.
 * @event netz-sign-out - The person wants to sign out.
 */
export class ShellHeader extends LitElement {
  readonly #locale = new LocaleController(this);

  @query(".account-button") private readonly accountButton!: HTMLButtonElement | null;
  @query(".menu-button") private readonly menuButton!: HTMLButtonElement | null;

  @state() private isMenuOpen = false;
  @state() private isPanelOpen = false;

  @property() route: RouteName | "notFound" = "overview";
  @property({ attribute: false }) preferences: Preferences = {
    theme: "system",
    locale: "de",
    silenced: [],
  };
  @property({ attribute: false }) user: User | undefined;
  @property({ attribute: false }) rights: Rights | undefined;
  @property() networkName = "";

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.ownerDocument.addEventListener("click", this.#clickedOutside);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.removeEventListener("click", this.#clickedOutside);
  }

  readonly #clickedOutside = (event: Event): void => {
    if (!event.composedPath().some((node) => node instanceof Element && node.matches(".account"))) {
      this.isPanelOpen = false;
    }
    if (!event.composedPath().includes(this)) this.isMenuOpen = false;
  };

  #pressed(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    if (this.isPanelOpen) this.accountButton?.focus();
    else if (this.isMenuOpen) this.menuButton?.focus();
    this.isPanelOpen = false;
    this.isMenuOpen = false;
  }

  #change(change: Partial<Preferences>): void {
    this.dispatchEvent(new PreferenceChangeEvent(change));
  }

  override render() {
    const words = texts[this.#locale.locale];
    return html`<header
      class="header ${this.isMenuOpen ? "open" : ""}"
      @keydown=${(event: KeyboardEvent) => this.#pressed(event)}
    >
      <div class="header-inner">
        <a class="brand" href=${pathTo("overview")}>
          <img src="/icon.svg" alt="" width="36" height="36" />
          <span>${this.networkName}</span>
        </a>
        <button
          type="button"
          class="button quiet menu-button"
          aria-expanded=${this.isMenuOpen}
          aria-controls="header-tools header-navigation"
          @click=${() => (this.isMenuOpen = !this.isMenuOpen)}
        >
          ${icon(this.isMenuOpen ? "close" : "menu")}
          <span>${words.navigation.menu}</span>
        </button>
        <div id="header-tools" class="tools">
          ${this.#renderLanguages()} ${this.#renderThemes()}
          ${this.user ? this.#renderAccount(this.user) : nothing}
        </div>
      </div>
      ${this.user ? this.#renderNavigation() : nothing}
    </header>`;
  }

  #renderNavigation() {
    const words = texts[this.#locale.locale].navigation;
    const current = areaOf[this.route];
    return html`<nav id="header-navigation" class="navigation" aria-label=${words.label}>
      <ul>
        ${areas.map(
          (area) =>
            html`<li>
              <a
                href=${pathTo(area)}
                aria-current=${area === current ? (area === this.route ? "page" : "true") : nothing}
                @click=${() => (this.isMenuOpen = false)}
                >${words[area]}</a
              >
            </li>`,
        )}
      </ul>
    </nav>`;
  }

  #renderAccount(user: User) {
    const { settings } = texts[this.#locale.locale];
    return html`<div class="account">
      <button
        type="button"
        class="account-button"
        aria-expanded=${this.isPanelOpen}
        aria-controls="account-panel"
        @click=${() => (this.isPanelOpen = !this.isPanelOpen)}
      >
        <span class="avatar person-${user.colorIndex}" aria-hidden="true"
          >${initialsOf(user.name)}</span
        >
        <span class="visually-hidden">${settings.account(user.name)}</span>
        ${icon("chevron")}
      </button>
      <div id="account-panel" class="account-panel" ?hidden=${!this.isPanelOpen}>
        <p class="name">${user.name}</p>
        ${this.rights ? html`<p class="small muted">${settings.roles[this.rights.role]}</p>` : nothing}
        ${this.#renderPanelLinks()}
        <button type="button" class="button" @click=${() => this.dispatchEvent(new SignOutEvent())}>
          ${icon("out")}${settings.signOut}
        </button>
      </div>
    </div>`;
  }

  #renderPanelLinks() {
    const words = rightsTexts[this.#locale.locale];
    const links = (["members", "account"] as const).filter(
      (name) => name === "account" || this.rights?.role !== "guest",
    );
    return html`<ul class="panel-links">
      ${links.map(
        (name) =>
          html`<li>
            <a
              href=${pathTo(name)}
              aria-current=${this.route === name ? "page" : nothing}
              @click=${() => (this.isPanelOpen = this.isMenuOpen = false)}
              >${words[name]}</a
            >
          </li>`,
      )}
    </ul>`;
  }

  #renderLanguages() {
    const { settings } = texts[this.#locale.locale];
    return html`<div class="switch" role="group" aria-label=${settings.language}>
      ${languages.map(
        ({ locale, short, name }) =>
          html`<button
            type="button"
            lang=${locale}
            title=${settings[name]}
            aria-pressed=${this.preferences.locale === locale}
            @click=${() => this.#change({ locale })}
          >
            ${short}<span class="visually-hidden"> ${settings[name]}</span>
          </button>`,
      )}
    </div>`;
  }

  #renderThemes() {
    const { settings } = texts[this.#locale.locale];
    return html`<div class="switch" role="group" aria-label=${settings.theme}>
      ${themes.map(
        ({ theme, picture }) =>
          html`<button
            type="button"
            aria-label=${settings[theme]}
            title=${settings[theme]}
            aria-pressed=${this.preferences.theme === theme}
            @click=${() => this.#change({ theme })}
          >
            ${icon(picture)}
          </button>`,
      )}
    </div>`;
  }
}
