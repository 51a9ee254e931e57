import ICAL from "ical.js";
import { eventDefinition, type Event } from "../event/event.js";
import { createIssue, type Issue } from "../issues.js";
import { icalendarMessages } from "../messages/icalendar.js";
import { minutesDefinition, type Minutes } from "../minutes/minutes.js";
import { taskDefinition, type Task } from "../task/task.js";
import { validateWith } from "../validation.js";
import { readEntry, type EntryReader, type JcalComponent } from "./jcal.js";
import type { ReadCalendarOptions } from "./read-entry.js";
import { readEvent } from "./read-event.js";
import { readMinutes } from "./read-minutes.js";
import { readTask } from "./read-task.js";

/** A record that a calendar can hold. */
export type CalendarRecord = Event | Task | Minutes;

const longestCalendar = 20_000_000;
const kindsOfEntry = new Set(["vevent", "vtodo", "vjournal"]);

type Report = (issue: Issue) => void;

function parse(text: string): JcalComponent[] {
  const parsed = ICAL.parse(text) as unknown as JcalComponent | JcalComponent[];
  return typeof parsed[0] === "string" ? [parsed as JcalComponent] : (parsed as JcalComponent[]);
}

/** The file without the lines that cannot be lines of a calendar; each is told with its row. */
function withoutBrokenLines(text: string, report: Report): string {
  return text
    .split(/\r?\n/)
    .filter((line, index) => {
      const isLine = line === "" || /^[ \t]/.test(line) || /^[A-Za-z0-9.-]+[:;]/.test(line);
      if (!isLine) {
        const params = { row: index + 1, value: line.slice(0, 80) };
        report(createIssue(icalendarMessages, "calendar-line-broken", [], { params }));
      }
      return isLine;
    })
    .join("\r\n");
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 120) : "?";
}

function parseWhatCanBe(text: string, report: Report): JcalComponent[] {
  try {
    return parse(text);
  } catch {
    // The whole file was refused; without its broken lines the rest may be read, and each of them is told.
  }
  try {
    return parse(withoutBrokenLines(text, report));
  } catch (error) {
    // ical.js throws at what it cannot read: a fault of the file, so it becomes an issue.
    const params = { reason: reasonOf(error) };
    report(createIssue(icalendarMessages, "calendar-unreadable", [], { params }));
    return [];
  }
}

function* entriesOf(
  components: readonly JcalComponent[],
  report: Report,
): Generator<JcalComponent> {
  for (const component of components) {
    const [name, , children] = component;
    if (kindsOfEntry.has(name)) yield component;
    else if (name === "vcalendar") yield* entriesOf(children, report);
    else if (name !== "vtimezone") {
      const params = { name: name.toUpperCase() };
      report(createIssue(icalendarMessages, "calendar-component-unread", [], { params }));
    }
  }
}

function recordOf(
  entry: EntryReader,
  uid: string,
  options: ReadCalendarOptions,
): { record?: CalendarRecord; issues: readonly Issue[] } {
  if (entry.kind === "vtodo") return validateWith(taskDefinition, readTask(entry, uid, options));
  if (entry.kind === "vjournal") {
    const minutes = readMinutes(entry, uid, options);
    return minutes === undefined ? { issues: [] } : validateWith(minutesDefinition, minutes);
  }
  const event = readEvent(entry, uid, options);
  return event === undefined ? { issues: [] } : validateWith(eventDefinition, event);
}

/** UID, and RECURRENCE-ID for one changed date of a series, which is a record of its own. */
function uidOfEntry([, properties]: JcalComponent): string | undefined {
  const value = (name: string) => properties.find((property) => property[0] === name)?.[3];
  const [uid, recurrence] = [value("uid"), value("recurrence-id")];
  if (typeof uid !== "string" || uid.trim() === "") return undefined;
  return typeof recurrence === "string" ? `${uid}#${recurrence}` : uid;
}

function readComponent(component: JcalComponent, options: ReadCalendarOptions, report: Report) {
  const uid = uidOfEntry(component);
  const entry = readEntry(component, uid ?? "");
  if (uid === undefined) {
    const title = entry.text("summary") ?? component[0].toUpperCase();
    report(createIssue(icalendarMessages, "calendar-no-uid", [], { params: { title } }));
    return undefined;
  }
  entry.take("recurrence-id");
  const { record, issues } = recordOf(entry, uid, options);
  entry.reportRest();
  for (const issue of entry.issues) report(issue);
  for (const issue of issues) report({ ...issue, path: [uid, ...issue.path] });
  return record;
}

/**
 * Reads events, tasks and minutes from a calendar (RFC 5545, with the properties of RFC 7986). Never throws: what cannot
 * be read becomes an issue, whose path begins with the UID of its entry; what the records have no field for is told as
 * `calendar-property-dropped`. Times without a zone are read as local times of `options.zone`, with a warning.
 *
 * @example
 * const { records, issues } = readCalendar(text, { now: "2026-01-05T09:00:00Z" });
 */
export function readCalendar(
  text: string,
  options: ReadCalendarOptions,
): { records: CalendarRecord[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const report: Report = (issue) => void issues.push(issue);
  if (text.length > longestCalendar) {
    const params = { size: text.length, limit: longestCalendar };
    return {
      records: [],
      issues: [createIssue(icalendarMessages, "calendar-too-large", [], { params })],
    };
  }
  const records: CalendarRecord[] = [];
  for (const component of entriesOf(parseWhatCanBe(text.replace(/^\uFEFF/, ""), report), report)) {
    const record = readComponent(component, options, report);
    if (record !== undefined) records.push(record);
  }
  return { records, issues };
}
