import type { core } from "zod";
import type { RecordDefinition } from "./definition.js";
import type { Fix, IssueParams, Path } from "./issues.js";
import { recordMessages } from "./messages/record.js";
import type { Report } from "./rules.js";
import { notMeant, shapeOf, type Shape } from "./shape.js";

type SchemaIssue = core.$ZodIssue;

/** UTF-16 code units. */
const longestQuote = 80;
const longestRespelt = 1000;

interface Reading {
  readonly input: unknown;
  readonly definition: Pick<RecordDefinition, "schema" | "messages">;
  readonly report: Report;
}

function valueAt(input: unknown, path: Path): unknown {
  let value = input;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

function shapeAt(schema: RecordDefinition["schema"], path: Path): Shape | undefined {
  let shape: Shape | undefined = shapeOf(schema);
  for (const step of path) {
    shape = typeof step === "number" ? shape?.items : (shape?.fields?.get(step) ?? shape?.values);
  }
  return shape;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "list";
  return typeof value;
}

function convert(value: unknown, expected: string): unknown {
  if (expected === "number" && typeof value === "string" && /^-?\d{1,15}(\.\d{1,10})?$/.test(value))
    return Number(value);
  if (expected === "string" && typeof value === "number") return String(value);
  if (expected === "boolean" && (value === "true" || value === "false")) return value === "true";
  return expected === "array" && !Array.isArray(value) ? [value] : undefined;
}

/** The one obvious reading of a value of the wrong kind: `"12"` as 12, 12 as `"12"`, one entry as a list of one. */
function conversion(
  value: unknown,
  expected: string,
  path: Path,
  reading: Reading,
): Fix | undefined {
  const converted = convert(value, expected);
  const schema = shapeAt(reading.definition.schema, path)?.schema;
  const fits = converted !== undefined && schema?.safeParse(converted).success === true;
  return fits ? [{ op: "set", path, value: converted }] : undefined;
}

function wrongType(expected: string, path: Path, reading: Reading): void {
  const value = valueAt(reading.input, path);
  if (value === undefined) {
    reading.report("field-missing", path);
  } else if (value === null) {
    const isOptional = shapeAt(reading.definition.schema, path)?.optional === true;
    reading.report("field-null", path, isOptional ? { fix: [{ op: "remove", path }] } : {});
  } else {
    const fix = conversion(value, expected, path, reading);
    const params = { expected, received: kindOf(value) };
    reading.report("field-type", path, fix === undefined ? { params } : { params, fix });
  }
}

/** A code in the wrong case or with blanks around it has one reading. */
/** What was found, short enough for a sentence. */
function quoteOf(value: unknown): string {
  const isPlain = ["string", "number", "boolean"].includes(typeof value);
  return isPlain ? `${value as string | number | boolean}`.slice(0, longestQuote) : typeof value;
}

function wrongValue(allowed: readonly unknown[], path: Path, reading: Reading): void {
  const value = valueAt(reading.input, path);
  if (value === undefined || value === null) {
    wrongType("string", path, reading);
    return;
  }
  const params = { allowed: allowed.map(String), received: quoteOf(value) };
  const folded = typeof value === "string" && value.length < 100 && value.trim().toLowerCase();
  const meant = allowed.filter((code) => typeof code === "string" && code.toLowerCase() === folded);
  const fix: Fix | undefined =
    meant.length === 1 ? [{ op: "set", path, value: meant[0] }] : undefined;
  reading.report("value-not-in-list", path, fix === undefined ? { params } : { params, fix });
}

function bounds(issue: SchemaIssue): IssueParams {
  const minimum = issue.code === "too_small" ? Number(issue.minimum) : "–";
  const maximum = issue.code === "too_big" ? Number(issue.maximum) : "–";
  return { minimum, maximum };
}

function wrongSize(issue: SchemaIssue & { origin: string }, path: Path, reading: Reading): void {
  const params = bounds(issue);
  const { report } = reading;
  if (issue.origin === "string" && issue.code === "too_big") {
    report("text-too-long", path, { params: { limit: params["maximum"] ?? "–" } });
  } else if (issue.origin === "string") report("text-empty", path);
  else if (issue.origin === "array") report("list-length", path, { params });
  else report("value-out-of-range", path, { params });
}

/** The fewer fields are absent, the deeper it failed and the fewer misfits there are, the nearer an alternative is. */
function nearness(issues: readonly SchemaIssue[], value: unknown): number {
  const absent = issues.filter((issue) => valueAt(value, issue.path as Path) === undefined).length;
  const depth = Math.max(...issues.map((issue) => issue.path.length));
  return depth - absent * 10 - issues.length / 100;
}

/** Of several alternatives the one that failed deepest was most likely meant. */
function wrongUnion(issue: core.$ZodIssueInvalidUnion, path: Path, reading: Reading): void {
  const value = valueAt(reading.input, path);
  if (value === undefined || value === null) {
    wrongType("object", path, reading);
    return;
  }
  const options = (issue as { options?: readonly unknown[] }).options;
  if (options !== undefined) {
    wrongValue(options, path, reading);
    return;
  }
  const alternatives = issue.errors.filter(
    (issues) => issues.length > 0 && issues.every(({ message }) => message !== notMeant),
  );
  const nearest = alternatives.toSorted((a, b) => nearness(a, value) - nearness(b, value)).at(-1);
  if (nearest === undefined || nearest.every((inner) => inner.path.length === 0)) {
    reading.report("no-alternative-fits", path);
    return;
  }
  for (const inner of nearest) reportSchemaIssue(inner, path, reading);
}

function isKnownCode(code: string, { definition }: Reading): boolean {
  return Object.hasOwn(recordMessages, code) || Object.hasOwn(definition.messages, code);
}

/** A check that names a code says it of every misfit; an absent field is still said to be absent. */
function isAbsent(issue: SchemaIssue, path: Path, { input }: Reading): boolean {
  return issue.code === "invalid_type" && (valueAt(input, path) ?? null) === null;
}

/** The text without blanks around it, or in capital letters, where the schema wants it that way. */
function respelt(value: string, path: Path, { definition }: Reading): string | undefined {
  const schema = shapeAt(definition.schema, path)?.schema;
  if (schema === undefined || value.length > longestRespelt) return undefined;
  const trimmed = value.trim();
  const [isSound, ...fit] = [value, trimmed, trimmed.toUpperCase()].map(
    (text) => schema.safeParse(text).success,
  );
  if (isSound === true) return undefined;
  return fit[0] === true ? trimmed : fit[1] === true ? trimmed.toUpperCase() : undefined;
}

/** What a check says that names its code. */
function wrongForm(issue: SchemaIssue, path: Path, reading: Reading): void {
  const value = valueAt(reading.input, path);
  if ("maximum" in issue || typeof value !== "string") {
    const params = "maximum" in issue ? { limit: Number(issue.maximum) } : {};
    reading.report(issue.message, path, { params });
    return;
  }
  const params = { text: value.slice(0, longestQuote) };
  const repaired = respelt(value, path, reading);
  const fix: Fix | undefined =
    repaired === undefined ? undefined : [{ op: "set", path, value: repaired }];
  reading.report(issue.message, path, fix === undefined ? { params } : { params, fix });
}

function reportSchemaIssue(issue: SchemaIssue, base: Path, reading: Reading): void {
  const path = [...base, ...issue.path.map((step) => (typeof step === "symbol" ? "" : step))];
  if (isKnownCode(issue.message, reading) && !isAbsent(issue, path, reading)) {
    wrongForm(issue, path, reading);
    return;
  }
  switch (issue.code) {
    case "invalid_type":
      return wrongType(issue.expected, path, reading);
    case "invalid_value":
      return wrongValue(issue.values, path, reading);
    case "invalid_union":
      return wrongUnion(issue, path, reading);
    case "too_big":
    case "too_small":
      return wrongSize(issue, path, reading);
    case "invalid_key":
    case "invalid_element":
      for (const inner of issue.issues) reportSchemaIssue(inner, path, reading);
      return undefined;
    default:
      return reading.report("field-format", path);
  }
}

/**
 * Says in the package's own codes what the schema found. A check of a schema names its code as its message:
 * `z.string().regex(pattern, "id-format")`.
 */
export function issuesOfSchema(
  found: readonly SchemaIssue[],
  input: unknown,
  definition: Pick<RecordDefinition, "schema" | "messages">,
  report: Report,
): void {
  const reading = { input, definition, report };
  for (const issue of found) reportSchemaIssue(issue, [], reading);
}
