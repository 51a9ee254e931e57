import { putAt, valueAt, type Fields } from "./column.js";
import type { TableKind } from "./columns.js";

function completePerson(fields: Fields): void {
  const name = (fields["name"] ??= {}) as Fields;
  const parts = [
    ...((name["prefix"] as string[] | undefined) ?? []),
    name["given"],
    name["family"],
  ];
  name["formatted"] ??= parts.filter((part) => typeof part === "string").join(" ");
  if (valueAt(fields, ["roles", 0]) !== undefined) putAt(fields, ["roles", 0, "current"], true);
}

function completePartnership(fields: Fields): void {
  fields["kind"] ??= "partnership";
  const isFormal = fields["kind"] === "partnership";
  const signed = valueAt(fields, ["agreements", 0, "signed"]);
  if (signed !== undefined) {
    putAt(fields, ["agreements", 0, "type"], isFormal ? "contract" : "agreement");
  }
  if (valueAt(fields, ["statusHistory", 0]) === undefined) return;
  putAt(fields, ["statusHistory", 0, "side"], "all");
  if (signed === undefined) delete fields["statusHistory"];
  else putAt(fields, ["statusHistory", 0, "since"], signed);
}

/** What a row of a table leaves unsaid because everybody knows it; added where nothing else stands. */
export function complete(kind: TableKind, fields: Fields): Fields {
  if (kind === "person") completePerson(fields);
  if (kind === "partnership") completePartnership(fields);
  if (kind === "place") fields["kind"] ??= "municipality";
  if (kind === "organisation") fields["kind"] ??= "other";
  return fields;
}
