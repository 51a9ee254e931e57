import { expect, test } from "vitest";
import { validateWith } from "../validation.js";
import { callSample } from "./call.arbitrary.js";
import { callDefinition } from "./call.js";
import { isCallOpen } from "./is-call-open.js";

test("CALL1 a call is open until the end of its day in Berlin", () => {
  const call = { deadline: "2025-10-31" };
  expect(isCallOpen(call, "2025-10-31T22:59:59Z")).toBe(true);
  expect(isCallOpen(call, "2025-10-31T23:00:00Z")).toBe(false);
  expect(isCallOpen({ deadline: "2025-36" }, "2025-12-31T22:59:59Z")).toBe(true);
  const noon = { deadline: { local: "2025-10-31T12:00", zone: "Europe/Berlin" } };
  expect([
    isCallOpen(noon, "2025-10-31T10:59:59Z"),
    isCallOpen(noon, "2025-10-31T11:00:00Z"),
  ]).toEqual([true, false]);
  expect(isCallOpen({}, "2099-01-01T00:00:00Z")).toBe(true);
});

test("CALL1 a closed call is noted and stays usable", () => {
  const { record, issues } = validateWith(callDefinition, callSample, {
    now: "2025-11-01T00:00:00Z",
  });
  expect(record).toBeDefined();
  expect(issues).toMatchObject([
    { code: "call-closed", severity: "info", params: { deadline: "2025-10-31" } },
  ]);
  expect(validateWith(callDefinition, callSample, { now: "2025-10-31T12:00:00Z" }).issues).toEqual(
    [],
  );
  expect(validateWith(callDefinition, callSample).issues).toEqual([]);
});

test("CALL2 a deadline exists on the clocks of its zone", () => {
  const deadline = { local: "2025-03-30T02:30", zone: "Europe/Berlin" };
  expect(validateWith(callDefinition, { ...callSample, deadline }).issues).toMatchObject([
    { code: "local-time-missing", path: ["deadline"] },
  ]);
});
