import { expect, test } from "vitest";
import { validateWith } from "../validation.js";
import { decisionSample } from "./decision.arbitrary.js";
import { decisionDefinition, type Decision, type DecisionContext } from "./decision.js";

function codesOf(
  changes: Partial<Record<keyof Decision, unknown>>,
  context?: DecisionContext,
): string[] {
  const { issues } = validateWith(decisionDefinition, { ...decisionSample, ...changes }, context);
  return issues.map(({ code, path }) => `${code} ${path.join(".")}`);
}

test("DECISION1 an empty wording is an error, also one of blanks", () => {
  expect(codesOf({ wording: "" })).toEqual(["decision-wording-empty wording"]);
  expect(codesOf({ wording: " \n\t" })).toEqual(["decision-wording-empty wording"]);
  expect(codesOf({})).toEqual([]);
});

test("DECISION2 an approved decision does not change by a single blank", () => {
  const approved = { wording: decisionSample.wording, number: "2025-3" };
  expect(codesOf({}, { approved })).toEqual([]);
  expect(codesOf({ tasks: ["urn:uuid:9"] }, { approved })).toEqual([]);
  expect(codesOf({ wording: `${decisionSample.wording} ` }, { approved })).toEqual([
    "decision-changed-after-approval wording",
  ]);
  expect(codesOf({ reservation: { text: "vorbehaltlich" }, number: "4" }, { approved })).toEqual([
    "decision-changed-after-approval number",
    "decision-changed-after-approval reservation",
  ]);
});

test("DECISION3 a decision does not replace itself", () => {
  expect(codesOf({ supersedes: decisionSample.id })).toEqual([
    "decision-replaces-itself supersedes",
  ]);
  expect(codesOf({ supersedes: "urn:uuid:9" })).toEqual([]);
});
