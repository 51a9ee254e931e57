import { expect, test } from "vitest";
import { splitOfficialName } from "./official-name.js";

test("NAME1 the suffix is taken out before and after a Sorbian name", () => {
  expect(splitOfficialName("Weißwasser/O.L., Stadt / Běła Woda")).toEqual({
    name: "Weißwasser/O.L.",
    base: "Weißwasser",
    qualifier: "O.L.",
    suffixes: ["Stadt"],
    sorbian: { language: "hsb", name: "Běła Woda" },
  });
  expect(splitOfficialName("Bautzen / Budyšin, Stadt")).toEqual({
    name: "Bautzen",
    base: "Bautzen",
    suffixes: ["Stadt"],
    sorbian: { language: "hsb", name: "Budyšin" },
  });
});

test("NAME2 a slash without blanks divides a Sorbian name, a double town or an addition", () => {
  expect(splitOfficialName("Cottbus/Chóśebuz")).toEqual({
    name: "Cottbus",
    base: "Cottbus",
    suffixes: [],
    sorbian: { language: "dsb", name: "Chóśebuz" },
  });
  expect(splitOfficialName("Petershagen/Eggersdorf")).toEqual({
    name: "Petershagen/Eggersdorf",
    base: "Petershagen/Eggersdorf",
    parts: ["Petershagen", "Eggersdorf"],
    suffixes: [],
  });
  expect(splitOfficialName("Lahr/Schwarzwald")).toMatchObject({
    name: "Lahr/Schwarzwald",
    base: "Lahr",
    qualifier: "Schwarzwald",
  });
  expect(splitOfficialName("Drebkau/Drjowk, Stadt")).toMatchObject({
    name: "Drebkau",
    sorbian: { language: "dsb", name: "Drjowk" },
    suffixes: ["Stadt"],
  });
});

test("NAME3 stray blanks are put right", () => {
  expect(splitOfficialName("Lauenburg/ Elbe")).toMatchObject({
    name: "Lauenburg/Elbe",
    base: "Lauenburg",
    qualifier: "Elbe",
  });
});

test("NAME4 several suffixes and towns with Stadt in the name keep what is theirs", () => {
  expect(splitOfficialName("Zschopau, Stadt, Motorradstadt")).toMatchObject({
    name: "Zschopau",
    suffixes: ["Stadt", "Motorradstadt"],
  });
  expect(splitOfficialName("Stadt Wehlen, Stadt").name).toBe("Stadt Wehlen");
  expect(splitOfficialName("Krauschwitz i.d. O.L. / Krušwica")).toMatchObject({
    base: "Krauschwitz",
    qualifier: "O.L.",
    sorbian: { language: "hsb", name: "Krušwica" },
  });
  expect(splitOfficialName("Frankfurt (Oder)")).toMatchObject({
    base: "Frankfurt",
    qualifier: "Oder",
  });
  expect(splitOfficialName("Königstein/Sächs. Schw., Stadt")).toMatchObject({
    base: "Königstein",
    qualifier: "Sächs. Schw.",
  });
});

test("NAME4 hostile names end soon and throw nothing", () => {
  for (const name of [
    "",
    "/",
    " / ",
    ",",
    "(".repeat(100_000),
    "a/".repeat(100_000),
    ", Stadt".repeat(50_000),
    "x ".repeat(300_000),
  ]) {
    expect(splitOfficialName(name).name.length).toBeLessThanOrEqual(300);
  }
});
