import { describe, expect, test } from "vitest";
import { referenceFile } from "../reference-data.test-support.js";
import { isEdtf, parseEdtf } from "./edtf.js";
import { readEdtfCases, type EdtfCases } from "./edtf-figures.test-support.js";
import { toEdtf } from "./edtf-text.js";

function valueOf(text: string) {
  return parseEdtf(text).value;
}

function codesOf(text: string) {
  return parseEdtf(text).issues.map((issue) => issue.code);
}

describe("EDTF into structure", () => {
  test.each([
    ["1985-04-12", { kind: "day", year: 1985, month: 4, day: 12 }],
    ["1985-04", { kind: "month", year: 1985, month: 4 }],
    ["1985", { kind: "year", year: 1985 }],
    ["0000", { kind: "year", year: 0 }],
    ["-0044", { kind: "year", year: -44 }],
    ["Y170000002", { kind: "year", year: 170_000_002 }],
    ["Y-170000002~", { kind: "year", year: -170_000_002, qualifier: "~" }],
    ["1984?", { kind: "year", year: 1984, qualifier: "?" }],
    ["2004-06-11%", { kind: "day", year: 2004, month: 6, day: 11, qualifier: "%" }],
    ["201X", { kind: "decade", year: 2010 }],
    ["-19XX", { kind: "century", year: -1999 }],
    ["-000X", { kind: "decade", year: -9 }],
    ["2004-XX", { kind: "unknownMonth", year: 2004 }],
    ["1985-04-XX", { kind: "unknownDay", year: 1985, month: 4 }],
    ["1985-XX-XX", { kind: "unknownMonthAndDay", year: 1985 }],
    ["2025-24", { kind: "season", year: 2025, code: 24 }],
  ])("DATE1 reads %s as level 0 or 1", (text, value) => {
    expect(parseEdtf(text)).toEqual({ value: { ...value, edtf: text }, issues: [] });
  });

  test.each([
    ["2025-33", "quarter"],
    ["2025-36~", "quarter"],
    ["2025-37", "third"],
    ["2025-39%", "third"],
    ["2026-40", "half"],
    ["2026-41?", "half"],
  ])("DATE2 reads the code of %s as a %s", (text, kind) => {
    expect(valueOf(text)?.kind).toBe(kind);
  });

  test("DATE3 reads a date-time with the offset as it was written", () => {
    const time = { kind: "dateTime", year: 1985, month: 4, day: 12, hour: 23, minute: 20 };
    expect(valueOf("1985-04-12T23:20:30")).toMatchObject({ ...time, second: 30 });
    expect(valueOf("1985-04-12T23:20:30+04:30")).toMatchObject({
      ...time,
      second: 30,
      offset: "+04:30",
    });
  });

  test("DATE4 tells an open end from an unknown one", () => {
    expect(valueOf("1958/..")).toMatchObject({ start: { year: 1958 }, end: "open" });
    expect(valueOf("/1989")).toMatchObject({ start: "unknown", end: { year: 1989 } });
    expect(valueOf("2025-36~/2026-40?")).toMatchObject({
      start: { kind: "quarter", qualifier: "~" },
      end: { kind: "half", qualifier: "?" },
    });
  });
});

describe("what is no EDTF", () => {
  test.each([
    "2025-02-29",
    "1900-02-29",
    "2025-04-31",
    "2025-06-00",
    "2025-06-32",
    "2025-02-29T10:00:00",
    "2025-02-29/..",
  ])("DATE5 never turns %s into another day", (text) => {
    expect(parseEdtf(text)).toEqual({
      issues: [{ code: "date-missing", severity: "error", path: [], params: { text } }],
    });
  });

  test.each([
    "",
    " 1985",
    "1985 ",
    "1985\n",
    "85",
    "+2006",
    "-0000",
    "-0000-01-01",
    "2025-00",
    "2025-00-10",
    "2025-13",
    "2025-13-01",
    "2025-20",
    "2025-25",
    "2025-32",
    "2025-42",
    "2025-36-01",
    "20X5",
    "XXXX",
    "201X-06",
    "2004-XX-05",
    "1985-04-1X",
    "Y2006",
    "Y012345",
    "Y1234567890123",
    "?2004",
    "2004?-06",
    "2004??",
    "1985-04-12T23:20",
    "1985-04-12T23:20:60",
    "1985-04-12T24:00:01",
    "1985-04-12T23:20:30-00:00",
    "1985-04-12T23:20:30+14:01",
    "1985-04-12T23:20:30?",
    "/",
    "1985/1986/1987",
    "1985-04-12T23:20:30/..",
    "Y-61000/-2000",
    "[1667,1668]",
    "２０２５",
    "2025\u0000",
    "\ud800",
  ])("DATE6 refuses %j", (text) => {
    expect(valueOf(text)).toBeUndefined();
    expect(codesOf(text)).toEqual(["edtf-invalid"]);
    expect(isEdtf(text)).toBe(false);
  });

  test.each(["2004/2003", "0000-01-03/0000-01", "0001/0000", "2012-24/2012-21", "0800/-0999"])(
    "DATE7 refuses the interval %s because it ends before it begins",
    (text) => {
      expect(codesOf(text)).toEqual(["interval-reversed"]);
      expect(valueOf(text)).toBeUndefined();
    },
  );

  test("DATE8 reads 24:00 as 00:00 of the next day and says so with a repair", () => {
    const { value, issues } = parseEdtf("2025-12-31T24:00:00Z");
    expect(value && toEdtf(value)).toBe("2026-01-01T00:00:00Z");
    expect(issues).toMatchObject([
      { code: "hour-24", severity: "info", fix: [{ value: "2026-01-01T00:00:00Z" }] },
    ]);
  });

  test.each([
    [" 2025-06 ", "2025-06"],
    ["199x~", "199X~"],
    ["y170000002\n", "Y170000002"],
    ["1985-04-12t23:20:30z", "1985-04-12T23:20:30Z"],
  ])("DATE9 offers to mend %j into %s", (text, value) => {
    expect(parseEdtf(text)).toMatchObject({
      issues: [{ code: "edtf-invalid", fix: [{ op: "set", path: [], value }] }],
    });
    expect(valueOf(text)).toBeUndefined();
  });

  test("DATE6 answers with an issue to what is no text at all", () => {
    expect(parseEdtf(undefined as unknown as string).issues).toHaveLength(1);
    expect(isEdtf(2025)).toBe(false);
  });
});

const casesFile = referenceFile("edtf_cases.json");

describe.skipIf(casesFile === undefined)("EDTF strings written by others (reference data)", () => {
  const cases: EdtfCases =
    casesFile === undefined
      ? { level0: [], level1: [], invalid_datetimes: [] }
      : readEdtfCases(casesFile);

  test.each([...cases.level0, ...cases.level1])("DATE1 reads %s and writes it the same", (text) => {
    const { value, issues } = parseEdtf(text);
    expect(issues).toEqual([]);
    expect(value && toEdtf(value)).toBe(text);
  });

  test.each(cases.invalid_datetimes)("DATE6 refuses %s", (text) => {
    expect(valueOf(text)).toBeUndefined();
    expect(parseEdtf(text).issues).not.toEqual([]);
  });
});
