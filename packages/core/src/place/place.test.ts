import { describe, expect, test } from "vitest";
import { applyFixes } from "../fixes.js";
import { validate } from "../record-kinds.js";
import { placeSample } from "./place.arbitrary.js";

const check = (changes: Record<string, unknown>, context = {}) => {
  const input = { ...placeSample, ...changes };
  const { record, issues } = validate("place", input, context);
  return { input, record, issues, codes: issues.map((issue) => issue.code) };
};
const keys = (ags?: unknown, ars?: unknown) => ({
  identifiers: [
    ...(ags === undefined ? [] : [{ scheme: "ags", value: ags }]),
    ...(ars === undefined ? [] : [{ scheme: "ars", value: ars }]),
  ],
});

describe("keys of a place", () => {
  test("PLACE1 a lost zero is a warning, the record stays usable and the repair restores the key", () => {
    const { input, record, issues, codes } = check({
      ...keys("5358004"),
      subdivision: "DE-NW",
      coordinates: undefined,
    });
    expect(codes).toEqual(["ags-lost-zero"]);
    expect(record?.identifiers?.[0]?.value).toBe("5358004");
    const repaired = applyFixes(input, issues);
    expect(repaired.identifiers?.[0]?.value).toBe("05358004");
    expect(validate("place", repaired).issues).toEqual([]);
  });

  test("PLACE1 a key given as a number is read as the text it stands for", () => {
    const { input, record, codes, issues } = check({ ...keys(14626110) });
    expect(codes).toEqual(["ags-number"]);
    expect(record?.identifiers?.[0]?.value).toBe("14626110");
    expect(input.identifiers?.[0]?.value).toBe(14626110);
    expect(validate("place", applyFixes(input, issues)).issues).toEqual([]);
  });

  test("PLACE1 identifiers of schemes nobody knows are taken as they are", () => {
    expect(check({ identifiers: [{ scheme: "toString", value: "x" }] }).codes).toEqual([]);
  });

  test("PLACE2 AGS and ARS of two places are an error", () => {
    expect(check(keys("14626110", "146260110110")).codes).toEqual([]);
    const { record, codes } = check(keys("14626110", "146255501080"));
    expect(record).toBeUndefined();
    expect(codes).toEqual(["place-ags-ars-disagree"]);
  });

  test.each([
    ["town", "14626110", []],
    ["independentCity", "14713000", []],
    ["independentCity", "14626110", ["place-kind-against-key"]],
    ["town", "14713000", ["place-kind-against-key"]],
    ["district", "14626", ["ags-is-district"]],
    ["district", "14626000", ["place-district-key-filled-up"]],
    ["state", "14000000", ["ags-is-state"]],
  ])("PLACE3 a %s with the key %s: %j", (kind, ags, codes) => {
    expect(check({ kind, ...keys(ags) }).codes).toEqual(codes);
  });

  test("PLACE3 Hamburg and Berlin are city and Land in one", () => {
    const berlin = { ...keys("11000000"), subdivision: "DE-BE", coordinates: undefined };
    expect(check({ kind: "independentCity", ...berlin }).codes).toEqual([]);
    expect(check({ kind: "state", ...berlin }).codes).toEqual([]);
  });

  test("PLACE4 a German key abroad is an error", () => {
    expect(check({ country: "PL", subdivision: undefined, coordinates: undefined }).codes).toEqual([
      "place-german-key-abroad",
    ]);
  });

  test("PLACE5 a key the register at hand lacks is unknown or historic, never invalid", () => {
    const { record, codes } = check({}, { isKeyInRegister: () => false });
    expect(codes).toEqual(["place-key-not-in-register"]);
    expect(record).toBeDefined();
    expect(check({}, { isKeyInRegister: () => true }).codes).toEqual([]);
  });
});

describe("position of a place", () => {
  test("PLACE6 swapped coordinates are repaired, impossible ones refused", () => {
    const { input, issues, codes } = check({ coordinates: [51.1528, 14.9872] });
    expect(codes).toEqual(["place-coordinates-swapped"]);
    expect(applyFixes(input, issues).coordinates).toEqual([14.9872, 51.1528]);
    expect(check({ coordinates: [5_496_000, 5_668_000] }).record).toBeUndefined();
    const abroad = { country: "AR", identifiers: [], subdivision: undefined };
    expect(check({ ...abroad, coordinates: [-58.4, -34.6] }).codes).toEqual([]);
    expect(check({ ...abroad, coordinates: [-34.6, -158.4] }).codes).toEqual([
      "place-coordinates-swapped",
    ]);
  });

  test("PLACE7 coordinates outside the country are a warning without a repair", () => {
    const { issues, codes } = check({ coordinates: [0, 0] });
    expect(codes).toEqual(["place-coordinates-outside"]);
    expect(issues[0]?.fix).toBeUndefined();
  });

  test("PLACE8 a postal code of four digits has lost its zero", () => {
    const { input, issues, codes } = check({ postalCodes: ["2826", "02827", "D-02828"] });
    expect(codes).toEqual(["place-postal-code-lost-zero", "place-postal-code-format"]);
    expect(applyFixes(input, issues).postalCodes).toEqual(["02826", "02827", "D-02828"]);
  });

  test("PLACE13 the country is one of ISO 3166-1 or XK", () => {
    const abroad = { identifiers: [], subdivision: undefined, coordinates: undefined };
    expect(check({ ...abroad, country: "XK" }).codes).toEqual([]);
    expect(check({ ...abroad, country: "ZZ" }).codes).toEqual(["country-unknown"]);
    const { input, issues } = check({ ...abroad, country: "uk" });
    expect(applyFixes(input, issues).country).toBe("GB");
  });

  test("PLACE14 the Land follows from the key", () => {
    const { input, issues, codes } = check({ subdivision: "DE-BB" });
    expect(codes).toEqual(["place-subdivision-disagrees"]);
    expect(applyFixes(input, issues).subdivision).toBe("DE-SN");
  });
});

describe("other rules of a place", () => {
  test("PLACE9 offers https:// for a website without a scheme", () => {
    const { input, issues, codes } = check({ website: "www.goerlitz.de" });
    expect(codes).toEqual(["place-website-without-scheme"]);
    expect(applyFixes(input, issues).website).toBe("https://www.goerlitz.de");
  });

  test("PLACE10 a name in decomposed letters is composed by the repair", () => {
    const { input, issues, codes } = check({ name: { de: "Go\u0308rlitz" } });
    expect(codes).toEqual(["text-not-nfc"]);
    expect(applyFixes(input, issues).name).toEqual({ de: "Görlitz" });
  });

  test("PLACE11 a place does not end before it begins", () => {
    const { input, issues, codes } = check({ valid: { from: "2008-08-01", to: "1994" } });
    expect(codes).toEqual(["span-reversed"]);
    expect(applyFixes(input, issues).valid).toEqual({ from: "1994", to: "2008-08-01" });
    const former = [{ name: "Karl-Marx-Stadt", valid: { from: "1990", to: "1953" } }];
    expect(check({ formerNames: former }).codes).toEqual(["span-reversed"]);
  });

  test("PLACE12 a place is neither its own parent nor its own successor", () => {
    const { id } = placeSample;
    expect(check({ parent: id }).codes).toEqual(["place-refers-to-itself"]);
    const successors = [{ place: id, date: "2008-08-01", mode: "merger" }];
    expect(check({ successors }).codes).toEqual(["place-refers-to-itself"]);
  });

  test("PLACE15 Große Kreisstadt is a designation and needs its source", () => {
    expect(check({ designations: [{ text: "Große Kreisstadt" }] }).codes).toEqual([
      "field-missing",
    ]);
    const designations = [{ text: "Große Kreisstadt", source: "SächsGemO § 3" }];
    expect(check({ designations }).codes).toEqual([]);
  });

  test("PLACE16 uninhabited areas and places without a postal code are valid", () => {
    const { codes } = check({
      kind: "municipality",
      ...keys("07000999"),
      subdivision: "DE-RP",
      coordinates: undefined,
      population: { value: 0, asOf: "2023-11-30" },
      postalCodes: undefined,
    });
    expect(codes).toEqual([]);
  });
});
