import { describe, expect, test } from "vitest";
import { explain } from "../messages/all-messages.js";
import { kindFixtures } from "../kind-fixtures.js";
import { applyFixes } from "../fixes.js";
import { validate, type RecordKind } from "../record-kinds.js";

const zone = "Europe/Berlin";

function findings(kind: RecordKind, changes: Readonly<Record<string, unknown>>) {
  const { record, issues } = validate(kind, { ...kindFixtures[kind].sample, ...changes });
  return {
    isAccepted: record !== undefined,
    found: issues.map(({ code, path }) => `${code} at ${path.join(".")}`),
    issues,
  };
}

describe("dates that stand in a record", () => {
  test.each<[RecordKind, Readonly<Record<string, unknown>>, string]>([
    ["task", { due: "2025-02-29" }, "date-missing at due"],
    ["task", { due: { local: "2025-02-29T10:00", zone } }, "date-missing at due.local"],
    ["event", { when: { edtf: "2025-02-29" } }, "date-missing at when.edtf"],
    ["event", { when: { edtf: "2025-04-31/2025-05-02" } }, "date-missing at when.edtf"],
    [
      "event",
      { when: { startDate: "2025-02-29", endDate: "2025-03-01" } },
      "date-missing at when.startDate",
    ],
    ["place", { population: { value: 1, asOf: "2023-11-31" } }, "date-missing at population.asOf"],
    ["event", { when: { edtf: "2026/2025" } }, "interval-reversed at when.edtf"],
    ["event", { when: { edtf: "4. Quartal" } }, "edtf-invalid at when.edtf"],
  ])("DATE47 %s %j: %s", (kind, changes, finding) => {
    expect(findings(kind, changes)).toMatchObject({ isAccepted: false, found: [finding] });
  });

  test("DATE47 an impossible day is said in a sentence that names it", () => {
    const [issue] = findings("task", { due: "2025-02-29" }).issues;
    expect(explain(issue!, "de")).toBe("„2025-02-29“: Diesen Tag gibt es im Kalender nicht.");
    expect(explain(issue!, "en")).toBe("“2025-02-29”: the calendar has no such day.");
  });

  test("DATE47 a stray blank or a small letter in a date is repaired", () => {
    const sample = { ...kindFixtures.task.sample, due: " 199x " };
    const { issues } = validate("task", sample);
    expect(issues).toMatchObject([{ code: "edtf-invalid", fix: [{ value: "199X" }] }]);
    expect(validate("task", applyFixes(sample, issues)).issues).toEqual([]);
  });

  test.each([
    [
      { start: { local: "2025-02-29T10:00", zone }, edtf: "2025-36" },
      "date-missing at when.start.local",
    ],
    [{ start: "2025-06-18T10:00", edtf: "2025-36" }, "field-type at when.start"],
    [{ startDate: "2025-06-18", endDate: "bald", text: "bald" }, "day-format at when.endDate"],
    [{ startDate: "2025-06-18", edtf: "2025-06-18" }, "field-missing at when.endDate"],
  ])("DATE48 %j is not taken for a vague date", (when, finding) => {
    expect(findings("event", { when })).toMatchObject({ isAccepted: false, found: [finding] });
  });

  test("DATE48 nor is a broken time of coming or going taken for a position on the agenda", () => {
    const intervals = [{ from: { time: { local: "10 Uhr", zone }, position: 3 } }];
    const { isAccepted, found } = findings("attendance", { intervals });
    expect(isAccepted).toBe(false);
    expect(found).toEqual(["local-format at intervals.0.from.time.local"]);
  });
});
