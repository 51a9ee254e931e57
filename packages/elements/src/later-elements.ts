import { defineElements, type ElementsByTag } from "./define.js";

/** What a page with minutes need not have before somebody asks for it. */
const later = {
  "netz-attendance-panel": async () =>
    (await import("./attendance-panel/attendance-panel-elements.js")).attendancePanelElements,
  "netz-discussion": async () =>
    (await import("./discussion/discussion-elements.js")).discussionElements,
  "netz-due-field": async () =>
    (await import("./due-field/due-field-elements.js")).dueFieldElements,
  "netz-link-dialog": async () =>
    (await import("./minutes/link-dialog-elements.js")).linkDialogElements,
  "netz-task-dialog": async () =>
    (await import("./minutes/task-dialog-elements.js")).taskDialogElements,
} as const satisfies Readonly<Record<string, () => Promise<ElementsByTag>>>;

export type LaterTag = keyof typeof later;

/**
 * Brings the code of an element to the page it stands in. What was set on it before stays. Resolves with the
 * element once it can be used; with `undefined` when its code did not arrive: the next call tries again.
 *
 * @example
 * const dialog = await bring(this.querySelector("netz-link-dialog"));
 * dialog?.open("https://netz.example");
 */
export async function bring<Tag extends LaterTag>(
  element: (HTMLElementTagNameMap[Tag] & { readonly localName: string }) | null | undefined,
): Promise<HTMLElementTagNameMap[Tag] | undefined> {
  const registry = element?.ownerDocument.defaultView?.customElements;
  if (element === null || element === undefined || registry === undefined) return undefined;
  const tag = element.localName as Tag;
  if (registry.get(tag) === undefined) {
    try {
      defineElements(registry, await later[tag]());
    } catch {
      // The chunk did not arrive: nothing opens, and the next press tries again.
      return undefined;
    }
  }
  await element.updateComplete;
  return element;
}
