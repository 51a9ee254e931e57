import { applyFixes } from "../fixes.js";
import { issuesAt, type Issue, type Path } from "../issues.js";
import { readOparl } from "../oparl/index.js";
import { definitionOf, migrate, validate, type RecordKind } from "../record-kinds.js";
import { textAt, valueAt } from "../table/column.js";
import type { CheckContext, CheckedFile } from "./checked-file.js";

/** The objects of a file with their places in it: one, a list, or a page of a list (`data`, `items`). */
function objectsOf(content: unknown): { object: unknown; path: Path }[] {
  if (Array.isArray(content)) return content.map((object: unknown, i) => ({ object, path: [i] }));
  const listed = ["data", "items"].find(
    (key) => Array.isArray(valueAt(content, [key])) && valueAt(content, ["type"]) === undefined,
  );
  if (listed === undefined) return [{ object: content, path: [] }];
  const list = valueAt(content, [listed]) as unknown[];
  return list.map((object, i) => ({ object, path: [listed, i] }));
}

const isOparl = (object: unknown): boolean =>
  textAt(object, ["type"]).startsWith("https://schema.oparl.org/");

/** A record as it lies in a store: its kind and version around it. */
const isStored = (object: unknown): boolean =>
  typeof valueAt(object, ["version"]) === "number" &&
  typeof valueAt(object, ["record"]) === "object";

function checkObject(object: unknown, { now }: CheckContext) {
  if (isOparl(object)) return readOparl(object, { now });
  if (!isStored(object)) return validate(valueAt(object, ["type"]) as RecordKind, object);
  const { record, issues } = migrate(valueAt(object, ["kind"]) as RecordKind, object);
  return { record, issues: issuesAt(issues, ["record"]) };
}

function isKnown(object: unknown): boolean {
  const type = valueAt(object, isStored(object) ? ["kind"] : ["type"]);
  return isOparl(object) || (typeof type === "string" && definitionOf(type) !== undefined);
}

/** Checks OParl objects, or records of our own. */
export function checkJson(file: string, text: string, context: CheckContext): CheckedFile {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    // Broken JSON is a fault of the file, and said as such.
    return { file, records: 0, issues: [], unreadable: "brokenJson" };
  }
  const objects = objectsOf(content);
  if (!objects.some(({ object }) => isKnown(object))) {
    return { file, records: 0, issues: [], unreadable: "unknownFormat" };
  }
  let records = 0;
  const issues: Issue[] = [];
  for (const [index, { object, path }] of objects.entries()) {
    const { record, issues: found } = checkObject(object, context);
    if (record !== undefined) records += 1;
    issues.push(...issuesAt(found, path));
    context.onRow(index + 1, objects.length);
  }
  return {
    file,
    format: objects.some(({ object }) => isOparl(object)) ? "oparl" : "records",
    records,
    issues,
    repair: async () => ({
      content: `${JSON.stringify(applyFixes(content, issues), null, 2)}\n`,
      changed: issues.filter(({ fix }) => fix !== undefined).length,
    }),
  };
}
