import type { Import, ImportSummary } from "@staedtenetz/api";
import {
  readPeopleList,
  type ListSource,
  type PeopleList,
  type Records,
  type StoredImport,
} from "@staedtenetz/records";
import { inTurn } from "../http/lost-updates.js";
import {
  takeIn,
  takeOut,
  writeTaken,
  type AddedPerson,
  type MergedPerson,
  type Refused,
  type RowChoice,
} from "./import-commit.js";
import { issueShape, previewRows } from "./import-preview.js";

/** Lists of people on their way into the directory and out of it again. */
export interface Imports {
  /** Reads a list; nothing is taken in yet. With more rows than are taken in at once, gives their number instead. */
  upload(
    actor: string,
    file: { name: string; bytes: Uint8Array },
  ): Promise<{ ok: true; read: Import } | { ok: false; rows: number }>;
  get(id: string): Promise<Import | undefined>;
  list(): Promise<ImportSummary[]>;
  /** Takes people in, all or nobody; a list that was taken in before stays as it is. */
  commit(
    id: string,
    choices: readonly RowChoice[],
  ): Promise<{ ok: true; done: Import } | { ok: false; refused: Refused } | undefined>;
  /** Takes out whom the list brought, unless they were changed or said anything since; a preview is thrown away. */
  undo(id: string, actor: string): Promise<Import | undefined>;
}

/** What a stored import holds: the list while it is looked at, afterwards ids, states, and what merging changed. */
interface ImportBody {
  file: string;
  list?: PeopleList;
  added?: AddedPerson[];
  merged?: MergedPerson[];
  format: PeopleList["format"];
}

export interface ImportsOptions {
  records: Records;
  /** The most rows a list may have. */
  mostRows: number;
  now: () => Date;
  today: () => string;
  newId: () => string;
}

export function createImports(options: ImportsOptions): Imports {
  const { records, mostRows, now, newId } = options;
  return {
    async upload(actor, { name, bytes }) {
      const idOf = await namesOf(records);
      const list = await readPeopleList(bytes, { now: now().toISOString(), newId, idOf });
      if (list.rows.length > mostRows) return { ok: false, rows: list.rows.length };
      const body: ImportBody = { file: name, format: list.format, list };
      const created = now().toISOString();
      const stored: StoredImport = { id: newId(), created, actor, state: "preview", body };
      await records.imports.put(stored);
      return { ok: true, read: await importShape(stored, options) };
    },
    async get(id) {
      const stored = await records.imports.get(id);
      return stored && importShape(stored, options);
    },
    async list() {
      const all = await records.imports.all();
      return all.map(({ id, created, state, body }) => {
        const { file, format, added = [], merged = [] } = body as ImportBody;
        return { id, created, state, file, format, added: added.length, merged: merged.length };
      });
    },
    commit: (id, choices) => inTurn(id, () => commit(id, choices, options)),
    undo: (id, actor) => inTurn(id, () => undo(id, actor, options)),
  };
}

/**
 * An import that no longer holds what somebody had before a row was merged into them: for erasing them. Undoing the
 * import then leaves the others as it would have.
 *
 * @example
 * await records.imports.put(withoutPerson(stored, person.id));
 */
export function withoutPerson(stored: StoredImport, person: string): StoredImport {
  const body = stored.body as ImportBody;
  const merged = (body.merged ?? []).filter((one) => one.person !== person);
  return { ...stored, body: { ...body, merged } };
}

/** A name as it is compared: "Weißwasser/O.L." and "weißwasser" are one. */
function nameKey(name: string): string {
  return name.trim().toLowerCase().replace(/\/.*$/, "");
}

/** Towns by any of their names, and organisations. */
async function namesOf(records: Records): Promise<(name: string) => string | undefined> {
  const [places, organisations] = await Promise.all([
    records.places.list({ limit: 5000 }),
    records.organisations.list({ limit: 5000 }),
  ]);
  const ids = new Map<string, string>();
  for (const { id, name } of organisations.items) ids.set(nameKey(name), id);
  for (const { id, name } of places.items) {
    for (const word of Object.values(name)) ids.set(nameKey(word), id);
  }
  return (name) => ids.get(nameKey(name));
}

function sourceOf({ created, body }: StoredImport): ListSource {
  return { title: (body as ImportBody).file, date: created.slice(0, 10) };
}

async function importShape(stored: StoredImport, options: ImportsOptions): Promise<Import> {
  const { id, created, state } = stored;
  const { file, format, list, added = [], merged = [] } = stored.body as ImportBody;
  const rows = list === undefined ? [] : await previewRows(list, sourceOf(stored), options);
  return {
    id,
    created,
    state,
    file,
    format,
    fileIssues: (list?.fileIssues ?? []).map(issueShape),
    columns: [...(list?.columns ?? [])],
    rows,
    added: added.map(({ person }) => person),
    merged: merged.map(({ person }) => person),
  };
}

async function commit(
  id: string,
  choices: readonly RowChoice[],
  options: ImportsOptions,
): ReturnType<Imports["commit"]> {
  const { now, newId } = options;
  const stored = await options.records.imports.get(id);
  const { list, ...rest } = (stored?.body ?? {}) as ImportBody;
  if (stored === undefined) return undefined;
  if (stored.state !== "preview" || list === undefined) {
    return { ok: true, done: await importShape(stored, options) };
  }
  const source = sourceOf(stored);
  const preview = await previewRows(list, source, options);
  const at = now().toISOString();
  const outcome = await options.records.together(async (records) => {
    const taken = await takeIn(list, preview, choices, { records, source, at, newId });
    if ("code" in taken) return taken;
    const { added, merged } = await writeTaken(taken, records);
    const body: ImportBody = { ...rest, added, merged };
    const committed: StoredImport = { ...stored, state: "committed", body };
    await records.imports.put(committed);
    const { actor } = stored;
    const detail = { people: added.length, merged: merged.length };
    await records.audit.add({ at, actor, action: "import.committed", subject: id, detail });
    for (const { person } of merged) {
      const of = { import: id };
      await records.audit.add({ at, actor, action: "person.merged", subject: person, detail: of });
    }
    return committed;
  });
  if ("code" in outcome) return { ok: false, refused: outcome };
  return { ok: true, done: await importShape(outcome, options) };
}

async function undo(
  id: string,
  actor: string,
  options: ImportsOptions,
): Promise<Import | undefined> {
  const at = options.now().toISOString();
  const undone = await options.records.together(async (records) => {
    const stored = await records.imports.get(id);
    if (stored === undefined || stored.state === "undone") return stored && { stored };
    const { list: _list, added = [], merged = [], ...rest } = stored.body as ImportBody;
    const kept = await takeOut({ added, merged }, at, records);
    const isKept = ({ person }: { person: string }) => kept.some((one) => one.person === person);
    const body: ImportBody = { ...rest, added: added.filter(isKept) };
    const changed: StoredImport = { ...stored, state: "undone", body };
    await records.imports.put(changed);
    const detail = { removed: added.length + merged.length - kept.length, kept: kept.length };
    await records.audit.add({ at, actor, action: "import.undone", subject: id, detail });
    return { stored: changed, kept };
  });
  if (undone === undefined) return undefined;
  const { stored, kept } = undone as { stored: StoredImport; kept?: Import["kept"] };
  return { ...(await importShape(stored, options)), ...(kept === undefined ? {} : { kept }) };
}
