import { describe, expect, test } from "vitest";
import { parseEdtf } from "../time/edtf.js";
import { formatPartialDate } from "./format-partial-date.js";

describe("partial dates in words", () => {
  test.each([
    ["2025-06-18", "18. Juni 2025", "18 June 2025"],
    ["2021-03", "März 2021", "March 2021"],
    ["1985", "1985", "1985"],
    ["0033", "33 n. Chr.", "33 AD"],
    ["-0043", "44 v. Chr.", "44 BC"],
    ["0000-12-24", "24. Dezember 1 v. Chr.", "24 December 1 BC"],
    ["Y170000002", "170000002 n. Chr.", "170000002 AD"],
    ["199X", "1990er Jahre", "1990s"],
    ["200X", "2000er Jahre", "2000s"],
    ["19XX", "20. Jahrhundert", "20th century"],
    ["20XX", "21. Jahrhundert", "21st century"],
    ["10XX", "11. Jahrhundert", "11th century"],
    ["2004-XX", "2004, Monat unbekannt", "2004, month unknown"],
    ["1985-04-XX", "April 1985, Tag unbekannt", "April 1985, day unknown"],
    ["1985-XX-XX", "1985, Tag und Monat unbekannt", "1985, day and month unknown"],
    ["2026-21", "Frühjahr 2026", "spring 2026"],
    ["2025-24", "Winter 2025/26", "winter 2025/26"],
    ["1999-24", "Winter 1999/2000", "winter 1999/2000"],
    ["2025-36", "4. Quartal 2025", "4th quarter of 2025"],
    ["2025-37", "1. Drittel 2025", "1st third of 2025"],
    ["2026-40", "1. Halbjahr 2026", "1st half of 2026"],
  ])("DATE23 %s: %s, %s", (edtf, german, english) => {
    expect(formatPartialDate(edtf, "de")).toBe(german);
    expect(formatPartialDate(edtf, "en")).toBe(english);
  });

  test.each([
    ["1990~", "um 1990", "around 1990"],
    ["1990?", "vermutlich 1990", "probably 1990"],
    ["1990%", "vermutlich um 1990", "probably around 1990"],
    ["1990-06~", "etwa Juni 1990", "around June 1990"],
    ["2025-36?", "vermutlich 4. Quartal 2025", "probably 4th quarter of 2025"],
    ["2025-39~", "Ende 2025", "late 2025"],
    ["2025-38%", "vermutlich Mitte 2025", "probably mid-2025"],
    ["2025-37?", "vermutlich 1. Drittel 2025", "probably 1st third of 2025"],
    ["2025-06-01~/2025-06-10~", "Anfang Juni 2025", "early June 2025"],
    ["2025-06-11~/2025-06-20~", "Mitte Juni 2025", "mid-June 2025"],
    ["2024-02-21~/2024-02-29~", "Ende Februar 2024", "late February 2024"],
  ])("DATE24 %s says how sure it is: %s, %s", (edtf, german, english) => {
    expect(formatPartialDate(edtf, "de")).toBe(german);
    expect(formatPartialDate(edtf, "en")).toBe(english);
  });

  test.each([
    ["1958/1989", "1958 bis 1989", "1958 to 1989"],
    ["2025-06-16/2025-06-22", "16. bis 22. Juni 2025", "16 to 22 June 2025"],
    ["2025-05-28/2025-06-03", "28. Mai bis 3. Juni 2025", "28 May to 3 June 2025"],
    ["2025-04/2025-06", "April bis Juni 2025", "April to June 2025"],
    ["2025-12/2026-01", "Dezember 2025 bis Januar 2026", "December 2025 to January 2026"],
    ["1984~/2004-06?", "um 1984 bis vermutlich Juni 2004", "around 1984 to probably June 2004"],
    ["1958/..", "seit 1958", "since 1958"],
    ["../1989", "bis 1989", "until 1989"],
    ["2025-36/..", "seit dem 4. Quartal 2025", "since the 4th quarter of 2025"],
    ["../2021-02-25", "bis zum 25. Februar 2021", "until 25 February 2021"],
    ["199X/..", "seit den 1990er Jahren", "since the 1990s"],
    ["../199X", "bis in die 1990er Jahre", "until the 1990s"],
    ["1958~/..", "seit etwa 1958", "since around 1958"],
    ["1958/", "ab 1958, Ende unbekannt", "from 1958, end unknown"],
    ["/1989", "bis 1989, Beginn unbekannt", "until 1989, start unknown"],
  ])("DATE25 the interval %s: %s, %s", (edtf, german, english) => {
    expect(formatPartialDate(edtf, "de")).toBe(german);
    expect(formatPartialDate(edtf, "en")).toBe(english);
  });

  test("DATE25 an open interval that begins after the present day says from", () => {
    const today = "2025-06-18";
    expect(formatPartialDate("2026/..", "de", { today })).toBe("ab 2026");
    expect(formatPartialDate("2026/..", "en", { today })).toBe("from 2026");
    expect(formatPartialDate("1958/..", "de", { today })).toBe("seit 1958");
    expect(formatPartialDate("2025-36/..", "de", { today })).toBe("ab dem 4. Quartal 2025");
  });

  test.each([
    ["2021-03-13T14:00:00", "13. März 2021, 14:00 Uhr", "13 March 2021, 14:00"],
    ["1985-04-12T23:20:30", "12. April 1985, 23:20:30 Uhr", "12 April 1985, 23:20:30"],
    ["1985-04-12T23:20:00Z", "12. April 1985, 23:20 Uhr (UTC)", "12 April 1985, 23:20 (UTC)"],
  ])("DATE26 the date-time %s: %s, %s", (edtf, german, english) => {
    expect(formatPartialDate(edtf, "de")).toBe(german);
    expect(formatPartialDate(edtf, "en")).toBe(english);
  });

  test("DATE23 takes the structured form as well", () => {
    expect(formatPartialDate(parseEdtf("2025-36").value!, "de")).toBe("4. Quartal 2025");
  });

  test.each(["-199X", "019X", "-19XX", "../..", "/..", "../", "soon", ""])(
    "DATE27 leaves %j as it is, since no person has words for it",
    (text) => {
      expect(formatPartialDate(text, "de")).toBe(text);
      expect(formatPartialDate(text, "en")).toBe(text);
    },
  );
});
