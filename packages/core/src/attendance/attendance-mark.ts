import type { Local } from "../time/types.js";

/** A point in a meeting: a clock time or a position on the agenda (`order` of the item that is being dealt with). */
export type AttendanceMark = { readonly time: Local } | { readonly position: number };

/**
 * Which of two points comes first: negative, zero or positive. Undefined where a time meets a position, or times of
 * different zones meet: then nobody can tell.
 */
export function compareMarks(a: AttendanceMark, b: AttendanceMark): number | undefined {
  if ("position" in a) return "position" in b ? a.position - b.position : undefined;
  if ("position" in b || a.time.zone !== b.time.zone) return undefined;
  const [x, y] = [a.time.local, b.time.local];
  return x < y ? -1 : x > y ? 1 : 0;
}
