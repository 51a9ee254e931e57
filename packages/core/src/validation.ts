import type { ValidationContext } from "./context.js";
import { hasErrors, type Issue, type Severity } from "./issues.js";
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

const defaultKeys = new WeakMap<object, readonly string[]>();

/** The fields a kind has defaults for, asked once: records that bring them all make no defaults. */
function defaultKeysOf(definition: Pick<RecordDefinition, "defaults">): readonly string[] {
  let keys = defaultKeys.get(definition);
  if (keys === undefined) {
    keys = Object.keys(definition.defaults());
    defaultKeys.set(definition, keys);
  }
  return keys;
}

/** Absent top-level fields get the kind's defaults, and id and times where the context can give them. */
function complete(
  input: Fields,
  definition: Pick<RecordDefinition, "kind" | "defaults">,
  context: ValidationContext,
): Fields {
  const added: Record<string, unknown> = {};
  let isComplete = true;
  for (const key of defaultKeysOf(definition)) {
    if (input[key] !== undefined) continue;
    added[key] = (definition.defaults() as Fields)[key];
    isComplete = false;
  }
  if (input["type"] === undefined) {
    added["type"] = definition.kind;
    isComplete = false;
  }
  const { now, newId } = context;
  if (now !== undefined && (input["created"] === undefined || input["modified"] === undefined)) {
    added["created"] = input["created"] ?? now;
    added["modified"] = input["modified"] ?? added["created"];
    isComplete = false;
  }
  if (newId !== undefined && input["id"] === undefined) {
    added["id"] = newId();
    isComplete = false;
  }
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
  const issues: Issue[] = [];
  const report: Report = (code, path, detail) => {
    const severity = detail?.severity ?? severityOf(definition, code);
    const params = detail?.params ?? {};
    issues.push(
      detail?.fix === undefined
        ? { code, severity, path, params }
        : { code, severity, path, params, fix: detail.fix },
    );
  };
  const record = readInput(definition, input, context ?? noContext, issues, report);
  if (record === undefined) return { issues };
  for (const rule of recordRules) rule.check(record, context ?? noContext, report);
  for (const rule of definition.rules) rule.check(record, context ?? (noContext as C), report);
  return hasErrors(issues) ? { issues } : { record, issues };
}

/** The record the schema made of the input, or undefined when it refused it; what was found goes to the issues. */
function readInput<T extends RecordBase>(
  definition: Pick<
    RecordDefinition<string, T>,
    "kind" | "schema" | "defaults" | "messages" | "prepare"
  >,
  input: unknown,
  context: ValidationContext,
  issues: Issue[],
  report: Report,
): T | undefined {
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    report("not-an-object", []);
    return undefined;
  }
  try {
    const structure = checkStructure(input, shapeOf(definition.schema));
    for (const issue of structure.issues) issues.push(issue);
    if (structure.stop) return undefined;
    const fields = definition.prepare?.(input as Fields, report) ?? (input as Fields);
    const parsed = definition.schema.safeParse(complete(fields, definition, context));
    if (parsed.success) return parsed.data;
    issuesOfSchema(parsed.error.issues, fields, definition, report);
  } catch {
    // A getter or proxy in the input threw while it was read: a fault of the input, so it is said as an issue.
    report("unreadable", []);
  }
  return undefined;
}
