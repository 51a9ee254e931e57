import type { Path } from "./issues.js";
import type { Report } from "./rules.js";
import { checkLocal } from "./time/local.js";
import type { Local } from "./time/types.js";
import { isSteadyDay } from "./time/zones.js";

/** The issues that `reportLocal` may report. */
export const localCodes = [
  "local-time-missing",
  "local-time-ambiguous",
  "zone-unknown",
  "local-format",
] as const;

/** Reports a local time that the clocks skip or show twice, and an unknown zone. Partial dates have no clock time. */
export function reportLocal(date: string | Local | undefined, path: Path, report: Report): void {
  if (typeof date !== "object" || isSteadyDay(date.local.slice(0, 10), date.zone)) return;
  for (const issue of checkLocal(date, path)) report(issue.code, issue.path, issue);
}
