import type { AgendaEntry } from "../agenda-item/agenda-item.js";
import type { AttendanceEntry } from "../attendance/attendance.js";
import type { ValidationContext } from "../context.js";
import type { DecisionEntry } from "../decision/decision.js";
import { localCodes, reportLocal } from "../report-local.js";
import type { Rule } from "../rules.js";
import type { Location } from "../event/event-fields.js";
import type { When } from "../time/types.js";
import type { VoteEntry } from "../vote/vote.js";
import { firstDayOf } from "../event/event-times.js";
import type { Minutes } from "./minutes.js";
import { isFrozen, mayMinutesStep } from "./minutes-states.js";

/** What stands in the meeting's own records and shared document, and belongs into complete minutes. */
export interface MinutedMeeting {
  readonly when?: When | undefined;
  readonly locations?: readonly Location[] | undefined;
  readonly mode?: string | undefined;
  readonly agenda?: readonly AgendaEntry[] | undefined;
  readonly attendance?: readonly AttendanceEntry[] | undefined;
  readonly decisions?: readonly Pick<DecisionEntry, "wording">[] | undefined;
  readonly votes?: readonly VoteEntry[] | undefined;
}

/** What the rules of minutes may know besides them. */
export interface MinutesContext extends ValidationContext {
  /** The meeting as it is noted elsewhere. Without it, minutes are not checked for completeness. */
  readonly meeting?: MinutedMeeting;
  /** The stored minutes that these are to replace. */
  readonly before?: Minutes;
}

type MinutesRule = Rule<Minutes, MinutesContext>;

type Part =
  | "minutes-date-missing"
  | "minutes-location-missing"
  | "minutes-chair-missing"
  | "minutes-attendance-missing"
  | "minutes-agenda-missing"
  | "minutes-decision-wording-missing"
  | "minutes-vote-result-missing";

function hasLocation({ locations, mode }: MinutedMeeting): boolean {
  return mode === "online" || (locations?.length ?? 0) > 0;
}

/** A vote has a result in words or in numbers; consensus is one. */
function hasResult({ method, unanimous, yes, no }: VoteEntry): boolean {
  return method === "consensus" || unanimous === true || (yes !== undefined && no !== undefined);
}

/** The parts that are missing in minutes, in the order in which they stand there. */
export function missingParts(
  minutes: Pick<Minutes, "chair">,
  meeting: MinutedMeeting,
): readonly Part[] {
  const { when, attendance, agenda, decisions = [], votes = [] } = meeting;
  const missing: (Part | false)[] = [
    (when === undefined || firstDayOf(when) === undefined) && "minutes-date-missing",
    !hasLocation(meeting) && "minutes-location-missing",
    minutes.chair === undefined && "minutes-chair-missing",
    (attendance?.length ?? 0) === 0 && "minutes-attendance-missing",
    (agenda?.length ?? 0) === 0 && "minutes-agenda-missing",
    decisions.some(({ wording }) => wording.trim() === "") && "minutes-decision-wording-missing",
    !votes.every(hasResult) && "minutes-vote-result-missing",
  ];
  return missing.filter((part) => part !== false);
}

const completenessRule: MinutesRule = {
  id: "MINUTES1",
  codes: [
    "minutes-date-missing",
    "minutes-location-missing",
    "minutes-chair-missing",
    "minutes-attendance-missing",
    "minutes-agenda-missing",
    "minutes-decision-wording-missing",
    "minutes-vote-result-missing",
  ],
  check(minutes, { meeting }, report) {
    if (meeting === undefined) return;
    const isApproval = minutes.formalBody && minutes.state === "approved";
    const severity = isApproval ? "error" : "warning";
    for (const part of missingParts(minutes, meeting)) {
      report(part, part === "minutes-chair-missing" ? ["chair"] : [], { severity });
    }
  },
};

/** What is fixed once minutes are final: everything people read in them. */
const frozenFields = ["meeting", "kind", "body", "chair", "takers", "attachments"] as const;

const frozenRule: MinutesRule = {
  id: "MINUTES2",
  codes: ["minutes-frozen"],
  check(minutes, { before }, report) {
    if (before === undefined || !isFrozen(before.state) || minutes.version !== before.version)
      return;
    for (const field of frozenFields) {
      if (JSON.stringify(minutes[field]) !== JSON.stringify(before[field])) {
        report("minutes-frozen", [field]);
      }
    }
  },
};

const versionRule: MinutesRule = {
  id: "MINUTES3",
  codes: ["minutes-version-wrong"],
  check({ version, corrects }, { before }, report) {
    const isCorrection = version > 1 || corrects !== undefined;
    if (isCorrection && corrects !== version - 1) {
      report("minutes-version-wrong", ["corrects"], {
        params: { expected: (corrects ?? version - 1) + 1 },
      });
      return;
    }
    if (before === undefined || version === before.version) return;
    if (!isFrozen(before.state) || version !== before.version + 1) {
      const expected = isFrozen(before.state) ? before.version + 1 : before.version;
      report("minutes-version-wrong", ["version"], { params: { expected } });
    }
  },
};

const stepRule: MinutesRule = {
  id: "MINUTES4",
  codes: ["minutes-step-forbidden"],
  check({ state, version }, { before }, report) {
    if (before === undefined || before.version !== version) return;
    if (mayMinutesStep(before.state, state)) return;
    report("minutes-step-forbidden", ["state"], { params: { from: before.state, to: state } });
  },
};

const approvalRule: MinutesRule = {
  id: "MINUTES5",
  codes: ["minutes-deadline-missing", "minutes-approved-in-missing", "minutes-objection-open"],
  check({ approval, approvalDeadline, approvedIn, state, objections }, _context, report) {
    if (approval === "silence" && state === "circulating" && approvalDeadline === undefined) {
      report("minutes-deadline-missing", ["approvalDeadline"]);
    }
    if (state !== "approved") return;
    if (approval === "nextMeeting" && approvedIn === undefined) {
      report("minutes-approved-in-missing", ["approvedIn"]);
    }
    const open = (objections ?? []).filter((objection) => objection.state === "open");
    if (open.length > 0) {
      report("minutes-objection-open", ["objections"], { params: { count: open.length } });
    }
  },
};

const deadlineRule: MinutesRule = {
  id: "MINUTES6",
  codes: localCodes,
  check({ approvalDeadline }, _context, report) {
    reportLocal(approvalDeadline, ["approvalDeadline"], report);
  },
};

/** The rules of minutes. */
export const minutesRules: readonly MinutesRule[] = [
  completenessRule,
  frozenRule,
  versionRule,
  stepRule,
  approvalRule,
  deadlineRule,
];
