export { readCalendar, type CalendarRecord } from "./read-calendar.js";
export type { ReadCalendarOptions } from "./read-entry.js";
export { writeCalendar, type CalendarContent } from "./write-calendar.js";
export type { CalendarOptions, Omitted } from "./write-options.js";
