/** Consensus needs no counts; "circular" is in writing between meetings (Umlauf). */
export const voteMethods = ["consensus", "open", "secret", "circular", "byName"] as const;
export type VoteMethod = (typeof voteMethods)[number];

/** Who has one vote each: every person, or every town. */
export const voteUnits = ["person", "place"] as const;
export type VoteUnit = (typeof voteUnits)[number];
