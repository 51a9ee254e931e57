import { expect, test } from "vitest";
import { validateWith } from "../validation.js";
import { practiceSample } from "./practice.arbitrary.js";
import { practiceDefinition } from "./practice.js";

test("PRACTICE1 a practice without its town is a warning", () => {
  expect(validateWith(practiceDefinition, practiceSample).issues).toEqual([]);
  const { record, issues } = validateWith(practiceDefinition, {
    ...practiceSample,
    place: undefined,
  });
  expect(record).toBeDefined();
  expect(issues).toMatchObject([
    { code: "practice-without-place", severity: "warning", path: ["place"] },
  ]);
});
