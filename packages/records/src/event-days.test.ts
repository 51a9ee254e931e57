import { expect, test } from "vitest";
import { daysOf } from "./event-days.js";

const zone = "Europe/Berlin";

test("an exact event falls on the days of its clock times", () => {
  const start = { local: "2025-06-18T22:00", zone };
  expect(daysOf({ start })).toEqual({ first: "2025-06-18", last: "2025-06-18", vague: false });
  expect(daysOf({ start, end: { local: "2025-06-19T01:00", zone } }).last).toBe("2025-06-19");
});

test("a vague event may fall on any day of its partial date", () => {
  expect(daysOf({ edtf: "2025-36", text: "4. Quartal 2025" })).toEqual({
    first: "2025-10-01",
    last: "2025-12-31",
    vague: true,
  });
  expect(daysOf({ edtf: "2026-40", text: "1. Halbjahr 2026" }).last).toBe("2026-06-30");
});
