import { describe, expect, test } from "vitest";
import { validateWith } from "../validation.js";
import type { VoteEntry } from "../vote/vote.js";
import { minutesSample } from "./minutes.arbitrary.js";
import type { MinutedMeeting, MinutesContext } from "./minutes-rules.js";
import { isFrozen, mayMinutesStep, minutesStates } from "./minutes-states.js";
import { minutesDefinition, type Minutes } from "./minutes.js";

type Changes = Partial<Record<keyof Minutes, unknown>>;

function codesOf(changes: Changes, context?: MinutesContext): string[] {
  const { issues } = validateWith(minutesDefinition, { ...minutesSample, ...changes }, context);
  return issues.map(({ code, severity }) => `${severity} ${code}`);
}

const chair = "urn:uuid:0190c5a0-0000-7000-8000-0000000000c1";

const complete: MinutedMeeting = {
  when: { startDate: "2025-06-18", endDate: "2025-06-18" },
  locations: [{ name: "Rathaus" }],
  agenda: [{ id: "1", order: 1, title: "Berichte", public: true, kind: "report" }],
  attendance: [{ id: "a", place: "urn:town:a", status: "present", votingRight: true }],
  decisions: [{ wording: "Die Städte sammeln ihre Kontaktdaten." }],
  votes: [{ id: "v", method: "consensus", unit: "place", adopted: true }],
};

function before(changes: Partial<Minutes>): MinutesContext {
  return { before: { ...minutesSample, ...changes } };
}

test("minutes begin as a draft of results without approval", () => {
  const context = { now: "2025-06-18T10:00:00Z", newId: () => "urn:uuid:1" };
  const { record } = validateWith(minutesDefinition, { meeting: "urn:uuid:2" }, context);
  expect(record).toMatchObject({
    kind: "results",
    approval: "none",
    state: "draft",
    version: 1,
    formalBody: false,
  });
});

describe("MINUTES1 complete minutes", () => {
  const open: VoteEntry = { id: "v", method: "open", unit: "person", adopted: true };

  test.each<[string, Partial<MinutedMeeting>, string]>([
    ["day", { when: { text: "im Juni" } }, "minutes-date-missing"],
    ["place", { locations: [] }, "minutes-location-missing"],
    ["attendance", { attendance: [] }, "minutes-attendance-missing"],
    ["agenda", { agenda: undefined }, "minutes-agenda-missing"],
    [
      "wording of a decision",
      { decisions: [{ wording: " \n" }] },
      "minutes-decision-wording-missing",
    ],
    ["result of a vote", { votes: [open] }, "minutes-vote-result-missing"],
  ])(
    "MINUTES1 a missing %s is a warning, and an error for approval by a formal body",
    (_part, changes, code) => {
      const meeting = { ...complete, ...changes };
      expect(codesOf({ chair }, { meeting })).toEqual([`warning ${code}`]);
      expect(codesOf({ chair, state: "approved" }, { meeting })).toEqual([`warning ${code}`]);
      expect(codesOf({ chair, formalBody: true, state: "final" }, { meeting })).toEqual([
        `warning ${code}`,
      ]);
      expect(codesOf({ chair, formalBody: true, state: "approved" }, { meeting })).toEqual([
        `error ${code}`,
      ]);
    },
  );

  test("MINUTES1 a missing chair is a warning, complete minutes have none", () => {
    expect(codesOf({}, { meeting: complete })).toEqual(["warning minutes-chair-missing"]);
    expect(codesOf({ chair }, { meeting: complete })).toEqual([]);
    expect(codesOf({})).toEqual([]);
  });

  test("MINUTES1 an online meeting needs no place, a unanimous or counted vote no more", () => {
    const votes = [
      { ...open, unanimous: true },
      { ...open, yes: 3, no: 1 },
    ];
    const meeting = { ...complete, locations: [], mode: "online", votes };
    expect(codesOf({ chair }, { meeting })).toEqual([]);
  });
});

describe("MINUTES2 final minutes are frozen", () => {
  test("MINUTES2 a changed text under the same version is an error", () => {
    for (const state of ["final", "approved"] as const) {
      const context = before({ state, body: "Alt" });
      expect(codesOf({ state, body: "Neu" }, context)).toEqual(["error minutes-frozen"]);
      expect(codesOf({ state, body: "Alt" }, context)).toEqual([]);
    }
  });

  test("MINUTES2 a draft may change, and approval itself changes no text", () => {
    expect(codesOf({ body: "Neu" }, before({ body: "Alt" }))).toEqual([]);
    expect(
      codesOf({ state: "approved", body: "Alt" }, before({ state: "final", body: "Alt" })),
    ).toEqual([]);
  });

  test("MINUTES2 a chair or an attachment is part of what is frozen", () => {
    const changes = { state: "final", chair, attachments: ["urn:uuid:9"] };
    expect(codesOf(changes, before({ state: "final" }))).toEqual([
      "error minutes-frozen",
      "error minutes-frozen",
    ]);
  });
});

describe("MINUTES3 a correction is a new version", () => {
  test("MINUTES3 version 2 corrects version 1", () => {
    const context = before({ state: "final", body: "Alt" });
    expect(codesOf({ version: 2, corrects: 1, body: "Neu" }, context)).toEqual([]);
    expect(codesOf({ version: 2, body: "Neu" }, context)).toEqual(["error minutes-version-wrong"]);
    expect(codesOf({ version: 3, corrects: 2 }, context)).toEqual(["error minutes-version-wrong"]);
  });

  test("MINUTES3 a draft is changed, not corrected", () => {
    expect(codesOf({ version: 2, corrects: 1 }, before({ state: "draft" }))).toEqual([
      "error minutes-version-wrong",
    ]);
  });
});

describe("MINUTES4 the state changes by a table", () => {
  test("MINUTES4 final minutes do not become a draft again", () => {
    expect(codesOf({ state: "draft" }, before({ state: "final" }))).toEqual([
      "error minutes-step-forbidden",
    ]);
    expect(codesOf({ state: "draft" }, before({ state: "circulating" }))).toEqual([]);
  });

  test("MINUTES4 nothing leaves corrected or withdrawn, and nothing frozen thaws", () => {
    const allowed = minutesStates.flatMap((from) =>
      minutesStates
        .filter((to) => from !== to && mayMinutesStep(from, to))
        .map((to) => [from, to] as const),
    );
    expect(allowed.filter(([from]) => from === "corrected" || from === "withdrawn")).toEqual([]);
    expect(allowed.filter(([from, to]) => isFrozen(from) && !isFrozen(to))).toEqual([]);
    expect(allowed).toHaveLength(12);
  });
});

describe("MINUTES5 approval", () => {
  test("MINUTES5 silence needs a deadline while the minutes go round", () => {
    const changes = { approval: "silence", state: "circulating" };
    expect(codesOf(changes)).toEqual(["warning minutes-deadline-missing"]);
    expect(codesOf({ ...changes, approvalDeadline: "2025-07-02" })).toEqual([]);
    expect(codesOf({ approval: "silence" })).toEqual([]);
  });

  test("MINUTES5 approval at a meeting names it", () => {
    const changes = { approval: "nextMeeting", state: "approved" };
    expect(codesOf(changes)).toEqual(["warning minutes-approved-in-missing"]);
    expect(codesOf({ ...changes, approvedIn: "urn:uuid:3" })).toEqual([]);
  });

  test("MINUTES5 an objection that is still open is a warning on approval", () => {
    const objection = { id: "o", by: chair, at: "2025-06-20T08:00:00Z", text: "Anders gesagt" };
    const withState = (state: string) => ({ objections: [{ ...objection, state }] });
    expect(codesOf({ state: "approved", ...withState("open") })).toEqual([
      "warning minutes-objection-open",
    ]);
    expect(codesOf({ state: "approved", ...withState("declined") })).toEqual([]);
    expect(codesOf(withState("open"))).toEqual([]);
  });
});

test("MINUTES6 a deadline for objections exists on the clocks of its zone", () => {
  const approvalDeadline = { local: "2025-10-26T02:30", zone: "Europe/Berlin" };
  expect(codesOf({ approvalDeadline })).toEqual(["warning local-time-ambiguous"]);
  expect(codesOf({ approvalDeadline: { ...approvalDeadline, local: "2025-10-26T03:30" } })).toEqual(
    [],
  );
});
