import { expect, test } from "vitest";
import { dayWords, languageOfNetwork, languageOfPerson, languagesWith } from "./person-language.js";

test.each([
  [["de"], "de"],
  [["pl", "en-GB"], "en"],
  [["Englisch"], "en"],
  [["English", "German"], "en"],
  [["deutsch"], "de"],
  [["pl", "hsb"], undefined],
  [["dens", "enm"], undefined],
  [undefined, undefined],
] as const)("of %j the first there are words in is %s", (languages, expected) => {
  const person = languages === undefined ? {} : { languages: [...languages] };
  expect(languageOfPerson(person)).toBe(expected);
});

test("a network writes in the language of its name, German first", () => {
  expect(languageOfNetwork({ name: { en: "Network", de: "Netzwerk" } })).toBe("de");
  expect(languageOfNetwork({ name: { pl: "Sieć", en: "Network" } })).toBe("en");
  expect(languageOfNetwork(undefined)).toBe("de");
});

test("a chosen language comes first, the others stay", () => {
  expect(languagesWith("en", ["de", "pl", "en-GB"])).toEqual(["en", "de", "pl"]);
});

test("days are written out, vague dates as they are", () => {
  expect(dayWords("2026-03-01", "de")).toBe("1. März 2026");
  expect(dayWords("2026-03-01T23:30:00Z", "en")).toBe("2 March 2026");
  expect(dayWords("2019", "de")).toBe("2019");
});
