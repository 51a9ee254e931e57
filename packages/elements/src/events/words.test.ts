import { describe, expect, it } from "vitest";
import { eventsTexts, languageFor } from "./events-texts.js";
import { machineDate, whenInWords } from "./when-in-words.js";
import { wordsIn } from "./words-in.js";

describe("the words of an element", () => {
  it.each([
    ["en", "en"],
    ["en-GB", "en"],
    ["EN", "en"],
    ["de-AT", "de"],
    ["pl", "de"],
    ["", "de"],
  ])("are for lang=%j in %s", (tag, language) => {
    expect(languageFor(tag)).toBe(language);
  });

  it("say something in both languages, and not the same", () => {
    const flat = (texts: object): string[] =>
      Object.values(texts).flatMap((text) => (typeof text === "string" ? text : flat(text)));
    const [german, english] = [flat(eventsTexts.de), flat(eventsTexts.en)];
    expect(german).toHaveLength(english.length);
    expect(german.every((text) => text.trim() !== "")).toBe(true);
    expect(german.filter((text) => english.includes(text))).toEqual(["Demo", "online"]);
  });
});

describe("a name in several languages", () => {
  const names = { de: "Weißwasser/O.L.", hsb: "Běła Woda" };

  it.each([
    ["hsb", "Běła Woda", "hsb"],
    ["de-DE", "Weißwasser/O.L.", "de"],
    ["en", "Weißwasser/O.L.", "de"],
    ["", "Weißwasser/O.L.", "de"],
  ])("is for lang=%j %s", (tag, text, language) => {
    expect(wordsIn(names, tag)).toEqual({ text, language });
  });

  it("is in whichever language there is when German is missing", () => {
    expect(wordsIn({ pl: "Zgorzelec" }, "de")).toEqual({ text: "Zgorzelec", language: "pl" });
  });
});

describe("a date in words", () => {
  it.each([
    [{ edtf: "2025-36", text: "das 4. Quartal" }, "4. Quartal 2025"],
    [{ text: "Termin folgt" }, "Termin folgt"],
    [{ startDate: "2025-10-22", endDate: "2025-10-22" }, "Mittwoch, 22. Oktober 2025"],
  ])("%j: %s", (when, words) => {
    expect(whenInWords(when, "de")).toBe(words);
  });

  it.each([
    { edtf: "no date at all" },
    { startDate: "soon", endDate: "later" },
    { start: { local: "at ten", zone: "Europe/Berlin" } },
  ])("shows something for %j instead of failing", (when) => {
    expect(whenInWords(when, "de")).not.toBe("");
  });

  it("has a form for machines only where it is fixed", () => {
    expect(machineDate({ start: { local: "2025-06-18T10:00", zone: "Europe/Berlin" } })).toBe(
      "2025-06-18T10:00",
    );
    expect(machineDate({ edtf: "2025-36" })).toBeUndefined();
  });
});
