import { describe, expect, test } from "vitest";
import { endOfDate } from "../local.js";
import { parsePartialDate } from "./parse-partial-date.js";

const reference = "2025-06-18";

function german(text: string) {
  return parsePartialDate(text, { reference, locale: "de" });
}

function english(text: string) {
  return parsePartialDate(text, { reference, locale: "en" });
}

describe("times", () => {
  test.each([
    ["14 - 17 Uhr", "14:00", "17:00"],
    ["von 14 bis 17 Uhr", "14:00", "17:00"],
    ["14.30–16 Uhr", "14:30", "16:00"],
    ["14:30 - 16:00", "14:30", "16:00"],
    ["14.30 Uhr", "14:30", undefined],
    ["um 9 Uhr", "09:00", undefined],
    ["ab 14 Uhr", "14:00", undefined],
    ["24 Uhr", "24:00", undefined],
  ])("DATE36 %s is a time", (text, time, endTime) => {
    expect(german(text)).toMatchObject({ kind: "time", time });
    expect(german(text).endTime).toBe(endTime);
  });

  test.each([
    ["2–5 pm", "14:00", "17:00"],
    ["2 pm to 5 pm", "14:00", "17:00"],
    ["11–2 pm", "11:00", "14:00"],
    ["9.30–11 am", "09:30", "11:00"],
    ["11 am–noon", "11:00", "12:00"],
    ["8 p.m.–midnight", "20:00", "24:00"],
    ["12 am", "00:00", undefined],
    ["12 pm", "12:00", undefined],
  ])("DATE36 %s is a time in English", (text, time, endTime) => {
    expect(english(text)).toMatchObject({ kind: "time", time });
    expect(english(text).endTime).toBe(endTime);
  });

  test.each(["14.65 Uhr", "25 Uhr", "24.30 Uhr", "14", "TOP 5", "6:1", "3.2"])(
    "DATE36 %s is no time",
    (text) => {
      expect(german(text).kind).toBe("none");
    },
  );

  test("DATE37 a day with a time range has a start and an end", () => {
    const text = "Samstag, 13. März 2021, 14 - 17 Uhr, Netzwerktreffen online";
    expect(german(text)).toMatchObject({
      kind: "timeRange",
      date: { edtf: "2021-03-13" },
      start: "2021-03-13T14:00",
      end: "2021-03-13T17:00",
      span: { start: 0, end: 35 },
      words: "Samstag, 13. März 2021, 14 - 17 Uhr",
      issues: [],
    });
  });

  test.each([
    ["13. März 2021, 24 Uhr", "2021-03-14T00:00", undefined],
    ["31. Dezember 2021, 20 - 24 Uhr", "2021-12-31T20:00", "2022-01-01T00:00"],
    ["13. März 2021, 23 - 1 Uhr", "2021-03-13T23:00", "2021-03-14T01:00"],
    ["14 Uhr am 13. März 2021", "2021-03-13T14:00", undefined],
    ["13. März 2021, ab 18.30 Uhr", "2021-03-13T18:30", undefined],
    ["13. März 2021 von 14 bis 17 Uhr", "2021-03-13T14:00", "2021-03-13T17:00"],
    ["2021-03-13 14:00", "2021-03-13T14:00", undefined],
    ["2021-03-13T14:00:00", "2021-03-13T14:00", undefined],
  ])("DATE37 %s begins and ends where it says", (text, start, end) => {
    expect(german(text).start).toBe(start);
    expect(german(text).end).toBe(end);
  });

  test("DATE37 a day with one time is a date-time", () => {
    expect(german("13. März 2021, 14.30 Uhr")).toMatchObject({
      kind: "dateTime",
      date: { edtf: "2021-03-13T14:30:00" },
      time: "14:30",
    });
  });
});

describe("deadlines", () => {
  test.each([
    ["bis spätestens zum 25. Februar 2021", "2021-02-25"],
    ["spätestens bis zum 25. Februar 2021", "2021-02-25"],
    ["bis zum 25.02.2021", "2021-02-25"],
    ["spätestens am 25. Februar 2021", "2021-02-25"],
    ["Anmeldeschluss: 25. Februar 2021", "2021-02-25"],
    ["Bewerbungsfrist endet am 25.2.2021", "2021-02-25"],
    ["bis Juni 2025", "2025-06"],
    ["bis zum 4. Quartal 2025", "2025-36"],
    ["bis Ende Juni 2025", "2025-06-21~/2025-06-30~"],
  ])("DATE38 %s is open until the end of %s", (text, due) => {
    const reading = german(text);
    expect([reading.kind, reading.due, reading.words]).toEqual(["deadline", due, text]);
    expect(reading.date?.edtf).toBe(`../${due.replace(/^.*\//, "")}`);
  });

  test.each([
    ["by 25 February 2021", "2021-02-25"],
    ["by 25 February 2021 at the latest", "2021-02-25"],
    ["no later than 25 February 2021", "2021-02-25"],
    ["until 25 February 2021", "2021-02-25"],
    ["deadline: 25 February 2021", "2021-02-25"],
    ["by the end of June 2025", "2025-06-21~/2025-06-30~"],
  ])("DATE38 %s is open until the end of %s", (text, due) => {
    const reading = english(text);
    expect([reading.kind, reading.due, reading.words]).toEqual(["deadline", due, text]);
  });

  test("DATE29 a deadline closes when its day is over where it is meant", () => {
    const { due } = german("bis spätestens zum 25. Februar 2021");
    expect(endOfDate(due!, "Europe/Berlin")).toBe("2021-02-25T23:00:00Z");
    expect(endOfDate(german("bis Ende Juni 2025").due!, "Europe/Berlin")).toBe(
      "2025-06-30T22:00:00Z",
    );
  });

  test("DATE38 a deadline may have its time", () => {
    expect(german("bis 25. Februar 2021, 12 Uhr")).toMatchObject({
      kind: "deadline",
      due: "2021-02-25",
      time: "12:00",
      start: "2021-02-25T12:00",
    });
  });
});
