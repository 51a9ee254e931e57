/** Whether something is typed into it. */
export function isField(element: HTMLElement): boolean {
  return element.isContentEditable || element.matches("input, textarea, select");
}

/** Ctrl+F, or ⌘F on a Mac. */
export function isFindKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === "f" && (ctrlKey || metaKey) && !altKey && !shiftKey;
}

/** There the browser's own search opens. */
export function isInFindBar(event: KeyboardEvent): boolean {
  return event
    .composedPath()
    .some((node) => node instanceof Element && node.localName === "netz-find-bar");
}
