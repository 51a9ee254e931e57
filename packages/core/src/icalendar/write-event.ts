import ICAL from "ical.js";
import type { EventStatus } from "../event/event-codes.js";
import type { Event } from "../event/event.js";
import type { Meeting } from "../meeting/meeting.js";
import { earliestDay, latestDay } from "../time/bounds.js";
import { addDays } from "../time/calendar.js";
import { parseEdtf } from "../time/edtf.js";
import { instantOf } from "../time/local.js";
import type { AllDayWhen, TimedWhen, VagueWhen } from "../time/types.js";
import { isKnownZone } from "../time/zones.js";
import type { SafeComponent } from "./component.js";
import { addLanguages, entryOf } from "./entry.js";
import { uidOf } from "./uid.js";
import type { Omitted, WriteContext } from "./write-options.js";

/** RFC 5545 knows three states of an event; the exact one goes into `X-NETZ-STATUS`. */
const statuses: Readonly<Record<EventStatus, string>> = {
  tentative: "TENTATIVE",
  confirmed: "CONFIRMED",
  cancelled: "CANCELLED",
  postponed: "TENTATIVE",
  rescheduled: "CONFIRMED",
  movedOnline: "CONFIRMED",
};

/** CLASS of RFC 5545 for each visibility. */
export const classes = { public: "PUBLIC", network: "PRIVATE", group: "CONFIDENTIAL" } as const;

type Reason = Omitted["reason"];

function addTimes(entry: SafeComponent, when: TimedWhen): Reason | undefined {
  const times = when.end === undefined ? [when.start] : [when.start, when.end];
  if (!times.every(({ zone }) => isKnownZone(zone))) return "zoneUnknown";
  if (!times.every((time) => instantOf(time) !== undefined)) return "timeMissing";
  entry.local("dtstart", when.start);
  if (when.end !== undefined) entry.local("dtend", when.end);
  else if (when.duration !== undefined) {
    entry.component.addPropertyWithValue("duration", ICAL.Duration.fromString(when.duration));
  }
  return undefined;
}

/** DTEND of a whole day is the day after (RFC 5545, section 3.6.1). */
function addDaysOf(entry: SafeComponent, { startDate, endDate }: AllDayWhen): void {
  entry.day("dtstart", startDate);
  entry.day("dtend", addDays(endDate, 1) ?? endDate);
}

function addVague(
  entry: SafeComponent,
  when: VagueWhen,
  context: WriteContext,
): Reason | undefined {
  if (when.edtf === undefined) return "noDate";
  const date = parseEdtf(when.edtf).value;
  const [startDate, endDate] = [earliestDay(when.edtf), latestDay(when.edtf)];
  if (startDate === undefined || endDate === undefined) return "vagueDate";
  const isDay = date?.kind === "day" && date.qualifier === undefined;
  if (!isDay && context.options.vagueDates !== "tentativeSpan") return "vagueDate";
  addDaysOf(entry, { startDate, endDate });
  entry.text("x-netz-edtf", when.edtf);
  entry.text("x-netz-date-words", when.text);
  if (!isDay) entry.text("transp", "TRANSPARENT");
  return undefined;
}

function addWhen(entry: SafeComponent, event: Event | Meeting, context: WriteContext) {
  const { when } = event;
  if ("start" in when) return addTimes(entry, when);
  if (!("startDate" in when)) return addVague(entry, when, context);
  addDaysOf(entry, when);
  return undefined;
}

function addPlaces(entry: SafeComponent, event: Event | Meeting, { options }: WriteContext): void {
  const places = event.locations.map(({ name, room, address, place }) =>
    [name ?? (place && options.nameOf?.(place)), room, address].filter(Boolean).join(", "),
  );
  entry.text("location", places.filter((text) => text !== "").join(" · "));
  const coordinates = event.locations.find((location) => location.coordinates)?.coordinates;
  if (coordinates === undefined) return;
  const [longitude, latitude] = coordinates;
  entry.component.addPropertyWithValue("geo", [latitude, longitude] as never);
}

function addOnlineAccess(
  entry: SafeComponent,
  event: Event | Meeting,
  context: WriteContext,
): void {
  const access = event.onlineAccess;
  if (access?.url === undefined) return;
  if (!access.public && context.options.audience !== "network") {
    context.omit({ id: event.id, what: "link", reason: "privateLink" });
    return;
  }
  const parameters = { feature: "VIDEO", "x-netz-public": access.public ? "TRUE" : "FALSE" };
  entry.uri("conference", access.url, parameters);
}

function addOrganisers(entry: SafeComponent, event: Event | Meeting, { options }: WriteContext) {
  for (const organiser of event.organisers) {
    const name = options.nameOf?.(organiser);
    if (name !== undefined) entry.text("contact", name);
    else if (!/^[a-z][a-z0-9+.-]*:\S+$/i.test(organiser)) entry.text("contact", organiser);
  }
}

function addSeries(entry: SafeComponent, { series }: Event | Meeting): void {
  if (series === undefined) return;
  entry.text("x-netz-series", series.id);
  if (series.rule !== undefined && /^[A-Z0-9;=,+-]+$/.test(series.rule)) {
    entry.component.addPropertyWithValue("rrule", ICAL.Recur.fromString(series.rule));
  }
  for (const exception of series.exceptions ?? []) entry.local("exdate", exception);
}

function addRelations(entry: SafeComponent, event: Event | Meeting): void {
  if (event.type !== "meeting") return;
  const { previous, next } = event;
  if (previous !== undefined) entry.text("related-to", uidOf(previous), { reltype: "X-PREVIOUS" });
  if (next !== undefined) entry.text("related-to", uidOf(next), { reltype: "X-NEXT" });
}

/** The VEVENT of an event or meeting; undefined when it has no date that a calendar can show. */
export function writeEvent(
  event: Event | Meeting,
  context: WriteContext,
): SafeComponent | undefined {
  const entry = entryOf("vevent", event, context);
  const locale = context.options.locale ?? "de";
  const reason = addWhen(entry, event, context);
  if (reason !== undefined) {
    context.omit({ id: event.id, what: "event", reason });
    return undefined;
  }
  addLanguages(entry, "summary", event.title, locale);
  if (event.description) addLanguages(entry, "description", event.description, locale);
  const isSpan = entry.component.getFirstPropertyValue("transp") === "TRANSPARENT";
  entry.text("status", isSpan ? "TENTATIVE" : statuses[event.status]);
  entry.text("x-netz-status", event.status);
  entry.text("x-netz-mode", event.mode);
  entry.text("class", classes[event.visibility]);
  entry.integer("sequence", event.sequence);
  addPlaces(entry, event, context);
  addOnlineAccess(entry, event, context);
  addOrganisers(entry, event, context);
  addSeries(entry, event);
  addRelations(entry, event);
  return entry;
}
