import { earliestDay, latestDay } from "../time/bounds.js";
import type { Edtf } from "../time/types.js";
import type { Partnership, PartnershipStatus } from "./partnership.js";
import { partyId } from "./party-rules.js";

/** Where a partnership stands: the status all sides share, or the gravest and the side that took it alone. */
export interface PartnershipStanding {
  readonly status: PartnershipStatus;
  /** `all`, or the id of the party. */
  readonly side: string;
}

const gravity: readonly PartnershipStatus[] = [
  "active",
  "planned",
  "dormant",
  "lapsed",
  "suspended",
  "ended",
];

/**
 * Where a partnership stood on a day. An entry counts once the whole of its date has begun by then. Without any entry that
 * counts, an agreement signed by then means active, and none means planned.
 *
 * @example
 * // One council suspended in 2022, the other is silent:
 * standingOn(partnership, "2025-06-18") // { status: "suspended", side: "urn:uuid:…" }
 */
export function standingOn(partnership: Partnership, date: Edtf): PartnershipStanding {
  const day = latestDay(date) ?? "";
  const holds = (since: Edtf): boolean => (earliestDay(since) ?? "9") <= day;
  const history = (partnership.statusHistory ?? []).filter(({ since }) => holds(since));
  const isSigned = partnership.agreements?.some(({ signed }) => holds(signed)) === true;
  const unstated: PartnershipStatus = isSigned ? "active" : "planned";
  const standings = partnership.parties.map((party) => {
    const id = partyId(party) ?? "";
    const last = history.findLast(({ side }) => side === "all" || side === id);
    return { status: last?.status ?? unstated, side: id };
  });
  const gravest = standings.reduce((worst, next) =>
    gravity.indexOf(next.status) > gravity.indexOf(worst.status) ? next : worst,
  );
  const isShared = standings.every(({ status }) => status === gravest.status);
  return isShared ? { status: gravest.status, side: "all" } : gravest;
}
