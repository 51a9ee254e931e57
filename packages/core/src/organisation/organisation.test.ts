import { describe, expect, test } from "vitest";
import { applyFixes } from "../fixes.js";
import { validate } from "../record-kinds.js";
import { organisationSample } from "./organisation.arbitrary.js";

const check = (changes: object, context = {}) => {
  const input = { ...organisationSample, ...changes };
  const { record, issues } = validate("organisation", input, context);
  return { input, record, issues, codes: issues.map((issue) => issue.code) };
};

const otherOfTwo = (child: string): string =>
  child === "urn:uuid:b" ? "urn:uuid:c" : "urn:uuid:b";

describe("organisations", () => {
  test("ORG1 an organisation is not its own parent, directly or through others", () => {
    const { id } = organisationSample;
    expect(check({ parent: id }).codes).toEqual(["organisation-parent-circle"]);
    const parents: Record<string, string> = { "urn:uuid:b": "urn:uuid:c", "urn:uuid:c": id };
    const parentOf = (child: string): string | undefined => parents[child];
    expect(check({ parent: "urn:uuid:b" }, { parentOf }).record).toBeUndefined();
    expect(check({ parent: "urn:uuid:b" }).codes).toEqual([]);
  });

  test("ORG1 a circle among the parents alone comes to an end", () => {
    expect(check({ parent: "urn:uuid:b" }, { parentOf: otherOfTwo }).codes).toEqual([
      "organisation-parent-circle",
    ]);
  });

  test("ORG2 an organisation is not dissolved before it was founded", () => {
    expect(check({ founded: "1990", dissolved: "1989" }).codes).toEqual([
      "organisation-dissolved-before-founded",
    ]);
    expect(check({ founded: "1990-06", dissolved: "1990" }).codes).toEqual([]);
  });

  test("ORG3 the sector fits the kind, and the repair knows the only one that does", () => {
    const { input, issues, codes, record } = check({ kind: "association", sector: "business" });
    expect(codes).toEqual(["organisation-kind-against-sector"]);
    expect(record).toBeDefined();
    expect(applyFixes(input, issues).sector).toBe("civilSociety");
    expect(check({ kind: "ministry", sector: "business" }).issues[0]?.fix).toBeUndefined();
    expect(check({ kind: "network", sector: "science" }).codes).toEqual([]);
  });

  test("ORG4 GND and Wikidata numbers are checked", () => {
    const identifiers = [
      { scheme: "gnd", value: "4005728-9" },
      { scheme: "wikidata", value: "https://www.wikidata.org/wiki/Q42" },
    ];
    expect(check({ identifiers }).codes).toEqual(["gnd-check-digit", "identifier-not-normalised"]);
  });
});
