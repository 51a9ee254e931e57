import { formatWhen } from "@staedtenetz/core/format";
import { expect, test } from "vitest";
import { readDate, readWhen, understood } from "./when-text.js";

const context = { locale: "de", today: "2025-06-18" } as const;
const zone = "Europe/Berlin";

test.each([
  [
    "18.06.2025, 10:00 bis 15:30 Uhr",
    { start: { local: "2025-06-18T10:00", zone }, end: { local: "2025-06-18T15:30", zone } },
  ],
  ["13. März 2026, 14 Uhr", { start: { local: "2026-03-13T14:00", zone } }],
  ["22. Oktober 2025", { startDate: "2025-10-22", endDate: "2025-10-22" }],
  ["4. Quartal 2025", { edtf: "2025-36", text: "4. Quartal 2025" }],
  ["Termin folgt", { text: "Termin folgt" }],
])("reads %j", (text, when) => {
  expect(readWhen(text, context)).toEqual(when);
});

test.each(["", "irgendwas", "10 Uhr"])("finds no date in %j", (text) => {
  expect(readWhen(text, context)).toBeUndefined();
});

test("reads its own words again: what is shown for a stored date means the same date", () => {
  for (const text of ["18.06.2025, 10:00 bis 15:30 Uhr", "22. Oktober 2025", "4. Quartal 2025"]) {
    const when = readWhen(text, context);
    expect(when && readWhen(formatWhen(when, "de"), context)).toEqual(when);
  }
});

test("says what it understood, and nothing while nothing was written", () => {
  expect(understood("when", "18.6.2025 10-12 Uhr", context)).toMatch(/18\. Juni 2025/);
  expect(understood("when", "irgendwas", context)).toBeUndefined();
  expect(understood("date", " ", context)).toBe("");
  expect(readDate("bis 25. Februar 2026", context)).toBe("2026-02-25");
  expect(readDate("1980", context)).toBe("1980");
});
