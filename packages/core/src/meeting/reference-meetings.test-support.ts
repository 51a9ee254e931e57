import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { classifyResult } from "../agenda-item/classify-result.js";
import { applyFixes } from "../fixes.js";
import { hasErrors } from "../issues.js";
import { referenceFile } from "../reference-data.test-support.js";
import { validateWith } from "../validation.js";
import { meetingDefinition } from "./meeting.js";

interface StoredMeeting {
  readonly id: string;
  readonly created: string;
  readonly modified: string;
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly agendaItem?: readonly { readonly result?: string }[];
}

/** What the package makes of the council meetings of the reference data. Docs take the figures from here. */
export interface MeetingFigures {
  readonly meetings: number;
  /** Meetings that are refused, for their end or anything else. */
  readonly refused: number;
  /** Meetings that still have an issue after their repairs. */
  readonly unrepaired: number;
  /** How often each issue was found. */
  readonly issues: Readonly<Record<string, number>>;
  /** Results of agenda items that are not empty. */
  readonly results: number;
  readonly understood: number;
  /** How often each class was read. */
  readonly classes: Readonly<Record<string, number>>;
}

/** The wall time of a text with an offset: council meetings are stored in the time of their town. */
function local(text: string) {
  return { local: text.slice(0, 16), zone: "Europe/Berlin" };
}

function toMeeting({ id, created, modified, name, start, end }: StoredMeeting): object {
  const when = { start: local(start), end: local(end) };
  return { id, type: "meeting", created, modified, title: { de: name }, when, state: "held" };
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** Measures the package against the 513 council meetings; undefined where the reference data is missing. */
export function measureMeetings(): MeetingFigures | undefined {
  const path = referenceFile("karlsruhe_meetings.ndjson.gz");
  if (path === undefined) return undefined;
  const lines = gunzipSync(readFileSync(path)).toString("utf8").trim().split("\n");
  const stored = lines.map((line) => JSON.parse(line) as StoredMeeting);
  const checked = stored.map(toMeeting).map((meeting) => {
    const { issues } = validateWith(meetingDefinition, meeting);
    return { issues, left: validateWith(meetingDefinition, applyFixes(meeting, issues)).issues };
  });
  const results = stored
    .flatMap(({ agendaItem = [] }) => agendaItem)
    .map(({ result = "" }) => result)
    .filter((result) => result !== "");
  const classes = results
    .map((result) => classifyResult(result).class)
    .filter((read) => read !== undefined);
  return {
    meetings: stored.length,
    refused: checked.filter(({ issues }) => hasErrors(issues)).length,
    unrepaired: checked.filter(({ left }) => left.length > 0).length,
    issues: tally(checked.flatMap(({ issues }) => issues.map(({ code }) => code))),
    results: results.length,
    understood: classes.length,
    classes: tally(classes),
  };
}
