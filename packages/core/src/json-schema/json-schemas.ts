import * as z from "zod";
import { definitionOf, recordKindNames, type RecordKind } from "../record-kinds.js";
import { recordRules } from "../record-rules.js";

/** A rule that JSON Schema cannot express: only `validate` checks it. */
export interface UnexpressedRule {
  /** Its id in SPEC.md. */
  readonly id: string;
  /** The issue codes it may report, listed in ISSUES.md. */
  readonly codes: readonly string[];
}

/** A JSON Schema (2020-12) of one kind of record. */
export interface JsonSchema {
  readonly $schema: string;
  readonly $id: string;
  readonly title: string;
  /** Names the rules the schema cannot express. */
  readonly "x-rules": readonly UnexpressedRule[];
  readonly [keyword: string]: unknown;
}

const base = "urn:staedtenetz:schema";

/**
 * The JSON Schema of a record kind, made from its zod schema, for editors, forms and programs in other languages. It says
 * what a record looks like; the rules that need two fields, a calendar or a register are named in `x-rules`.
 *
 * @example
 * const schema = jsonSchemaOf("place");
 * schema["x-rules"][0] // { id: "REC1", codes: ["modified-before-created"] }
 */
export function jsonSchemaOf(kind: RecordKind): JsonSchema {
  const definition = definitionOf(kind)!;
  const schema = z.toJSONSchema(definition.schema, { unrepresentable: "any" });
  const defaults = definition.defaults() as Readonly<Record<string, unknown>>;
  const required = (schema.required ?? []).filter((field) => !(field in defaults));
  return {
    ...schema,
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `${base}:${kind}`,
    title: kind,
    required,
    "x-rules": [...recordRules, ...definition.rules].map(({ id, codes }) => ({ id, codes })),
  };
}

/** The JSON Schemas of all record kinds. */
export function jsonSchemas(): Readonly<Record<RecordKind, JsonSchema>> {
  const entries = recordKindNames.map((kind) => [kind, jsonSchemaOf(kind)]);
  return Object.fromEntries(entries) as Record<RecordKind, JsonSchema>;
}
