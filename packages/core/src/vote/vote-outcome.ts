/** How large a share of the votes a decision needs. */
export const majorityRules = ["simple", "absolute", "twoThirds", "threeQuarters"] as const;

export type MajorityRule = (typeof majorityRules)[number];

/** What the share is taken of: valid yes and no votes, those in the room, or all who belong to the body. */
export const majorityBases = ["cast", "present", "all"] as const;

export type MajorityBase = (typeof majorityBases)[number];

export interface Majority {
  readonly rule: MajorityRule;
  readonly of: MajorityBase;
}

export interface VoteCounts {
  readonly yes: number;
  readonly no: number;
}

/** How many could vote: those in the room at that moment, and all who belong to the body. */
export interface VoteElectorate {
  readonly present?: number;
  readonly all?: number;
}

/**
 * Says whether the counts reach the majority. Abstentions and invalid votes are not cast, so they
 * only weigh where the base is `present` or `all`; a tie rejects, and so does a vote without a yes.
 *
 * @returns `undefined` if the base of the majority is not known.
 * @example
 * voteOutcome({ yes: 6, no: 6 }, { rule: "simple", of: "cast" }, {}); // "rejected"
 */
export function voteOutcome(
  counts: VoteCounts,
  majority: Majority,
  electorate: VoteElectorate,
): "adopted" | "rejected" | undefined {
  const base = majorityBase(counts, majority.of, electorate);
  if (base === undefined) return undefined;
  return counts.yes > 0 && reaches(counts.yes, majority.rule, base) ? "adopted" : "rejected";
}

function majorityBase(
  counts: VoteCounts,
  of: MajorityBase,
  electorate: VoteElectorate,
): number | undefined {
  if (of === "cast") return counts.yes + counts.no;
  return of === "present" ? electorate.present : electorate.all;
}

function reaches(yes: number, rule: MajorityRule, base: number): boolean {
  if (rule === "twoThirds") return yes * 3 >= base * 2;
  return rule === "threeQuarters" ? yes * 4 >= base * 3 : yes * 2 > base;
}
