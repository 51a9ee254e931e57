import type * as Y from "yjs";
import { attendanceKeys } from "../content-rules.js";
import { isId, requireId } from "../identifiers.js";
import { optional, text } from "../reading.js";
import { requireValue, requireWriting, writeKeys, type Writing } from "../writing.js";
import {
  attendanceModes,
  attendanceStatuses,
  type AttendanceMode,
  type AttendanceStatus,
} from "./codes.js";
import { flatKeys, groupById } from "./flat-keys.js";

/** How one person or place took part, read into a plain object. */
export interface AttendanceMark {
  /** Id of a person, place or organisation; of people who are only counted, an id of their own. */
  readonly subject: string;
  readonly status: AttendanceStatus;
  readonly mode?: AttendanceMode;
  /** When they came: a local time `14:05`, or the id of an agenda item. */
  readonly in?: string;
  /** When they left: like `in`. Who left during an item had no vote on it. */
  readonly out?: string;
  /** Of a person or of people who are only counted: the place they speak for. */
  readonly place?: string;
  /** How many came whose names are not noted, at least 1. */
  readonly headcount?: number;
}

/** What can be marked; `undefined` removes a mark. */
export interface AttendanceFields {
  readonly status?: AttendanceStatus | undefined;
  readonly mode?: AttendanceMode | undefined;
  readonly in?: string | undefined;
  readonly out?: string | undefined;
  readonly place?: string | undefined;
  readonly headcount?: number | undefined;
}

const nothingMarked: AttendanceFields = {
  status: undefined,
  mode: undefined,
  in: undefined,
  out: undefined,
  place: undefined,
  headcount: undefined,
};

/** The attendance marks of a minutes document. */
export class AttendanceList {
  constructor(
    readonly map: Y.Map<unknown>,
    private readonly writing?: Writing,
  ) {}

  /** All marks, sorted by subject. */
  marks(): AttendanceMark[] {
    return [...groupById(this.map)]
      .flatMap(([subject, fields]) => readMark(subject, fields) ?? [])
      .sort((a, b) => (a.subject < b.subject ? -1 : Number(a.subject > b.subject)));
  }

  /** Sets what is given and leaves the rest as it is. */
  mark(subject: string, fields: AttendanceFields): void {
    const { origin } = requireWriting(this.writing);
    const values = flatKeys(requireId(subject), { ...fields });
    for (const [key, value] of Object.entries(values)) {
      if (value !== undefined) requireValue(attendanceKeys, key, value);
    }
    this.map.doc?.transact(() => writeKeys(this.map, values), origin);
  }

  /** Removes all marks of a subject. */
  clear(subject: string): void {
    this.mark(subject, nothingMarked);
  }
}

function readMark(
  subject: string,
  fields: ReadonlyMap<string, unknown>,
): AttendanceMark | undefined {
  const status = attendanceStatuses.find((each) => each === fields.get("status"));
  if (status === undefined) return undefined;
  return {
    subject,
    status,
    ...optional(
      "mode",
      attendanceModes.find((mode) => mode === fields.get("mode")),
    ),
    ...optional("in", text(fields.get("in"))),
    ...optional("out", text(fields.get("out"))),
    ...optional("place", isId(fields.get("place")) ? text(fields.get("place")) : undefined),
    ...optional("headcount", countOf(fields.get("headcount"))),
  };
}

function countOf(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && Number(value) > 0 ? Number(value) : undefined;
}
