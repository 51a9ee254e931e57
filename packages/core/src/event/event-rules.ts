import type { ValidationContext } from "../context.js";
import type { Fix } from "../issues.js";
import { localCodes, reportLocal } from "../report-local.js";
import type { Report, Rule } from "../rules.js";
import { latestDay } from "../time/bounds.js";
import { weekdayOf } from "../time/calendar.js";
import { instantOf, plusDays } from "../time/local.js";
import { isSteadyDay } from "../time/zones.js";
import type { AllDayWhen, Edtf, Local, When } from "../time/types.js";
import { weekdays, type EventMode, type EventStatus, type Weekday } from "./event-codes.js";
import type { OnlineAccess, RegistrationTerms } from "./event-fields.js";
import { asMeant, firstDayOf, isAllDay, isTimed, startInstant } from "./event-times.js";

/** What the rules of an event may know besides it. */
export interface EventContext extends ValidationContext {
  /** Who is going to read it: for `public`, nothing private may be in it. */
  readonly output?: "public" | "network" | "group";
}

/** What the rules of events look at; meetings have it too. */
export interface EventLike {
  readonly when: When;
  readonly weekday?: Weekday | undefined;
  readonly status: EventStatus;
  readonly mode: EventMode;
  readonly previousStarts?: readonly When[] | undefined;
  readonly locations: readonly unknown[];
  readonly onlineAccess?: OnlineAccess | undefined;
  readonly registration?: RegistrationTerms | undefined;
}

type EventRule = Rule<EventLike, EventContext>;

const latestEarlyEnd = "06:00";
const earliestLateStart = "18:00";

/** An end that is not after the start: unknown, meant for the next day, a placeholder for the whole day, or wrong. */
function checkEnd(start: Local, end: Local, report: Report): void {
  if (start.zone !== end.zone || end.local > start.local) return;
  const path = ["when", "end"];
  const [startDay, startTime] = [start.local.slice(0, 10), start.local.slice(11)];
  const [endDay, endTime] = [end.local.slice(0, 10), end.local.slice(11)];
  const params = { start: start.local, end: end.local };
  if (endDay !== startDay) report("event-ends-before-start", path, { params });
  else if (endTime === "00:00" && startTime === "00:00") {
    const value = { startDate: startDay, endDate: startDay };
    report("event-all-day-placeholder", ["when"], { fix: [{ op: "set", path: ["when"], value }] });
  } else if (endTime === "00:00") {
    report("event-end-unknown", path, { params, fix: [{ op: "remove", path }] });
  } else if (endTime <= latestEarlyEnd && startTime >= earliestLateStart) {
    const next = plusDays(end, 1);
    const fix: Fix = next === undefined ? [] : [{ op: "set", path, value: asMeant(next) }];
    report("event-end-next-day", path, { params, fix });
  } else report("event-ends-before-start", path, { params });
}

/** True for an end after the start on one and the same day without a clock change. */
function isSoundDay(start: Local, end: Local): boolean {
  if (start.zone !== end.zone || end.local <= start.local) return false;
  const day = start.local.slice(0, 10);
  return end.local.startsWith(day) && isSteadyDay(day, start.zone);
}

/** Times in two zones are compared as instants. */
function checkZonedEnd(start: Local, end: Local, report: Report): void {
  if (start.zone === end.zone) return;
  const [from, to] = [instantOf(start), instantOf(end)];
  if (from === undefined || to === undefined || to > from) return;
  const params = { start: start.local, end: end.local };
  report("event-ends-before-start", ["when", "end"], { params });
}

function checkDays({ startDate, endDate }: AllDayWhen, report: Report): void {
  if (endDate >= startDate) return;
  const params = { start: startDate, end: endDate };
  report("event-ends-before-start", ["when", "endDate"], { params });
}

const endRule: EventRule = {
  id: "EVENT1",
  codes: [
    "event-ends-before-start",
    "event-end-unknown",
    "event-end-next-day",
    "event-all-day-placeholder",
  ],
  check({ when }, _context, report) {
    if (isTimed(when)) {
      if (when.end === undefined || isSoundDay(when.start, when.end)) return;
      const [start, end] = [asMeant(when.start), asMeant(when.end)];
      checkEnd(start, end, report);
      checkZonedEnd(start, end, report);
    } else if (isAllDay(when)) checkDays(when, report);
  },
};

const durationRule: EventRule = {
  id: "EVENT2",
  codes: ["event-end-and-duration"],
  check({ when }, _context, report) {
    if (!isTimed(when) || when.end === undefined || when.duration === undefined) return;
    const path = ["when", "duration"];
    report("event-end-and-duration", path, { fix: [{ op: "remove", path }] });
  },
};

const clockRule: EventRule = {
  id: "EVENT3",
  codes: localCodes,
  check({ when, registration }, _context, report) {
    if (isTimed(when)) reportTimes(when.start, when.end, report);
    if (registration === undefined) return;
    const { opens, deadline } = registration;
    reportLocal(opens, ["registration", "opens"], report);
    reportLocal(deadline, ["registration", "deadline"], report);
  },
};

/** Most events begin and end on one day on which the clocks are left alone: then there is nothing to ask. */
function reportTimes(start: Local, end: Local | undefined, report: Report): void {
  const day = start.local.slice(0, 10);
  const isOneDay = end === undefined || (end.zone === start.zone && end.local.startsWith(day));
  if (isOneDay && isSteadyDay(day, start.zone)) return;
  reportLocal(start, ["when", "start"], report);
  reportLocal(end, ["when", "end"], report);
}

/** True when registration would still be open once the event has begun. A date closes with its own day at the latest. */
function isAfterStart(deadline: Edtf | Local, when: When): boolean {
  if (typeof deadline === "string") {
    const [last, first] = [latestDay(deadline), firstDayOf(when)];
    return last !== undefined && first !== undefined && last > first;
  }
  const [closes, begins] = [instantOf(asMeant(deadline)), startInstant(when)];
  return closes !== undefined && begins !== undefined && closes > begins;
}

const deadlineRule: EventRule = {
  id: "EVENT4",
  codes: ["event-deadline-after-start", "event-registration-opens-late"],
  check({ when, registration }, _context, report) {
    if (registration?.deadline === undefined) return;
    const { opens, deadline } = registration;
    const stated = typeof deadline === "string" ? deadline : deadline.local;
    if (isAfterStart(deadline, when)) {
      const start = isTimed(when) ? when.start.local : (firstDayOf(when) ?? "");
      const params = { deadline: stated, start };
      report("event-deadline-after-start", ["registration", "deadline"], { params });
    }
    if (opens === undefined || !isOpenedLate(opens, deadline)) return;
    const params = { opens: opens.local, deadline: stated };
    report("event-registration-opens-late", ["registration", "opens"], { params });
  },
};

function isOpenedLate(opens: Local, deadline: Edtf | Local): boolean {
  const closing =
    typeof deadline === "string"
      ? `${latestDay(deadline) ?? "9999"}T24:00`
      : asMeant(deadline).local;
  return asMeant(opens).local >= closing;
}

const weekdayRule: EventRule = {
  id: "EVENT5",
  codes: ["event-weekday-wrong"],
  check({ when, weekday }, _context, report) {
    if (weekday === undefined) return;
    const day = firstDayOf(when);
    const isOneDay =
      isTimed(when) || isAllDay(when) || (when.edtf !== undefined && day === latestDay(when.edtf));
    const actual = day === undefined || !isOneDay ? undefined : weekdays[(weekdayOf(day) ?? 0) - 1];
    if (day === undefined || actual === undefined || actual === weekday) return;
    report("event-weekday-wrong", ["weekday"], {
      params: { date: day, stated: weekday, actual },
      fix: [{ op: "set", path: ["weekday"], value: actual }],
    });
  },
};

const accessRule: EventRule = {
  id: "EVENT6",
  codes: ["event-online-access-missing", "event-location-missing"],
  check({ mode, locations, onlineAccess }, _context, report) {
    if (mode === "onSite") return;
    const canJoin = onlineAccess?.url !== undefined || onlineAccess?.dialIn !== undefined;
    if (!canJoin) report("event-online-access-missing", ["onlineAccess"]);
    if (mode === "hybrid" && locations.length === 0)
      report("event-location-missing", ["locations"]);
  },
};

const changeRule: EventRule = {
  id: "EVENT7",
  codes: ["event-previous-start-missing", "event-moved-online-but-on-site"],
  check({ status, mode, previousStarts }, _context, report) {
    if (status === "rescheduled" && (previousStarts?.length ?? 0) === 0) {
      report("event-previous-start-missing", ["previousStarts"]);
    }
    if (status === "movedOnline" && mode === "onSite") {
      const fix: Fix = [{ op: "set", path: ["mode"], value: "online" }];
      report("event-moved-online-but-on-site", ["mode"], { fix });
    }
  },
};

const privacyRule: EventRule = {
  id: "EVENT8",
  codes: ["event-private-link-published"],
  check({ onlineAccess }, { output }, report) {
    if (output !== "public" || onlineAccess === undefined || onlineAccess.public) return;
    const path = ["onlineAccess"];
    report("event-private-link-published", path, { fix: [{ op: "remove", path }] });
  },
};

/** The rules of events; they hold for meetings too. */
export const eventRules: readonly EventRule[] = [
  endRule,
  durationRule,
  clockRule,
  deadlineRule,
  weekdayRule,
  accessRule,
  changeRule,
  privacyRule,
];
