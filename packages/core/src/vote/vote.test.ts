import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AttendanceEntry } from "../attendance/attendance.js";
import { validateWith } from "../validation.js";
import { quorumNeeded, type Quorum } from "./quorum.js";
import { voteOutcome, majorityBases, majorityRules } from "./vote-outcome.js";
import type { VoteContext, VoteLike } from "./vote-rules.js";
import { voteSample } from "./vote.arbitrary.js";
import { checkVote, voteDefinition } from "./vote.js";

function members(count: number, changes: Partial<AttendanceEntry> = {}): AttendanceEntry[] {
  const entry = { status: "present", votingRight: true, ...changes } as const;
  return Array.from({ length: count }, (_, i) => ({ ...entry, id: `m${i}`, person: `urn:p:${i}` }));
}

function open(yes: number, no: number, abstain = 0, changes: Partial<VoteLike> = {}): VoteLike {
  return { method: "open", unit: "person", yes, no, abstain, adopted: yes > no, ...changes };
}

function codesOf(vote: VoteLike, context?: VoteContext): string[] {
  return checkVote(vote, context).map(({ code, severity }) => `${severity} ${code}`);
}

test("a consensus needs no counts and no attendance", () => {
  const context = { now: "2025-06-18T10:00:00Z", newId: () => "urn:uuid:1" };
  const { record, issues } = validateWith(voteDefinition, {}, context);
  expect(issues).toEqual([]);
  expect(record).toMatchObject({ method: "consensus", unit: "person", adopted: true });
  expect(codesOf(record!, { attendance: members(9) })).toEqual([]);
});

test("checkVote and validate say the same", () => {
  const vote = { ...voteSample, yes: 5, no: 5, invalid: 1 };
  const context = { attendance: members(10) };
  expect(checkVote(vote, context)).toEqual(validateWith(voteDefinition, vote, context).issues);
  expect(checkVote(vote, context)).toHaveLength(2);
});

describe("VOTE1 no more votes than people in the room", () => {
  test("VOTE1 6 : 1 : 0 with nine listed members is right when two have left", () => {
    const nine = members(9);
    const leaving = nine.map((entry, i) =>
      i < 2 ? Object.assign(entry, { intervals: [{ to: { position: 4 } }] }) : entry,
    );
    expect(codesOf(open(6, 1), { attendance: leaving, at: { position: 4 } })).toEqual([]);
    expect(codesOf(open(6, 1), { attendance: leaving, at: { position: 3 } })).toEqual([
      "warning vote-fewer-than-eligible",
    ]);
    expect(codesOf(open(6, 2), { attendance: leaving, at: { position: 4 } })).toEqual([
      "error vote-more-than-eligible",
    ]);
  });

  test("VOTE1 5 + 5 + 0 + 1 with ten members means a guest has voted", () => {
    const guest: AttendanceEntry = {
      id: "g",
      person: "urn:p:g",
      status: "guest",
      votingRight: false,
    };
    const context = { attendance: [...members(10), guest] };
    const issues = checkVote(open(5, 5, 0, { invalid: 1 }), context);
    expect(issues).toMatchObject([
      { code: "vote-more-than-eligible", severity: "error", params: { votes: 11, eligible: 10 } },
    ]);
  });

  test("VOTE1 whoever may have been in the room counts in favour of the vote", () => {
    const time = { time: { local: "2025-06-18T11:00", zone: "Europe/Berlin" } };
    const unsure = {
      id: "u",
      person: "urn:p:u",
      status: "present",
      votingRight: true,
      intervals: [{ from: time }],
    } as const;
    const context = {
      attendance: [...members(6), { ...unsure, intervals: [{ from: time }] }],
      at: { position: 2 },
    };
    expect(codesOf(open(6, 1), context)).toEqual([]);
    expect(codesOf(open(6, 0), context)).toEqual([]);
    expect(codesOf(open(6, 2), context)).toEqual(["error vote-more-than-eligible"]);
  });

  test("VOTE1 one town, one vote", () => {
    const towns = members(6).map((entry, i) =>
      Object.assign(entry, { place: `urn:town:${i % 3}` }),
    );
    expect(codesOf(open(2, 1, 0, { unit: "place" }), { attendance: towns })).toEqual([]);
    expect(codesOf(open(3, 1, 0, { unit: "place" }), { attendance: towns })).toEqual([
      "error vote-more-than-eligible",
    ]);
  });

  test("VOTE1 without attendance the stated number counts, with it they are compared", () => {
    expect(codesOf(open(6, 2, 0, { eligible: 7 }))).toEqual(["error vote-more-than-eligible"]);
    expect(codesOf(open(6, 1, 0, { eligible: 7 }))).toEqual([]);
    expect(codesOf(open(6, 1, 0, { eligible: 8 }), { attendance: members(7) })).toEqual([
      "warning vote-eligible-differs",
    ]);
    expect(codesOf(open(60, 1))).toEqual([]);
  });
});

test("VOTE2 fewer votes than those in the room are a warning", () => {
  expect(codesOf(open(5, 1), { attendance: members(7) })).toEqual([
    "warning vote-fewer-than-eligible",
  ]);
  expect(codesOf(open(5, 1, 1), { attendance: members(7) })).toEqual([]);
});

describe("VOTE3 the outcome follows the majority", () => {
  test("VOTE3 a tie rejects, abstentions are not cast", () => {
    expect(codesOf(open(5, 5, 0, { adopted: true }))).toEqual([
      "warning vote-adopted-against-majority",
    ]);
    expect(codesOf(open(5, 5, 0, { adopted: false }))).toEqual([]);
    expect(codesOf(open(2, 1, 9, { adopted: true }))).toEqual([]);
    expect(codesOf(open(2, 1, 9, { adopted: false }))).toEqual([
      "warning vote-rejected-despite-majority",
    ]);
    expect(codesOf(open(0, 0, 9, { adopted: true }))).toEqual([
      "warning vote-adopted-against-majority",
    ]);
  });

  test("VOTE3 it is an error where the rules of the body are binding", () => {
    expect(codesOf(open(5, 5, 0, { adopted: true }), { binding: true })).toEqual([
      "error vote-adopted-against-majority",
    ]);
  });

  test.each([
    ["simple", "cast", 6, 5, "adopted"],
    ["absolute", "cast", 5, 5, "rejected"],
    ["twoThirds", "cast", 6, 3, "adopted"],
    ["twoThirds", "cast", 5, 3, "rejected"],
    ["threeQuarters", "cast", 9, 3, "adopted"],
    ["threeQuarters", "cast", 8, 3, "rejected"],
    ["absolute", "present", 6, 1, "rejected"],
    ["absolute", "present", 7, 1, "adopted"],
    ["twoThirds", "present", 8, 0, "adopted"],
    ["absolute", "all", 10, 0, "rejected"],
    ["absolute", "all", 11, 0, "adopted"],
    ["threeQuarters", "all", 15, 0, "adopted"],
  ] as const)("VOTE3 %s of %s: %i to %i is %s", (rule, of, yes, no, expected) => {
    expect(voteOutcome({ yes, no }, { rule, of }, { present: 12, all: 20 })).toBe(expected);
  });

  test("VOTE3 nothing is said where the base of the majority is not known", () => {
    expect(voteOutcome({ yes: 3, no: 1 }, { rule: "absolute", of: "all" }, {})).toBeUndefined();
    const vote = open(3, 1, 0, { majority: { rule: "absolute", of: "all" }, adopted: false });
    expect(codesOf(vote)).toEqual([]);
    expect(codesOf(vote, { members: 5 })).toEqual(["warning vote-rejected-despite-majority"]);
  });

  test("VOTE3 a yes more never turns an adoption into a rejection, a stricter rule never the other way", () => {
    const numbers = fc.record({
      yes: fc.nat(50),
      no: fc.nat(50),
      present: fc.nat(120),
      all: fc.nat(150),
    });
    fc.assert(
      fc.property(numbers, fc.constantFrom(...majorityBases), ({ yes, no, present, all }, of) => {
        const outcomes = majorityRules.map((rule) =>
          voteOutcome({ yes, no }, { rule, of }, { present, all }),
        );
        const order = outcomes.map((outcome) => (outcome === "adopted" ? 1 : 0));
        expect(order).toEqual(order.toSorted((a, b) => b - a));
        const more = majorityRules.map((rule) =>
          voteOutcome({ yes: yes + 1, no }, { rule, of }, { present, all }),
        );
        expect(outcomes.some((outcome, i) => outcome === "adopted" && more[i] === "rejected")).toBe(
          false,
        );
      }),
    );
  });
});

describe("VOTE4 the quorum is reached at that moment", () => {
  const leaving = members(10).map((entry, i) =>
    i < 5 ? Object.assign(entry, { intervals: [{ to: { position: 3 } }] }) : entry,
  );
  const quorum: Quorum = { rule: "moreThanHalf", binding: false };

  test("VOTE4 a quorum that was there at the start may be gone later", () => {
    expect(codesOf(open(10, 0), { attendance: leaving, at: { position: 2 }, quorum })).toEqual([]);
    expect(codesOf(open(5, 0), { attendance: leaving, at: { position: 3 }, quorum })).toEqual([
      "warning vote-without-quorum",
    ]);
    expect(
      codesOf(open(5, 0), {
        attendance: leaving,
        at: { position: 3 },
        quorum: { ...quorum, binding: true },
      }),
    ).toEqual(["error vote-without-quorum"]);
  });

  test.each<[Omit<Quorum, "binding">, number | undefined]>([
    [{ rule: "moreThanHalf", members: 10 }, 6],
    [{ rule: "moreThanHalf", members: 9 }, 5],
    [{ rule: "half", members: 9 }, 5],
    [{ rule: "half", members: 10 }, 5],
    [{ rule: "twoThirds", members: 10 }, 7],
    [{ rule: "count", count: 3 }, 3],
    [{ rule: "half" }, undefined],
  ])("VOTE4 %j needs %s", (rule, needed) => {
    expect(quorumNeeded({ ...rule, binding: false })).toBe(needed);
  });
});

test("VOTE5 unanimous with a vote against is an error, a consensus with one a warning", () => {
  expect(codesOf(open(6, 1, 0, { unanimous: true }))).toEqual(["error vote-unanimous-with-no"]);
  expect(codesOf(open(6, 0, 2, { unanimous: true }))).toEqual([]);
  expect(codesOf(open(6, 1, 0, { method: "consensus" }))).toEqual([
    "warning vote-consensus-with-no",
  ]);
});

test("VOTE6 a vote without counts is a warning unless it was unanimous", () => {
  expect(codesOf({ method: "secret", unit: "person", adopted: true })).toEqual([
    "warning vote-not-counted",
  ]);
  expect(codesOf({ method: "open", unit: "person", adopted: true, unanimous: true })).toEqual([]);
});
