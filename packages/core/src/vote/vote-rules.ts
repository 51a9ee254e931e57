import { attendanceAt, eligibleVotes, type EligibleVotes } from "../attendance/attendance-at.js";
import type { AttendanceMark } from "../attendance/attendance-mark.js";
import type { AttendanceEntry } from "../attendance/attendance.js";
import type { ValidationContext } from "../context.js";
import type { Severity } from "../issues.js";
import type { Rule } from "../rules.js";
import { quorumNeeded, type Quorum } from "./quorum.js";
import { voteOutcome, type Majority } from "./vote-outcome.js";

/** What the rules of a vote may know besides it. */
export interface VoteContext extends ValidationContext {
  /** The attendance of the meeting. */
  readonly attendance?: readonly AttendanceEntry[] | undefined;
  /** When the vote was: a position of the agenda or a time. Default: everyone who was there at any time. */
  readonly at?: AttendanceMark | undefined;
  /** How many belong to the body with a right to vote. Default: those listed in the attendance. */
  readonly members?: number | undefined;
  readonly quorum?: Quorum | undefined;
  /** The rules of the body are binding: a breach of majority or quorum is an error instead of a warning. */
  readonly binding?: boolean | undefined;
}

/** What the rules of votes look at. */
export interface VoteLike {
  readonly method: string;
  readonly unit: "person" | "place";
  readonly yes?: number | undefined;
  readonly no?: number | undefined;
  readonly abstain?: number | undefined;
  readonly invalid?: number | undefined;
  readonly unanimous?: boolean | undefined;
  readonly eligible?: number | undefined;
  readonly majority?: Majority | undefined;
  readonly adopted: boolean;
}

type VoteRule = Rule<VoteLike, VoteContext>;

/** Most votes need more yes than no. */
const usualMajority: Majority = { rule: "simple", of: "cast" };

function countedVotes({ yes, no, abstain, invalid }: VoteLike): number | undefined {
  if (yes === undefined && no === undefined && abstain === undefined) return undefined;
  return (yes ?? 0) + (no ?? 0) + (abstain ?? 0) + (invalid ?? 0);
}

/** Who could vote then: by the attendance, else as stated. */
function eligibleOf(vote: VoteLike, { attendance, at }: VoteContext): EligibleVotes | undefined {
  if (attendance !== undefined && attendance.length > 0) {
    return eligibleVotes(attendanceAt(attendance, at), vote.unit);
  }
  return vote.eligible === undefined ? undefined : { least: vote.eligible, most: vote.eligible };
}

function membersOf({ unit }: VoteLike, context: VoteContext): number | undefined {
  const stated = context.members ?? context.quorum?.members;
  if (stated !== undefined || context.attendance === undefined) return stated;
  const listed = context.attendance.filter(({ status }) => status !== "guest");
  return eligibleVotes({ present: listed, unsure: [] }, unit).most;
}

function severityOf({ binding, quorum }: VoteContext): Severity {
  return binding === true || quorum?.binding === true ? "error" : "warning";
}

const eligibilityRule: VoteRule = {
  id: "VOTE1",
  codes: ["vote-more-than-eligible", "vote-eligible-differs"],
  check(vote, context, report) {
    const eligible = eligibleOf(vote, context);
    const votes = countedVotes(vote);
    if (eligible === undefined) return;
    if (votes !== undefined && votes > eligible.most) {
      report("vote-more-than-eligible", [], { params: { votes, eligible: eligible.most } });
    }
    if (vote.eligible === undefined) return;
    if (vote.eligible >= eligible.least && vote.eligible <= eligible.most) return;
    const params = { stated: vote.eligible, derived: eligible.most };
    report("vote-eligible-differs", ["eligible"], { params });
  },
};

const turnoutRule: VoteRule = {
  id: "VOTE2",
  codes: ["vote-fewer-than-eligible"],
  check(vote, context, report) {
    const eligible = eligibleOf(vote, context);
    const votes = countedVotes(vote);
    if (eligible === undefined || votes === undefined || votes >= eligible.least) return;
    report("vote-fewer-than-eligible", [], { params: { votes, eligible: eligible.least } });
  },
};

const majorityRule: VoteRule = {
  id: "VOTE3",
  codes: ["vote-adopted-against-majority", "vote-rejected-despite-majority"],
  check(vote, context, report) {
    const { yes, no, adopted, majority = usualMajority } = vote;
    if (yes === undefined || no === undefined) return;
    const eligible = eligibleOf(vote, context);
    const all = membersOf(vote, context);
    const outcome = voteOutcome({ yes, no }, majority, {
      ...(eligible !== undefined && eligible.least === eligible.most && { present: eligible.most }),
      ...(all !== undefined && { all }),
    });
    if (outcome === undefined || (outcome === "adopted") === adopted) return;
    const code = adopted ? "vote-adopted-against-majority" : "vote-rejected-despite-majority";
    const severity = severityOf(context);
    report(code, ["adopted"], { params: { yes, no }, severity });
  },
};

const quorumRule: VoteRule = {
  id: "VOTE4",
  codes: ["vote-without-quorum"],
  check(vote, context, report) {
    if (context.quorum === undefined) return;
    const needed = quorumNeeded(context.quorum, membersOf(vote, context));
    const present = eligibleOf(vote, context)?.most;
    if (needed === undefined || present === undefined || present >= needed) return;
    const severity = severityOf(context);
    report("vote-without-quorum", [], { params: { present, needed }, severity });
  },
};

const unanimityRule: VoteRule = {
  id: "VOTE5",
  codes: ["vote-unanimous-with-no", "vote-consensus-with-no"],
  check({ unanimous, method, no = 0 }, _context, report) {
    if (no === 0) return;
    if (unanimous === true) report("vote-unanimous-with-no", ["unanimous"], { params: { no } });
    else if (method === "consensus") report("vote-consensus-with-no", ["no"], { params: { no } });
  },
};

const countRule: VoteRule = {
  id: "VOTE6",
  codes: ["vote-not-counted"],
  check(vote, _context, report) {
    const needsNoCount = vote.method === "consensus" || vote.unanimous === true;
    if (!needsNoCount && (vote.yes === undefined || vote.no === undefined)) {
      report("vote-not-counted", []);
    }
  },
};

/** The rules of votes; they hold for the votes inside minutes too. */
export const voteRules: readonly VoteRule[] = [
  eligibilityRule,
  turnoutRule,
  majorityRule,
  quorumRule,
  unanimityRule,
  countRule,
];
