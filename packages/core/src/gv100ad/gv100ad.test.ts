import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { agsOfArs } from "../identifiers/ars.js";
import { referenceFile } from "../reference-data.test-support.js";
import { parseGv100ad, placeIdOfKey, streamGv100ad } from "./index.js";

const register = referenceFile("GV100AD_sachsen.txt");
const now = "2026-01-05T09:00:00Z";

/** A line as the register writes it; every column that is not named stays blank. */
function line(columns: Record<number, string>): string {
  const cells = Array.from({ length: 220 }, () => " ");
  for (const [from, text] of Object.entries(columns)) {
    Array.from(text).forEach((character, index) => (cells[Number(from) + index] = character));
  }
  return cells.join("");
}

const saxony = line({ 0: "10", 2: "20231130", 10: "14", 22: "Sachsen", 72: "Dresden" });
const county = line({
  0: "40",
  2: "20231130",
  10: "14626",
  22: "Görlitz",
  72: "Görlitz, Stadt",
  122: "44",
});
const association = line({
  0: "50",
  2: "20231130",
  10: "14626",
  18: "5230",
  22: "Weißwasser/O.L.",
  122: "51",
});
const town = line({
  0: "60",
  2: "20231130",
  10: "14626",
  15: "600",
  18: "5230",
  22: "Weißwasser/O.L., Stadt / Běła Woda",
  122: "63",
  128: "00000006366",
  139: "00000015111",
  165: "02943",
});
const city = line({
  0: "60",
  2: "20231130",
  10: "14713",
  15: "000",
  18: "0000",
  22: "Leipzig, Stadt",
  122: "61",
  139: "00000616093",
  165: "04109",
});
const empty = line({
  0: "60",
  2: "20231130",
  10: "07000",
  15: "999",
  18: "9999",
  22: "Gemeinsames deutsch-luxemburgisches Hoheitsgebiet",
  122: "66",
  139: "00000000000",
});

describe("parseGv100ad", () => {
  it("reads a town in an association with both keys, both names, population and postal code", () => {
    const { places, issues } = parseGv100ad(town, { now });
    expect(issues).toEqual([]);
    expect(places[0]).toMatchObject({
      kind: "town",
      name: { de: "Weißwasser/O.L.", hsb: "Běła Woda" },
      parent: placeIdOfKey("146265230"),
      postalCodes: ["02943"],
      population: { value: 15111, asOf: "2023-11-30" },
      identifiers: [
        { scheme: "ags", value: "14626600" },
        { scheme: "ars", value: "146265230600" },
      ],
    });
  });

  it("hangs county, association and independent city under what stands above them", () => {
    const { places } = parseGv100ad([saxony, county, association, city].join("\r\n"), { now });
    expect(places.map(({ kind, parent }) => [kind, parent])).toEqual([
      ["state", undefined],
      ["district", placeIdOfKey("146")],
      ["municipalAssociation", placeIdOfKey("14626")],
      ["independentCity", placeIdOfKey("147")],
    ]);
  });

  it("accepts the area under two sovereigns, which has no inhabitants, no postal code and no county", () => {
    const { places, issues } = parseGv100ad(empty, { now });
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(places[0]).toMatchObject({ population: { value: 0 } });
    expect(places[0]).not.toHaveProperty("postalCodes");
  });

  it("makes no second place of a county that is a city, nor of an association of one", () => {
    const shadows = [
      line({ 0: "40", 2: "20231130", 10: "14713", 22: "Leipzig, Stadt", 122: "41" }),
      line({ 0: "50", 2: "20231130", 10: "14713", 18: "0000", 22: "Leipzig, Stadt", 122: "50" }),
    ];
    expect(parseGv100ad([...shadows, city].join("\n"), { now }).places).toHaveLength(1);
  });

  it("names the row of a line it does not know and goes on", () => {
    const { places, issues } = parseGv100ad(`${saxony}\nGemeinde;Einwohner\n6020\n${town}`, {
      now,
    });
    expect(places).toHaveLength(2);
    expect(issues.map(({ code, params }) => [code, params["row"]])).toEqual([
      ["register-line-unknown", 2],
      ["register-line-short", 3],
    ]);
  });

  it("keeps a town whose population cannot be read, without the population", () => {
    const { places, issues } = parseGv100ad(town.replace("00000015111", "unbekannt  "), { now });
    expect(places[0]).not.toHaveProperty("population");
    expect(issues.map(({ code }) => code)).toEqual(["register-population"]);
  });

  it("says when a key stands twice, and hands out both", () => {
    const { places, issues } = parseGv100ad(`${town}\n${town}`, { now });
    expect(places).toHaveLength(2);
    expect(issues.map(({ code }) => code)).toEqual(["register-key-twice"]);
  });

  it("gives the same places when the file arrives in pieces that end anywhere", async () => {
    const text = `\uFEFF${[saxony, county, association, town, city].join("\n")}`;
    for (const size of [1, 7, 221, 5000]) {
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, index) =>
        text.slice(index * size, (index + 1) * size),
      );
      const streamed = [];
      for await (const { place } of streamGv100ad(pieces, { now })) {
        if (place !== undefined) streamed.push(place);
      }
      expect(streamed).toEqual(parseGv100ad(text, { now }).places);
    }
  });

  it.skipIf(register === undefined)("reads every record of Saxony without an error", () => {
    const text = readFileSync(register!, "utf8");
    const { places, issues } = parseGv100ad(text, { now });
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    const municipalities = places.filter(({ identifiers }) => identifiers?.[0]?.scheme === "ags");
    expect(municipalities).toHaveLength(418);
    for (const { identifiers } of municipalities) {
      expect(agsOfArs(identifiers![1]!.value)).toBe(identifiers![0]!.value);
    }
    const ids = new Set(places.map(({ id }) => id));
    expect(places.filter(({ parent }) => parent !== undefined && !ids.has(parent))).toEqual([]);
  });
});
