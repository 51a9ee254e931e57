import type { FixOperation, Issue, Locale, Path } from "../issues.js";
import { explain } from "../messages/all-messages.js";
import type { CheckedFile } from "./checked-file.js";
import type { Counts, Words } from "./words.js";

const longestValue = 100;

/** A path as people read it: `identifiers.0.value`. */
function pathText(path: Path): string {
  return path.join(".");
}

function shorten(text: string): string {
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

/** Text of a file that could steer a terminal is shown without its control characters. */
function harmless(text: string): string {
  return text.replace(/(?!\n)\p{Cc}/gu, "�");
}

function stepText(step: FixOperation, words: Words): string {
  const path = pathText(step.path);
  if (step.op === "remove") return words.removed(path);
  const value = shorten(JSON.stringify(step.value) ?? "");
  return path === "" ? value : `${path} → ${value}`;
}

function whereOf({ path, params }: Issue, sentence: string, words: Words): string {
  const { row, column } = params;
  const parts = [
    ...(typeof row === "number" ? [words.row(row)] : []),
    ...(typeof column === "string" ? [words.column(column)] : []),
    ...(path.length > 0 ? [pathText(path)] : []),
  ];
  const isSaid = typeof row === "number" && sentence.startsWith(words.row(row));
  return isSaid || parts.length === 0 ? "" : `${parts.join(", ")}: `;
}

function issueLines(issue: Issue, locale: Locale, words: Words): string[] {
  const sentence = explain(issue, locale);
  const line = `  ${words.severity[issue.severity]}  ${whereOf(issue, sentence, words)}${sentence}`;
  const steps = (issue.fix ?? []).map((step) => stepText(step, words));
  return steps.length === 0 ? [line] : [line, `      ${words.repair(steps.join(", "))}`];
}

/** What is said of one file: its name and format, each issue with its place and repair. */
export function fileReport(checked: CheckedFile, locale: Locale, words: Words): string {
  const { file, format, kind, records, issues, unreadable } = checked;
  const about = [
    ...(format === undefined ? [] : [words.formats[format]]),
    ...(kind === undefined ? [] : [kind]),
    ...(unreadable === undefined ? [words.records(records)] : []),
  ];
  const lines = [
    about.length === 0 ? file : `${file} (${about.join(", ")})`,
    ...(unreadable === undefined ? [] : [`  ${words.unreadable[unreadable]}`]),
    ...issues.flatMap((issue) => issueLines(issue, locale, words)),
    ...(unreadable === undefined && issues.length === 0 ? [`  ${words.clean}`] : []),
  ];
  return `${harmless(lines.join("\n"))}\n`;
}

/** The figures of the last line. */
export function countsOf(files: readonly CheckedFile[]): Counts {
  const issues = files.flatMap((checked) => checked.issues);
  const having = (severity: Issue["severity"]) =>
    issues.filter((issue) => issue.severity === severity).length;
  return {
    files: files.length,
    records: files.reduce((sum, { records }) => sum + records, 0),
    errors: having("error"),
    warnings: having("warning"),
    infos: having("info"),
    repairable: issues.filter(({ fix }) => fix !== undefined).length,
    unreadable: files.filter(({ unreadable }) => unreadable !== undefined).length,
  };
}

/** One object for programs; the sentences are in the language asked for. */
export function jsonReport(
  files: readonly CheckedFile[],
  repaired: ReadonlyMap<string, string>,
  locale: Locale,
): string {
  const entries = files.map(({ repair: _function, issues, ...checked }) => ({
    ...checked,
    ...(repaired.has(checked.file) && { repairedFile: repaired.get(checked.file) }),
    issues: issues.map((issue) => ({ ...issue, sentence: explain(issue, locale) })),
  }));
  return `${JSON.stringify({ files: entries, counts: countsOf(files) }, null, 2)}\n`;
}
