import { agendaItemRules, foldAgendaNumber, type AgendaEntry } from "../agenda-item/agenda-item.js";
import type { AttendanceContext, AttendanceEntry } from "../attendance/attendance.js";
import { attendanceRules } from "../attendance/attendance.js";
import type { EventContext, EventLike } from "../event/event-rules.js";
import { endInstant, endOf, isTimed, lastDayOf } from "../event/event-times.js";
import type { Fix } from "../issues.js";
import { nestedReport } from "../nested-report.js";
import type { Report, Rule } from "../rules.js";
import type { MeetingState } from "./meeting.js";

/** What the rules of meetings look at beyond those of events. */
export interface MeetingLike extends EventLike {
  readonly id: string;
  readonly state: MeetingState;
  readonly agenda?: readonly AgendaEntry[] | undefined;
  readonly attendance?: readonly AttendanceEntry[] | undefined;
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
}

type MeetingRule = Rule<MeetingLike, EventContext>;

const heldRule: MeetingRule = {
  id: "MEETING1",
  codes: ["meeting-held-before-end"],
  check({ state, when }, { now }, report) {
    if (state !== "held" || now === undefined) return;
    const end = endInstant(when);
    if (end === undefined || Date.parse(now) >= Date.parse(end)) return;
    const stated = isTimed(when) ? endOf(when)?.local : undefined;
    const params = { end: stated ?? lastDayOf(when) ?? end };
    report("meeting-held-before-end", ["state"], { params });
  },
};

/** The positions of the agenda in the order in which they are dealt with; equal ones stay as they are listed. */
function inOrder(agenda: readonly AgendaEntry[]): readonly (readonly [number, AgendaEntry])[] {
  return [...agenda.entries()].toSorted(([, a], [, b]) => a.order - b.order);
}

const orderRule: MeetingRule = {
  id: "MEETING2",
  codes: ["meeting-agenda-order-gap"],
  check({ agenda }, _context, report) {
    if (agenda === undefined || agenda.length === 0) return;
    const ordered = inOrder(agenda);
    const first = ordered[0]?.[1].order === 0 ? 0 : 1;
    const fix: Fix = ordered.flatMap(([i, { order }], position) =>
      order === first + position
        ? []
        : [{ op: "set", path: ["agenda", i, "order"], value: first + position }],
    );
    if (fix.length > 0) report("meeting-agenda-order-gap", ["agenda"], { fix });
  },
};

const numberRule: MeetingRule = {
  id: "MEETING3",
  codes: ["agenda-item-number-twice", "meeting-agenda-id-twice"],
  check({ agenda }, _context, report) {
    const numbers = new Set<string>();
    const ids = new Set<string>();
    for (const [i, { id, number }] of (agenda ?? []).entries()) {
      if (ids.has(id)) report("meeting-agenda-id-twice", ["agenda", i, "id"]);
      ids.add(id);
      if (number === undefined) continue;
      const folded = foldAgendaNumber(number);
      const path = ["agenda", i, "number"];
      if (numbers.has(folded)) report("agenda-item-number-twice", path, { params: { number } });
      numbers.add(folded);
    }
  },
};

const parentRule: MeetingRule = {
  id: "MEETING4",
  codes: ["meeting-agenda-parent-unknown", "meeting-agenda-parent-cycle"],
  check({ agenda }, _context, report) {
    if (agenda === undefined || agenda.every(({ parent }) => parent === undefined)) return;
    const parents = new Map(agenda.map(({ id, parent }) => [id, parent]));
    const sound = new Set<string>();
    for (const [i, { id, parent }] of agenda.entries()) {
      if (parent === undefined) continue;
      const path = ["agenda", i, "parent"];
      if (!parents.has(parent)) report("meeting-agenda-parent-unknown", path);
      else if (leadsToItself(id, parents, sound)) report("meeting-agenda-parent-cycle", path);
    }
  },
};

/** Follows the parents upwards; every way that ended well is remembered, so that the whole agenda is walked once. */
function leadsToItself(
  id: string,
  parents: ReadonlyMap<string, string | undefined>,
  sound: Set<string>,
): boolean {
  const way = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !sound.has(at); at = parents.get(at)) {
    if (way.has(at)) return true;
    way.add(at);
  }
  for (const step of way) sound.add(step);
  return false;
}

const cancelledRule: MeetingRule = {
  id: "MEETING5",
  codes: ["meeting-cancelled-in-one-place"],
  check({ state, status }, _context, report) {
    if ((state === "cancelled") === (status === "cancelled")) return;
    const path = state === "cancelled" ? ["status"] : ["state"];
    report("meeting-cancelled-in-one-place", path, {
      fix: [{ op: "set", path, value: "cancelled" }],
    });
  },
};

const chainRule: MeetingRule = {
  id: "MEETING6",
  codes: ["meeting-follows-itself"],
  check({ id, previous, next }, _context, report) {
    if (previous === id) report("meeting-follows-itself", ["previous"]);
    if (next === id) report("meeting-follows-itself", ["next"]);
  },
};

/** AGENDA1 looks for doubles of one item; a whole agenda is looked through once, by MEETING3. */
const entryAgendaRules = agendaItemRules.filter(({ id }) => id !== "AGENDA1");

const entriesRule: MeetingRule = {
  id: "MEETING7",
  codes: [...entryAgendaRules, ...attendanceRules].flatMap(({ codes }) => codes),
  check(meeting, context, report) {
    for (const [i, item] of (meeting.agenda ?? []).entries()) {
      checkEntry(entryAgendaRules, item, context, nestedReport(report, ["agenda", i]));
    }
    const bounds = boundsOf(meeting);
    for (const [i, entry] of (meeting.attendance ?? []).entries()) {
      const nested = nestedReport(report, ["attendance", i]);
      checkEntry(attendanceRules, entry, { ...context, bounds }, nested);
    }
  },
};

function checkEntry<T, C>(
  rules: readonly { check(record: T, context: C, report: Report): void }[],
  entry: T,
  context: C,
  report: Report,
): void {
  for (const rule of rules) rule.check(entry, context, report);
}

function boundsOf({ when, agenda }: MeetingLike): NonNullable<AttendanceContext["bounds"]> {
  const end = isTimed(when) ? endOf(when) : undefined;
  const positions = (agenda ?? []).map(({ order }) => order);
  return {
    ...(isTimed(when) && { start: { time: when.start } }),
    ...(end !== undefined && { end: { time: end } }),
    ...(positions.length > 0 && { lastPosition: positions.reduce((a, b) => Math.max(a, b)) }),
  };
}

/** The rules of meetings beyond those of events. */
export const meetingRules: readonly MeetingRule[] = [
  heldRule,
  orderRule,
  numberRule,
  parentRule,
  cancelledRule,
  chainRule,
  entriesRule,
];
