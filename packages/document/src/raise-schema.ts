import type * as Y from "yjs";
import { documentKinds, type DocumentKindName } from "./document-kinds.js";
import { writeSchema } from "./minutes/minutes-template.js";
import type { Writing } from "./writing.js";

/** One rise of a document kind's schema. Rises only add: what an older client wrote stays as it is. */
export interface SchemaStep {
  readonly to: number;
  readonly name: string;
}

/**
 * The rises of each kind, in order; the last one leads to `documentKinds[kind].schema`.
 * - minutes 2: tables, callouts, internal blocks, mentions, dates, files, structured blocks, highlighting
 */
export const schemaSteps = {
  minutes: [{ to: 2, name: "tables-mentions-and-structured-blocks" }],
  taskList: [],
  discussion: [],
} as const satisfies Record<DocumentKindName, readonly SchemaStep[]>;

/**
 * Raises a document to today's schema in one transaction. Only the server does this, and only after it
 * has closed the connections of older clients: their editors delete what they do not know.
 *
 * @returns the names of the steps that were taken; none for an empty document and for one of today
 *
 * @example
 * raiseSchema(doc, "minutes", { origin: "raise" }) // ["tables-mentions-and-structured-blocks"]
 */
export function raiseSchema(
  doc: Y.Doc,
  kind: DocumentKindName,
  writing: Pick<Writing, "origin"> = {},
): string[] {
  const present: unknown = doc.getMap("meta").get("schema");
  if (typeof present !== "number" || present >= documentKinds[kind].schema) return [];
  const steps: readonly SchemaStep[] = schemaSteps[kind].filter(({ to }) => to > present);
  writeSchema(doc, kind, writing);
  return steps.map(({ name }) => name);
}
