export { agendaItemKinds, resultClasses, resultMajorities } from "@staedtenetz/core/agenda-item";
export type { AgendaItemKind, ResultClass, ResultMajority } from "@staedtenetz/core/agenda-item";
export { attendanceModes, attendanceStatuses } from "@staedtenetz/core/attendance";
export type { AttendanceMode, AttendanceStatus } from "@staedtenetz/core/attendance";
