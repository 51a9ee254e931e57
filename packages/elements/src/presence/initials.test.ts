import { expect, test } from "vitest";
import { initialsOf } from "./initials.js";

test.each([
  ["Ada von Weiß", "AW"],
  ["  jörg  ", "J"],
  ["Änne Öztürk", "ÄÖ"],
  ["(Gast) 7", "G7"],
  ["🙂", "?"],
  ["", "?"],
])("marks %j with %s", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
