/**
 * A shortcut as it stands on a keyboard.
 *
 * @example
 * keysOf("Mod-Shift-z") // "Ctrl+Shift+Z"
 */
export function keysOf(shortcut: string): string {
  return shortcut
    .split("-")
    .map((key) => (key === "Mod" ? "Ctrl" : key.length === 1 ? key.toUpperCase() : key))
    .join("+");
}
