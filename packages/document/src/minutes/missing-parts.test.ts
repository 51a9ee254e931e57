import { expect, test } from "vitest";
import * as Y from "yjs";
import { testWriting } from "../two-clients.test-support.js";
import { minutesOf } from "./minutes-document.js";
import { writeMinutesTemplate } from "./minutes-template.js";
import { missingInMinutes, type MinutesFacts } from "./missing-parts.js";

const ada = "urn:uuid:00000000-0000-4000-a000-000000000001";
const complete: MinutesFacts = {
  when: { startDate: "2025-06-18", endDate: "2025-06-18" },
  locations: [{ name: "Telux" }],
  chair: ada,
  takers: [ada],
  formalBody: false,
};

function minutesWith(...decisions: Record<string, unknown>[]) {
  const doc = new Y.Doc();
  writeMinutesTemplate(doc, [{ type: "agendaItem", item: { title: "TOP" } }], testWriting());
  const minutes = minutesOf(doc, testWriting(1));
  minutes.attendance.mark(ada, { status: "present" });
  for (const { text = "", ...attributes } of decisions) {
    const element = new Y.XmlElement<Record<string, never>>("decision");
    for (const [name, value] of Object.entries(attributes)) {
      element.setAttribute(name, value as never);
    }
    element.insert(0, [new Y.XmlText(String(text))]);
    minutes.body.push([element]);
  }
  return minutes;
}
const id = (number: number) => `urn:uuid:00000000-0000-4000-b000-00000000000${number}`;

test("complete minutes lack nothing", () => {
  const minutes = minutesWith({
    id: id(1),
    text: "Wir treffen uns im Herbst.",
    method: "consensus",
  });
  expect(missingInMinutes(minutes, complete)).toEqual([]);
});

test("empty minutes lack everything, as warnings; as errors for a formal body", () => {
  const facts = { takers: [], formalBody: false };
  const empty = minutesOf(new Y.Doc());
  expect(missingInMinutes(empty, facts).map(({ code, severity }) => `${severity} ${code}`)).toEqual(
    [
      "warning minutes-date-missing",
      "warning minutes-location-missing",
      "warning minutes-chair-missing",
      "warning minutes-attendance-missing",
      "warning minutes-agenda-missing",
      "warning minutes-taker-missing",
    ],
  );
  const formal = missingInMinutes(empty, { ...facts, formalBody: true });
  expect(formal.filter(({ severity }) => severity === "error")).toHaveLength(5);
});

test("says of which decision the wording or the result is missing", () => {
  const minutes = minutesWith(
    { id: id(1), text: " ", method: "consensus" },
    { id: id(2), text: "Angenommen wird …", method: "open" },
    { id: id(3), text: "Angenommen wird …", method: "open", yes: 5, no: 0 },
  );
  expect(missingInMinutes(minutes, complete)).toEqual([
    { code: "minutes-decision-wording-missing", severity: "warning", target: id(1) },
    { code: "minutes-vote-result-missing", severity: "warning", target: id(2) },
  ]);
});

test("counts what is internal, so that nobody is surprised by what is not published", () => {
  const minutes = minutesWith({ id: id(1), text: "Intern", method: "consensus", internal: true });
  expect(missingInMinutes(minutes, complete)).toEqual([
    { code: "minutes-internal-blocks", severity: "info", params: { count: 1 } },
  ]);
});
