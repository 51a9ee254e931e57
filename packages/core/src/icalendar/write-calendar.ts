import ICAL from "ical.js";
import type { Event } from "../event/event.js";
import type { Meeting } from "../meeting/meeting.js";
import type { Minutes } from "../minutes/minutes.js";
import type { Task } from "../task/task.js";
import { cleanLine, refold } from "../content-line/content-line.js";
import { writeEvent } from "./write-event.js";
import { writeMinutes } from "./write-minutes.js";
import type { CalendarOptions, Omitted, WriteContext } from "./write-options.js";
import { writeTask } from "./write-task.js";
import { zoneComponent } from "./zones.js";

/** What goes into a calendar. */
export interface CalendarContent {
  /** Shown by calendar programs (NAME of RFC 7986, and the older X-WR-CALNAME). */
  readonly name: string;
  readonly events?: readonly (Event | Meeting)[];
  readonly tasks?: readonly Task[];
  readonly minutes?: readonly Minutes[];
}

function calendarOf(name: string, productId: string): ICAL.Component {
  const calendar = new ICAL.Component("vcalendar");
  calendar.addPropertyWithValue("prodid", cleanLine(productId));
  calendar.addPropertyWithValue("version", "2.0");
  calendar.addPropertyWithValue("calscale", "GREGORIAN");
  for (const property of ["name", "x-wr-calname"]) {
    const named = new ICAL.Property(property);
    named.resetType("text");
    named.setValue(cleanLine(name));
    calendar.addProperty(named);
  }
  return calendar;
}

/** Calendar programs compare the name of a calendar without regard to parameters, and some stumble over them. */
function withPlainName(text: string): string {
  return text.replace(/^(NAME|X-WR-CALNAME);VALUE=TEXT:/gm, "$1:");
}

/**
 * Writes events and meetings as VEVENT, tasks as VTODO and minutes as VJOURNAL (draft → DRAFT, approved → FINAL) into one
 * calendar by RFC 5545, 7986 and 6868. Every zone comes with its VTIMEZONE; no line is longer than 75 octets; no field
 * can begin a property of its own. A vague date never becomes a false one: see `vagueDates`, and `omitted` in the result.
 *
 * @example
 * const { text, omitted } = writeCalendar({ name: "Termine", events }, { now: "2026-01-05T09:00:00Z" });
 */
export function writeCalendar(
  content: CalendarContent,
  options: CalendarOptions,
): { text: string; omitted: Omitted[] } {
  const omitted: Omitted[] = [];
  const context: WriteContext = {
    options,
    zones: new Set(),
    omit: (entry) => omitted.push(entry),
  };
  const events = content.events ?? [];
  const meetings = new Map(events.map((event) => [event.id as string, event]));
  const entries = [
    ...events.map((event) => writeEvent(event, context)),
    ...(content.tasks ?? []).map((task) => writeTask(task, context)),
    ...(content.minutes ?? []).map((minutes) =>
      writeMinutes(minutes, meetings.get(minutes.meeting), context),
    ),
  ];
  const calendar = calendarOf(content.name, options.productId ?? "-//Staedtenetz//EN");
  for (const zone of context.zones) {
    const component = zoneComponent(zone);
    if (component !== undefined) calendar.addSubcomponent(component);
  }
  for (const entry of entries) if (entry !== undefined) calendar.addSubcomponent(entry.component);
  const { newLineChar } = ICAL as unknown as { newLineChar: string };
  const raw = calendar.toString().replaceAll(newLineChar, "\r\n");
  return { text: refold(withPlainName(raw.replace(/\r\n[ \t]/g, ""))), omitted };
}
