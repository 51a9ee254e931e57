import { css, html, LitElement } from "lit";
import { property } from "lit/decorators.js";
import { LocaleController } from "../locale/locale-controller.js";
import { baseStyles } from "../styles/shared.js";
import { initialsOf } from "./initials.js";
import { personColorStyles } from "./person-colors.js";

/** Somebody who has the same document open. */
export interface PersonHere {
  readonly id: string;
  readonly name: string;
  /** 0–7, which of the eight colours. */
  readonly colorIndex: number;
  readonly isMe: boolean;
}

const mostShown = 6;

/**
 * Who is here, as marks with initials in the person's caret colour; the names are read and stand in the tip.
 *
 * @tag netz-presence
 */
export class PresenceElement extends LitElement {
  static override readonly styles = [
    baseStyles,
    personColorStyles,
    css`
      :host {
        line-height: 1;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--netz-space-1);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .mark {
        display: inline-grid;
        place-content: center;
        min-width: 2rem;
        height: 2rem;
        padding: 0 0.375rem;
        border-radius: var(--netz-radius-full);
        background: var(--person);
        color: var(--netz-color-on-person);
        font-size: var(--netz-text-small);
        font-weight: var(--netz-weight-bold);
        letter-spacing: 0.02em;
        print-color-adjust: exact;
      }
      .more {
        background: var(--netz-color-surface-sunken);
        color: var(--netz-color-ink);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  readonly #locale = new LocaleController(this);

  /** Everybody here, oneself included. */
  @property({ attribute: false }) people: readonly PersonHere[] = [];

  override render() {
    const { presence } = this.#locale.texts;
    const shown = this.people.slice(0, mostShown);
    const more = this.people.length - shown.length;
    return html`<ul aria-label=${presence.label}>
      ${shown.map((person) => this.#renderPerson(person))}
      ${
        more > 0
          ? html`<li>
              <span class="mark more" aria-hidden="true">+${more}</span>
              <span class="visually-hidden">${presence.more(more)}</span>
            </li>`
          : ""
      }
    </ul>`;
  }

  #renderPerson(person: PersonHere) {
    const { you } = this.#locale.texts.presence;
    const name = person.isMe ? `${person.name} (${you})` : person.name;
    return html`<li>
      <span class="mark person-${person.colorIndex % 8}" title=${name} aria-hidden="true"
        >${initialsOf(person.name)}</span
      >
      <span class="visually-hidden">${name}</span>
    </li>`;
  }
}
