import * as fc from "fast-check";
import { baseArbitraries, sampleBase, uuidArbitrary } from "../base.arbitrary.js";
import { attendanceModes, attendanceStatuses } from "./attendance-codes.js";
import type { Attendance, AttendanceEntry } from "./attendance.js";

/** An attendance without any issue. */
export const attendanceSample: Attendance = {
  ...sampleBase,
  type: "attendance",
  place: "urn:uuid:0190c5a0-0000-7000-8000-0000000000a1",
  status: "present",
  mode: "onSite",
  votingRight: true,
};

const intervalArbitrary = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 20 }))
  .map(([from, to]) => ({ from: { position: from }, to: { position: to } }));

const ownArbitraries = {
  person: uuidArbitrary,
  place: uuidArbitrary,
  headcount: fc.integer({ min: 1, max: 40 }),
  status: fc.constantFrom(...attendanceStatuses),
  mode: fc.constantFrom(...attendanceModes),
  intervals: fc.array(intervalArbitrary, { maxLength: 2 }),
};

const required = ["id", "person", "status"] as const;

/** A guest has no vote, and who was away has no times. */
function consistent<T extends Omit<AttendanceEntry, "votingRight">>(
  entry: T,
): T & { votingRight: boolean } {
  const isAway = entry.status === "absent" || entry.status === "excused";
  if (isAway) delete entry.intervals;
  return Object.assign(entry, { votingRight: entry.status !== "guest" });
}

export const attendanceArbitrary: fc.Arbitrary<Attendance> = fc
  .record(
    { ...baseArbitraries("attendance"), meeting: uuidArbitrary, ...ownArbitraries },
    { requiredKeys: [...required, "type", "created", "modified"] },
  )
  .map(consistent);

export const attendanceListArbitrary: fc.Arbitrary<AttendanceEntry[]> = fc.array(
  fc
    .record({ id: uuidArbitrary, ...ownArbitraries }, { requiredKeys: [...required] })
    .map(consistent),
  { maxLength: 8 },
);
