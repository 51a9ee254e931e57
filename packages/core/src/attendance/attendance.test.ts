import { describe, expect, test } from "vitest";
import { applyFixes } from "../fixes.js";
import { validateWith } from "../validation.js";
import { attendanceAt, eligibleVotes } from "./attendance-at.js";
import { attendanceSummary } from "./attendance-summary.js";
import { attendanceSample } from "./attendance.arbitrary.js";
import {
  attendanceDefinition,
  type Attendance,
  type AttendanceContext,
  type AttendanceEntry,
} from "./attendance.js";

const zone = "Europe/Berlin";
const at = (clock: string) => ({ time: { local: `2025-06-18T${clock}`, zone } });

function codesOf(
  changes: Partial<Record<keyof Attendance, unknown>>,
  context?: AttendanceContext,
): string[] {
  const { issues } = validateWith(
    attendanceDefinition,
    { ...attendanceSample, ...changes },
    context,
  );
  return issues.map(({ code, severity }) => `${severity} ${code}`);
}

function intervalOf(from: unknown, to: unknown) {
  return { intervals: [{ from, to }] };
}

let made = 0;
function entry(changes: Partial<AttendanceEntry>): AttendanceEntry {
  made += 1;
  return { id: `entry-${made}`, status: "present", votingRight: true, ...changes };
}

const town = (name: string, changes: Partial<AttendanceEntry> = {}) =>
  entry({ place: `urn:town:${name}`, mode: "onSite", ...changes });

test("ATTENDANCE1 a line that names nobody is an error", () => {
  expect(codesOf({ place: undefined })).toEqual(["error attendance-nobody-named"]);
  expect(codesOf({ place: undefined, headcount: 12 })).toEqual([]);
  expect(codesOf({ place: undefined, person: "urn:uuid:1" })).toEqual([]);
});

test("ATTENDANCE2 a guest loses the right to vote by the repair", () => {
  const input = { ...attendanceSample, status: "guest" };
  const { issues } = validateWith(attendanceDefinition, input);
  expect(issues).toMatchObject([{ code: "attendance-guest-with-vote", severity: "error" }]);
  expect(applyFixes(input, issues)).toMatchObject({ votingRight: false });
});

test("ATTENDANCE3 who was away has no times of presence", () => {
  const intervals = [{ from: { position: 2 } }];
  expect(codesOf({ status: "absent", intervals })).toEqual(["warning attendance-away-with-times"]);
  expect(codesOf({ status: "excused", intervals: [] })).toEqual([]);
});

test("ATTENDANCE4 going comes after coming", () => {
  expect(codesOf(intervalOf({ position: 5 }, { position: 5 }))).toEqual([
    "error attendance-left-before-arrival",
  ]);
  expect(codesOf(intervalOf(at("12:00"), at("11:00")))).toEqual([
    "error attendance-left-before-arrival",
  ]);
  expect(codesOf(intervalOf(at("11:00"), at("12:00")))).toEqual([]);
  expect(codesOf(intervalOf({ position: 5 }, at("11:00")))).toEqual([]);
});

test("ATTENDANCE5 presence outside the meeting is a warning", () => {
  const bounds = { start: at("10:00"), end: at("15:00"), lastPosition: 5 };
  const since = (from: unknown) => codesOf({ intervals: [{ from }] }, { bounds });
  expect(since(at("09:00"))).toEqual(["warning attendance-outside-meeting"]);
  expect(since(at("15:30"))).toEqual(["warning attendance-outside-meeting"]);
  expect(since({ position: 7 })).toEqual(["warning attendance-outside-meeting"]);
  expect(since(at("10:00"))).toEqual([]);
  expect(since({ position: 6 })).toEqual([]);
});

describe("ATTENDANCE6 who is in the room", () => {
  const attendance = [
    entry({ person: "urn:p:1" }),
    entry({ person: "urn:p:2", intervals: [{ to: { position: 5 } }] }),
    entry({ person: "urn:p:3", intervals: [{ from: { position: 3 } }] }),
    entry({ person: "urn:p:4", intervals: [{ to: { position: 2 } }, { from: { position: 6 } }] }),
    entry({ person: "urn:p:5", status: "guest", votingRight: false }),
    entry({ person: "urn:p:6", status: "excused" }),
  ];
  const present = (position: number) =>
    attendanceAt(attendance, { position })
      .present.map(({ person }) => person?.slice(-1))
      .join("");

  test("ATTENDANCE6 coming counts and going does not", () => {
    expect([1, 2, 3, 4, 5, 6].map(present)).toEqual(["1245", "125", "1235", "1235", "135", "1345"]);
  });

  test("ATTENDANCE6 without a point everyone counts who was there at any time", () => {
    expect(attendanceAt(attendance).present).toHaveLength(5);
    expect(eligibleVotes(attendanceAt(attendance), "person")).toEqual({ least: 4, most: 4 });
  });

  test("ATTENDANCE6 nobody is guessed into the room when times meet positions", () => {
    const byTime = entry({ person: "urn:p:7", intervals: [{ from: at("11:00") }] });
    const presence = attendanceAt([...attendance, byTime], { position: 1 });
    expect(presence.unsure).toEqual([byTime]);
    expect(eligibleVotes(presence, "person")).toEqual({ least: 3, most: 4 });
    expect(attendanceAt([byTime], at("11:00")).present).toEqual([byTime]);
    expect(attendanceAt([byTime], at("10:59")).present).toEqual([]);
    const sure = entry({
      person: "urn:p:8",
      intervals: [{ from: at("11:00") }, { to: { position: 2 } }],
    });
    expect(attendanceAt([sure], { position: 1 }).present).toEqual([sure]);
  });

  test("ATTENDANCE6 one town has one vote, however many speak for it", () => {
    const two = [town("a", { person: "urn:p:1" }), town("a", { person: "urn:p:2" }), town("b")];
    expect(eligibleVotes(attendanceAt(two), "place")).toEqual({ least: 2, most: 2 });
    expect(eligibleVotes(attendanceAt(two), "person")).toEqual({ least: 3, most: 3 });
    expect(eligibleVotes(attendanceAt([entry({ headcount: 9 })]), "person").most).toBe(9);
  });
});

describe("ATTENDANCE7 the header of minutes is derived", () => {
  const seven = [
    ...["a", "b", "c", "d", "e"].map((name) => town(name)),
    town("f", { mode: "online" }),
    town("g", { status: "excused" }),
  ];

  test("ATTENDANCE7 six of seven towns, five on site and one online", () => {
    expect(attendanceSummary(seven)).toEqual({
      unit: "place",
      total: 7,
      represented: 6,
      onSite: 5,
      online: 1,
      guests: 0,
      text: {
        de: "6 von 7 Städten vertreten (5 vor Ort, 1 online)",
        en: "6 of 7 towns represented (5 on site, 1 online)",
      },
    });
  });

  test("ATTENDANCE7 a town counts once, and on site before online", () => {
    const twice = [...seven, town("f", { person: "urn:p:1" }), town("a", { mode: "online" })];
    expect(attendanceSummary(twice)).toMatchObject({ represented: 6, onSite: 6, online: 0 });
  });

  test("ATTENDANCE7 members without an entry belong to the total, guests do not", () => {
    const members = ["a", "b", "c", "z"].map((name) => `urn:town:${name}`);
    const some = [
      town("a"),
      town("b", { mode: "online" }),
      entry({ headcount: 2, status: "guest", votingRight: false }),
    ];
    expect(attendanceSummary(some, { members }).text).toEqual({
      de: "2 von 4 Städten vertreten (1 vor Ort, 1 online), dazu 2 Gäste",
      en: "2 of 4 towns represented (1 on site, 1 online), and 2 guests",
    });
  });

  test("ATTENDANCE7 people are counted where no town is named, also those without a name", () => {
    const people = [
      entry({ person: "urn:p:1" }),
      entry({ headcount: 8 }),
      entry({ person: "urn:p:2", status: "absent" }),
    ];
    expect(attendanceSummary(people).text.de).toBe("9 von 10 Mitgliedern anwesend");
    expect(attendanceSummary([town("a")]).text).toEqual({
      de: "1 von 1 Stadt vertreten (1 vor Ort)",
      en: "1 of 1 town represented (1 on site)",
    });
    expect(attendanceSummary([]).text.en).toBe("0 of 0 members present");
  });

  test("ATTENDANCE7 a point in the meeting leaves out who was not in the room then", () => {
    const leaves = [town("a"), town("b", { intervals: [{ to: { position: 3 } }] })];
    expect(attendanceSummary(leaves, { at: { position: 2 } }).represented).toBe(2);
    expect(attendanceSummary(leaves, { at: { position: 3 } }).represented).toBe(1);
  });
});

test("ATTENDANCE8 times of coming and going exist on the clocks of their zone", () => {
  const intervals = [
    {
      from: { time: { local: "2025-03-30T02:30", zone } },
      to: { time: { local: "2025-10-26T02:30", zone } },
    },
  ];
  expect(codesOf({ intervals })).toEqual([
    "error local-time-missing",
    "warning local-time-ambiguous",
  ]);
});
