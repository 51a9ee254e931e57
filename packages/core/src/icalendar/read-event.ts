import ICAL from "ical.js";
import { eventModes, eventStatuses, type EventStatus } from "../event/event-codes.js";
import { addDays } from "../time/calendar.js";
import { isEdtf } from "../time/edtf.js";
import type { Local, When } from "../time/types.js";
import type { EntryReader } from "./jcal.js";
import { readBase, readLanguages, type ReadCalendarOptions } from "./read-entry.js";
import { readTime, type ReadTime } from "./read-time.js";

const statuses: Readonly<Record<string, EventStatus>> = {
  TENTATIVE: "tentative",
  CONFIRMED: "confirmed",
  CANCELLED: "cancelled",
};

const visibilities = { PUBLIC: "public", PRIVATE: "network", CONFIDENTIAL: "group" } as const;

function oneTime(entry: EntryReader, name: string, zone: string): ReadTime | undefined {
  const property = entry.take(name)[0];
  return property && readTime(property, property.values[0], entry, zone);
}

function allDay(startDate: string, end: ReadTime | undefined): When {
  const after = end !== undefined && "day" in end ? end.day : undefined;
  const endDate = after === undefined ? startDate : (addDays(after, -1) ?? startDate);
  return { startDate, endDate: endDate < startDate ? startDate : endDate };
}

function readWhen(entry: EntryReader, zone: string): When | undefined {
  const edtf = entry.text("x-netz-edtf");
  const text = entry.text("x-netz-date-words");
  const start = oneTime(entry, "dtstart", zone);
  const end = oneTime(entry, "dtend", zone);
  const duration = entry.text("duration");
  if (edtf !== undefined && isEdtf(edtf)) return { edtf, ...(text !== undefined && { text }) };
  if (start === undefined) return undefined;
  if ("day" in start) return allDay(start.day, end);
  return {
    start: start.local,
    ...(end !== undefined && "local" in end && { end: end.local }),
    ...(duration !== undefined && { duration }),
  };
}

function readStatus(entry: EntryReader): EventStatus {
  const standard = statuses[entry.text("status") ?? ""] ?? "confirmed";
  const exact = entry.text("x-netz-status") as EventStatus | undefined;
  return exact !== undefined && eventStatuses.includes(exact) ? exact : standard;
}

function readSeries(entry: EntryReader, uid: string, zone: string) {
  const rules = entry.take("rrule");
  const named = entry.text("x-netz-series");
  const exceptions = entry.take("exdate").flatMap((property) =>
    property.values.flatMap((value): Local[] => {
      const time = readTime(property, value, entry, zone);
      return time === undefined || "day" in time ? [] : [time.local];
    }),
  );
  const rule = rules[0]?.values[0];
  if (rule === undefined && named === undefined) return undefined;
  for (const { values } of rules.slice(1)) {
    entry.report("calendar-property-dropped", { name: "RRULE", value: JSON.stringify(values[0]) });
  }
  return {
    id: named ?? uid,
    ...(rule !== undefined && { rule: new ICAL.Recur(rule as never).toString() }),
    ...(exceptions.length > 0 && { exceptions }),
  };
}

function readOnlineAccess(entry: EntryReader) {
  const [conference, ...others] = entry.take("conference");
  for (const { values } of others) {
    entry.report("calendar-property-dropped", { name: "CONFERENCE", value: String(values[0]) });
  }
  const url = conference?.values[0];
  if (typeof url !== "string" || !/^https?:\/\//i.test(url)) return undefined;
  return { url, public: conference?.parameter("x-netz-public") === "TRUE" };
}

function readLocations(entry: EntryReader) {
  const name = entry.text("location");
  const [latitude, longitude] = (entry.take("geo")[0]?.values[0] ?? []) as number[];
  const hasPoint = typeof latitude === "number" && typeof longitude === "number";
  if (name === undefined && !hasPoint) return [];
  return [
    { ...(name && { name }), ...(hasPoint && { coordinates: [longitude, latitude] as const }) },
  ];
}

function modeOf(entry: EntryReader, hasPlace: boolean, hasAccess: boolean) {
  const stated = entry.text("x-netz-mode");
  const known = eventModes.find((mode) => mode === stated);
  if (known !== undefined || !hasAccess) return known ?? "onSite";
  return hasPlace ? "hybrid" : "online";
}

/** The fields of an event, as far as the entry tells them; undefined when it has no start. */
export function readEvent(entry: EntryReader, uid: string, options: ReadCalendarOptions) {
  const zone = options.zone ?? "Europe/Berlin";
  const base = readBase(entry, uid, options);
  const title = readLanguages(entry, "summary") ?? { de: "(ohne Titel)" };
  const when = readWhen(entry, zone);
  if (when === undefined) {
    entry.report("calendar-no-start", { title: Object.values(title)[0] ?? "" });
    return undefined;
  }
  const description = readLanguages(entry, "description");
  const series = readSeries(entry, uid, zone);
  const locations = readLocations(entry);
  const onlineAccess = readOnlineAccess(entry);
  const visibility = visibilities[entry.text("class") as keyof typeof visibilities] ?? "network";
  const sequence = Number(entry.take("sequence")[0]?.values[0] ?? 0);
  entry.take("transp");
  return {
    ...base,
    type: "event",
    title,
    when,
    status: readStatus(entry),
    mode: modeOf(entry, locations.length > 0, onlineAccess !== undefined),
    locations,
    organisers: entry.take("contact").flatMap(({ values }) => values.map(String)),
    audience: [],
    sequence: Number.isSafeInteger(sequence) && sequence >= 0 ? sequence : 0,
    visibility,
    ...(description !== undefined && { description }),
    ...(onlineAccess !== undefined && { onlineAccess }),
    ...(series !== undefined && { series }),
  };
}
