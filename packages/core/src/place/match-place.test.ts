import { listExonyms } from "./exonyms.js";
import { describe, expect, test } from "vitest";
import { certainPlace, matchPlace, type MatchHints } from "./match-place.js";
import { createPlaceRegister } from "./place-register.js";
import type { Place } from "./place.js";
import { searchPlaces } from "./search-places.js";
import { comparePlaceNames, foldName } from "./name-folding.js";
import { placeNameOn, placesOn } from "./place-history.js";

let next = 0;
function place(
  officialName: string,
  ags: string,
  population: number,
  more: Partial<Place> = {},
): Place {
  next += 1;
  return {
    id: `urn:uuid:0190c5a0-0000-7000-8000-${String(next).padStart(12, "0")}`,
    type: "place",
    created: "2025-01-01T00:00:00Z",
    modified: "2025-01-01T00:00:00Z",
    kind: ags.endsWith("000") ? "independentCity" : ags.length === 5 ? "district" : "town",
    name: { de: officialName.split(",")[0]! },
    officialName,
    country: "DE",
    ...(ags !== "" && { identifiers: [{ scheme: "ags", value: ags }] }),
    population: { value: population, asOf: "2023" },
    ...more,
  };
}

const berlin = place("Berlin, Stadt", "11000000", 3_700_000);
const kamenzDistrict = place("Kamenz", "14292", 150_000, { name: { de: "Kamenz" } });
const bautzenDistrict = place("Bautzen", "14625", 296_000);
kamenzDistrict.successors = [{ place: bautzenDistrict.id, date: "2008-08-01", mode: "merger" }];
const chemnitz = place("Chemnitz, Stadt", "14511000", 248_000, {
  formerNames: [{ name: "Karl-Marx-Stadt", valid: { from: "1953-05-10", to: "1990-05-31" } }],
});
const register = createPlaceRegister([
  place("Frankfurt am Main, Stadt", "06412000", 773_000),
  place("Frankfurt (Oder), Stadt", "12053000", 58_000),
  place("Leipzig, Stadt", "14713000", 616_000),
  place("Leipzig", "14729", 261_000),
  place("Görlitz, Stadt", "14626110", 56_000, { name: { de: "Görlitz", hsb: "Zhorjelc" } }),
  place("Weißwasser/O.L., Stadt / Běła Woda", "14626600", 15_000),
  place("München, Landeshauptstadt", "09162000", 1_500_000),
  place("Nürnberg", "09564000", 520_000),
  place("Köln, Stadt", "05315000", 1_080_000),
  place("Frankenthal / Frankenthal", "14625140", 900),
  place("Neuenkirchen", "03356005", 14_000),
  place("Neuenkirchen", "05566052", 13_900),
  place("Neuenkirchen", "01051078", 1_000),
  place("Neunkirchen, Kreisstadt", "10043114", 46_000),
  place("Senftenberg/Zły Komorow, Stadt", "12066304", 23_000),
  place("Senftenberg", "", 1_900, { country: "AT", kind: "municipality" }),
  place("Żary", "", 38_000, { country: "PL", name: { pl: "Żary", de: "Sorau" } }),
  place("Dresden, Stadt", "14612000", 563_000),
  berlin,
  place("Pankow", "", 410_000, { kind: "borough", parent: berlin.id }),
  chemnitz,
  kamenzDistrict,
  bautzenDistrict,
]);

const found = (name: string, hints?: MatchHints): string[] =>
  matchPlace(name, register, hints).map((candidate) => candidate.matchedName);
const sure = (name: string, hints?: MatchHints): string | undefined =>
  certainPlace(matchPlace(name, register, hints))?.officialName;

describe("matching a name", () => {
  test("MATCH1 Frankfurt gives two candidates with reasons and is never resolved silently", () => {
    const candidates = matchPlace("Frankfurt", register);
    expect(candidates.map((candidate) => candidate.matchedName)).toEqual([
      "Frankfurt am Main",
      "Frankfurt (Oder)",
    ]);
    for (const { confidence, reasons } of candidates) {
      expect(confidence).toBeLessThan(0.9);
      expect(reasons).toEqual(["sameName", "additionMissing", "severalOfThatName"]);
    }
    expect(certainPlace(candidates)).toBeUndefined();
  });

  test.each([
    ["Frankfurt an der Oder", "Frankfurt (Oder), Stadt"],
    ["Frankfurt/Oder", "Frankfurt (Oder), Stadt"],
    ["Frankfurt (Oder)", "Frankfurt (Oder), Stadt"],
    ["Frankfurt a. M.", "Frankfurt am Main, Stadt"],
    ["Weißwasser/Oberlausitz", "Weißwasser/O.L., Stadt / Běła Woda"],
  ])("MATCH2 %s is %s", (name, officialName) => {
    expect(sure(name)).toBe(officialName);
  });

  test("MATCH3 a name that several places bear gives all of them, however sure each would be alone", () => {
    expect(found("Neuenkirchen")).toHaveLength(3);
    expect(sure("Neuenkirchen")).toBeUndefined();
    expect(found("Neunkirchen")).toEqual(["Neunkirchen"]);
  });

  test("MATCH4 hints raise and lower candidates and remove none", () => {
    expect(found("Senftenberg")).toHaveLength(2);
    expect(found("Senftenberg", { country: "AT" })).toHaveLength(2);
    expect(matchPlace("Senftenberg", register, { country: "AT" })[0]?.place.country).toBe("AT");
    expect(sure("Frankfurt", { subdivision: "DE-BB" })).toBe("Frankfurt (Oder), Stadt");
    expect(sure("Neuenkirchen", { key: "05566" })).toBe("Neuenkirchen");
  });

  test.each([
    ["Munich", "München, Landeshauptstadt"],
    ["Nuremberg", "Nürnberg"],
    ["Cologne", "Köln, Stadt"],
    ["Sorau", "Żary"],
    ["Běła Woda", "Weißwasser/O.L., Stadt / Běła Woda"],
    ["Zhorjelc", "Görlitz, Stadt"],
  ])("MATCH5 the name abroad %s leads to %s", (name, officialName) => {
    expect(sure(name)).toBe(officialName);
  });

  test.each(["Goerlitz", "Gorlitz", "GÖRLITZ", "Go\u0308rlitz", "Stadt Görlitz"])(
    "MATCH6 %s is Görlitz",
    (name) => {
      expect(found(name)).toEqual(["Görlitz"]);
    },
  );

  test("MATCH7 a part that is not in the register leads to its whole as a weak candidate only", () => {
    const [candidate, ...others] = matchPlace("Pillnitz (Dresden)", register);
    expect(others).toEqual([]);
    expect(candidate?.matchedName).toBe("Dresden");
    expect(candidate?.reasons).toContain("namesWholeOfPart");
    expect(candidate?.confidence).toBeLessThan(0.5);
  });

  test("MATCH7 a part that is in the register is found with its whole in either spelling", () => {
    for (const name of ["Pankow (Berlin)", "Berlin – Pankow"]) {
      expect(sure(name)).toBe("Pankow");
      expect(matchPlace(name, register)[0]?.reasons).toContain("partOfPlace");
    }
  });

  test("MATCH8 Leipzig is the city, Landkreis Leipzig the district", () => {
    expect(matchPlace("Leipzig", register)[0]?.place.kind).toBe("independentCity");
    expect(matchPlace("Landkreis Leipzig", register)[0]?.place.kind).toBe("district");
    expect(matchPlace("Leipzig (district)", register)[0]?.place.kind).toBe("district");
    expect(found("Leipzig")).toHaveLength(2);
  });

  test("MATCH9 a lone village that bears a bare name is unconfirmed", () => {
    const [candidate] = matchPlace("Frankenthal", register);
    expect(candidate?.reasons).toContain("smallPlaceUnconfirmed");
    expect(sure("Frankenthal")).toBeUndefined();
    expect(sure("Frankenthal", { subdivision: "DE-SN" })).toBe("Frankenthal / Frankenthal");
    expect(found("Frankenthal (Pfalz)")).toEqual(["Frankenthal"]);
    expect(matchPlace("Frankenthal (Pfalz)", register)[0]?.confidence).toBeLessThan(0.5);
  });

  test("MATCH10 a former name leads to the place", () => {
    expect(matchPlace("Karl-Marx-Stadt", register)[0]).toMatchObject({
      place: chemnitz,
      reasons: ["formerName"],
    });
  });

  test("MATCH11 confidences of all candidates add up to at most one", () => {
    for (const { officialName } of register.places) {
      const sum = matchPlace(officialName!, register).reduce(
        (total, { confidence }) => total + confidence,
        0,
      );
      expect(sum).toBeGreaterThan(0);
      expect(sum).toBeLessThanOrEqual(1);
    }
  });

  test.each([
    "",
    " ",
    "(",
    "\u0000",
    "___",
    "x".repeat(1_000_000),
    "(".repeat(1_000_000),
    "a (".repeat(300_000),
    " – ".repeat(300_000),
  ])("MATCH11 hostile names find nothing and throw nothing: case %#", (name) => {
    expect(certainPlace(matchPlace(name, register))).toBeUndefined();
  });
});

describe("searching and sorting", () => {
  test.each([
    ["Zary", "Żary"],
    ["Bela Woda", "Weißwasser/O.L., Stadt / Běła Woda"],
    ["Weisswasser", "Weißwasser/O.L., Stadt / Běła Woda"],
    ["Goerl", "Görlitz, Stadt"],
    ["gorl", "Görlitz, Stadt"],
  ])("SEARCH1 typing %s finds %s", (text, officialName) => {
    expect(searchPlaces(text, register).map((hit) => hit.officialName)).toContain(officialName);
  });

  test("SEARCH2 names that begin so come first, in the order of a German list", () => {
    expect(searchPlaces("n", register, { limit: 3 }).map((hit) => hit.officialName)).toEqual([
      "Neuenkirchen",
      "Neuenkirchen",
      "Neuenkirchen",
    ]);
    expect(["Zwickau", "Öhringen", "Oschatz", "Ohrdruf"].sort(comparePlaceNames)).toEqual([
      "Ohrdruf",
      "Öhringen",
      "Oschatz",
      "Zwickau",
    ]);
    expect(searchPlaces("", register)).toEqual([]);
    expect(foldName("Łężyca")).toBe("lezyca");
  });
});

describe("places in time", () => {
  test("HISTORY1 the name on a date is the one of that time", () => {
    expect(placeNameOn(chemnitz, "1988")).toBe("Karl-Marx-Stadt");
    expect(placeNameOn(chemnitz, "1990")).toBe("Chemnitz");
    expect(placeNameOn(chemnitz, "2025-06-18")).toBe("Chemnitz");
  });

  test("HISTORY2 after a merger the successor stands in, before it the place itself", () => {
    expect(placesOn(kamenzDistrict, "2008-07-31", register)).toEqual([kamenzDistrict]);
    expect(placesOn(kamenzDistrict, "2008-08-01", register)).toEqual([bautzenDistrict]);
  });

  test("HISTORY2 places that succeed each other in a circle come to an end", () => {
    const a = place("A", "", 1);
    const b = place("B", "", 1, { successors: [{ place: a.id, date: "2000", mode: "merger" }] });
    a.successors = [{ place: b.id, date: "2000", mode: "merger" }];
    expect(placesOn(a, "2020", createPlaceRegister([a, b]))).toEqual([]);
  });
});

test.each([
  ["Vienna", "Wien"],
  ["Žitava", "Zittau"],
  ["Anvers", "Antwerpen"],
])("%s is a name from abroad for %s, which its own register uses", (exonym, endonym) => {
  expect(listExonyms()).toContainEqual([exonym, endonym]);
});
