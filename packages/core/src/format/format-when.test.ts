import { describe, expect, test } from "vitest";
import { formatLocal, formatWhen } from "./format-when.js";

function berlin(local: string) {
  return { local, zone: "Europe/Berlin" };
}

function timed(start: string, end: string) {
  return { start: berlin(start), end: berlin(end) };
}

describe("when something takes place, in words", () => {
  test.each([
    [
      timed("2021-03-13T14:00", "2021-03-13T17:00"),
      "Samstag, 13. März 2021, 14–17 Uhr",
      "Saturday, 13 March 2021, 2–5 pm",
    ],
    [
      timed("2025-06-18T09:30", "2025-06-18T12:00"),
      "Mittwoch, 18. Juni 2025, 9:30–12:00 Uhr",
      "Wednesday, 18 June 2025, 9:30 am–noon",
    ],
    [
      timed("2025-06-18T11:00", "2025-06-18T14:00"),
      "Mittwoch, 18. Juni 2025, 11–14 Uhr",
      "Wednesday, 18 June 2025, 11 am–2 pm",
    ],
    [
      timed("2025-06-18T20:00", "2025-06-19T00:00"),
      "Mittwoch, 18. Juni 2025, 20–24 Uhr",
      "Wednesday, 18 June 2025, 8 pm–midnight",
    ],
    [
      timed("2025-06-18T23:00", "2025-06-19T01:00"),
      "Mittwoch, 18. Juni 2025, 23 Uhr bis Donnerstag, 19. Juni 2025, 1 Uhr",
      "Wednesday, 18 June 2025, 11 pm to Thursday, 19 June 2025, 1 am",
    ],
    [
      { start: berlin("2025-06-18T10:00"), duration: "PT1H30M" },
      "Mittwoch, 18. Juni 2025, 10 Uhr (1 Std. 30 Min.)",
      "Wednesday, 18 June 2025, 10 am (1 h 30 min)",
    ],
    [
      { startDate: "2025-10-22", endDate: "2025-10-22" },
      "Mittwoch, 22. Oktober 2025",
      "Wednesday, 22 October 2025",
    ],
    [
      { startDate: "2025-10-22", endDate: "2025-10-24" },
      "22. bis 24. Oktober 2025",
      "22 to 24 October 2025",
    ],
    [{ edtf: "2025-36", text: "das 4. Quartal" }, "4. Quartal 2025", "4th quarter of 2025"],
    [{ text: "Termin folgt" }, "Termin folgt", "Termin folgt"],
  ])("DATE28 %j: %s; %s", (when, german, english) => {
    expect(formatWhen(when, "de")).toBe(german);
    expect(formatWhen(when, "en")).toBe(english);
  });

  test("DATE28 a single local time carries its weekday", () => {
    expect(formatLocal(berlin("2025-06-18T10:00"), "de")).toBe("Mittwoch, 18. Juni 2025, 10 Uhr");
    expect(formatLocal(berlin("2025-06-18T14:30"), "en")).toBe("Wednesday, 18 June 2025, 2:30 pm");
    expect(formatLocal(berlin("2025-06-18T00:00"), "en")).toBe("Wednesday, 18 June 2025, 12 am");
  });
});
