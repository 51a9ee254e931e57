import { expect, test } from "vitest";
import { referenceFile } from "./reference-data.test-support.js";
import {
  oparlFigures,
  registerFigures,
  twinTownFigures,
  twinTownRegister,
} from "./reference-figures.test-support.js";

const table = referenceFile("gemeinden_sachsen_2023-11-30.csv");
const fixedWidth = referenceFile("GV100AD_sachsen.txt");
const bodies = referenceFile("oparl_bodies");
const twinTowns = referenceFile("twin_towns_germany.csv");
const missing = "(skipped where the reference data is missing)";

test.skipIf(table === undefined || fixedWidth === undefined)(
  `KEY9 every Saxon municipality is accepted, with AGS and ARS there and back ${missing}`,
  () => {
    const figures = registerFigures(table!, fixedWidth!);
    expect(figures.municipalities).toBe(418);
    expect(figures.roundTrips).toBe(418);
    expect(figures.acceptedPlaces).toBe(figures.places);
    expect(figures.places).toBeGreaterThan(418);
    expect(figures.sorbianNames).toBeGreaterThan(40);
  },
);

test.skipIf(bodies === undefined)(
  `PLACE6 lost zeros and swapped coordinates of live OParl bodies are diagnosed and repaired ${missing}`,
  () => {
    const { bodies: count, codes, cleanAfterRepair } = oparlFigures(bodies!);
    expect(count).toBe(8);
    expect(codes).toMatchObject({
      "ags-lost-zero": 2,
      "place-coordinates-swapped": 4,
      "place-website-without-scheme": 1,
    });
    expect(cleanAfterRepair).toBe(count);
  },
);

test.skipIf(twinTowns === undefined || table === undefined)(
  `MATCH1 no ambiguous name of a twin-town list is resolved silently; exonyms and parts are handled ${missing}`,
  () => {
    const figures = twinTownFigures(twinTowns!, twinTownRegister(table!));
    expect(figures.silentlyResolved).toEqual([]);
    const byName = new Map(figures.certain.map(({ name, place }) => [name, place.name["de"]]));
    expect(byName.get("Cologne")).toBe("Köln");
    expect(byName.get("Munich") ?? "München").toBe("München");
    const parts = figures.certain.filter(({ name }) => /\(|–/.test(name));
    expect(parts).toEqual([]);
    expect(figures.toConfirm.some((name) => name.includes("(Berlin)"))).toBe(true);
    for (const { place } of figures.certain) {
      expect(place.population?.value ?? 0).toBeGreaterThanOrEqual(10_000);
    }
  },
);
