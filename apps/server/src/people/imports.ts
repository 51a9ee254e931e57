import type { Import, ImportIssue, ImportRow, ImportSummary } from "@staedtenetz/api";
import {
  createDuplicateIndex,
  isOfficeMailbox,
  personOfRow,
  readPeopleList,
  sentenceOf,
  sharedAddresses,
  type DuplicateIndex,
  type ListRow,
  type ListSource,
  type PeopleList,
  type Person,
  type Records,
  type StoredImport,
} from "@staedtenetz/records";
import { etagOf, inTurn } from "../http/lost-updates.js";

/** What is done with one row instead of what was proposed. */
export interface RowChoice {
  row: number;
  decision?: "add" | "skip" | undefined;
  /** Positions of issues whose repair is not wanted. */
  leave?: readonly number[] | undefined;
}

/** Lists of people on their way into the directory and out of it again. */
export interface Imports {
  /** Reads a list; nothing is taken in yet. */
  upload(actor: string, file: { name: string; bytes: Uint8Array }): Promise<Import>;
  get(id: string): Promise<Import | undefined>;
  list(): Promise<ImportSummary[]>;
  /** Takes people in; a list that was taken in before stays as it is. */
  commit(id: string, choices: readonly RowChoice[]): Promise<Import | undefined>;
  /** Takes out whom the list brought, unless they were changed or said anything since; a preview is thrown away. */
  undo(id: string, actor: string): Promise<Import | undefined>;
}

/** What a stored import holds: the list while it is looked at, afterwards only ids and states. */
interface ImportBody {
  file: string;
  list?: PeopleList;
  added?: { person: string; state: string }[];
  format: PeopleList["format"];
}

export interface ImportsOptions {
  records: Records;
  now: () => Date;
  today: () => string;
  newId: () => string;
}

export function createImports(options: ImportsOptions): Imports {
  const { records, now, newId } = options;
  return {
    async upload(actor, { name, bytes }) {
      const idOf = await namesOf(records);
      const list = await readPeopleList(bytes, { now: now().toISOString(), newId, idOf });
      const body: ImportBody = { file: name, format: list.format, list };
      const created = now().toISOString();
      const stored: StoredImport = { id: newId(), created, actor, state: "preview", body };
      await records.imports.put(stored);
      return importShape(stored, options);
    },
    async get(id) {
      const stored = await records.imports.get(id);
      return stored && importShape(stored, options);
    },
    async list() {
      const all = await records.imports.all();
      return all.map(({ id, created, state, body }) => {
        const { file, format, added = [] } = body as ImportBody;
        return { id, created, state, file, format, added: added.length };
      });
    },
    commit: (id, choices) => inTurn(id, () => commit(id, choices, options)),
    undo: (id, actor) => inTurn(id, () => undo(id, actor, options)),
  };
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
  const { file, format, list, added = [] } = stored.body as ImportBody;
  const rows = list === undefined ? [] : await previewRows(list, stored, options);
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
  };
}

function issueShape(issue: ListRow["issues"][number]): ImportIssue {
  const column = issue.params["column"];
  return {
    code: issue.code,
    severity: issue.severity,
    path: [...issue.path],
    params: { ...issue.params },
    text: sentenceOf(issue),
    ...(typeof column === "string" ? { column } : {}),
    repair: issue.fix !== undefined,
  };
}

interface Candidate {
  id?: string;
  row?: number;
  name: string;
  emails: string[];
  phones: string[];
}

function candidateOf({ id, name, emails, phones }: Person): Candidate {
  return {
    id,
    name: name.formatted,
    emails: emails.map(({ value }) => value),
    phones: phones.map(({ value }) => value),
  };
}

async function previewRows(
  list: PeopleList,
  stored: StoredImport,
  { records, now, newId }: ImportsOptions,
): Promise<ImportRow[]> {
  const source = sourceOf(stored);
  const read = list.rows.map((row) => ({
    row,
    person: personOfRow(row, row.issues, source, { now: now().toISOString(), newId }).person,
  }));
  const known = (await records.people.all()).map(candidateOf);
  const within = read.flatMap(({ row, person }) =>
    person === undefined ? [] : [{ ...candidateOf(person), row: row.row }],
  );
  const shared = sharedAddresses([...known, ...within]);
  const others = createDuplicateIndex<Candidate>();
  for (const candidate of known) others.add(candidate);
  return read.map(({ row, person }) => {
    const own = person === undefined ? undefined : candidateOf(person);
    const duplicates = own === undefined ? [] : duplicatesOf(own, others, shared);
    if (own !== undefined) others.add({ ...own, row: row.row });
    const emails = own?.emails ?? [];
    const isOffice = (email: string) => isOfficeMailbox(email) || shared.has(email.toLowerCase());
    const role = person?.roles[0]?.title;
    return {
      row: row.row,
      name: own?.name ?? nameIn(row),
      emails,
      phones: own?.phones ?? [],
      ...(role === undefined ? {} : { role }),
      issues: row.issues.map(issueShape),
      duplicates,
      sharedMailboxes: emails.filter(isOffice),
      isReadable: person !== undefined,
      decision: person !== undefined && duplicates.length === 0 ? "add" : "skip",
    };
  });
}

function nameIn({ fields }: ListRow): string {
  const name = fields["name"] as { formatted?: unknown } | undefined;
  return typeof name?.formatted === "string" ? name.formatted : "";
}

function duplicatesOf(
  own: Candidate,
  others: DuplicateIndex<Candidate>,
  shared: ReadonlySet<string>,
): ImportRow["duplicates"] {
  return others.find(own, shared).map(([{ id, row, name }, reasons]) => {
    const where = row === undefined ? { person: id ?? "" } : { row };
    return { ...where, name, reasons };
  });
}

async function commit(
  id: string,
  choices: readonly RowChoice[],
  options: ImportsOptions,
): Promise<Import | undefined> {
  const { records, now, newId } = options;
  const stored = await records.imports.get(id);
  const { list, ...rest } = (stored?.body ?? {}) as ImportBody;
  if (stored === undefined) return undefined;
  if (stored.state !== "preview" || list === undefined) return importShape(stored, options);
  const choiceOf = new Map(choices.map((choice) => [choice.row, choice]));
  const added: NonNullable<ImportBody["added"]> = [];
  const at = now().toISOString();
  const rows = new Map(list.rows.map((listed) => [listed.row, listed]));
  for (const { row, decision } of await previewRows(list, stored, options)) {
    const choice = choiceOf.get(row);
    const listed = rows.get(row);
    if ((choice?.decision ?? decision) !== "add" || listed === undefined) continue;
    const left = new Set(choice?.leave ?? []);
    const repairs = listed.issues.filter((_, index) => !left.has(index));
    const { person } = personOfRow(listed, repairs, sourceOf(stored), { now: at, newId });
    if (person === undefined) continue;
    await records.people.put(person);
    const kept = await records.people.get(person.id);
    added.push({ person: person.id, state: etagOf(kept) });
  }
  const committed: StoredImport = { ...stored, state: "committed", body: { ...rest, added } };
  await records.imports.put(committed);
  const { actor } = stored;
  const detail = { people: added.length };
  await records.audit.add({ at, actor, action: "import.committed", subject: id, detail });
  return importShape(committed, options);
}

async function undo(
  id: string,
  actor: string,
  options: ImportsOptions,
): Promise<Import | undefined> {
  const { records, now } = options;
  const stored = await records.imports.get(id);
  if (stored === undefined) return undefined;
  const { list: _list, added = [], ...rest } = stored.body as ImportBody;
  if (stored.state === "undone") return importShape(stored, options);
  const kept: { person: string; name: string }[] = [];
  for (const { person: personId, state } of added) {
    const person = await records.people.get(personId);
    if (person === undefined) continue;
    const isAsked = (await records.consentRequests.get(personId)) !== undefined;
    const isMember = (await records.members.get(personId)) !== undefined;
    if (etagOf(person) !== state || isAsked || isMember) {
      kept.push({ person: personId, name: person.name.formatted });
    } else await records.people.erase(personId);
  }
  const at = now().toISOString();
  const remaining = added.filter(({ person }) => kept.some((one) => one.person === person));
  const undone: StoredImport = {
    ...stored,
    state: "undone",
    body: { ...rest, added: remaining },
  };
  await records.imports.put(undone);
  const detail = { removed: added.length - kept.length, kept: kept.length };
  await records.audit.add({ at, actor, action: "import.undone", subject: id, detail });
  return { ...(await importShape(undone, options)), kept };
}
