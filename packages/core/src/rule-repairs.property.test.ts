/**
 * Laws over records whose shape is right and whose fields contradict each other:
 * - applying all repairs adds no error;
 * - after at most three rounds nothing that can be repaired is left.
 */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { attachmentSample } from "./attachment/attachment.arbitrary.js";
import { consentSample } from "./consent/consent.arbitrary.js";
import { consentStates } from "./consent/consent.js";
import { audiences } from "./consent/consent-state.js";
import { eventModes, eventStatuses, weekdays } from "./event/event-codes.js";
import { eventSample } from "./event/event.arbitrary.js";
import { applyFixes } from "./fixes.js";
import { hasErrors, type Issue } from "./issues.js";
import { meetingSample } from "./meeting/meeting.arbitrary.js";
import { meetingStates } from "./meeting/meeting.js";
import { contactContexts, legalBases } from "./person/person.js";
import { personSample } from "./person/person.arbitrary.js";
import { validate, type RecordKind } from "./record-kinds.js";
import { taskStatuses } from "./task/task-status.js";
import { taskSample } from "./task/task.arbitrary.js";

function countErrors(issues: readonly Issue[]): number {
  return issues.filter(({ severity }) => severity === "error").length;
}

const rounds = 3;

/** The law an input breaks, if it breaks one. */
function brokenLaw(kind: RecordKind, input: object): string | undefined {
  let current = input;
  for (let round = 0; round < rounds; round++) {
    const { issues } = validate(kind, current);
    current = applyFixes(current, issues);
    const after = validate(kind, current).issues;
    if (countErrors(after) > countErrors(issues)) return "a repair added an error";
    if (issues.every(({ fix }) => fix !== undefined) && hasErrors(after)) {
      return "an error is left although every issue had a repair";
    }
  }
  const left = validate(kind, current).issues.filter(({ fix }) => fix !== undefined);
  return left.length > 0 ? `${left[0]!.code} comes back after its repair` : undefined;
}

/** The sample of a kind with generated fields put over it. */
function over<T extends object>(sample: object, changes: fc.Arbitrary<T>): fc.Arbitrary<object> {
  return changes.map((changed) => Object.assign({}, sample, changed));
}

const runs = { numRuns: 500 };

const place = fc.constantFrom("urn:t:a", "urn:t:b", "urn:t:c");
const doneAt = fc.constantFrom("2025-06-20T08:00:00Z", "2025-06-21T08:00:00Z");

test("TASK3 TASK4 TASK5 contradictory tasks come out consistent", () => {
  const status = fc.constantFrom(...taskStatuses);
  const line = fc.record({ place, status, doneAt }, { requiredKeys: ["place", "status"] });
  const changes = fc.record(
    { status, doneAt, assignees: fc.uniqueArray(place), lines: fc.array(line, { maxLength: 4 }) },
    { requiredKeys: ["status", "assignees"] },
  );
  fc.assert(
    fc.property(over(taskSample, changes), (input) => {
      expect(brokenLaw("task", input)).toBeUndefined();
    }),
    runs,
  );
});

const day = fc.constantFrom("2025-03-29", "2025-03-30", "2025-03-31", "2025-10-26");
const clock = fc.constantFrom(
  "00:00",
  "01:30",
  "02:00",
  "02:30",
  "03:00",
  "03:30",
  "18:00",
  "23:00",
);
const zone = fc.constantFrom("Europe/Berlin", "Europe/Berlin", "Europe/London");
const local = fc
  .record({ day, clock, zone })
  .map((parts) => ({ local: `${parts.day}T${parts.clock}`, zone: parts.zone }));

const eventChanges = fc.record(
  {
    when: fc.oneof(
      fc.record(
        { start: local, end: local, duration: fc.constant("PT3H") },
        { requiredKeys: ["start"] },
      ),
      fc.record({ startDate: day, endDate: day }),
    ),
    weekday: fc.constantFrom(...weekdays),
    status: fc.constantFrom(...eventStatuses),
    mode: fc.constantFrom(...eventModes),
    onlineAccess: fc.record({ url: fc.constant("https://example.org"), public: fc.boolean() }),
    registration: fc.record(
      { opens: local, deadline: fc.oneof(local, day), confirmation: fc.constant("none") },
      { requiredKeys: ["confirmation"] },
    ),
  },
  { requiredKeys: ["when"] },
);

test("EVENT1 EVENT3 EVENT5 contradictory times come out consistent, also when the clocks are moved", () => {
  fc.assert(
    fc.property(over(eventSample, eventChanges), (input) => {
      expect(brokenLaw("event", input)).toBeUndefined();
    }),
    runs,
  );
});

test("MEETING2 MEETING5 MEETING7 contradictory meetings come out consistent", () => {
  const entry = fc.record(
    {
      id: fc.constantFrom("a", "b", "c"),
      order: fc.nat(4),
      number: fc.constantFrom("1", "TOP 1", "2"),
      parent: fc.constantFrom("a", "b", "z"),
      title: fc.constant("Punkt"),
      public: fc.boolean(),
      kind: fc.constant("discussion"),
      result: fc.constantFrom("adopted", "rejected"),
      resultText: fc.constantFrom("einstimmig beschlossen", "abgelehnt", "unklar"),
    },
    { requiredKeys: ["id", "order", "title", "public", "kind"] },
  );
  const attendance = fc.record(
    {
      id: fc.constant("x"),
      place,
      status: fc.constantFrom("present", "excused", "guest"),
      votingRight: fc.boolean(),
    },
    { requiredKeys: ["id", "status", "votingRight"] },
  );
  const changes = fc.record({
    state: fc.constantFrom(...meetingStates),
    agenda: fc.array(entry, { maxLength: 4 }),
    attendance: fc.array(attendance, { maxLength: 2 }),
  });
  const both = fc
    .tuple(eventChanges, changes)
    .map(([times, changed]) => Object.assign({}, times, changed));
  fc.assert(
    fc.property(over(meetingSample, both), (input) => {
      expect(brokenLaw("meeting", input)).toBeUndefined();
    }),
    runs,
  );
});

test("PERSON1 PERSON3 PERSON4 PERSON8 contradictory people come out consistent", () => {
  const shown = {
    visibility: fc.constantFrom(...audiences),
    basis: fc.constantFrom(...legalBases),
  };
  const context = fc.constantFrom(...contactContexts);
  const phones = fc.constantFrom("+49-351 0000 1854", "+4935100001854", "keine");
  const changes = fc.record({
    ...shown,
    name: fc.record(
      {
        formatted: fc.constantFrom("Anna", " "),
        given: fc.constantFrom("Dr. Anna", "Prof. Dr.", "Anna"),
        prefix: fc.array(fc.constantFrom("Dr.", "Prof."), { maxLength: 2 }),
      },
      { requiredKeys: ["formatted"] },
    ),
    phones: fc.array(fc.record({ value: phones, context, ...shown }), { maxLength: 2 }),
    roles: fc.array(
      fc.record({
        title: fc.constantFrom(
          "ehemaliger Bürgermeister",
          "ehemalig",
          "Alt-Bürgermeister a. D.",
          "Referentin",
        ),
        current: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
  });
  fc.assert(
    fc.property(over(personSample, changes), (input) => {
      expect(brokenLaw("person", input)).toBeUndefined();
    }),
    runs,
  );
});

test("CONSENT2 ATTACHMENT4 contradictory consents and file names come out consistent", () => {
  const consent = fc.record(
    {
      state: fc.constantFrom(...consentStates),
      at: doneAt,
      withdrawnAt: doneAt,
      purpose: fc.constant("directory"),
    },
    { requiredKeys: ["state"] },
  );
  fc.assert(
    fc.property(over(consentSample, consent), (input) => {
      expect(brokenLaw("consent", input)).toBeUndefined();
    }),
    runs,
  );
  const name = fc.record({ name: fc.stringMatching(/^[./\\a ]{1,8}$/u) });
  fc.assert(
    fc.property(over(attachmentSample, name), (input) => {
      expect(brokenLaw("attachment", input)).toBeUndefined();
    }),
    runs,
  );
});
