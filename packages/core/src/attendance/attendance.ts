import * as z from "zod";
import type { ValidationContext } from "../context.js";
import type { RecordDefinition } from "../definition.js";
import { attendanceMessages } from "../messages/attendance.js";
import { timeMessages } from "../messages/time.js";
import { idOf, lineSchema, openObject, recordFields, type RecordId } from "../record.js";
import { localCodes, reportLocal } from "../report-local.js";
import type { Rule } from "../rules.js";
import { localSchema } from "../time/schemas.js";
import { attendanceModes, attendanceStatuses } from "./attendance-codes.js";
import { compareMarks, type AttendanceMark } from "./attendance-mark.js";

/** Who was at a meeting, for whom, how and when. Label: Anwesenheit. */
export type Attendance = z.infer<typeof attendanceSchema>;
export type AttendanceId = RecordId<"attendance">;

/** Attendance as it stands in its meeting: without the fields that only a record of its own needs. */
export type AttendanceEntry = z.infer<typeof attendanceEntrySchema>;

/** What the rules of attendance may know besides it. */
export interface AttendanceContext extends ValidationContext {
  /** When the meeting began and ended, and the last position of its agenda. */
  readonly bounds?: {
    readonly start?: AttendanceMark | undefined;
    readonly end?: AttendanceMark | undefined;
    readonly lastPosition?: number | undefined;
  };
}

const markSchema = z.union([
  openObject({ time: localSchema }),
  openObject({ position: z.int().min(0) }),
]);

const ownFields = {
  person: idOf<"person">().optional(),
  /** The town: with a person, the one this person speaks for. */
  place: idOf<"place">().optional(),
  /** How many came whose names are not noted. */
  headcount: z.int().min(1).max(1_000_000).optional(),
  status: z.enum(attendanceStatuses),
  mode: z.enum(attendanceModes).optional(),
  votingRight: z.boolean(),
  /** When they were in the room; without any, the whole time. Coming counts, going does not: who left at item 5 missed it. */
  intervals: z
    .array(openObject({ from: markSchema.optional(), to: markSchema.optional() }))
    .optional(),
};

export const attendanceSchema = openObject({
  ...recordFields("attendance"),
  meeting: idOf<"event">().optional(),
  ...ownFields,
});

export const attendanceEntrySchema = openObject({ id: lineSchema, ...ownFields });

function isOutside(mark: AttendanceMark, bounds: AttendanceContext["bounds"]): boolean {
  if (bounds === undefined) return false;
  if ("position" in mark) {
    return bounds.lastPosition !== undefined && mark.position > bounds.lastPosition + 1;
  }
  const isEarly = bounds.start !== undefined && (compareMarks(mark, bounds.start) ?? 0) < 0;
  return isEarly || (bounds.end !== undefined && (compareMarks(mark, bounds.end) ?? 0) > 0);
}

function textOf(mark: AttendanceMark): string {
  return "position" in mark ? `TOP ${mark.position}` : mark.time.local.replace("T", " ");
}

/** The rules of attendance; they hold for the entries of a meeting too. */
export const attendanceRules: readonly Rule<AttendanceEntry, AttendanceContext>[] = [
  {
    id: "ATTENDANCE1",
    codes: ["attendance-nobody-named"],
    check({ person, place, headcount }, _context, report) {
      if (person === undefined && place === undefined && headcount === undefined) {
        report("attendance-nobody-named", []);
      }
    },
  },
  {
    id: "ATTENDANCE2",
    codes: ["attendance-guest-with-vote"],
    check({ status, votingRight }, _context, report) {
      if (status !== "guest" || !votingRight) return;
      const fix = [{ op: "set", path: ["votingRight"], value: false }] as const;
      report("attendance-guest-with-vote", ["votingRight"], { fix });
    },
  },
  {
    id: "ATTENDANCE3",
    codes: ["attendance-away-with-times"],
    check({ status, intervals }, _context, report) {
      const isAway = status === "absent" || status === "excused";
      if (isAway && (intervals?.length ?? 0) > 0)
        report("attendance-away-with-times", ["intervals"]);
    },
  },
  {
    id: "ATTENDANCE4",
    codes: ["attendance-left-before-arrival"],
    check({ intervals = [] }, _context, report) {
      for (const [i, { from, to }] of intervals.entries()) {
        if (from === undefined || to === undefined || (compareMarks(to, from) ?? 1) > 0) continue;
        const params = { from: textOf(from), to: textOf(to) };
        report("attendance-left-before-arrival", ["intervals", i], { params });
      }
    },
  },
  {
    id: "ATTENDANCE5",
    codes: ["attendance-outside-meeting"],
    check({ intervals = [] }, { bounds }, report) {
      for (const [i, interval] of intervals.entries()) {
        const outside = [interval.from, interval.to].find(
          (mark) => mark !== undefined && isOutside(mark, bounds),
        );
        if (outside === undefined) continue;
        report("attendance-outside-meeting", ["intervals", i], { params: { at: textOf(outside) } });
      }
    },
  },
  {
    id: "ATTENDANCE8",
    codes: localCodes,
    check({ intervals = [] }, _context, report) {
      for (const [i, { from, to }] of intervals.entries()) {
        if (from !== undefined && "time" in from) {
          reportLocal(from.time, ["intervals", i, "from", "time"], report);
        }
        if (to !== undefined && "time" in to) {
          reportLocal(to.time, ["intervals", i, "to", "time"], report);
        }
      }
    },
  },
];

const rules: readonly Rule<Attendance, AttendanceContext>[] = attendanceRules;

/** Everything the package knows about attendance. */
export const attendanceDefinition = {
  kind: "attendance",
  schema: attendanceSchema,
  defaults: () => ({ status: "present", votingRight: true }),
  rules,
  migrations: [],
  messages: { ...attendanceMessages, ...timeMessages },
} as const satisfies RecordDefinition<"attendance", Attendance, AttendanceContext>;
