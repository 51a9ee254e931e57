import { attendanceSummary } from "@staedtenetz/core/attendance";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { testWriting } from "../two-clients.test-support.js";
import { attendanceModes, attendanceStatuses } from "./codes.js";
import { minutesOf, type Minutes } from "./minutes-document.js";
import { toAttendanceEntry } from "./minutes-records.js";
import { presentAt } from "./present-at.js";

const town = (n: number) => `urn:uuid:00000000-0000-4000-a000-00000000000${n}`;
const person = (n: number) => `urn:uuid:00000000-0000-4000-9000-00000000000${n}`;
const kindOf = (id: string) => (id.includes("-a000-") ? ("place" as const) : ("person" as const));

const isFirstTown = (subject: string) => subject === town(1);

function meetingOf(items = 5): { minutes: Minutes; items: string[] } {
  const minutes = minutesOf(new Y.Doc(), testWriting());
  const ids = Array.from({ length: items }, (_, at) =>
    minutes.agenda.create({ title: `Punkt ${at + 1}` }),
  );
  return { minutes, items: ids };
}

function sourceOf({ attendance, agenda }: Minutes) {
  return { marks: attendance.marks(), agenda: agenda.items() };
}

describe("presentAt", () => {
  test("a town that left during item 3 has no vote on it, and had one on item 2", () => {
    const { minutes, items } = meetingOf();
    for (const n of [1, 2, 3]) minutes.attendance.mark(town(n), { status: "present" });
    minutes.attendance.mark(town(3), { out: items[2] });
    const votesOn = (at: number) =>
      presentAt(sourceOf(minutes), { item: items[at] ?? "" }, { kindOf }).votes.place;
    expect(votesOn(1)).toEqual({ least: 3, most: 3 });
    expect(votesOn(2)).toEqual({ least: 2, most: 2 });
  });

  test("who came at five past two was not there at two", () => {
    const { minutes } = meetingOf();
    minutes.attendance.mark(town(1), { status: "present", in: "14:05" });
    const at = (time: string) =>
      presentAt(sourceOf(minutes), { time }, { kindOf }).present.map(({ place }) => place);
    expect(at("14:00")).toEqual([]);
    expect(at("14:05")).toEqual([town(1)]);
  });

  test("a mark by the clock leaves it open whether one was there for an item", () => {
    const { minutes, items } = meetingOf();
    minutes.attendance.mark(town(1), { status: "present" });
    minutes.attendance.mark(town(2), { status: "present", in: "14:05" });
    const { unsure, votes } = presentAt(sourceOf(minutes), { item: items[0] ?? "" }, { kindOf });
    expect(unsure.map(({ place }) => place)).toEqual([town(2)]);
    expect(votes.place).toEqual({ least: 1, most: 2 });
  });

  test("two people of one town are two votes by person and one by town, the town's own mark none more", () => {
    const { minutes } = meetingOf();
    minutes.attendance.mark(town(1), { status: "present", mode: "onSite" });
    for (const n of [1, 2]) {
      minutes.attendance.mark(person(n), { status: "present", place: town(1) });
    }
    minutes.attendance.mark(person(3), { status: "guest", place: town(2) });
    const { votes } = presentAt(sourceOf(minutes), undefined, { kindOf });
    expect(votes).toEqual({ person: { least: 2, most: 2 }, place: { least: 1, most: 1 } });
  });

  test("people who are only counted vote by their number, and for their town once", () => {
    const { minutes } = meetingOf();
    minutes.attendance.mark(town(1), { status: "present", headcount: 4 });
    minutes.attendance.mark(person(9), { status: "guest", headcount: 12 });
    const { votes, present } = presentAt(sourceOf(minutes), undefined, { kindOf });
    expect(votes).toEqual({ person: { least: 4, most: 4 }, place: { least: 1, most: 1 } });
    expect(present.find(({ id }) => id === person(9))).not.toHaveProperty("person");
  });

  test("who may not vote is there and has no vote", () => {
    const { minutes } = meetingOf();
    for (const n of [1, 2]) minutes.attendance.mark(town(n), { status: "present" });
    const { present, votes } = presentAt(sourceOf(minutes), undefined, {
      kindOf,
      hasVote: isFirstTown,
    });
    expect([present.length, votes.place.most]).toEqual([2, 1]);
  });

  test("an item that was removed from the agenda asks for everybody who came at all", () => {
    const { minutes, items } = meetingOf();
    minutes.attendance.mark(town(1), { status: "present", out: items[0] });
    minutes.agenda.remove(items[4] ?? "");
    const { present } = presentAt(sourceOf(minutes), { item: items[4] ?? "" }, { kindOf });
    expect(present).toHaveLength(1);
  });

  test("for any marks, there are never more votes at a moment than people or towns that came at all", () => {
    const mark = fc.record({
      subject: fc.oneof(
        fc.integer({ min: 1, max: 7 }).map(town),
        fc.integer({ min: 1, max: 7 }).map(person),
      ),
      status: fc.constantFrom(...attendanceStatuses),
      mode: fc.option(fc.constantFrom(...attendanceModes), { nil: undefined }),
      in: fc.option(fc.constantFrom("09:00", "14:05"), { nil: undefined }),
      out: fc.option(fc.constantFrom("12:00", "17:30"), { nil: undefined }),
      place: fc.option(fc.integer({ min: 1, max: 7 }).map(town), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 12 }), fc.nat(4), (marks, at) => {
        const { minutes, items } = meetingOf();
        for (const { subject, ...fields } of marks) minutes.attendance.mark(subject, fields);
        const ever = presentAt(sourceOf(minutes), undefined, { kindOf }).votes;
        const then = presentAt(sourceOf(minutes), { item: items[at] ?? "" }, { kindOf }).votes;
        expect(then.place.most).toBeLessThanOrEqual(ever.place.most);
        expect(then.place.least).toBeLessThanOrEqual(then.place.most);
        expect(then.person.least).toBeLessThanOrEqual(then.person.most);
        expect(ever.place.least).toBe(ever.place.most);
      }),
    );
  });
});

test("the header of minutes follows from the marks: six of seven towns, five on site, one online", () => {
  const { minutes } = meetingOf();
  for (const n of [1, 2, 3, 4, 5, 6])
    minutes.attendance.mark(town(n), { status: "present", mode: "onSite" });
  minutes.attendance.mark(town(6), { mode: "online" });
  minutes.attendance.mark(town(7), { status: "excused" });
  minutes.attendance.mark(person(1), { status: "present", mode: "onSite", place: town(1) });
  const entries = minutes.attendance
    .marks()
    .map((mark) => toAttendanceEntry(mark, { kindOf, hasVote: () => true }));
  const members = [1, 2, 3, 4, 5, 6, 7].map(town);
  expect(attendanceSummary(entries, { unit: "place", members }).text.de).toBe(
    "6 von 7 Städten vertreten (5 vor Ort, 1 online)",
  );
});
