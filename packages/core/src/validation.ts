import type { ValidationContext } from "./context.js";
import { createIssue, hasErrors, type Issue, type Severity } from "./issues.js";
import { recordMessages } from "./messages/record.js";
import type { RecordDefinition } from "./definition.js";
import type { RecordBase } from "./record.js";
import { recordRules } from "./record-rules.js";
import type { Report } from "./rules.js";
import { issuesOfSchema } from "./schema-issues.js";
import { shapeOf } from "./shape.js";
import { checkStructure } from "./structure.js";

/** The outcome of a validation: the record when there is no error, and everything that is to be said. */
export interface Validated<T> {
  readonly record?: T;
  readonly issues: readonly Issue[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Absent top-level fields get the kind's defaults, and id and times where the context can give them. */
function complete(
  input: Fields,
  definition: Pick<RecordDefinition, "kind" | "defaults">,
  context: ValidationContext,
): Fields {
  const added: Record<string, unknown> = {};
  let isComplete = true;
  const add = (key: string, value: unknown): void => {
    if (value === undefined || input[key] !== undefined) return;
    added[key] = value;
    isComplete = false;
  };
  const defaults: Fields = definition.defaults();
  for (const key in defaults) add(key, defaults[key]);
  if (input["type"] === undefined) add("type", definition.kind);
  if (context.now !== undefined) {
    add("created", context.now);
    add("modified", input["created"] ?? context.now);
  }
  if (context.newId !== undefined && input["id"] === undefined) add("id", context.newId());
  return isComplete ? input : { ...input, ...added };
}

function severityOf(definition: Pick<RecordDefinition, "messages">, code: string): Severity {
  const { messages } = definition;
  if (Object.hasOwn(messages, code)) return messages[code]!.severity;
  return recordMessages[code as keyof typeof recordMessages]?.severity ?? "error";
}

const noContext: ValidationContext = {};

/**
 * Validates an input as a record of one kind: structure, shape, then the rules of the base and of the kind.
 * Never throws and never changes the input. `validate` in the main entry does the same by the kind's name.
 *
 * @example
 * import { placeDefinition } from "@staedtenetz/core/place";
 * import { validateWith } from "@staedtenetz/core/validation";
 * const { record, issues } = validateWith(placeDefinition, input);
 */
export function validateWith<K extends string, T extends RecordBase, C extends ValidationContext>(
  definition: RecordDefinition<K, T, C>,
  input: unknown,
  context?: C,
): Validated<T> {
  const { structure, issues } = readStructure(input, definition);
  if (structure === undefined) return { issues };
  const report: Report = (code, path, detail) => {
    const severity = detail?.severity ?? severityOf(definition, code);
    const params = detail?.params ?? {};
    issues.push(
      detail?.fix === undefined
        ? { code, severity, path, params }
        : { code, severity, path, params, fix: detail.fix },
    );
  };
  const prepared = definition.prepare?.(structure, report) ?? structure;
  const parsed = definition.schema.safeParse(
    complete(prepared, definition, context ?? (noContext as C)),
  );
  if (!parsed.success) {
    issuesOfSchema(parsed.error.issues, prepared, definition, report);
    return { issues };
  }
  const record = parsed.data;
  for (const rule of recordRules) rule.check(record, context ?? noContext, report);
  for (const rule of definition.rules) rule.check(record, context ?? (noContext as C), report);
  return hasErrors(issues) ? { issues } : { record, issues };
}

interface ReadStructure {
  /** The input as fields; absent when it must not be looked at further. */
  readonly structure?: Fields;
  readonly issues: Issue[];
}

function readStructure(
  input: unknown,
  definition: Pick<RecordDefinition, "schema">,
): ReadStructure {
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    return { issues: [createIssue(recordMessages, "not-an-object")] };
  }
  try {
    const { issues, stop } = checkStructure(input, shapeOf(definition.schema));
    return stop ? { issues } : { structure: input as Fields, issues };
  } catch {
    // A getter or proxy in the input threw while it was read: a fault of the input, so it is said as an issue.
    return { issues: [createIssue(recordMessages, "unreadable")] };
  }
}
