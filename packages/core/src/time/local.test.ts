import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weekdayOf } from "./calendar.js";
import {
  checkLocal,
  endOfDate,
  instantOf,
  localAt,
  minutesBetween,
  plusDays,
  plusMinutes,
  resolveLocal,
} from "./local.js";

function berlin(local: string) {
  return { local, zone: "Europe/Berlin" };
}

describe("local times and instants", () => {
  test.each([
    ["2025-06-18T10:00", "Europe/Berlin", "2025-06-18T08:00:00Z"],
    ["2025-12-18T10:00", "Europe/Berlin", "2025-12-18T09:00:00Z"],
    ["2025-06-18T10:00", "Asia/Kolkata", "2025-06-18T04:30:00Z"],
    ["2025-06-18T10:00", "UTC", "2025-06-18T10:00:00Z"],
    ["2025-03-30T01:59", "Europe/Berlin", "2025-03-30T00:59:00Z"],
    ["2025-03-30T03:00", "Europe/Berlin", "2025-03-30T01:00:00Z"],
    ["1980-04-06T12:00", "Europe/Berlin", "1980-04-06T10:00:00Z"],
  ])("DATE16 %s in %s means %s", (local, zone, instant) => {
    expect(resolveLocal({ local, zone })).toEqual({ state: "once", instants: [instant] });
    expect(localAt(instant, zone)).toEqual({ local, zone });
  });

  test("DATE17 02:30 does not exist when the clocks are moved forward, and 03:30 is offered", () => {
    const local = berlin("2025-03-30T02:30");
    expect(resolveLocal(local)).toEqual({
      state: "missing",
      instants: [],
      nearest: berlin("2025-03-30T03:30"),
    });
    expect(checkLocal(local, ["when", "start"])).toEqual([
      {
        code: "local-time-missing",
        severity: "error",
        path: ["when", "start"],
        params: { ...local, nearest: "2025-03-30T03:30" },
        fix: [{ op: "set", path: ["when", "start", "local"], value: "2025-03-30T03:30" }],
      },
    ]);
    expect(instantOf(local)).toBeUndefined();
    expect(minutesBetween(local, berlin("2025-03-30T04:00"))).toBeUndefined();
  });

  test("DATE18 02:30 exists twice when the clocks are moved back", () => {
    const local = berlin("2025-10-26T02:30");
    expect(resolveLocal(local)).toEqual({
      state: "twice",
      instants: ["2025-10-26T00:30:00Z", "2025-10-26T01:30:00Z"],
    });
    expect(checkLocal(local)).toMatchObject([
      { code: "local-time-ambiguous", severity: "warning" },
    ]);
  });

  test("DATE19 a workshop from 01:00 to 04:00 lasts four hours in the night of the change", () => {
    expect(minutesBetween(berlin("2025-10-26T01:00"), berlin("2025-10-26T04:00"))).toBe(240);
    expect(minutesBetween(berlin("2025-03-30T01:00"), berlin("2025-03-30T04:00"))).toBe(120);
    expect(minutesBetween(berlin("2025-06-18T01:00"), berlin("2025-06-18T04:00"))).toBe(180);
    expect(plusMinutes(berlin("2025-10-26T01:00"), 240)).toEqual(berlin("2025-10-26T04:00"));
  });

  test("DATE20 a weekly series stays at 18:00 when the clocks are moved", () => {
    expect(plusDays(berlin("2025-10-22T18:00"), 7)).toEqual(berlin("2025-10-29T18:00"));
    expect(plusDays(berlin("2025-12-29T18:00"), 7)).toEqual(berlin("2026-01-05T18:00"));
    expect(plusDays(berlin("soon"), 7)).toBeUndefined();
  });

  test.each([
    ["2021-02-25", "Europe/Berlin", "2021-02-25T23:00:00Z"],
    ["2021-06-25", "Europe/Berlin", "2021-06-25T22:00:00Z"],
    ["2025-03-30", "Europe/Berlin", "2025-03-30T22:00:00Z"],
    ["2025-10-26", "Europe/Berlin", "2025-10-26T23:00:00Z"],
    ["2025-36", "Europe/Berlin", "2025-12-31T23:00:00Z"],
    ["../2021-02-25", "Europe/Berlin", "2021-02-25T23:00:00Z"],
    ["2018-11-03", "America/Sao_Paulo", "2018-11-04T03:00:00Z"],
    ["2011-12-29", "Pacific/Apia", "2011-12-30T10:00:00Z"],
  ])("DATE21 %s is over in %s at %s", (date, zone, instant) => {
    expect(endOfDate(date, zone)).toBe(instant);
  });

  test("DATE21 what has no end or no known zone is never over", () => {
    expect(endOfDate("1958/..", "Europe/Berlin")).toBeUndefined();
    expect(endOfDate("2021-02-25", "Europe/Atlantis")).toBeUndefined();
  });

  test.each([
    ["2025-06-18", 3],
    ["2021-03-13", 6],
    ["2024-02-29", 4],
    ["0001-01-01", 1],
  ])("DATE22 %s is day %i of the week", (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });

  test.each([
    [{ local: "2025-02-29T10:00", zone: "Europe/Berlin" }, "local-format"],
    [{ local: "2025-06-18T24:00", zone: "Europe/Berlin" }, "local-format"],
    [{ local: "2025-06-18T10:00Z", zone: "Europe/Berlin" }, "local-format"],
    [{ local: "2025-06-18T10:00", zone: "Europe/Atlantis" }, "zone-unknown"],
    [{ local: "2025-06-18T10:00", zone: "+02:00" }, "zone-unknown"],
    [{ local: "2025-06-18T10:00", zone: "" }, "zone-unknown"],
  ])("DATE16 %j is no local time: %s", (local, code) => {
    expect(checkLocal(local)).toMatchObject([{ code, severity: "error" }]);
    expect(resolveLocal(local)).toEqual({ state: "invalid", instants: [] });
  });

  test("DATE16 24:00 is no local time, but 00:00 of the next day is offered for it", () => {
    expect(checkLocal(berlin("2025-12-31T24:00"), ["end"])).toMatchObject([
      {
        code: "local-format",
        fix: [{ op: "set", path: ["end", "local"], value: "2026-01-01T00:00" }],
      },
    ]);
  });

  test("DATE16 every instant has a local time that means it", () => {
    const zone = fc.constantFrom("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC");
    const minute = fc.integer({ min: 0, max: 33_000_000 });
    fc.assert(
      fc.property(minute, zone, (minutes, name) => {
        const instant = `${new Date(minutes * 60_000).toISOString().slice(0, 19)}Z`;
        expect(resolveLocal(localAt(instant, name)!).instants).toContain(instant);
      }),
    );
  });
});
