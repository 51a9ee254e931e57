import { agendaEntrySchema } from "@staedtenetz/core/agenda-item";
import { attendanceEntrySchema } from "@staedtenetz/core/attendance";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { testWriting } from "../two-clients.test-support.js";
import { minutesOf } from "./minutes-document.js";
import { toAgendaEntry, toAttendanceEntry } from "./minutes-records.js";

const person = "urn:uuid:00000000-0000-4000-9000-000000000001";
const town = "urn:uuid:00000000-0000-4000-9000-000000000002";

test("agenda items fit core's schema and carry their number", () => {
  const { agenda } = minutesOf(new Y.Doc(), testWriting());
  agenda.create({ title: "Begrüßung", kind: "formalities" });
  const id = agenda.create({ title: "Haushalt", presenter: person });
  agenda.setResult(id, "adopted", "einstimmig angenommen", "unanimous");
  agenda.setContinued(id, true);
  const records = agenda.items().map(toAgendaEntry);
  expect(records.map((record) => agendaEntrySchema.safeParse(record).success)).toEqual([
    true,
    true,
  ]);
  expect(records[1]).toMatchObject({
    order: 2,
    number: "TOP 2",
    kind: "discussion",
    public: true,
    presenter: person,
    result: "adopted",
    majority: "unanimous",
    continued: true,
  });
});

test("attendance marks fit core's schema, with time of day or agenda item", () => {
  const minutes = minutesOf(new Y.Doc(), testWriting());
  const item = minutes.agenda.create({ title: "Begrüßung" });
  minutes.attendance.mark(town, { status: "present", mode: "onSite", in: "10:05", out: item });
  minutes.attendance.mark(person, { status: "guest", in: "irgendwann" });
  const context = {
    kindOf: (subject: string) => (subject === town ? ("place" as const) : ("person" as const)),
    hasVote: () => true,
    day: { date: "2025-06-18", zone: "Europe/Berlin" },
    agenda: minutes.agenda.items(),
  };
  const records = minutes.attendance.marks().map((mark) => toAttendanceEntry(mark, context));
  for (const record of records) {
    expect(attendanceEntrySchema.safeParse(record).success).toBe(true);
  }
  expect(records).toEqual([
    { id: person, person, status: "guest", votingRight: false },
    {
      id: town,
      place: town,
      status: "present",
      mode: "onSite",
      votingRight: true,
      intervals: [
        {
          from: { time: { local: "2025-06-18T10:05", zone: "Europe/Berlin" } },
          to: { position: 1 },
        },
      ],
    },
  ]);
});
