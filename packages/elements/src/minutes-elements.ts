import { AttendanceSummaryElement } from "./attendance-summary/attendance-summary.js";
import { MinutesElement } from "./minutes/minutes.js";
import { PresenceElement } from "./presence/presence.js";
import { SyncStateElement } from "./sync-state/sync-state.js";
import type { ElementsByTag } from "./define.js";

/** What a page with minutes needs. */
export const minutesElements = {
  "netz-attendance-summary": AttendanceSummaryElement,
  "netz-minutes": MinutesElement,
  "netz-presence": PresenceElement,
  "netz-sync-state": SyncStateElement,
} as const satisfies ElementsByTag;
