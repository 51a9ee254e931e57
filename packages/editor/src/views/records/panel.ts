import { labelled } from "../block-view.js";

let made = 0;

/** A button that opens fields below it. Escape closes them and goes back to where one came from. */
export class Panel {
  readonly button = labelled("button", "netz-block-button", "");
  readonly element = document.createElement("div");
  /** The fields. */
  readonly body = document.createElement("div");

  constructor(left: () => void) {
    this.element.className = "netz-record-panel";
    this.element.role = "group";
    this.element.id = `netz-record-panel-${++made}`;
    this.element.hidden = true;
    this.body.className = "netz-record-fields";
    this.element.append(this.body);
    this.button.setAttribute("aria-controls", this.element.id);
    this.button.ariaExpanded = "false";
    this.button.addEventListener("click", () => this.#toggle());
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      if (this.element.hidden) left();
      else this.close();
    };
    this.element.addEventListener("keydown", escape);
    this.button.addEventListener("keydown", escape);
  }

  /** Names both; without the right to write there is nothing to open. */
  show(button: string, heading: string, editable: boolean): void {
    this.button.textContent = button;
    this.element.ariaLabel = heading;
    this.button.hidden = !editable;
    if (!editable) this.#open(false);
  }

  close(): void {
    this.#open(false);
    this.button.focus();
  }

  #toggle(): void {
    this.#open(this.element.hidden !== false);
    if (!this.element.hidden) {
      this.element.querySelector<HTMLElement>("input, select, textarea, button")?.focus();
    }
  }

  #open(isOpen: boolean): void {
    this.element.hidden = !isOpen;
    this.button.ariaExpanded = String(isOpen);
  }
}
