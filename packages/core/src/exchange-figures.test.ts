import { expect, test } from "vitest";
import {
  calendarFigures,
  oparlReadFigures,
  registerReadFigures,
  vcardFigures,
} from "./exchange-figures.test-support.js";
import { referenceFile } from "./reference-data.test-support.js";

const calendars = referenceFile("ics");
const cards = referenceFile("vcard");
const bodies = referenceFile("oparl_bodies");
const register = referenceFile("GV100AD_sachsen.txt");
const missing = "(skipped where the reference data is missing)";

test.skipIf(calendars === undefined)(
  `every calendar of others is read, or told why not ${missing}`,
  () => {
    const figures = calendarFigures(calendars!);
    expect(figures.files).toBe(73);
    expect(figures.unanswered).toEqual([]);
    expect(figures.withoutLoss + figures.withoutEntry + figures.withIssues).toBe(figures.files);
    expect(figures.records).toBeGreaterThan(25);
  },
);

test.skipIf(cards === undefined)(`every vCard of others gives its people ${missing}`, () => {
  const figures = vcardFigures(cards!);
  expect(figures.files).toBe(5);
  expect(figures.unanswered).toEqual([]);
  expect(figures.records).toBeGreaterThanOrEqual(5);
});

test.skipIf(bodies === undefined)(`every OParl body of others becomes a place ${missing}`, () => {
  const figures = oparlReadFigures(bodies!);
  expect([figures.files, figures.records, figures.unanswered]).toEqual([8, 8, []]);
});

test.skipIf(register === undefined)(
  `the register becomes places without any issue ${missing}`,
  () => {
    expect(registerReadFigures(register!)).toEqual({ lines: 744, records: 502, issues: [] });
  },
);
