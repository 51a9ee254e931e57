import type { Event } from "../event/event.js";
import type { Meeting } from "../meeting/meeting.js";
import type { MinutesState } from "../minutes/minutes-states.js";
import type { Minutes } from "../minutes/minutes.js";
import { instantOf } from "../time/local.js";
import type { SafeComponent } from "./component.js";
import { entryOf, languageFor } from "./entry.js";
import { uidOf } from "./uid.js";
import type { WriteContext } from "./write-options.js";

const statuses: Readonly<Record<MinutesState, string>> = {
  draft: "DRAFT",
  circulating: "DRAFT",
  final: "FINAL",
  approved: "FINAL",
  corrected: "CANCELLED",
  withdrawn: "CANCELLED",
};

const titles = { de: "Protokoll", en: "Minutes" } as const;

/** The VJOURNAL of minutes; it carries the day of its meeting when that is among the events and exact. */
export function writeMinutes(
  minutes: Minutes,
  meeting: Event | Meeting | undefined,
  context: WriteContext,
): SafeComponent {
  const entry = entryOf("vjournal", minutes, context);
  const locale = context.options.locale ?? "de";
  const when = meeting?.when;
  if (when !== undefined && "start" in when && instantOf(when.start) !== undefined) {
    entry.local("dtstart", when.start);
  } else if (when !== undefined && "startDate" in when) entry.day("dtstart", when.startDate);
  const title = meeting?.title;
  const name = title === undefined ? "" : `: ${title[languageFor(title, locale)] ?? ""}`;
  entry.text("summary", `${titles[locale]}${name}`);
  entry.text("description", minutes.body);
  entry.text("status", statuses[minutes.state]);
  entry.text("x-netz-status", minutes.state);
  entry.integer("sequence", minutes.version);
  entry.text("related-to", uidOf(minutes.meeting));
  return entry;
}
