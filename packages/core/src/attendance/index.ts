export { attendanceAt, eligibleVotes } from "./attendance-at.js";
export type { EligibleVotes, Presence } from "./attendance-at.js";
export { compareMarks } from "./attendance-mark.js";
export type { AttendanceMark } from "./attendance-mark.js";
export { attendanceSummary } from "./attendance-summary.js";
export type { AttendanceSummary, AttendanceSummaryOptions } from "./attendance-summary.js";
export {
  attendanceDefinition,
  attendanceEntrySchema,
  attendanceModes,
  attendanceSchema,
  attendanceStatuses,
} from "./attendance.js";
export type {
  Attendance,
  AttendanceContext,
  AttendanceEntry,
  AttendanceId,
  AttendanceMode,
  AttendanceStatus,
} from "./attendance.js";
