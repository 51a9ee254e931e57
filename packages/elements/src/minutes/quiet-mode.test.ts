import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { QuietMode } from "./quiet-mode.js";

let held: boolean[];
let quiet: QuietMode;

beforeEach(() => {
  vi.useFakeTimers();
  held = [];
  quiet = new QuietMode((holding) => held.push(holding));
});
afterEach(() => void vi.useRealTimers());

test("keeps nothing back while it is off", () => {
  quiet.typed();
  expect(held).toEqual([]);
});

test("keeps back while somebody types and lets in after a pause", () => {
  quiet.toggle();
  quiet.typed();
  vi.advanceTimersByTime(2000);
  quiet.typed();
  vi.advanceTimersByTime(2000);
  expect(held).toEqual([true, true]);
  vi.advanceTimersByTime(500);
  expect(held.at(-1)).toBe(false);
});

test("lets in at once when it is switched off, and when the page leaves", () => {
  quiet.toggle();
  quiet.typed();
  quiet.toggle();
  expect([held.at(-1), quiet.on]).toEqual([false, false]);
  quiet.toggle();
  quiet.typed();
  quiet.end();
  expect([held.at(-1), quiet.on]).toEqual([false, false]);
  vi.advanceTimersByTime(10_000);
  expect(held).toEqual([true, false, true, false]);
});
