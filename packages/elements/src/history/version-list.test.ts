import { expect, test } from "vitest";
import type { ShownVersion } from "./history-events.js";
import { nameOfVersion } from "./version-list.js";

const version = (name: string | undefined, kind: ShownVersion["kind"]): ShownVersion => ({
  version: 1,
  kind,
  name,
  changedAt: "2025-06-18T10:00:00Z",
  authors: [],
  mayRemove: false,
});

test.each([
  ["final 2", "Fassung 2 fertiggestellt", "Version 2 finished"],
  ["circulating 1", "Fassung 1 in Umlauf gegeben", "Version 1 sent round"],
  ["givenUp 3", "Fassung 3, aufgegebene Berichtigung", "Version 3, a correction given up"],
])("what the server calls %s is said in words", (name, german, english) => {
  expect(nameOfVersion(version(name, "state"), "de")).toBe(german);
  expect(nameOfVersion(version(name, "state"), "en")).toBe(english);
});

test("a name that somebody gave stays as it is, whatever it looks like", () => {
  expect(nameOfVersion(version("final 2", "named"), "de")).toBe("final 2");
  expect(nameOfVersion(version(undefined, "daily"), "de")).toBeUndefined();
});
