import { expect, test } from "vitest";
import { whenOfTyped } from "./when-of.js";

const clock = { local: "2026-11-12T10:00", zone: "Europe/Berlin" };

test.each([
  [{ due: clock, words: "12.11.2026, 10 Uhr" }, { start: clock }],
  [{ due: "2026-11-12" }, { startDate: "2026-11-12", endDate: "2026-11-12" }],
  [
    { due: "2026-36", words: "4. Quartal" },
    { edtf: "2026-36", text: "4. Quartal" },
  ],
  [{ due: "2026-11" }, { edtf: "2026-11" }],
  [{ words: "Termin folgt" }, { text: "Termin folgt" }],
  [{}, undefined],
])("a date is never more exact than what was typed: %j", (typed, expected) => {
  expect(whenOfTyped(typed)).toEqual(expected);
});
