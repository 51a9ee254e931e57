/** One mark in the attendance list, as the document holds it. */
export interface AttendanceMark {
  /** The id of a town or a person. */
  readonly subject: string;
  readonly status?: string;
  readonly mode?: string;
}

export interface AttendanceCount {
  readonly present: number;
  readonly onSite: number;
  readonly online: number;
  readonly total: number;
}

/**
 * Counts the towns that took part; marks of others do not count.
 *
 * @example
 * countAttendance([{ subject: town, status: "present", mode: "online" }], [town, other]);
 * // { present: 1, onSite: 0, online: 1, total: 2 }
 */
export function countAttendance(
  marks: readonly AttendanceMark[],
  towns: readonly string[],
): AttendanceCount {
  const members = new Set(towns);
  const present = marks.filter(
    ({ subject, status }) => members.has(subject) && status === "present",
  );
  return {
    present: present.length,
    onSite: present.filter(({ mode }) => mode === "onSite").length,
    online: present.filter(({ mode }) => mode === "online").length,
    total: members.size,
  };
}
