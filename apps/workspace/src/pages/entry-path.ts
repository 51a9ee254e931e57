import { pathTo } from "../routing/routes.js";
import { pathIdOf } from "./ids.js";

/**
 * The address of a decision, date, practice, call or topic in the minutes of its meeting.
 *
 * @example
 * entryPath(row.meeting, row.id); // "/treffen/0b5b…#eintrag-9d43…"
 */
export function entryPath(meeting: string, entry: string): string {
  return `${pathTo("meeting", { id: pathIdOf(meeting) })}#eintrag-${pathIdOf(entry)}`;
}
