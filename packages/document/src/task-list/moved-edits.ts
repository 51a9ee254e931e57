import * as Y from "yjs";
import { instantOf, requireWriting, writeKeys, type Writing } from "../writing.js";
import type { TaskList } from "./task-list-document.js";

/** What somebody wrote into an entry that others had moved to another list meanwhile. */
export interface MovedEdit {
  readonly id: string;
  /** Id of the group whose list has the task now. */
  readonly to: string;
  /** What the entry said when it was moved, of the keys that differ now. */
  readonly before: Readonly<Record<string, unknown>>;
  /** What it says now; `undefined` for what was taken away. */
  readonly after: Readonly<Record<string, unknown>>;
}

/** Keys that say where an entry stands, not what it says. */
const placing: ReadonlySet<string> = new Set([
  "order",
  "deletedAt",
  "movedTo",
  "movedAs",
  "movedSeen",
]);

/** Longer entries are moved without knowing what they said: later edits of them are not found. */
const longest = 60_000;

/** @internal What an entry says, as the list keeps it from the moment it is moved. */
export function sayingOf(map: Y.Map<unknown>): Record<string, unknown> {
  const values = map.toJSON();
  return Object.fromEntries(Object.entries(values).filter(([key]) => !placing.has(key)));
}

/** @internal The keys that mark an entry as moved. */
export function movedKeys(
  values: Readonly<Record<string, unknown>>,
  group: string,
  writing: Writing,
) {
  const said = JSON.stringify(values);
  return {
    movedTo: group,
    deletedAt: instantOf(writing),
    movedAs: said.length > longest ? undefined : said,
    movedSeen: undefined,
  };
}

/**
 * What was written into moved entries and nobody has decided about: by somebody who was offline, as a rule.
 *
 * @example
 * for (const edit of editsAfterMove(tasks)) carryEdit(edit, listOf(edit.to), writing);
 */
export function editsAfterMove(tasks: TaskList): MovedEdit[] {
  return movedEdits(tasks, "movedSeen");
}

/** What was written into moved entries and may not be carried along: for whoever wrote it, to write it again there. */
export function refusedEdits(tasks: TaskList): MovedEdit[] {
  const undecided = new Set(editsAfterMove(tasks).map(({ id }) => id));
  return movedEdits(tasks, "movedAs").filter(({ id }) => !undecided.has(id));
}

/**
 * Writes an edit into the entry where it stands now, as if it had been made there: titles and comments of others stay
 * beside it, of other fields the later one counts. Returns whether the task is there.
 */
export function carryEdit({ id, before, after }: MovedEdit, to: TaskList): boolean {
  const map = innerOf(to, id);
  if (map === undefined) return false;
  const rest = { ...after };
  to.batch(() => {
    if (typeof rest["title"] === "string") to.retitle(id, rest["title"], wordsOf(before["title"]));
    if ("comment" in rest) to.setComment(id, wordsOf(rest["comment"]), wordsOf(before["comment"]));
    for (const key of Object.keys(rest)) {
      if (key === "title" || key === "comment" || /^(?:wording|remark):/.test(key))
        delete rest[key];
    }
    writeKeys(map, rest);
  });
  return true;
}

/**
 * @internal Notes that an edit was decided about. What was written since then is another edit.
 *
 * @param isCarried whether it stands in the other list now; else it stays for whoever wrote it
 */
export function settleEdit(
  tasks: TaskList,
  { id, after }: Pick<MovedEdit, "id" | "after">,
  isCarried: boolean,
  writing: Writing,
): void {
  const map = innerOf(tasks, id);
  const carried = map && readSaying(map.get("movedAs"));
  if (map === undefined || carried === undefined) return;
  const patched = (said: Record<string, unknown>): string => JSON.stringify({ ...said, ...after });
  const seen = readSaying(map.get("movedSeen"));
  const keys = {
    ...(isCarried && { movedAs: patched(carried) }),
    ...((!isCarried || seen !== undefined) && { movedSeen: patched(seen ?? carried) }),
  };
  tasks.doc.transact(() => writeKeys(map, keys), requireWriting(writing).origin);
}

function movedEdits(tasks: TaskList, since: "movedAs" | "movedSeen"): MovedEdit[] {
  const found: MovedEdit[] = [];
  for (const [id, map] of tasks.doc.getMap("tasks").entries()) {
    if (!(map instanceof Y.Map)) continue;
    const to: unknown = map.get("movedTo");
    const before = readSaying(map.get(since)) ?? readSaying(map.get("movedAs"));
    if (typeof to !== "string" || before === undefined) continue;
    const changed = differing(before, sayingOf(map));
    if (changed !== undefined) found.push({ id, to, ...changed });
  }
  return found;
}

function differing(before: Readonly<Record<string, unknown>>, now: Record<string, unknown>) {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(now[key]),
  );
  if (keys.length === 0) return undefined;
  return {
    before: Object.fromEntries(keys.map((key) => [key, before[key]])),
    after: Object.fromEntries(keys.map((key) => [key, now[key]])),
  };
}

/** Flat values of an entry; anything else is none of ours. */
function readSaying(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== "string") return undefined;
  try {
    const read: unknown = JSON.parse(value);
    if (typeof read !== "object" || read === null) return undefined;
    return Object.fromEntries(Object.entries(read).filter(([key]) => !placing.has(key)));
  } catch {
    // A foreign client wrote it: then it is not known what the entry said.
    return undefined;
  }
}

function innerOf(tasks: TaskList, id: string): Y.Map<unknown> | undefined {
  const map = tasks.doc.getMap("tasks").get(id);
  return map instanceof Y.Map ? map : undefined;
}

function wordsOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
