import type { CalendarDay } from "../time/types.js";
import { standingOn } from "./partnership-status.js";
import type {
  Partnership,
  PartnershipKind,
  PartnershipParty,
  PartnershipStatus,
} from "./partnership.js";

/** What a statistic of partnerships counts. Each field changes the figure, so none has a default. */
export interface CountingRule {
  /** The rule in words, to be printed beside the figure. */
  readonly name: string;
  /** Whose partnerships are counted: says whether a party belongs to the region of the statistic. */
  readonly isOurs: (party: PartnershipParty) => boolean;
  /** `abroad`: only with partners in another country. `all`: domestic partners too. */
  readonly partners: "abroad" | "all";
  readonly kinds: readonly PartnershipKind[];
  readonly statuses: readonly PartnershipStatus[];
  /** The day the status is taken on. */
  readonly on: CalendarDay;
  /** A partnership of several parties counts once, or once for each pair of ours with another party. */
  readonly multilateral: "once" | "perPair";
  /** ISO 3166-1 code of a party's country; undefined when unknown. */
  readonly countryOf: (party: PartnershipParty) => string | undefined;
}

/** A figure that names its rule. */
export interface PartnershipCount {
  readonly count: number;
  readonly rule: CountingRule;
  /** Partnerships the rule could not decide, since the country of a party is unknown. They are not in `count`. */
  readonly undecided: readonly Partnership[];
}

type Verdict = "counts" | "no" | "unknown";

function judge(ours: PartnershipParty, other: PartnershipParty, rule: CountingRule): Verdict {
  if (rule.partners === "all") return "counts";
  const [home, away] = [rule.countryOf(ours), rule.countryOf(other)];
  if (home === undefined || away === undefined) return "unknown";
  return home === away ? "no" : "counts";
}

function verdictsOf({ parties }: Partnership, rule: CountingRule): Verdict[] {
  const verdicts: Verdict[] = [];
  for (let i = 0; i < parties.length; i++) {
    for (let j = i + 1; j < parties.length; j++) {
      const [a, b] = [parties[i]!, parties[j]!];
      if (rule.isOurs(a)) verdicts.push(judge(a, b, rule));
      else if (rule.isOurs(b)) verdicts.push(judge(b, a, rule));
    }
  }
  return verdicts;
}

/**
 * Counts partnerships by a rule and hands the rule back with the figure. "252 partnerships" means nothing without it:
 * abroad only or all, which kinds, ended or not, multilateral ones once or for each pair.
 *
 * @example
 * const { count, rule } = countPartnerships(partnerships, {
 *   name: "Partnerschaften sächsischer Kommunen mit dem Ausland, ohne beendete, je Paar",
 *   isOurs: (party) => saxon.has(party.place ?? ""), partners: "abroad", kinds: partnershipKinds,
 *   statuses: ["active", "dormant", "suspended"], on: "2025-06-18", multilateral: "perPair", countryOf,
 * });
 */
export function countPartnerships(
  partnerships: readonly Partnership[],
  rule: CountingRule,
): PartnershipCount {
  let count = 0;
  const undecided: Partnership[] = [];
  for (const partnership of partnerships) {
    if (partnership.deleted !== undefined || !rule.kinds.includes(partnership.kind)) continue;
    if (!rule.statuses.includes(standingOn(partnership, rule.on).status)) continue;
    const verdicts = verdictsOf(partnership, rule);
    const counted = verdicts.filter((verdict) => verdict === "counts").length;
    count += rule.multilateral === "perPair" ? counted : Math.min(counted, 1);
    const isOpen = rule.multilateral === "perPair" || counted === 0;
    if (isOpen && verdicts.includes("unknown")) undecided.push(partnership);
  }
  return { count, rule, undecided };
}
