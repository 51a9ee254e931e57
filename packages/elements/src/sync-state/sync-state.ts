import type { ConnectionState } from "@staedtenetz/sync";
import { css, html, LitElement } from "lit";
import { property } from "lit/decorators.js";
import { icon, type IconName } from "../icons/icons.js";
import { LocaleController } from "../locale/locale-controller.js";
import { baseStyles } from "../styles/shared.js";

interface Look {
  readonly icon: IconName;
  readonly tone: "calm" | "busy" | "warning" | "danger";
}

const calm: Look = { icon: "check", tone: "calm" };
const busy: Look = { icon: "saving", tone: "busy" };
const away: Look = { icon: "offline", tone: "warning" };
const alarm: Look = { icon: "alert", tone: "danger" };

const looks: Readonly<Record<ConnectionState, Look>> = {
  loading: busy,
  connecting: busy,
  syncing: busy,
  saving: busy,
  saved: calm,
  readOnly: { icon: "eye", tone: "busy" },
  offline: away,
  securing: away,
  disconnected: away,
  notSaved: alarm,
  diverged: alarm,
  signedOut: alarm,
  forbidden: alarm,
  notFound: alarm,
  tooOld: alarm,
  deleted: alarm,
  failed: alarm,
  closed: busy,
};

/**
 * The state of the document in words: "Gespeichert", "Offline, auf diesem Gerät gesichert".
 *
 * @tag netz-sync-state
 * @csspart words The state in words, beside its picture.
 */
export class SyncStateElement extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: inline-flex;
        line-height: var(--netz-leading-control);
      }
      .state {
        display: inline-flex;
        align-items: center;
        gap: var(--netz-space-2);
        padding: var(--netz-space-1) var(--netz-space-3) var(--netz-space-1) var(--netz-space-2);
        border-radius: var(--netz-radius-full);
        font-size: var(--netz-text-small);
        font-weight: var(--netz-weight-medium);
      }
      .calm {
        background: var(--netz-color-success-soft);
        color: var(--netz-color-on-success-soft);
      }
      .busy {
        background: var(--netz-color-surface-sunken);
        color: var(--netz-color-ink-muted);
      }
      .warning {
        background: var(--netz-color-warning-soft);
        color: var(--netz-color-on-warning-soft);
      }
      .danger {
        background: var(--netz-color-danger-soft);
        color: var(--netz-color-on-danger-soft);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  readonly #locale = new LocaleController(this);

  @property({ reflect: true }) state: ConnectionState = "loading";

  /** The state in the words of the connection. */
  @property() words = "";

  override render() {
    const look = looks[this.state];
    return html`<span class="state ${look.tone}">
      ${icon(look.icon)}
      <span class="visually-hidden">${this.#locale.texts.syncState.label}: </span>
      <span part="words">${this.words}</span>
    </span>`;
  }
}
