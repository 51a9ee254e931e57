import { expect, test } from "vitest";
import { byStart, isPast, isVague, nearnessWords, whenLines } from "./when-words.js";

const at = (local: string) => ({ local, zone: "Europe/Berlin" });
const exact = { start: at("2025-06-18T10:00"), end: at("2025-06-18T15:30") };
const days = { startDate: "2025-10-22", endDate: "2025-10-22" };
const vague = { edtf: "2025-36", text: "4. Quartal" };
const open = { text: "Termin folgt" };

test("is past only after the end of its day, or of its quarter", () => {
  expect(isPast(exact, "2025-06-18")).toBe(false);
  expect(isPast(exact, "2025-06-19")).toBe(true);
  expect(isPast(vague, "2025-12-31")).toBe(false);
  expect(isPast(vague, "2026-01-01")).toBe(true);
  expect(isPast(open, "2099-01-01")).toBe(false);
});

test("sorts by the first day, what has none last", () => {
  const sorted = [open, vague, days, exact].map((when) => ({ when })).sort(byStart);
  expect(sorted.map(({ when }) => when)).toEqual([exact, vague, days, open]);
});

test("knows a date that is only planned roughly", () => {
  expect([exact, days, vague, open].map(isVague)).toEqual([false, false, true, true]);
});

test("puts the time of day on a line of its own, and never breaks inside the date", () => {
  expect(whenLines(exact, "de")).toEqual(["Mittwoch, 18.\u00a0Juni\u00a02025", "10:00–15:30 Uhr"]);
  expect(whenLines(days, "de")).toEqual(["Mittwoch, 22.\u00a0Oktober\u00a02025"]);
  expect(whenLines(vague, "de")).toEqual(["4.\u00a0Quartal\u00a02025"]);
});

test("says how far away a fixed day is, and nothing of one that is vague or has begun", () => {
  expect(nearnessWords(days, "2025-10-22", "de")).toBe("heute");
  expect(nearnessWords(days, "2025-10-21", "de")).toBe("morgen");
  expect(nearnessWords(days, "2025-10-10", "en")).toBe("in 12 days");
  expect(nearnessWords(days, "2025-06-22", "de")).toBe("in 4 Monaten");
  expect(nearnessWords(days, "2025-10-23", "de")).toBeUndefined();
  expect(nearnessWords(vague, "2025-10-01", "de")).toBeUndefined();
});
