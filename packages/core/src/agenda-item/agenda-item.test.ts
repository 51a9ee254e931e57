import { describe, expect, test } from "vitest";
import { applyFixes } from "../fixes.js";
import { validateWith } from "../validation.js";
import { agendaItemSample } from "./agenda-item.arbitrary.js";
import { agendaItemDefinition, type AgendaItem, type AgendaItemContext } from "./agenda-item.js";

type Changes = Partial<Record<keyof AgendaItem, unknown>>;

function codesOf(changes: Changes, context?: AgendaItemContext): string[] {
  const { issues } = validateWith(
    agendaItemDefinition,
    { ...agendaItemSample, ...changes },
    context,
  );
  return issues.map(({ code, severity }) => `${severity} ${code}`);
}

describe("AGENDA1 numbers", () => {
  const agenda = [
    { id: agendaItemSample.id, number: "3" },
    { id: "another", number: "TOP 5" },
  ];

  test("AGENDA1 the same number on the same agenda is a warning, however it is written", () => {
    for (const number of ["5", "5.", "TOP 5", "top 5"]) {
      expect(codesOf({ number }, { agenda })).toEqual(["warning agenda-item-number-twice"]);
    }
  });

  test("AGENDA1 an item is not a double of itself, and Ö 5 is not N 5", () => {
    expect(codesOf({}, { agenda })).toEqual([]);
    expect(codesOf({ number: "Ö 5" }, { agenda: [{ id: "another", number: "N 5" }] })).toEqual([]);
    expect(codesOf({ number: "5" })).toEqual([]);
  });
});

test("AGENDA2 an item cannot stand below itself", () => {
  expect(codesOf({ parent: agendaItemSample.id })).toEqual(["error agenda-item-below-itself"]);
  expect(codesOf({ parent: "another" })).toEqual([]);
});

describe("AGENDA3 result and wording", () => {
  test("AGENDA3 a wording alone is entered as class and majority by the repair", () => {
    const input = { ...agendaItemSample, resultText: "einstimmig beschlossen" };
    const { issues, record } = validateWith(agendaItemDefinition, input);
    expect(record).toBeDefined();
    expect(issues).toMatchObject([{ code: "agenda-item-result-not-stated", severity: "info" }]);
    expect(applyFixes(input, issues)).toMatchObject({ result: "adopted", majority: "unanimous" });
  });

  test("AGENDA3 a majority that was stated is not overwritten", () => {
    const input = {
      ...agendaItemSample,
      resultText: "einstimmig beschlossen",
      majority: "byMajority",
    };
    const { issues } = validateWith(agendaItemDefinition, input);
    expect(applyFixes(input, issues)).toMatchObject({ result: "adopted", majority: "byMajority" });
  });

  test("AGENDA3 a wording that says otherwise is a warning, one that says nothing is not", () => {
    expect(codesOf({ result: "adopted", resultText: "mehrheitlich abgelehnt" })).toEqual([
      "warning agenda-item-result-differs",
    ]);
    expect(codesOf({ result: "adopted", resultText: "nach Rücksprache" })).toEqual([]);
    expect(codesOf({ result: "adopted", resultText: "angenommen" })).toEqual([]);
    expect(codesOf({ resultText: "nach Rücksprache" })).toEqual([
      "info agenda-item-result-not-understood",
    ]);
  });
});
