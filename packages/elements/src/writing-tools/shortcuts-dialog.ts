import { css, html, LitElement } from "lit";
import { property, query } from "lit/decorators.js";
import { LocaleController } from "../locale/locale-controller.js";
import { dialogStyles } from "../minutes/dialog-styles.js";
import { keysOf } from "../minutes/shortcut-keys.js";
import type { ToolbarCommand } from "../minutes/toolbar-command.js";
import { baseStyles, controlStyles } from "../styles/shared.js";
import { writingToolTexts } from "../texts/writing.js";

const groups = ["insert", "inline", "block", "table", "view", "history"] as const;

/**
 * The list of shortcuts.
 *
 * @tag netz-shortcuts-dialog
 */
export class ShortcutsDialogElement extends LitElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    dialogStyles,
    css`
      dialog {
        width: min(46rem, calc(100vw - 2rem));
        overflow-y: auto;
      }
      .lists {
        columns: 2 18rem;
        column-gap: var(--netz-space-6);
      }
      section {
        break-inside: avoid;
        margin-bottom: var(--netz-space-4);
      }
      h3 {
        margin: 0 0 var(--netz-space-1);
        font-size: var(--netz-text-base);
      }
      dl {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: var(--netz-space-1) var(--netz-space-3);
        margin: 0;
      }
      dt {
        min-width: 0;
      }
      dd {
        margin: 0;
        text-align: end;
      }
      kbd {
        padding: 0 var(--netz-space-1);
        border: 1px solid var(--netz-color-line);
        border-radius: var(--netz-radius-small);
        background: var(--netz-color-surface-sunken);
        font: inherit;
        font-size: var(--netz-text-small);
        white-space: nowrap;
      }
    `,
  ];

  readonly #locale = new LocaleController(this);
  @query("dialog") private readonly dialog!: HTMLDialogElement;

  @property({ attribute: false }) commands: readonly ToolbarCommand[] = [];

  /** Opens the list. */
  open(): void {
    if (!this.dialog.open) this.dialog.showModal();
  }

  override render() {
    const { shortcuts: words } = writingToolTexts[this.#locale.locale];
    return html`<dialog aria-labelledby="heading">
      <h2 id="heading">${words.title}</h2>
      <p>${words.own}</p>
      <div class="lists">
        <section>
          <dl>${words.fixed.map(({ keys, name }) => renderLine(keys, name))}</dl>
        </section>
        ${groups.map((group) => this.#renderGroup(group))}
      </div>
      <form method="dialog" class="actions">
        <button class="primary">${words.close}</button>
      </form>
    </dialog>`;
  }

  #renderGroup(group: (typeof groups)[number]) {
    const { shortcuts: words } = writingToolTexts[this.#locale.locale];
    const commands = this.commands.filter((command) => command.group === group);
    const lines = commands.flatMap(({ name, shortcut }) =>
      shortcut === undefined ? [] : [renderLine(keysOf(shortcut), name)],
    );
    if (lines.length === 0) return "";
    return html`<section>
      <h3>${words.groups[group]}</h3>
      <dl>${lines}</dl>
    </section>`;
  }
}

function renderLine(keys: string, name: string) {
  return html`<dt>${name}</dt>
    <dd><kbd>${keys}</kbd></dd>`;
}
