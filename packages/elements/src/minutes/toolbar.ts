import type { CommandId, EditorState } from "@staedtenetz/editor";
import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { icon, type IconName } from "../icons/icons.js";
import { LocaleController } from "../locale/locale-controller.js";
import { baseStyles } from "../styles/shared.js";
import { keysOf } from "./shortcut-keys.js";
import { type ToolbarCommand, ToolbarCommandEvent } from "./toolbar-command.js";
import type { ToolbarMenuElement } from "./toolbar-menu.js";
import { toolbarStyles } from "./toolbar-styles.js";

/** Sent when the person wants to go back to the text. */
export class ToolbarLeaveEvent extends Event {
  static readonly type = "netz-toolbar-leave";

  constructor() {
    super(ToolbarLeaveEvent.type);
  }
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

  #buttons(): (HTMLButtonElement | ToolbarMenuElement)[] {
    return [...this.renderRoot.querySelectorAll<HTMLButtonElement | ToolbarMenuElement>(".stop")];
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
      End: this.#buttons().length - 1,
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

  /** What has a button: tables only while the caret is in one. */
  #shown(): ToolbarCommand[] {
    const isInTable = this.state?.commands.rowAfter.enabled === true;
    return this.commands.filter(({ group, inSlashMenu, inToolbar }) => {
      if (inToolbar !== undefined) return inToolbar;
      if (group === "view" || (group === "insert" && inSlashMenu)) return false;
      return group !== "table" || isInTable;
    });
  }

  override render() {
    const { minutes: words } = this.#locale.texts;
    const shown = this.#shown();
    const firstOfText = shown.findIndex(({ group }) => group !== "history" && group !== "insert");
    const insertable = this.commands.filter(({ inSlashMenu }) => inSlashMenu);
    const view = this.commands.filter(({ group }) => group === "view");
    return html`<div
      class="toolbar"
      role="toolbar"
      aria-label=${words.toolbar}
      @keydown=${(event: KeyboardEvent) => this.#pressed(event)}
    >
      ${shown.slice(0, firstOfText).map((command, at) => this.#renderButton(command, at, shown))}
      ${this.#renderMenu("plus", words.insert, insertable, firstOfText)}
      ${shown
        .slice(firstOfText)
        .map((command, at) => this.#renderButton(command, firstOfText + at, shown, 1))}
      ${this.#renderMenu("menu", words.more, view, shown.length + 1)}
    </div>`;
  }

  #renderMenu(picture: IconName, name: string, commands: readonly ToolbarCommand[], index: number) {
    if (commands.length === 0) return nothing;
    return html`<netz-toolbar-menu
      class="stop"
      picture=${picture}
      .name=${name}
      .commands=${commands}
      .state=${this.state}
      ?stop=${index === this.current}
      @focusin=${() => (this.current = index)}
    ></netz-toolbar-menu>`;
  }

  #renderButton(
    command: ToolbarCommand,
    at: number,
    shown: readonly ToolbarCommand[],
    menusBefore = 0,
  ) {
    const { id, group, name, toggles, shortcut } = command;
    const index = at + menusBefore;
    const { enabled = false, active = false } = this.state?.commands[id] ?? {};
    const startsGroup = at > 0 && shown[at - 1]?.group !== group;
    const tip = shortcut === undefined ? name : `${name} (${keysOf(shortcut)})`;
    return html`<button
      type="button"
      class="stop ${startsGroup ? "starts" : ""} ${named.has(id) ? "named" : ""}"
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
