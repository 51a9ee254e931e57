import type { CommandId, EditorState } from "@staedtenetz/editor";
import { html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { icon, type IconName } from "../icons/icons.js";
import { baseStyles } from "../styles/shared.js";
import { keysOf } from "./shortcut-keys.js";
import { toolbarStyles } from "./toolbar-styles.js";
import { toolbarMenuStyles } from "./toolbar-menu-styles.js";
import { type ToolbarCommand, ToolbarCommandEvent } from "./toolbar-command.js";

/**
 * A button of the toolbar that opens a menu of commands. Arrows move in the menu, Enter chooses, Escape and
 * Tab close it.
 *
 * @tag netz-toolbar-menu
 * @event netz-toolbar-command - A command was chosen.
 */
export class ToolbarMenuElement extends LitElement {
  static override readonly styles = [baseStyles, toolbarStyles, toolbarMenuStyles];

  @query("button.opener") private readonly opener!: HTMLButtonElement;
  @state() private open = false;

  @property() name = "";
  @property() picture: IconName = "plus";
  @property({ attribute: false }) commands: readonly ToolbarCommand[] = [];
  @property({ attribute: false }) state: EditorState | undefined;
  /** Whether the Tab key reaches it: one button of a toolbar does. */
  @property({ type: Boolean }) stop = false;

  override focus(): void {
    this.opener.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener("focusout", this.#left);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener("focusout", this.#left);
  }

  readonly #left = (event: FocusEvent): void => {
    if (!(event.relatedTarget instanceof Node) || !this.contains(event.relatedTarget)) {
      this.open = false;
    }
  };

  #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>("[role^=menuitem]")];
  }

  async #show(last = false): Promise<void> {
    this.open = true;
    await this.updateComplete;
    this.#items()
      .at(last ? -1 : 0)
      ?.focus();
  }

  #close(): void {
    this.open = false;
    this.opener.focus();
  }

  #openerPressed(event: KeyboardEvent): void {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    event.stopPropagation();
    void this.#show(event.key === "ArrowUp");
  }

  #pressed(event: KeyboardEvent): void {
    const items = this.#items();
    const at = items.findIndex((item) => item.matches(":focus"));
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: items.length - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) items[(next + items.length) % items.length]?.focus();
    else if (event.key === "Escape") this.#close();
    else if (event.key === "Tab") this.open = false;
    else if (!this.#typed(event, items, at)) return;
    if (event.key !== "Tab") event.preventDefault();
    event.stopPropagation();
  }

  /** A letter goes to the next line that begins with it. */
  #typed({ key }: KeyboardEvent, items: readonly HTMLElement[], at: number): boolean {
    if (key.length !== 1 || key === " ") return false;
    const round = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    const letter = key.toLocaleLowerCase();
    round.find(({ ariaLabel }) => ariaLabel?.toLocaleLowerCase().startsWith(letter))?.focus();
    return true;
  }

  #run(id: CommandId): void {
    if (this.state?.commands[id].enabled !== true) return;
    this.open = false;
    this.dispatchEvent(new ToolbarCommandEvent(id));
  }

  override render() {
    return html`<button
        type="button"
        class="opener named"
        aria-haspopup="menu"
        aria-expanded=${String(this.open)}
        aria-label=${this.name}
        title=${this.name}
        tabindex=${this.stop ? 0 : -1}
        @mousedown=${(event: Event) => event.preventDefault()}
        @keydown=${(event: KeyboardEvent) => this.#openerPressed(event)}
        @click=${() => (this.open ? this.#close() : void this.#show())}
      >
        ${icon(this.picture)}<span class="name">${this.name}</span>${icon("chevron")}
      </button>
      ${
        this.open
          ? html`<div
              class="menu"
              role="menu"
              aria-label=${this.name}
              @keydown=${(event: KeyboardEvent) => this.#pressed(event)}
            >
              ${this.commands.map((command) => this.#renderItem(command))}
            </div>`
          : nothing
      }`;
  }

  #renderItem({ id, name, shortcut, toggles }: ToolbarCommand) {
    const { enabled = false, active = false } = this.state?.commands[id] ?? {};
    return html`<button
      type="button"
      role=${toggles ? "menuitemcheckbox" : "menuitem"}
      aria-checked=${toggles ? String(active) : nothing}
      aria-disabled=${String(!enabled)}
      aria-label=${name}
      data-command=${id}
      tabindex="-1"
      @click=${() => this.#run(id)}
    >
      ${icon(active ? "check" : (id satisfies IconName))}
      <span class="item-name">${name}</span>
      ${shortcut === undefined ? nothing : html`<kbd>${keysOf(shortcut)}</kbd>`}
    </button>`;
  }
}
