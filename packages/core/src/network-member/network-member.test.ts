import { expect, test } from "vitest";
import { validateWith } from "../validation.js";
import { networkMemberSample } from "./network-member.arbitrary.js";
import { networkMemberDefinition, type NetworkMemberContext } from "./network-member.js";

function codesOf(changes: object, context?: NetworkMemberContext): string[] {
  const { issues } = validateWith(
    networkMemberDefinition,
    { ...networkMemberSample, ...changes },
    context,
  );
  return issues.map(({ code, severity }) => `${severity} ${code}`);
}

test("NETWORK1 a tandem without administration or civil society is a warning for each", () => {
  expect(codesOf({ tandem: [{ sector: "business" }] })).toEqual([
    "warning network-member-administration-missing",
    "warning network-member-civil-society-missing",
  ]);
  expect(codesOf({ tandem: [{ sector: "administration" }] })).toEqual([
    "warning network-member-civil-society-missing",
  ]);
  expect(codesOf({})).toEqual([]);
});

test("NETWORK2 towns outside 10,000 to 250,000 inhabitants are noted", () => {
  expect(codesOf({}, { population: 9_999 })).toEqual(["info network-member-population"]);
  expect(codesOf({}, { population: 250_001 })).toEqual(["info network-member-population"]);
  expect(codesOf({}, { population: 10_000 })).toEqual([]);
  expect(codesOf({}, { population: 250_000 })).toEqual([]);
});
