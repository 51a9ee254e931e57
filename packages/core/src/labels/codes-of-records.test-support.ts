import * as z from "zod";
import { recordKindNames, recordKinds, type RecordKind } from "../record-kinds.js";

/** A code some field of a record may hold. */
export interface RecordCode {
  readonly kind: RecordKind;
  /** `agreements.type` */
  readonly field: string;
  readonly code: string;
}

interface SchemaNode {
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
}

function collect(kind: RecordKind, node: SchemaNode, field: string, codes: RecordCode[]): void {
  for (const code of node.enum ?? []) codes.push({ kind, field, code: String(code) });
  for (const [name, child] of Object.entries(node.properties ?? {})) {
    collect(kind, child, field === "" ? name : `${field}.${name}`, codes);
  }
  if (node.items !== undefined) collect(kind, node.items, field, codes);
  for (const child of node.anyOf ?? []) collect(kind, child, field, codes);
}

/** Every code of every field of every record, and the kinds themselves. Read from the schemas, so that no list is kept twice. */
export function codesOfRecords(): readonly RecordCode[] {
  const codes: RecordCode[] = recordKindNames.map((kind) => ({ kind, field: "type", code: kind }));
  for (const kind of recordKindNames) {
    const schema = z.toJSONSchema(recordKinds[kind].schema as z.ZodType, {
      unrepresentable: "any",
    });
    collect(kind, schema as SchemaNode, "", codes);
  }
  return codes;
}
