/*
 * Reading must cost the same for each character of a text, whatever stands in it. Times differ from machine to machine,
 * so what is counted is how often a pattern is tried; a single try is bounded because no pattern repeats without a limit.
 */
import { afterEach, describe, expect, test, vi } from "vitest";
import { parseEdtf } from "../edtf.js";
import { grammars } from "./grammar.js";
import { parsePartialDate } from "./parse-partial-date.js";

const locales = ["de", "en"] as const;
const pieces = [
  "1",
  "1.",
  "1 ",
  "1:",
  "1 - ",
  "1 , ",
  "'2",
  "2025/",
  "bis ",
  "bis spätestens zum ",
  "vermutlich um ",
  "Montag, ",
  "Ende des ",
  "mai ",
  "14 - 17 ",
  "1 v. ",
  "until the ",
  "probably about the ",
  "2 - 5 ",
  "by ",
  "a",
  "a ",
  " ",
  "\u0000",
  "\ud800",
];

function triesFor(text: string, locale: "de" | "en"): number {
  const exec = vi.spyOn(RegExp.prototype, "exec");
  parsePartialDate(text, { reference: "2025-06-18", locale });
  const tries = exec.mock.calls.length;
  exec.mockRestore();
  return tries;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("hostile texts", () => {
  test.each(locales)("DATE45 no pattern of the grammar (%s) repeats without a limit", (locale) => {
    const patterns = Object.values(grammars[locale])
      .flat()
      .filter((value) => value instanceof RegExp);
    expect(patterns.length).toBeGreaterThan(20);
    const endless = patterns
      .map(({ source }) => source.replaceAll(/\\.|\[[^\]]*\]/g, "x"))
      .filter((source) => /[*+]|\{\d+,\}/.test(source));
    expect(endless).toEqual([]);
  });

  test.each(pieces.flatMap((piece) => locales.map((locale) => [piece, locale] as const)))(
    "DATE45 twice as much of %j in %s costs at most twice as many tries",
    (piece, locale) => {
      const once = triesFor(piece.repeat(1500).slice(0, 1500), locale);
      const twice = triesFor(piece.repeat(3000).slice(0, 3000), locale);
      expect(twice).toBeLessThanOrEqual(once * 2 + 100);
      expect(twice).toBeLessThan(3000 * 60);
    },
  );

  test("DATE45 a megabyte costs no more than the ten thousand characters that are read of it", () => {
    const megabyte = "1. ".repeat(350_000);
    const tries = triesFor(megabyte, "de");
    expect(tries).toBeLessThanOrEqual(triesFor(megabyte.slice(0, 10_000), "de"));
    const exec = vi.spyOn(RegExp.prototype, "exec");
    expect(parseEdtf(megabyte).issues).toMatchObject([{ code: "edtf-invalid" }]);
    expect(exec.mock.calls.filter(([text]) => text.length > 60)).toEqual([]);
  });
});
