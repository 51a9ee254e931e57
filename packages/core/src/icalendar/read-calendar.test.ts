import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { referenceFile } from "../reference-data.test-support.js";
import { readCalendar } from "./index.js";

const folder = referenceFile("ics");
const now = "2026-01-05T09:00:00Z";

const calendar = (...lines: string[]): string =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//y", ...lines, "END:VCALENDAR"].join("\r\n");

const event = (...lines: string[]): string =>
  calendar("BEGIN:VEVENT", "UID:a1", "SUMMARY:Treffen", ...lines, "END:VEVENT");

const codes = (text: string) => readCalendar(text, { now }).issues.map(({ code }) => code);

describe("readCalendar", () => {
  it("reads the zone that Outlook writes as the IANA zone it means", () => {
    const text = event("DTSTART;TZID=W. Europe Standard Time:20250618T100000");
    expect(readCalendar(text, { now }).records[0]).toMatchObject({
      when: { start: { local: "2025-06-18T10:00", zone: "Europe/Berlin" } },
    });
  });

  it("reads a time without a zone as local time and says so", () => {
    const { records, issues } = readCalendar(event("DTSTART:20250618T100000"), { now });
    expect(records).toHaveLength(1);
    expect(issues.map(({ code }) => code)).toEqual(["calendar-floating-time"]);
  });

  it("reads a UTC time as UTC, and a whole day up to the day before its end", () => {
    const utc = readCalendar(event("DTSTART:20250618T080000Z"), { now }).records[0];
    expect(utc).toMatchObject({ when: { start: { local: "2025-06-18T08:00", zone: "UTC" } } });
    const days = event("DTSTART;VALUE=DATE:20250618", "DTEND;VALUE=DATE:20250620");
    expect(readCalendar(days, { now }).records[0]).toMatchObject({
      when: { startDate: "2025-06-18", endDate: "2025-06-19" },
    });
  });

  it("tells each property that no field takes", () => {
    const text = event("DTSTART:20250618T080000Z", "ATTENDEE:mailto:a@example.org");
    expect(codes(text)).toEqual(["calendar-property-dropped"]);
  });

  it("passes over a line that is none, names its row, and reads the rest", () => {
    const text = event("DTSTART:20250618T080000Z", "das ist keine Zeile");
    const { records, issues } = readCalendar(text, { now });
    expect(records).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: "calendar-line-broken", params: { row: 8 } });
  });

  it("says of an event without start and of one without UID what is missing", () => {
    expect(codes(event())).toContain("calendar-no-start");
    expect(codes(event("DTSTART:20250618T080000Z").replace("UID:a1\r\n", ""))).toContain(
      "calendar-no-uid",
    );
  });

  it("says of a day that does not exist that it is none", () => {
    expect(codes(event("DTSTART;VALUE=DATE:20250230"))).toContain("calendar-time-invalid");
  });

  it("says of a journal without a meeting that it belongs to none", () => {
    const text = calendar("BEGIN:VJOURNAL", "UID:j1", "SUMMARY:Notiz", "END:VJOURNAL");
    expect(codes(text)).toContain("calendar-minutes-without-meeting");
  });

  it("answers anything that is no calendar with an issue", () => {
    for (const text of ["", "x", "BEGIN:VCALENDAR", "\u0000".repeat(1000), "BEGIN:".repeat(1e5)]) {
      const { records, issues } = readCalendar(text, { now });
      expect(records).toEqual([]);
      expect(issues.length > 0 || text === "").toBe(true);
    }
  });

  it.skipIf(folder === undefined)("reads or diagnoses every calendar of the reference data", () => {
    const files = readdirSync(folder!, { recursive: true, encoding: "utf8" })
      .map((name) => join(folder!, name))
      .filter((path) => statSync(path).isFile());
    expect(files.length).toBeGreaterThan(60);
    const unanswered: string[] = [];
    for (const file of files) {
      const { records, issues } = readCalendar(readFileSync(file, "utf8"), { now });
      const text = readFileSync(file, "utf8");
      const hasEntry = /^BEGIN:(VEVENT|VTODO|VJOURNAL)/im.test(text);
      if (hasEntry && records.length + issues.length === 0) unanswered.push(file);
    }
    expect(unanswered).toEqual([]);
  });
});
