import type { Rule } from "../rules.js";
import { comparePartialDates, orderPartialDates } from "../time/compare.js";
import type {
  Partnership,
  PartnershipAgreement,
  PartnershipContext,
  PartnershipStatus,
  StatusEntry,
} from "./partnership.js";
import { partyId } from "./party-rules.js";

/** Which status may follow which. After an end only a new beginning. */
export const statusSteps: Readonly<Record<PartnershipStatus, readonly PartnershipStatus[]>> = {
  planned: ["active", "lapsed", "ended"],
  active: ["dormant", "suspended", "ended", "lapsed"],
  dormant: ["active", "suspended", "ended", "lapsed"],
  suspended: ["active", "dormant", "ended", "lapsed"],
  ended: ["planned", "active"],
  lapsed: ["planned", "active"],
};

interface Step {
  readonly index: number;
  readonly entry: StatusEntry;
  readonly before: StatusEntry;
}

/** Each entry with the one that held for its side before it. An entry of all sides follows the latest of any side. */
function stepsOf(history: readonly StatusEntry[]): Step[] {
  const steps: Step[] = [];
  for (let index = 1; index < history.length; index++) {
    const entry = history[index]!;
    const before = history
      .slice(0, index)
      .findLast(({ side }) => side === "all" || entry.side === "all" || side === entry.side);
    if (before !== undefined) steps.push({ index, entry, before });
  }
  return steps;
}

function forbiddenSteps(history: readonly StatusEntry[]): Step[] {
  return stepsOf(history).filter(
    ({ entry, before }) =>
      entry.status !== before.status && !statusSteps[before.status].includes(entry.status),
  );
}

function isNewlyAgreed(
  agreements: readonly PartnershipAgreement[] | undefined,
  since: string,
): boolean {
  return (agreements ?? []).some(({ signed }) =>
    ["after", "overlaps"].includes(comparePartialDates(signed, since)),
  );
}

/** Rules about the history of a partnership. One side may suspend or end it alone. */
export const statusRules: readonly Rule<Partnership, PartnershipContext>[] = [
  {
    id: "PART13",
    codes: ["partnership-history-out-of-order"],
    check({ statusHistory }, _context, report) {
      if (statusHistory === undefined) return;
      for (let i = 1; i < statusHistory.length; i++) {
        const [before, entry] = [statusHistory[i - 1]!, statusHistory[i]!];
        if (comparePartialDates(before.since, entry.since) !== "after") continue;
        const sorted = statusHistory.toSorted((a, b) => orderPartialDates(a.since, b.since));
        report("partnership-history-out-of-order", ["statusHistory", i, "since"], {
          params: { since: entry.since, before: before.since },
          ...(forbiddenSteps(sorted).length === 0 && {
            fix: [{ op: "set", path: ["statusHistory"], value: sorted }],
          }),
        });
        return;
      }
    },
  },
  {
    id: "PART14",
    codes: ["partnership-status-step"],
    check({ statusHistory }, _context, report) {
      for (const { index, entry, before } of forbiddenSteps(statusHistory ?? [])) {
        report("partnership-status-step", ["statusHistory", index, "status"], {
          params: { from: before.status, to: entry.status },
        });
      }
    },
  },
  {
    id: "PART15",
    codes: ["partnership-active-after-end"],
    check({ statusHistory, agreements }, _context, report) {
      for (const { index, entry, before } of stepsOf(statusHistory ?? [])) {
        if (entry.status !== "active" || before.status !== "ended") continue;
        if (isNewlyAgreed(agreements, before.since)) continue;
        report("partnership-active-after-end", ["statusHistory", index, "status"], {
          params: { ended: before.since },
        });
      }
    },
  },
  {
    id: "PART16",
    codes: ["partnership-side-unknown"],
    check({ statusHistory, parties }, _context, report) {
      statusHistory?.forEach(({ side }, i) => {
        if (side === "all" || parties.some((party) => partyId(party) === side)) return;
        report("partnership-side-unknown", ["statusHistory", i, "side"], { params: { side } });
      });
    },
  },
];
