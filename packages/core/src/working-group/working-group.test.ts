import { expect, test } from "vitest";
import { applyFixes } from "../fixes.js";
import { validateWith } from "../validation.js";
import { workingGroupSample } from "./working-group.arbitrary.js";
import { workingGroupDefinition } from "./working-group.js";

test("GROUP1 all speakers become members in one repair", () => {
  const input = {
    ...workingGroupSample,
    speakers: ["urn:uuid:1", "urn:uuid:2"],
    members: ["urn:uuid:3"],
  };
  const { issues } = validateWith(workingGroupDefinition, input);
  expect(issues.map(({ code, severity, path }) => [severity, code, path])).toEqual([
    ["warning", "working-group-speaker-not-member", ["speakers", 0]],
    ["warning", "working-group-speaker-not-member", ["speakers", 1]],
  ]);
  const repaired = applyFixes(input, issues);
  expect(repaired.members).toEqual(["urn:uuid:3", "urn:uuid:1", "urn:uuid:2"]);
  expect(validateWith(workingGroupDefinition, repaired).issues).toEqual([]);
});

test("a working group obeys the rules of organisations", () => {
  const { issues } = validateWith(workingGroupDefinition, {
    ...workingGroupSample,
    parent: workingGroupSample.id,
    founded: "2024",
    dissolved: "2020",
  });
  expect(issues.map(({ code }) => code)).toEqual([
    "organisation-parent-circle",
    "organisation-dissolved-before-founded",
  ]);
});

test("a name makes a working group", () => {
  const context = { now: "2025-06-18T10:00:00Z", newId: () => "urn:uuid:1" };
  const { record } = validateWith(workingGroupDefinition, { name: "AG Messe" }, context);
  expect(record).toMatchObject({ kind: "workingGroup", members: [], speakers: [], places: [] });
});
