import type { CommandGroup, CommandId, EditorState } from "@staedtenetz/editor";
import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { icon, type IconName } from "../icons/icons.js";
import { LocaleController } from "../locale/locale-controller.js";
import { baseStyles } from "../styles/shared.js";
import { toolbarStyles } from "./toolbar-styles.js";

/** Sent when a button of the toolbar was pressed. */
export class ToolbarCommandEvent extends Event {
  static readonly type = "netz-toolbar-command";

  constructor(readonly command: CommandId) {
    super(ToolbarCommandEvent.type);
  }
}

/** Sent when the person wants to go back to the text. */
export class ToolbarLeaveEvent extends Event {
  static readonly type = "netz-toolbar-leave";

  constructor() {
    super(ToolbarLeaveEvent.type);
  }
}

/** A command as the toolbar shows it. */
export interface ToolbarCommand {
  readonly id: CommandId;
  readonly group: CommandGroup;
  readonly name: string;
  readonly shortcut?: string;
  readonly toggles: boolean;
}

/** Commands whose name stands beside the picture where there is room: what minutes are made of. */
const named = new Set<CommandId>(["agendaItem", "task"]);

/**
 * The editor's toolbar: one stop for the Tab key, arrows move inside it, Escape goes back to the text.
 *
 * @tag netz-editor-toolbar
 * @event netz-toolbar-command - A command was chosen.
 * @event netz-toolbar-leave - Escape was pressed.
 */
export class EditorToolbarElement extends LitElement {
  static override readonly styles = [baseStyles, toolbarStyles];

  readonly #locale = new LocaleController(this);

  /** Which button the Tab key reaches. */
  @state() private current = 0;

  @property({ attribute: false }) commands: readonly ToolbarCommand[] = [];

  @property({ attribute: false }) state: EditorState | undefined;

  /** Puts the focus on the button that was used last. */
  override focus(): void {
    this.#buttons()[this.current]?.focus();
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll("button")];
  }

  #go(index: number): void {
    const buttons = this.#buttons();
    this.current = (index + buttons.length) % buttons.length;
    buttons[this.current]?.focus();
  }

  #pressed(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: this.current + 1,
      ArrowLeft: this.current - 1,
      Home: 0,
      End: this.commands.length - 1,
    };
    const next = steps[event.key];
    if (next !== undefined) this.#go(next);
    else if (event.key === "Escape") this.dispatchEvent(new ToolbarLeaveEvent());
    else return;
    event.preventDefault();
  }

  #run(index: number, { id }: ToolbarCommand): void {
    this.current = index;
    if (this.state?.commands[id].enabled) this.dispatchEvent(new ToolbarCommandEvent(id));
  }

  override render() {
    return html`<div
      class="toolbar"
      role="toolbar"
      aria-label=${this.#locale.texts.minutes.toolbar}
      @keydown=${(event: KeyboardEvent) => this.#pressed(event)}
    >
      ${this.commands.map((command, index) => this.#renderButton(command, index))}
    </div>`;
  }

  #renderButton(command: ToolbarCommand, index: number) {
    const { id, group, name, toggles, shortcut } = command;
    const { enabled = false, active = false } = this.state?.commands[id] ?? {};
    const startsGroup = index > 0 && this.commands[index - 1]?.group !== group;
    const tip = shortcut === undefined ? name : `${name} (${keysOf(shortcut)})`;
    return html`<button
      type="button"
      class="${startsGroup ? "starts" : ""} ${named.has(id) ? "named" : ""}"
      aria-label=${name}
      title=${tip}
      aria-pressed=${toggles ? String(active) : nothing}
      aria-disabled=${String(!enabled)}
      tabindex=${index === this.current ? 0 : -1}
      @mousedown=${(event: Event) => event.preventDefault()}
      @click=${() => this.#run(index, command)}
    >
      ${icon(id satisfies IconName)}${
        named.has(id) ? html`<span class="name">${name}</span>` : nothing
      }
    </button>`;
  }
}

/** `Mod-Shift-z` as it stands on a keyboard. */
function keysOf(shortcut: string): string {
  return shortcut
    .split("-")
    .map((key) => (key === "Mod" ? "Ctrl" : key.length === 1 ? key.toUpperCase() : key))
    .join("+");
}
