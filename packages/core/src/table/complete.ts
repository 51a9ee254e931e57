import { putAt, textAt, valueAt, type Fields } from "./column.js";
import type { TableKind } from "./columns.js";

/** Says of the field of a column that it is left out, and why. */
export type ReportLeftOut = (field: string, value: string) => void;

function putMissing(fields: Fields, path: readonly (string | number)[], value: unknown): void {
  if (valueAt(fields, path) === undefined) putAt(fields, path, value);
}

function completePerson(fields: Fields): void {
  const parts = [
    ...((valueAt(fields, ["name", "prefix"]) as string[] | undefined) ?? []),
    valueAt(fields, ["name", "given"]),
    valueAt(fields, ["name", "family"]),
  ];
  const spoken = parts.filter((part) => typeof part === "string").join(" ");
  putMissing(fields, ["name", "formatted"], spoken);
  if (valueAt(fields, ["roles", 0]) === undefined) return;
  putMissing(fields, ["roles", 0, "title"], "Ansprechperson");
  putMissing(fields, ["roles", 0, "current"], true);
}

/** A status needs to know since when; a table that has no date for it cannot say so. */
function completeStatus(fields: Fields, signed: unknown, report: ReportLeftOut): void {
  const status = valueAt(fields, ["statusHistory", 0, "status"]);
  if (status === undefined) return;
  putMissing(fields, ["statusHistory", 0, "side"], "all");
  if (valueAt(fields, ["statusHistory", 0, "since"]) !== undefined) return;
  if (signed !== undefined) putAt(fields, ["statusHistory", 0, "since"], signed);
  else {
    delete fields["statusHistory"];
    report("statusHistory.0.status", textAt({ status }, ["status"]));
  }
}

function completePartnership(fields: Fields, report: ReportLeftOut): void {
  putMissing(fields, ["kind"], "partnership");
  const signed = valueAt(fields, ["agreements", 0, "signed"]);
  const type = fields["kind"] === "partnership" ? "contract" : "agreement";
  if (signed !== undefined) putMissing(fields, ["agreements", 0, "type"], type);
  completeStatus(fields, signed, report);
}

/** A number of inhabitants without its day would be compared with one of any year. */
function completePlace(fields: Fields, report: ReportLeftOut): void {
  putMissing(fields, ["kind"], "municipality");
  const { value, asOf } = (fields["population"] ?? {}) as Fields;
  if (value === undefined || asOf !== undefined) return;
  delete fields["population"];
  report("population.value", textAt({ value }, ["value"]));
}

/** What a row of a table leaves unsaid because everybody knows it; added where nothing else stands. */
export function complete(kind: TableKind, fields: Fields, report: ReportLeftOut): Fields {
  if (kind === "person") completePerson(fields);
  if (kind === "partnership") completePartnership(fields, report);
  if (kind === "place") completePlace(fields, report);
  if (kind === "organisation") putMissing(fields, ["kind"], "other");
  return fields;
}
