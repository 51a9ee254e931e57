import type { Draft, OparlObject } from "./draft.js";
import { instantOf, own, textOf, textsOf, type ReadOparlOptions } from "./values.js";

/** The types of OParl 1.0 and 1.1 that are read, with the fields 1.1 demands of each. */
export const mandatoryFields = {
  Body: ["id", "name", "organization", "person", "meeting", "paper", "legislativeTerm"],
  Organization: ["id"],
  Person: ["id"],
  Membership: ["id"],
  Meeting: ["id"],
  AgendaItem: ["id", "order"],
} as const;

export type OparlType = keyof typeof mandatoryFields;

/** The type an object says it is of, by its URL of version 1.0 or 1.1. */
export function oparlTypeOf(object: OparlObject): OparlType | undefined {
  const name = /^https:\/\/schema\.oparl\.org\/1\.[01]\/([A-Za-z]+)$/.exec(
    textOf(object, "type") ?? "",
  )?.[1];
  return name !== undefined && Object.hasOwn(mandatoryFields, name)
    ? (name as OparlType)
    : undefined;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Tells mandatory fields that are missing, and absent ones that are written as `null`, `""` or `[]`. */
export function checkFields(object: OparlObject, type: OparlType, draft: Draft): void {
  for (const field of mandatoryFields[type]) {
    if (own(object, field) === undefined) draft.report("oparl-field-missing", [field], { field });
  }
  for (const [field, value] of Object.entries(object)) {
    if (isEmpty(value)) draft.report("oparl-empty-value", [field], { field });
  }
}

/** What every OParl object has: id, created, modified, deleted, keyword, web. */
export function setBase(object: OparlObject, draft: Draft, { now }: ReadOparlOptions): void {
  const created = instantOf(object, "created");
  const modified = instantOf(object, "modified");
  const first = created ?? modified ?? now;
  const last = modified ?? first;
  draft.set("id", textOf(object, "id"), ["id"]);
  draft.set("created", first, ["created"]);
  draft.set("modified", Date.parse(last) < Date.parse(first) ? first : last, ["modified"]);
  if (own(object, "deleted") === true) draft.set("deleted", last, ["deleted"], "other");
  const keywords = textsOf(object, "keyword");
  if (keywords.length > 0) draft.set("keywords", keywords, ["keyword"]);
  draft.set("web", textOf(object, "web"), ["web"]);
}
