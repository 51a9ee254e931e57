/** Updates handled before everybody else gets a turn: a few milliseconds of work. */
export const updatesInOneGo = 500;

/** Lets the event loop go round once. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
