/** How somebody or a town took part. */
export const attendanceStatuses = ["present", "excused", "absent", "guest"] as const;
export type AttendanceStatus = (typeof attendanceStatuses)[number];

export const attendanceModes = ["onSite", "online"] as const;
export type AttendanceMode = (typeof attendanceModes)[number];
