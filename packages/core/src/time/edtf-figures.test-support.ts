import { readFileSync } from "node:fs";
import { parseEdtf } from "./edtf.js";
import { toEdtf } from "./edtf-text.js";

/** EDTF strings by what they are, as the reference data lists them. */
export interface EdtfCases {
  readonly level0: readonly string[];
  readonly level1: readonly string[];
  readonly invalid_datetimes: readonly string[];
}

export function readEdtfCases(path: string): EdtfCases {
  return JSON.parse(readFileSync(path, "utf8")) as EdtfCases;
}

function isReadAndWritten(text: string): boolean {
  const { value, issues } = parseEdtf(text);
  return value !== undefined && issues.length === 0 && toEdtf(value) === text;
}

/** How many strings of each level are read and written back letter by letter, and how many invalid ones are accepted. */
export function edtfFigures(path: string) {
  const { level0, level1, invalid_datetimes: invalid } = readEdtfCases(path);
  return {
    level0: level0.length,
    level0Read: level0.filter(isReadAndWritten).length,
    level1: level1.length,
    level1Read: level1.filter(isReadAndWritten).length,
    invalid: invalid.length,
    invalidAccepted: invalid.filter((text) => parseEdtf(text).value !== undefined).length,
  };
}
