import { expect, test } from "vitest";
import { validateWith } from "../validation.js";
import { membershipSample } from "./membership.arbitrary.js";
import { membershipDefinition, type Membership, type MembershipContext } from "./membership.js";

function codesOf(
  changes: Partial<Record<keyof Membership, unknown>>,
  context?: MembershipContext,
): string[] {
  const { issues } = validateWith(
    membershipDefinition,
    { ...membershipSample, ...changes },
    context,
  );
  return issues.map(({ code, severity }) => `${severity} ${code}`);
}

function other(from?: string, to?: string, changes: Partial<Membership> = {}): Membership {
  const span = {
    ...(from !== undefined && { from: from }),
    ...(to !== undefined && { to: to }),
  };
  return { ...membershipSample, id: "urn:uuid:other", span, ...changes };
}

function during(from?: string, to?: string, changes: Partial<Membership> = {}): string[] {
  return codesOf({ span: { from: "2020", to: "2022" } }, { others: [other(from, to, changes)] });
}

test("MEMBERSHIP1 the member is exactly one, and not what it belongs to", () => {
  expect(codesOf({ person: undefined })).toEqual(["error membership-member-missing"]);
  expect(codesOf({ place: "urn:uuid:town" })).toEqual(["error membership-member-missing"]);
  expect(codesOf({ person: undefined, place: "urn:uuid:town" })).toEqual([]);
  expect(codesOf({ person: undefined, organisation: membershipSample.in })).toEqual([
    "error membership-in-itself",
  ]);
});

test("MEMBERSHIP2 the same role twice at a time is a warning", () => {
  expect(during("2021", "2023")).toEqual(["warning membership-overlap"]);
  expect(during()).toEqual(["warning membership-overlap"]);
  expect(during("2022-06")).toEqual(["warning membership-overlap"]);
  expect(during("2023")).toEqual([]);
  expect(during(undefined, "2019-36")).toEqual([]);
  expect(during("2021", "2023", { role: "Mitglied" })).toEqual([]);
  expect(during("2021", "2023", { person: "urn:uuid:someone-else" })).toEqual([]);
  expect(during("2021", "2023", { id: membershipSample.id })).toEqual([]);
});

test("MEMBERSHIP3 a membership outside the life of the organisation is a warning", () => {
  const lived = { founded: "1998-05-05", dissolved: "2024" };
  const inLife = (span: unknown) => codesOf({ span }, { organisation: lived });
  expect(inLife({ from: "1997" })).toEqual(["warning membership-outside-organisation"]);
  expect(inLife({ from: "1998", to: "2025" })).toEqual(["warning membership-outside-organisation"]);
  expect(inLife({ from: "2025" })).toEqual(["warning membership-outside-organisation"]);
  expect(inLife({ from: "1998", to: "2024-12-31" })).toEqual([]);
  expect(inLife({})).toEqual([]);
});

test("MEMBERSHIP4 nobody is their own deputy", () => {
  expect(codesOf({ deputyOf: membershipSample.id })).toEqual(["error membership-deputy-of-itself"]);
  expect(codesOf({ deputyOf: "urn:uuid:other" })).toEqual([]);
});
