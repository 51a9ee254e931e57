import { expect, test } from "vitest";
import { searchPatternsOf, searchTextOf } from "./search.js";

test("umlauts are found as they are, written out, and left out", () => {
  const text = searchTextOf(["Görlitz", undefined, "Große Straße", "Běła Woda"]);
  for (const question of ["görl", "Goerl", "gorl", "GROSSE strasse", "bela", "běła woda"]) {
    for (const pattern of searchPatternsOf(question)) {
      expect(text, question).toContain(pattern.slice(1, -1));
    }
  }
});

test("signs with a meaning in patterns are looked for as they are", () => {
  expect(searchPatternsOf("100% a_b \\")).toEqual(["%100\\%%", "%a\\_b%", "%\\\\%"]);
});

test("a question without words looks for nothing, and a long one for its first words", () => {
  expect(searchPatternsOf("  \n ")).toEqual([]);
  expect(searchPatternsOf("w ".repeat(1000))).toHaveLength(8);
});
