import { describe, expect, test } from "vitest";
import { applyFixes } from "./fixes.js";
import { explain } from "./messages/all-messages.js";
import { placeSample } from "./place/place.arbitrary.js";
import { validate } from "./record-kinds.js";

const codesOf = (input: unknown, context = {}): string[] =>
  validate("place", input, context).issues.map((issue) => issue.code);

describe("validating a record", () => {
  test("a record with a warning is usable and its repair takes the warning away", () => {
    const input = { ...placeSample, website: "www.goerlitz.de" };
    const { record, issues } = validate("place", input);
    expect(record?.website).toBe("www.goerlitz.de");
    expect(issues.map((issue) => explain(issue, "de"))).toEqual([
      "Der Web-Adresse „www.goerlitz.de“ fehlt https:// am Anfang.",
    ]);
    const repaired = applyFixes(input, issues);
    expect(repaired.website).toBe("https://www.goerlitz.de");
    expect(validate("place", repaired).issues).toEqual([]);
    expect(input.website).toBe("www.goerlitz.de");
  });

  test("REC1 a record modified before it was created is refused, across offsets too", () => {
    const created = "2025-06-18T10:00:00Z";
    const codes = (modified: string): string[] => codesOf({ ...placeSample, created, modified });
    expect(codes("2025-06-18T09:59:59Z")).toEqual(["modified-before-created"]);
    expect(codes("2025-06-18T11:59:00+02:00")).toEqual(["modified-before-created"]);
    expect(codes("2025-06-18T12:00:00+02:00")).toEqual([]);
    expect(codes("2025-06-18T10:00:00.001Z")).toEqual([]);
  });

  test("REC2 a record deleted before it was created is refused", () => {
    expect(codesOf({ ...placeSample, deleted: "2020-01-01T00:00:00Z" })).toEqual([
      "deleted-before-created",
    ]);
    expect(codesOf({ ...placeSample, deleted: "2025-07-01T00:00:00Z" })).toEqual([]);
  });

  test("REC4 decomposed letters are composed by the repair, in lists and unknown fields too", () => {
    const input = { ...placeSample, keywords: ["Go\u0308rlitz"], extra: { deep: ["u\u0308"] } };
    const { record, issues } = validate("place", input);
    expect(record).toBeDefined();
    expect(issues.filter((issue) => issue.code === "text-not-nfc")).toHaveLength(2);
    const repaired = applyFixes(input, issues);
    expect(repaired.keywords).toEqual(["Görlitz"]);
    expect(repaired.extra.deep).toEqual(["ü"]);
  });

  test("REC5 a field nobody knows is kept and named, at any depth", () => {
    const input = {
      ...placeSample,
      colour: "blue",
      identifiers: [{ scheme: "ags", value: "14626110", note: "x" }],
    };
    const { record, issues } = validate("place", input);
    expect(record).toEqual(input);
    expect(issues).toEqual(
      [
        { code: "key-unknown", severity: "info", path: ["identifiers", 0, "note"], params: {} },
        { code: "key-unknown", severity: "info", path: ["colour"], params: {} },
      ].toSorted((a, b) => (a.path.length === b.path.length ? 0 : b.path.length - a.path.length)),
    );
  });

  test.each([
    ["a list of one without its brackets", { keywords: "Europastadt" }, "field-type"],
    ["null for an optional field", { web: null }, "field-null"],
    ["a code in the wrong case", { kind: " TOWN " }, "value-not-in-list"],
    ["a number as a text", { population: { value: "56000", asOf: "2023" } }, "field-type"],
    ["a text as a number", { shortName: 7 }, "field-type"],
  ])("REC6 %s has one reading, which the repair writes", (_what, changes, code) => {
    const input = { ...placeSample, ...changes };
    const { record, issues } = validate("place", input);
    expect(record).toBeUndefined();
    expect(issues.map((issue) => issue.code)).toEqual([code]);
    expect(codesOf(applyFixes(input, issues))).toEqual([]);
  });

  test("REC6 no sentence is zod's own", () => {
    const { issues } = validate("place", { name: 7, kind: 7, coordinates: "x", created: 1 });
    expect(issues.length).toBeGreaterThan(5);
    for (const issue of issues) {
      expect(explain(issue, "de")).not.toMatch(/Invalid|Ungültige Eingabe/);
    }
  });

  test("REC7 absent fields get the kind's defaults; id and times only from the context", () => {
    const input = { kind: "town", name: { de: "Görlitz" } };
    expect(codesOf(input)).toEqual(["field-missing", "field-missing", "field-missing"]);
    const context = { now: "2025-06-18T10:00:00Z", newId: () => "urn:uuid:1" };
    const { record, issues } = validate("place", input, context);
    expect(issues).toEqual([]);
    expect(record).toEqual({
      id: "urn:uuid:1",
      type: "place",
      created: "2025-06-18T10:00:00Z",
      modified: "2025-06-18T10:00:00Z",
      country: "DE",
      ...input,
    });
    expect(validate("place", { ...input, id: "urn:uuid:2" }, context).record?.id).toBe(
      "urn:uuid:2",
    );
  });

  test("REC8 a span that ends before it begins is swapped by the repair", () => {
    const valid = { from: "2008", to: "1990" };
    const input = { ...placeSample, identifiers: [{ scheme: "local", value: "1", valid }] };
    const { issues } = validate("place", input);
    expect(issues.map((issue) => issue.code)).toEqual(["span-reversed"]);
    expect(codesOf(applyFixes(input, issues))).toEqual([]);
    expect(
      codesOf({
        ...input,
        identifiers: [{ scheme: "local", value: "1", valid: { from: "2008", to: "2008-05" } }],
      }),
    ).toEqual([]);
  });
});
