import { describe, expect, test } from "vitest";
import { parsePartialDate } from "./parse-partial-date.js";

const reference = "2025-06-18";

function german(text: string) {
  return parsePartialDate(text, { reference, locale: "de" });
}

function english(text: string) {
  return parsePartialDate(text, { reference, locale: "en" });
}

describe("German phrases", () => {
  test.each([
    ["4. Quartal 2025", "2025-36"],
    ["IV. Quartal 2025", "2025-36"],
    ["viertes Quartal 2025", "2025-36"],
    ["Q4 2025", "2025-36"],
    ["Q4/2025", "2025-36"],
    ["1. Halbjahr 2026", "2026-40"],
    ["2. Drittel 2026", "2026-38"],
    ["Frühjahr 2026", "2026-21"],
    ["Frühling 2026", "2026-21"],
    ["Winter 2025/26", "2025-24"],
    ["Winter 2025/2026", "2025-24"],
    ["Anfang Juni 2025", "2025-06-01~/2025-06-10~"],
    ["Mitte Juni 2025", "2025-06-11~/2025-06-20~"],
    ["Ende Juni 2025", "2025-06-21~/2025-06-30~"],
    ["Ende Februar 2024", "2024-02-21~/2024-02-29~"],
    ["Ende 2025", "2025-39~"],
    ["Anfang des Jahres 2026", "2026-37~"],
    ["um 1990", "1990~"],
    ["ca. 1990", "1990~"],
    ["vermutlich 1990", "1990?"],
    ["vermutlich um 1990", "1990%"],
    ["1990er Jahre", "199X"],
    ["seit 1958", "1958/.."],
    ["bis 1989", "../1989"],
    ["ab dem 1. Juli 2025", "2025-07-01/.."],
    ["KW 25/2025", "2025-06-16/2025-06-22"],
    ["25. KW 2025", "2025-06-16/2025-06-22"],
    ["KW 1 2026", "2025-12-29/2026-01-04"],
    ["KW 53/2026", "2026-12-28/2027-01-03"],
    ["13.03.2021", "2021-03-13"],
    ["13. 3. 2021", "2021-03-13"],
    ["18.Juni 2025", "2025-06-18"],
    ["den 18. Juni 2025", "2025-06-18"],
    ["Sonnabend, den 13. März 2021", "2021-03-13"],
    ["Sa., 13.03.2021", "2021-03-13"],
    ["im Jahr 1990", "1990"],
    ["Juni 2025", "2025-06"],
    ["1958–1989", "1958/1989"],
    ["von 1958 bis 1989", "1958/1989"],
    ["zwischen 1980 und 1985", "1980/1985"],
    ["16.–22. Juni 2025", "2025-06-16/2025-06-22"],
    ["vom 28. Mai bis 3. Juni 2025", "2025-05-28/2025-06-03"],
    ["28. Dezember bis 3. Januar 2026", "2025-12-28/2026-01-03"],
    ["28. Dezember 2025 bis 3. Januar", "2025-12-28/2026-01-03"],
    ["3. bis 4. Quartal 2025", "2025-35/2025-36"],
    ["1. und 2. Juni 2025", "2025-06-01/2025-06-02"],
    ["1./2. Juni 2025", "2025-06-01/2025-06-02"],
    ["Mai/Juni 2025", "2025-05/2025-06"],
    ["Ende Juni/Anfang Juli 2025", "2025-06-21~/2025-07-10~"],
    ["Schuljahr 2025/26", "2025/2026"],
    ["20. Jahrhundert", "19XX"],
    ["2025-06-18", "2025-06-18"],
    ["1984~/2004-06?", "1984~/2004-06?"],
  ])("DATE32 %s is %s", (text, edtf) => {
    const reading = german(text);
    expect([reading.kind, reading.date?.edtf]).toEqual(["date", edtf]);
    expect(reading.inferred).toBeUndefined();
    expect(reading.issues).toEqual([]);
  });

  test("DATE32 takes a blank of any kind and any case", () => {
    expect(german("ENDE\u00a0JUNI\n2025").date?.edtf).toBe("2025-06-21~/2025-06-30~");
  });
});

describe("English phrases", () => {
  test.each([
    ["4th quarter of 2025", "2025-36"],
    ["the fourth quarter of 2025", "2025-36"],
    ["Q4 2025", "2025-36"],
    ["first half of 2026", "2026-40"],
    ["spring 2026", "2026-21"],
    ["winter 2025/26", "2025-24"],
    ["fall 2025", "2025-23"],
    ["early June 2025", "2025-06-01~/2025-06-10~"],
    ["mid-June 2025", "2025-06-11~/2025-06-20~"],
    ["end of June 2025", "2025-06-21~/2025-06-30~"],
    ["late 2025", "2025-39~"],
    ["the end of 2025", "2025-39~"],
    ["around 1990", "1990~"],
    ["probably 1990", "1990?"],
    ["the 1990s", "199X"],
    ["since 1958", "1958/.."],
    ["until 1989", "../1989"],
    ["week 25/2025", "2025-06-16/2025-06-22"],
    ["week 25 of 2025", "2025-06-16/2025-06-22"],
    ["13/03/2021", "2021-03-13"],
    ["Saturday, 13 March 2021", "2021-03-13"],
    ["March 13th, 2021", "2021-03-13"],
    ["the 13th of March 2021", "2021-03-13"],
    ["June 16–22, 2025", "2025-06-16/2025-06-22"],
    ["from 16 to 22 June 2025", "2025-06-16/2025-06-22"],
    ["between 1980 and 1985", "1980/1985"],
    ["in 1990", "1990"],
    ["20th century", "19XX"],
    ["44 BC", "-0043"],
  ])("DATE33 %s is %s", (text, edtf) => {
    const reading = english(text);
    expect([reading.kind, reading.date?.edtf]).toEqual(["date", edtf]);
    expect(reading.inferred).toBeUndefined();
    expect(reading.issues).toEqual([]);
  });
});

describe("what was not said", () => {
  test.each([
    ["das 4. Quartal", "2025-36"],
    ["im 1. Quartal", "2026-33"],
    ["am 22. Oktober", "2025-10-22"],
    ["am 22.10.", "2025-10-22"],
    ["Mi, 22.10.", "2025-10-22"],
    ["am 18. Juni", "2025-06-18"],
    ["am 17. Juni", "2026-06-17"],
    ["im Juni", "2025-06"],
    ["im Mai", "2026-05"],
    ["im Winter", "2025-24"],
    ["Ende Juni", "2025-06-21~/2025-06-30~"],
    ["Anfang Juni", "2026-06-01~/2026-06-10~"],
    ["KW 25", "2025-06-16/2025-06-22"],
    ["29. Februar", "2028-02-29"],
    ["vom 4. bis 6. Juli", "2025-07-04/2025-07-06"],
    ["28. Dezember bis 3. Januar", "2025-12-28/2026-01-03"],
    ["seit dem 4. Quartal", "2024-36/.."],
    ["seit Mai", "2025-05/.."],
  ])("DATE34 the year of %s is the nearest from the reference: %s", (text, edtf) => {
    const reading = german(text);
    expect([reading.date?.edtf, reading.inferred]).toEqual([edtf, "year"]);
  });

  test("DATE34 a winter that began in the year before the reference is still this winter", () => {
    const reading = parsePartialDate("im Winter", { reference: "2026-01-10", locale: "de" });
    expect(reading.date?.edtf).toBe("2025-24");
  });

  test.each([
    ["13.3.21", "2021-03-13"],
    ["13.3.45", "2045-03-13"],
    ["13.3.46", "1946-03-13"],
    ["13.3.89", "1989-03-13"],
    ["90er Jahre", "199X"],
    ["Mai '68", "1968-05"],
  ])("DATE35 the century of %s is the likely one: %s", (text, edtf) => {
    const reading = german(text);
    expect([reading.date?.edtf, reading.inferred]).toEqual([edtf, "century"]);
  });

  test("DATE34 without a reference day there is no year and no date", () => {
    const reading = parsePartialDate("am 22. Oktober", { reference: "", locale: "de" });
    expect(reading).toMatchObject({ kind: "date", issues: [{ code: "year-missing" }] });
    expect(reading.date).toBeUndefined();
  });
});

describe("running text", () => {
  test.each([
    [
      "Anmeldung wird erbeten (auf unserer Internetseite) bis spätestens zum 25. Februar 2021. Ihre Teilnahme",
      "deadline",
      "bis spätestens zum 25. Februar 2021",
      "../2021-02-25",
    ],
    ["Am 18. Juni 2025 trafen sich die Städte", "date", "18. Juni 2025", "2025-06-18"],
    [
      "Beim Generationendialog 2025 am 22. Oktober wird es einen Thementisch geben.",
      "date",
      "22. Oktober",
      "2025-10-22",
    ],
    [
      "Der nächste analoge Termin ist für das 4. Quartal geplant. Bis dahin bleiben Treffen möglich.",
      "date",
      "4. Quartal",
      "2025-36",
    ],
    [
      "252 Partnerschaften, Seit einem Jahr, 1990 Menschen, am 1. Mai",
      "date",
      "1. Mai",
      "2026-05-01",
    ],
    ["Um 14 Uhr öffnet die Tür, am 13. März 2021 auch.", "date", "13. März 2021", "2021-03-13"],
  ])("DATE39 in %j the words are found", (text, kind, words, edtf) => {
    const reading = german(text);
    expect([reading.kind, reading.words, reading.date?.edtf]).toEqual([kind, words, edtf]);
    expect(text.slice(reading.span!.start, reading.span!.end)).toBe(words);
  });

  test.each([
    "Termin folgt",
    "Der Termin wird noch bekannt gegeben.",
    "zeitnah",
    "so bald wie möglich",
  ])("DATE40 %s names no date and keeps its words", (text) => {
    const reading = german(text);
    expect(reading.kind).toBe("vague");
    expect(text).toContain(reading.words);
    expect(reading.date).toBeUndefined();
  });

  test.each(["date to be announced", "soon", "TBC", "as soon as possible"])(
    "DATE40 %s names no date and keeps its words",
    (text) => {
      expect(english(text)).toMatchObject({ kind: "vague", words: text });
    },
  );

  test.each([
    "252 Partnerschaften mit Städten",
    "Telefon +49-351000 1234",
    "TOP 3.2",
    "Abstimmung 6 : 1 : 0",
    "PLZ 02943",
    "Maiglöckchen und Sonntagsreden",
    "Jungen und Mädchen",
    "Punkt 3.2. der Tagesordnung",
    "Dauer: 2 h",
    "Version 1.2.3 unter 192.168.1.1",
    "zwischen den 3 und 4 Städten",
    "seit 2 Jahren und bis 3 Wochen",
    "",
    "   ",
  ])("DATE39 %j holds no date", (text) => {
    expect(german(text)).toEqual({
      kind: "none",
      issues: [{ code: "date-not-found", severity: "warning", path: [], params: {} }],
    });
  });

  test.each(["You may call us, the march was long", "the second half was better", "summer school"])(
    "DATE39 %j holds no date",
    (text) => {
      expect(english(text).kind).toBe("none");
    },
  );
});

describe("several days", () => {
  test.each([
    ["1. und 8. Juni 2025", "2025-06-08"],
    ["am 1., 8. und 15. Juli", "2025-07-15"],
    ["am 1. oder 8. Juni 2025", "2025-06-08"],
  ])("DATE49 of %s one day is read, and that there are more is said", (text, edtf) => {
    const { date, issues } = german(text);
    expect(date?.edtf).toBe(edtf);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["date-not-alone", "warning"],
    ]);
  });

  test("DATE49 in English as well", () => {
    for (const text of ["1 and 8 June 2025", "on 18 or 25 June 2025"]) {
      expect(english(text).issues).toMatchObject([{ code: "date-not-alone" }]);
    }
  });

  test("DATE49 no day is missed where none is told", () => {
    for (const text of [
      "18. Juni 2025 und 5 weitere Städte",
      "1. und 2. Juni 2025",
      "Am 18. Juni 2025, 14 Uhr, und danach",
    ]) {
      expect(german(text).issues).toEqual([]);
    }
  });
});

describe("what does not fit", () => {
  test("DATE41 a stated weekday that is wrong is an error with the text set right", () => {
    const { date, issues } = german("Treffen am Sonntag, 13. März 2021, 14 Uhr");
    expect(date?.edtf).toBe("2021-03-13T14:00:00");
    expect(issues).toEqual([
      {
        code: "weekday-mismatch",
        severity: "error",
        path: [],
        params: { stated: "Sonntag", actual: "Samstag", date: "2021-03-13" },
        fix: [{ op: "set", path: [], value: "Treffen am Samstag, 13. März 2021, 14 Uhr" }],
      },
    ]);
  });

  test("DATE41 a stated weekday that is right is no issue, Sonnabend means Saturday", () => {
    expect(german("Sonnabend, 13. März 2021").issues).toEqual([]);
    expect(english("Saturday, 13 March 2021").issues).toEqual([]);
    expect(english("Sun 13 March 2021").issues).toMatchObject([{ code: "weekday-mismatch" }]);
  });

  test.each([
    "31. Februar 2025",
    "29. Februar 2025",
    "bis zum 31. April 2025",
    "31.2.",
    "2025-02-29",
  ])("DATE42 %s is no date, and no other day is taken for it", (text) => {
    const reading = german(text);
    expect(reading.date).toBeUndefined();
    expect(reading.issues).toMatchObject([{ code: "date-missing", severity: "error" }]);
    expect(reading.words).toBe(text);
  });

  test("DATE42 a day the calendar lacks is named in running text, too", () => {
    const reading = german("Wir treffen uns am 2025-02-29 um 10 Uhr.");
    expect(reading).toMatchObject({ kind: "date", issues: [{ code: "date-missing" }] });
    expect(reading.date).toBeUndefined();
  });

  test("DATE42 a range that ends before it begins is an error", () => {
    expect(german("1989 bis 1958").issues).toMatchObject([{ code: "interval-reversed" }]);
  });

  test("DATE43 of a very long text the beginning is read, and that is said", () => {
    const late = `${"a ".repeat(10_000)} 18. Juni 2025`;
    expect(german(late).issues.map(({ code }) => code)).toEqual(["date-not-found", "text-cut-off"]);
    expect(german(`18. Juni 2025 ${"a ".repeat(10_000)}`).date?.edtf).toBe("2025-06-18");
  });
});
