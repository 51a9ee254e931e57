import { describe, expect, test } from "vitest";
import { applyFixes } from "../fixes.js";
import {
  agsOfArs,
  arsOfAgsWithoutAssociation,
  countryOfNuts,
  isCountryCode,
  isIndependentCityKey,
  levelOfAgs,
  levelOfArs,
  listCountryCodes,
  parseAgs,
  parseArs,
  parseCountry,
  parseGeonames,
  parseGnd,
  parseNuts,
  parsePhone,
  parseSubdivision,
  parseUnlocode,
  parseWikidata,
  stateOfKey,
} from "./index.js";

const codesOf = (parsed: { issues: readonly { code: string }[] }): string[] =>
  parsed.issues.map((issue) => issue.code);

describe("AGS", () => {
  test.each(["14626110", "02000000", "11000000", "04011000", "04012000", "07000999"])(
    "KEY1 %s is a municipality and nothing is to be said",
    (key) => {
      expect(parseAgs(key)).toEqual({ value: key, issues: [] });
      expect(levelOfAgs(key)).toBe("municipality");
    },
  );

  test("KEY1 04000000 is the Land Bremen, not one of its two cities", () => {
    expect(levelOfAgs("04000000")).toBe("state");
    expect(codesOf(parseAgs("04000000"))).toEqual(["ags-is-state"]);
    expect(parseAgs("04000000").issues[0]?.severity).toBe("warning");
  });

  test("KEY2 seven digits have lost their leading zero, and the repair brings it back", () => {
    const parsed = parseAgs("5358004");
    expect(parsed).toMatchObject({ value: "05358004" });
    expect(codesOf(parsed)).toEqual(["ags-lost-zero"]);
    expect(applyFixes("5358004", parsed.issues)).toBe("05358004");
  });

  test("KEY3 nine digits ending in 0 are shortened, others are refused", () => {
    expect(parseAgs("146261100")).toMatchObject({ value: "14626110" });
    expect(parseAgs("146261101")).not.toHaveProperty("value");
  });

  test("KEY4 a number becomes a text, with its zero when one was lost", () => {
    expect(codesOf(parseAgs(14626110))).toEqual(["ags-number"]);
    expect(codesOf(parseAgs(6110000))).toEqual(["ags-number", "ags-lost-zero"]);
    expect(parseAgs(6110000).value).toBe("06110000");
    expect(parseAgs(-6110000).value).toBeUndefined();
    expect(parseAgs(Number.NaN).value).toBeUndefined();
  });

  test("KEY5 five digits name a Kreis, also when its zero was lost", () => {
    expect(parseAgs("14626")).toMatchObject({ value: "14626" });
    expect(codesOf(parseAgs("14626"))).toEqual(["ags-is-district"]);
    expect(parseAgs("9162")).toMatchObject({ value: "09162" });
  });

  test("KEY6 an ARS in place of the AGS is shortened", () => {
    expect(parseAgs("146265230240").value).toBe("14626240");
    expect(parseAgs("51540012012").value).toBe("05154012");
  });

  test("KEY7 a Land beyond 16 is an error", () => {
    expect(codesOf(parseAgs("17626110"))).toEqual(["key-unknown-state"]);
    expect(codesOf(parseAgs("00626110"))).toEqual(["key-unknown-state"]);
    expect(stateOfKey("14626110")).toBe("DE-SN");
  });

  test("KEY8 000 at the end is a kreisfreie Stadt, the Länder excepted", () => {
    expect(isIndependentCityKey("14713000")).toBe(true);
    expect(isIndependentCityKey("14626110")).toBe(false);
    expect(isIndependentCityKey("14000000")).toBe(false);
  });

  test.each([
    null,
    undefined,
    {},
    [],
    "",
    "1".repeat(1_000_000),
    "１４６２６１１０",
    "14626\u0000110",
  ])("KEY1 nothing that is no key becomes one, and nothing throws: case %#", (input) => {
    expect(parseAgs(input).value).toBeUndefined();
    expect(parseArs(input).value).toBeUndefined();
  });
});

describe("ARS", () => {
  test("KEY9 AGS and ARS translate into each other where they can", () => {
    expect(agsOfArs("146265230240")).toBe("14626240");
    expect(agsOfArs("14626")).toBe("14626");
    expect(agsOfArs("146265230")).toBeUndefined();
    expect(arsOfAgsWithoutAssociation("14626110")).toBe("146260110110");
  });

  test("KEY10 a municipality in no Verband repeats its number in the Verband part", () => {
    expect(parseArs("146260110110").issues).toEqual([]);
    expect(codesOf(parseArs("146260110120"))).toEqual(["ars-association-mismatch"]);
  });

  test("KEY11 the sixth digit is 0, 5 or 9", () => {
    expect(parseArs("146265230240").issues).toEqual([]);
    expect(parseArs("095619452452").issues).toEqual([]);
    expect(codesOf(parseArs("146267110110"))).toEqual(["ars-association-kind"]);
  });

  test("KEY12 the length tells the level", () => {
    expect(["14", "146", "14626", "146265230", "146265230240"].map(levelOfArs)).toEqual([
      "state",
      "governmentRegion",
      "district",
      "municipalAssociation",
      "municipality",
    ]);
    expect(levelOfArs("1462")).toBeUndefined();
  });

  test("KEY13 an AGS is no ARS, since its Verband cannot be guessed", () => {
    expect(parseArs("14626110").value).toBeUndefined();
    expect(codesOf(parseArs("14626110"))).toEqual(["ars-is-ags"]);
    expect(parseArs("51540012012").value).toBe("051540012012");
  });
});

describe("other identifiers", () => {
  test("KEY14 NUTS keeps EL and UK, records name the country GR and GB", () => {
    expect(parseNuts("DED2D")).toEqual({ value: "DED2D", issues: [] });
    expect(parseNuts("DEH11").value).toBeUndefined();
    expect(parseNuts("GR30").value).toBe("EL30");
    expect(countryOfNuts("EL30")).toBe("GR");
    expect(countryOfNuts("UKI3")).toBe("GB");
    expect(countryOfNuts("PL51")).toBe("PL");
  });

  test("KEY15 UN/LOCODE has no 0 and 1 in the place", () => {
    expect(parseUnlocode("DEGRZ").issues).toEqual([]);
    expect(parseUnlocode("de grz").value).toBe("DEGRZ");
    expect(parseUnlocode("DEGR1").value).toBeUndefined();
  });

  test("KEY16 Wikidata and GeoNames are read from their addresses too", () => {
    expect(parseWikidata("Q4077").issues).toEqual([]);
    expect(parseWikidata("http://www.wikidata.org/entity/Q4077").value).toBe("Q4077");
    expect(parseWikidata("Q0").value).toBeUndefined();
    expect(parseWikidata("https://example.org/Q4077").value).toBeUndefined();
    expect(parseGeonames("https://www.geonames.org/2918632/goettingen.html").value).toBe("2918632");
    expect(parseGeonames(2918632).value).toBe("2918632");
    expect(parseGeonames("0").value).toBeUndefined();
  });

  test("KEY17 Kosovo is XK although the standard's list lacks it; EL and UK become GR and GB", () => {
    expect(parseCountry("XK")).toEqual({ value: "XK", issues: [] });
    expect(parseCountry("EL").value).toBe("GR");
    expect(parseCountry("uk").value).toBe("GB");
    expect(parseCountry("ZZ").value).toBeUndefined();
    expect(isCountryCode("D ")).toBe(false);
    expect(new Set(listCountryCodes()).size).toBe(250);
  });

  test("KEY17 the platform knows a name for every country of the list", () => {
    const names = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
    expect(listCountryCodes().filter((code) => names.of(code) === undefined)).toEqual([]);
  });

  test("KEY18 Saxony is DE-SN; DE-SA is a warning", () => {
    expect(parseSubdivision("DE-SN").issues).toEqual([]);
    expect(parseSubdivision("de sn").value).toBe("DE-SN");
    expect(codesOf(parseSubdivision("DE-SA"))).toEqual(["subdivision-unknown"]);
    expect(parseSubdivision("PL-02").issues).toEqual([]);
    expect(parseSubdivision("Sachsen").value).toBeUndefined();
  });

  test("KEY19 a GND number may carry either check digit, a wrong one is a warning", () => {
    expect(parseGnd("118540238").issues).toEqual([]);
    expect(parseGnd("4005728-8").issues).toEqual([]);
    expect(parseGnd("https://d-nb.info/gnd/118540238").value).toBe("118540238");
    expect(codesOf(parseGnd("118540239"))).toEqual(["gnd-check-digit"]);
    expect(parseGnd("118540239").value).toBe("118540239");
  });

  test.each([
    ["+49-351000 1234", "+493510001234"],
    ["+49 (0) 3581 67-0", "+493581670"],
    ["0049 3581/670", "+493581670"],
    ["tel:+48 75 77 56 000", "+48757756000"],
  ])("KEY20 the telephone number %s is stored as %s", (written, stored) => {
    const parsed = parsePhone(written);
    expect(parsed.value).toBe(stored);
    expect(codesOf(parsed)).toEqual(["phone-not-e164"]);
    expect(parsePhone(stored)).toEqual({ value: stored, issues: [] });
  });

  test("KEY20 a number without a country needs the calling code of the caller", () => {
    expect(parsePhone("03581 67-0", { callingCode: "49" }).value).toBe("+493581670");
    expect(codesOf(parsePhone("03581 670"))).toEqual(["phone-without-country"]);
    expect(parsePhone("+49 3581 670 oder 671").value).toBeUndefined();
    expect(parsePhone(`+${"9".repeat(16)}`).value).toBeUndefined();
  });
});
