import type { Event } from "@staedtenetz/records";
import type { Fields } from "./record-writing.js";

/** What guests must learn of when it changes (iCalendar SEQUENCE, RFC 5546 section 2.1.4). */
const toldToGuests = [
  "title",
  "when",
  "status",
  "mode",
  "locations",
  "onlineAccess",
  "registration",
] as const;

/**
 * The next state of an event out of what somebody sent: its id, kind and beginning stay, `sequence` rises with what
 * guests must learn of, a day or time that was fixed is kept among `previousStarts`, and a meeting that is called off
 * or takes place after all says so in its own state too.
 *
 * @example
 * changedEvent(stored, { ...stored, status: "cancelled" }, now).sequence; // one more than stored.sequence
 */
export function changedEvent(stored: Event, sent: Fields, now: string): Fields {
  const { id, type, created, sequence, previousStarts = [] } = stored;
  const isNews = toldToGuests.some((field) => differs(stored[field], sent[field]));
  const wasFixed = "start" in stored.when || "startDate" in stored.when;
  const hasMoved = wasFixed && sent["when"] !== undefined && differs(stored.when, sent["when"]);
  const starts = hasMoved ? [...previousStarts, stored.when] : previousStarts;
  return {
    ...sent,
    ...(starts.length > 0 ? { previousStarts: starts } : {}),
    ...(type === "meeting" ? meetingFields(stored, sent) : {}),
    id,
    type,
    created,
    modified: now,
    sequence: isNews ? sequence + 1 : sequence,
  };
}

/** What of a meeting lies in its documents stays; its state follows its status. */
function meetingFields(stored: Event & { type: "meeting" }, sent: Fields): Fields {
  const { agenda, attendance, minutes } = stored;
  const state = sent["state"] ?? stored.state;
  return {
    ...Object.fromEntries(
      Object.entries({ agenda, attendance, minutes }).filter(([, value]) => value !== undefined),
    ),
    state:
      sent["status"] === "cancelled" ? "cancelled" : state === "cancelled" ? "scheduled" : state,
  };
}

/** Compares as JSON with sorted keys, since a page sends keys in an order of its own. */
function differs(a: unknown, b: unknown): boolean {
  return canonical(a) !== canonical(b);
}

function canonical(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
