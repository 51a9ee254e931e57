import { expect, test } from "vitest";
import { endOfDay, isOver } from "./deadlines.js";

test.each([
  ["2025-07-04", "2025-07-04T22:00:00.000Z"],
  ["2025-12-31", "2025-12-31T23:00:00.000Z"],
  ["2025-10-26", "2025-10-26T23:00:00.000Z"],
  ["2026-03-28", "2026-03-28T23:00:00.000Z"],
  ["2026-03-29", "2026-03-29T22:00:00.000Z"],
])("in Berlin the day %s ends at %s", (day, end) => {
  expect(endOfDay(day, "Europe/Berlin").toISOString()).toBe(end);
});

test("a day is over at midnight and not before; what is no day never ends", () => {
  const end = endOfDay("2025-07-04", "Europe/Berlin");
  expect(isOver(end, new Date("2025-07-04T21:59:59.999Z"))).toBe(false);
  expect(isOver(end, new Date("2025-07-04T22:00:00Z"))).toBe(true);
  expect(isOver(endOfDay("unsinn", "Europe/Berlin"), new Date("2999-01-01"))).toBe(false);
});
