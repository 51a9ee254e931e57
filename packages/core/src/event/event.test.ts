import { describe, expect, test } from "vitest";
import { applyFixes } from "../fixes.js";
import type { When } from "../time/types.js";
import { validateWith } from "../validation.js";
import { eventSample } from "./event.arbitrary.js";
import {
  deadlineInstant,
  endInstant,
  endOf,
  firstDayOf,
  isTimed,
  lastDayOf,
  minutesOfDuration,
} from "./event-times.js";
import type { EventContext } from "./event-rules.js";
import { eventDefinition, type Event } from "./event.js";

const zone = "Europe/Berlin";
const at = (local: string) => ({ local, zone });

function fromTo(start: string, end: string) {
  return { when: { start: at(start), end: at(end) } };
}

function closing(deadline: unknown, opens?: string) {
  const terms = { deadline, confirmation: "immediate" };
  return { registration: opens === undefined ? terms : { ...terms, opens: at(opens) } };
}

type Changes = Partial<Record<keyof Event, unknown>>;

function check(changes: Changes, context?: EventContext) {
  return validateWith(eventDefinition, { ...eventSample, ...changes }, context);
}

function codesOf(changes: Changes, context?: EventContext): string[] {
  return check(changes, context).issues.map(({ code, severity }) => `${severity} ${code}`);
}

function repaired(changes: Changes, context?: EventContext): Event | undefined {
  const input = { ...eventSample, ...changes };
  const { issues } = validateWith(eventDefinition, input, context);
  const after = validateWith(eventDefinition, applyFixes(input, issues), context);
  expect(after.issues).toEqual([]);
  return after.record;
}

test("a title and a date make an event: the rest is filled in", () => {
  const context = { now: "2025-06-18T10:00:00Z", newId: () => "urn:uuid:1" };
  const input = { title: { de: "Treffen" }, when: { edtf: "2025-36", text: "4. Quartal" } };
  const { record, issues } = validateWith(eventDefinition, input, context);
  expect(issues).toEqual([]);
  expect(record).toMatchObject({ status: "confirmed", mode: "onSite", sequence: 0, locations: [] });
});

test("an event in the fourth quarter has no clock time, only a first and a last day", () => {
  const when: When = { edtf: "2025-36", text: "4. Quartal" };
  expect(isTimed(when)).toBe(false);
  expect([firstDayOf(when), lastDayOf(when)]).toEqual(["2025-10-01", "2025-12-31"]);
  expect(endInstant(when)).toBe("2025-12-31T23:00:00Z");
});

describe("EVENT1 the end comes after the start", () => {
  test("EVENT1 an end before or at the start is an error", () => {
    expect(codesOf(fromTo("2025-06-18T10:00", "2025-06-18T09:00"))).toEqual([
      "error event-ends-before-start",
    ]);
    expect(codesOf(fromTo("2025-06-18T10:00", "2025-06-18T10:00"))).toEqual([
      "error event-ends-before-start",
    ]);
    expect(codesOf(fromTo("2025-06-18T10:00", "2025-06-17T12:00"))).toEqual([
      "error event-ends-before-start",
    ]);
    expect(codesOf({ when: { startDate: "2025-06-18", endDate: "2025-06-17" } })).toEqual([
      "error event-ends-before-start",
    ]);
  });

  test("EVENT1 00:00 of the same day stands for an unknown end", () => {
    const changes = fromTo("2025-06-18T18:00", "2025-06-18T00:00");
    expect(codesOf(changes)).toEqual(["warning event-end-unknown"]);
    expect(check(changes).record).toBeDefined();
    expect(repaired(changes)?.when).toEqual({ start: at("2025-06-18T18:00") });
  });

  test("EVENT1 start and end at 00:00 stand for the whole day", () => {
    const changes = fromTo("2025-06-18T00:00", "2025-06-18T00:00");
    expect(codesOf(changes)).toEqual(["warning event-all-day-placeholder"]);
    expect(repaired(changes)?.when).toEqual({ startDate: "2025-06-18", endDate: "2025-06-18" });
  });

  test("EVENT1 23:00 to 01:00 is no error", () => {
    expect(codesOf(fromTo("2025-06-18T23:00", "2025-06-19T01:00"))).toEqual([]);
    const oneDate = fromTo("2025-06-18T23:00", "2025-06-18T01:00");
    expect(codesOf(oneDate)).toEqual(["warning event-end-next-day"]);
    expect(repaired(oneDate)?.when).toEqual({
      start: at("2025-06-18T23:00"),
      end: at("2025-06-19T01:00"),
    });
  });

  test("EVENT1 times of two zones are compared as moments", () => {
    const start = at("2025-06-18T10:00");
    const kyiv = (local: string) => ({ when: { start, end: { local, zone: "Europe/Kyiv" } } });
    expect(codesOf(kyiv("2025-06-18T10:30"))).toEqual(["error event-ends-before-start"]);
    expect(codesOf(kyiv("2025-06-18T11:30"))).toEqual([]);
  });
});

test("EVENT2 an end and a duration: the end counts", () => {
  const when = { start: at("2025-06-18T10:00"), end: at("2025-06-18T12:00"), duration: "PT3H" };
  expect(codesOf({ when })).toEqual(["warning event-end-and-duration"]);
  expect(repaired({ when })?.when).not.toHaveProperty("duration");
  expect(endOf({ start: at("2025-10-26T01:00"), duration: "PT4H" })).toEqual(
    at("2025-10-26T04:00"),
  );
});

test.each([
  ["PT3H", 180],
  ["PT1H30M", 90],
  ["P1DT12H", 2160],
  ["P2W", 20_160],
  ["PT90S", 1],
  ["3 Stunden", undefined],
])("EVENT2 a duration of %s is read as %s minutes", (duration, minutes) => {
  expect(minutesOfDuration(duration)).toBe(minutes);
});

describe("EVENT3 local times exist once", () => {
  test("EVENT3 a time that the clocks skip is an error with a repair", () => {
    const when = { start: at("2025-03-30T02:30") };
    expect(codesOf({ when })).toEqual(["error local-time-missing"]);
    expect(repaired({ when })?.when).toEqual({ start: at("2025-03-30T03:30") });
  });

  test("EVENT3 a time that the clocks show twice is a warning", () => {
    const when = { start: at("2025-10-26T02:30") };
    expect(codesOf({ when })).toEqual(["warning local-time-ambiguous"]);
  });

  test("EVENT3 a zone nobody knows is an error", () => {
    const when = { start: { local: "2025-06-18T10:00", zone: "Europe/Goerlitz" } };
    expect(codesOf({ when })).toEqual(["error zone-unknown"]);
  });

  test("EVENT3 holds for the times of the registration as well", () => {
    const registration = {
      deadline: at("2025-03-30T02:30"),
      opens: at("2025-03-01T08:00"),
      confirmation: "none",
    };
    expect(check({ registration }).issues).toMatchObject([
      { code: "local-time-missing", path: ["registration", "deadline"] },
    ]);
  });
});

describe("EVENT4 registration closes before the event begins", () => {
  test("EVENT4 a deadline after the start is an error", () => {
    expect(codesOf(closing("2025-06-19"))).toEqual(["error event-deadline-after-start"]);
    expect(codesOf(closing(at("2025-06-18T10:01")))).toEqual(["error event-deadline-after-start"]);
  });

  test("EVENT4 the day of the event and its start itself are in time", () => {
    expect(codesOf(closing("2025-06-18"))).toEqual([]);
    expect(codesOf(closing(at("2025-06-18T10:00")))).toEqual([]);
    expect(codesOf({ ...closing("2025-06-18"), when: { edtf: "2025-36" } })).toEqual([]);
  });

  test("EVENT4 registration that opens after its deadline is an error", () => {
    expect(codesOf(closing("2025-06-01", "2025-06-02T08:00"))).toEqual([
      "error event-registration-opens-late",
    ]);
    expect(codesOf(closing("2025-06-01", "2025-06-01T08:00"))).toEqual([]);
  });

  test("EVENT4 a deadline by date is open until the end of that day in Berlin", () => {
    expect(deadlineInstant("2021-02-25", zone)).toBe("2021-02-25T23:00:00Z");
    expect(deadlineInstant(at("2021-02-25T18:00"), zone)).toBe("2021-02-25T17:00:00Z");
  });
});

test("EVENT5 a weekday that does not fit is an error with a repair", () => {
  expect(codesOf({ weekday: "wednesday" })).toEqual([]);
  expect(codesOf({ weekday: "thursday" })).toEqual(["error event-weekday-wrong"]);
  expect(repaired({ weekday: "thursday" })?.weekday).toBe("wednesday");
  expect(codesOf({ weekday: "thursday", when: { edtf: "2025-36" } })).toEqual([]);
  expect(codesOf({ weekday: "thursday", when: { edtf: "2025-06-18" } })).toEqual([
    "error event-weekday-wrong",
  ]);
});

describe("EVENT6 one can find the way to it", () => {
  test("EVENT6 an online event without link or dial-in is a warning", () => {
    expect(codesOf({ mode: "online", locations: [] })).toEqual([
      "warning event-online-access-missing",
    ]);
    expect(
      codesOf({ mode: "online", onlineAccess: { dialIn: "+4935100000", public: false } }),
    ).toEqual([]);
  });

  test("EVENT6 a hybrid event needs a place and an access", () => {
    expect(codesOf({ mode: "hybrid", locations: [] })).toEqual([
      "warning event-online-access-missing",
      "warning event-location-missing",
    ]);
  });
});

test("EVENT7 a change of date or place is told completely", () => {
  expect(codesOf({ status: "rescheduled" })).toEqual(["warning event-previous-start-missing"]);
  expect(
    codesOf({
      status: "rescheduled",
      previousStarts: [{ startDate: "2025-06-11", endDate: "2025-06-11" }],
    }),
  ).toEqual([]);
  const onlineAccess = { url: "https://example.org/raum", public: true };
  expect(codesOf({ status: "movedOnline", onlineAccess })).toEqual([
    "warning event-moved-online-but-on-site",
  ]);
  expect(repaired({ status: "movedOnline", onlineAccess })?.mode).toBe("online");
});

test("EVENT8 a private link in public output is an error and is taken out", () => {
  const onlineAccess = { url: "https://example.org/raum", public: false };
  expect(codesOf({ onlineAccess })).toEqual([]);
  expect(codesOf({ onlineAccess }, { output: "network" })).toEqual([]);
  expect(codesOf({ onlineAccess }, { output: "public" })).toEqual([
    "error event-private-link-published",
  ]);
  expect(repaired({ onlineAccess }, { output: "public" })).not.toHaveProperty("onlineAccess");
  expect(
    codesOf({ onlineAccess: { ...onlineAccess, public: true } }, { output: "public" }),
  ).toEqual([]);
});
