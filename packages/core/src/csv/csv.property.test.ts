/**
 * Laws: what is written is read back equal, for every kind; a cell that a spreadsheet could take for a formula is none, and
 * taking its apostrophe off gives every text back.
 */
import * as fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { kindFixtures } from "../kind-fixtures.js";
import { tableKinds } from "../table/heading.js";
import { neutralCell, textOfCell } from "./formula.js";
import { readCsv, writeCsv } from "./index.js";

const hostileText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .tuple(
      fc.constantFrom(
        "=",
        "+",
        "-",
        "@",
        "\t",
        "\r",
        "\n",
        "＝",
        "＋",
        "－",
        "＠",
        "﹦",
        "'",
        "''=",
      ),
      fc.string({ unit: "grapheme" }),
    )
    .map(([first, rest]) => first + rest),
);

/** JSON knows no -0. */
const stored = (records: readonly unknown[]): unknown => JSON.parse(JSON.stringify(records));

describe("writeCsv", () => {
  test.each(tableKinds)("writes %s so that reading gives equal records back", (kind) => {
    fc.assert(
      fc.property(
        fc.array(kindFixtures[kind].arbitrary as fc.Arbitrary<never>, { maxLength: 4 }),
        fc.constantFrom("de" as const, "en" as const),
        fc.constantFrom(undefined, "2026-01-05T09:00:00Z"),
        (records, locale, now) => {
          const unique = records.filter(
            ({ id }, i) => records.findIndex((other: { id: string }) => other.id === id) === i,
          );
          const text = writeCsv(kind, unique, { locale });
          const options = now === undefined ? {} : { now };
          const { rows } = readCsv(text, kind, {}, options);
          expect(rows.map(({ record }) => record)).toEqual(stored(unique));
        },
      ),
      { numRuns: 150 },
    );
  });

  test("leaves no cell that begins as a formula, whatever a name is", () => {
    fc.assert(
      fc.property(hostileText, (name) => {
        const record = { ...kindFixtures.place.sample, name: { de: name }, officialName: name };
        const text = writeCsv("place", [record]);
        const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ";" });
        const formulas = data.flat().filter((cell) => {
          const isNegative = /^-\d+([.,]\d+)?$/.test(cell);
          return !isNegative && /[-=+@\t\r\n]/.test(cell.slice(0, 1).normalize("NFKC"));
        });
        expect(formulas).toEqual([]);
        const [row] = readCsv(text, "place").rows;
        expect(row?.record ?? record).toEqual(record);
      }),
      { numRuns: 500 },
    );
  });

  test("neutralises reversibly", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(textOfCell(neutralCell(text))).toBe(text);
      }),
      { numRuns: 5000 },
    );
    expect(["'s-Hertogenbosch", "-12,5", "a=b"].map(neutralCell)).toEqual([
      "'s-Hertogenbosch",
      "-12,5",
      "a=b",
    ]);
  });
});
