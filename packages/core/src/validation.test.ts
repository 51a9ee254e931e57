import { expect, test } from "vitest";
import { validate } from "./record-kinds.js";
import { explain } from "./messages/all-messages.js";
import { applyFixes } from "./fixes.js";

const goerlitz = {
  id: "urn:uuid:0190c5a0-0000-7000-8000-000000000001",
  type: "place",
  created: "2025-06-18T10:00:00Z",
  modified: "2025-06-18T10:00:00Z",
  kind: "town",
  name: { de: "Görlitz", hsb: "Zhorjelc" },
  country: "DE",
};

test("a record with a warning is usable and its repair takes the warning away", () => {
  const input = { ...goerlitz, website: "www.goerlitz.de" };
  const { record, issues } = validate("place", input);
  expect(record?.website).toBe("www.goerlitz.de");
  expect(issues.map((issue) => explain(issue, "de"))).toEqual([
    "Der Web-Adresse „www.goerlitz.de“ fehlt https:// am Anfang.",
  ]);
  const repaired = applyFixes(input, issues);
  expect(repaired.website).toBe("https://www.goerlitz.de");
  expect(validate("place", repaired).issues).toEqual([]);
});

test("a field nobody knows is kept and named", () => {
  const { record, issues } = validate("place", { ...goerlitz, colour: "blue" });
  expect(record).toMatchObject({ colour: "blue" });
  expect(issues).toEqual([{ code: "key-unknown", severity: "info", path: ["colour"], params: {} }]);
});
