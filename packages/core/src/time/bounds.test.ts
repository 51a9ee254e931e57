import { describe, expect, test } from "vitest";
import { earliestDay, isAfterEnd, latestDay } from "./bounds.js";
import { comparePartialDates, orderPartialDates } from "./compare.js";

describe("first and last day", () => {
  test.each([
    ["2025-06-18", "2025-06-18", "2025-06-18"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["1900-02", "1900-02-01", "1900-02-28"],
    ["1985-04-XX", "1985-04-01", "1985-04-30"],
    ["1985-XX-XX", "1985-01-01", "1985-12-31"],
    ["2025-21", "2025-03-01", "2025-05-31"],
    ["2025-23", "2025-09-01", "2025-11-30"],
    ["2025-24", "2025-12-01", "2026-02-28"],
    ["2027-24", "2027-12-01", "2028-02-29"],
    ["2025-36", "2025-10-01", "2025-12-31"],
    ["2025-37", "2025-01-01", "2025-04-30"],
    ["2025-39~", "2025-09-01", "2025-12-31"],
    ["2026-40", "2026-01-01", "2026-06-30"],
    ["2026-41", "2026-07-01", "2026-12-31"],
    ["199X", "1990-01-01", "1999-12-31"],
    ["19XX", "1900-01-01", "1999-12-31"],
    ["-199X", "-001999-01-01", "-001990-12-31"],
    ["-00XX", "-000099-01-01", "-000001-12-31"],
    ["Y170000002", "+170000002-01-01", "+170000002-12-31"],
    ["1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12"],
    ["2004-06/2005-36", "2004-06-01", "2005-12-31"],
  ])("DATE11 %s reaches from %s to %s", (date, earliest, latest) => {
    expect([earliestDay(date), latestDay(date)]).toEqual([earliest, latest]);
  });

  test("DATE12 an open or unknown side has no day", () => {
    expect([earliestDay("1958/.."), latestDay("1958/..")]).toEqual(["1958-01-01", undefined]);
    expect([earliestDay("/1989"), latestDay("/1989")]).toEqual([undefined, "1989-12-31"]);
    expect(earliestDay("no date")).toBeUndefined();
  });

  test("DATE13 a quarter is over only after its last day", () => {
    expect(isAfterEnd("2025-36", "2025-12-31")).toBe(false);
    expect(isAfterEnd("2025-36", "2026-01-01")).toBe(true);
    expect(isAfterEnd("2025-06", "2025-06-30")).toBe(false);
    expect(isAfterEnd("2025-06-18", "2025-06-19")).toBe(true);
    expect(isAfterEnd("1958/..", "2999-01-01")).toBe(false);
    expect(isAfterEnd("2025", "tomorrow")).toBe(false);
  });
});

describe("comparing", () => {
  test.each([
    ["2025-36", "2026", "before"],
    ["2026", "2025-36", "after"],
    ["2025-36", "2025-12-31", "overlaps"],
    ["2025", "2025", "overlaps"],
    ["2025-24", "2026", "overlaps"],
    ["../1989", "1990", "before"],
    ["../1989", "1980", "overlaps"],
    ["1958/..", "2500", "overlaps"],
    ["1958/..", "../1900", "after"],
    ["/1989", "1980", "unknown"],
    ["/1989", "1989-06", "overlaps"],
    ["/1989", "1990", "before"],
    ["1958/", "2500", "unknown"],
    ["1958/", "1958-06-01", "overlaps"],
    ["/..", "2000", "unknown"],
    ["/..", "1958/..", "overlaps"],
    ["../..", "2000", "overlaps"],
    ["no date", "2000", "unknown"],
  ])("DATE14 %s against %s: %s", (a, b, relation) => {
    expect(comparePartialDates(a, b)).toBe(relation);
  });

  test("DATE15 sorts by the earliest day, the exact date before the vague one, no date last", () => {
    const dates = ["no date", "2025", "2025-01-01", "2024-36", "../1989", "2025-01", "-0044"];
    expect(dates.sort(orderPartialDates)).toEqual([
      "../1989",
      "-0044",
      "2024-36",
      "2025-01-01",
      "2025-01",
      "2025",
      "no date",
    ]);
  });
});
