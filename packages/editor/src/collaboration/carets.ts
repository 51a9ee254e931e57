import type { DecorationAttrs } from "@tiptap/pm/view";

/** How somebody is shown in the text, as the server stamps it. */
export interface CaretUser {
  readonly id: string;
  readonly name: string;
  /** `#rrggbb` */
  readonly color: string;
  /** 0 to 7, one of the eight colours of the design tokens. */
  readonly colorIndex: number;
}

/**
 * Another person's caret with their name. The label is hidden from screen readers: it would be read in
 * the middle of a word. The colour comes from the tokens by class, so that it fits light and dark.
 */
export function renderCaret(user: Record<string, unknown>): HTMLElement {
  const caret = document.createElement("span");
  caret.className = `netz-caret ${personClass(user)}`;
  caret.ariaHidden = "true";
  const label = document.createElement("span");
  label.className = "netz-caret-label";
  label.textContent = typeof user["name"] === "string" ? user["name"] : "";
  caret.append(label);
  return caret;
}

/** The passage another person has selected. */
export function renderSelection(user: Record<string, unknown>): DecorationAttrs {
  return { class: `netz-selection ${personClass(user)}` };
}

function personClass(user: Record<string, unknown>): string {
  const index = Number(user["colorIndex"]);
  return `netz-person-${Number.isInteger(index) && index >= 0 && index < 8 ? index : 7}`;
}
