import type { ImportIssue, ImportRow, MergeTarget } from "@staedtenetz/api";
import {
  createDuplicateIndex,
  isOfficeMailbox,
  personOfRow,
  personSeenBy,
  sentenceOf,
  sharedAddresses,
  type DuplicateIndex,
  type ListRow,
  type ListSource,
  type PeopleList,
  type Person,
  type Records,
} from "@staedtenetz/records";
import { etagOf } from "../http/lost-updates.js";

/** What rows are looked at with. */
export interface PreviewOptions {
  records: Pick<Records, "people" | "consents">;
  now: () => Date;
  newId: () => string;
}

/** Somebody compared with others: of the directory by `id`, of the list by `row`. */
interface Candidate {
  id?: string;
  row?: number;
  name: string;
  emails: string[];
  phones: string[];
}

/** A finding with its sentence. */
export function issueShape(issue: ListRow["issues"][number]): ImportIssue {
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

/** Every row of a list with its findings, whom it may be a duplicate of, and what happens unless something is chosen. */
export async function previewRows(
  list: PeopleList,
  source: ListSource,
  options: PreviewOptions,
): Promise<ImportRow[]> {
  const { records, now, newId } = options;
  const read = list.rows.map((row) => ({
    row,
    person: personOfRow(row, row.issues, source, { now: now().toISOString(), newId }).person,
  }));
  const people = await records.people.all();
  const known = people.map(candidateOf);
  const within = read.flatMap(({ row, person }) =>
    person === undefined ? [] : [{ ...candidateOf(person), row: row.row }],
  );
  const shared = sharedAddresses([...known, ...within]);
  const others = createDuplicateIndex<Candidate>();
  for (const candidate of known) others.add(candidate);
  const rows = read.map(({ row, person }) => {
    const own = person === undefined ? undefined : candidateOf(person);
    const duplicates = own === undefined ? [] : duplicatesOf(own, others, shared);
    if (own !== undefined) others.add({ ...own, row: row.row });
    return rowShape(row, person, duplicates, shared);
  });
  const targets = await targetsOf(rows, people, options);
  return rows.map((row) => withTargets(row, targets));
}

function candidateOf({ id, name, emails, phones }: Person): Candidate {
  return { id, name: name.formatted, emails: valuesOf(emails), phones: valuesOf(phones) };
}

function valuesOf(points: Person["emails"]): string[] {
  return points.map(({ value }) => value);
}

function titlesOf({ roles }: Person): string[] {
  return roles.map(({ title }) => title).filter((title) => title !== "");
}

function rowShape(
  row: ListRow,
  person: Person | undefined,
  duplicates: ImportRow["duplicates"],
  shared: ReadonlySet<string>,
): ImportRow {
  const emails = valuesOf(person?.emails ?? []);
  const isOffice = (email: string) => isOfficeMailbox(email) || shared.has(email.toLowerCase());
  const roles = person === undefined ? [] : titlesOf(person);
  const [role] = roles;
  return {
    row: row.row,
    name: person?.name.formatted ?? nameIn(row),
    emails,
    phones: valuesOf(person?.phones ?? []),
    addresses: valuesOf(person?.addresses ?? []),
    ...(role === undefined ? {} : { role }),
    roles,
    issues: row.issues.map(issueShape),
    duplicates,
    sharedMailboxes: emails.filter(isOffice),
    isReadable: person !== undefined,
    decision: person !== undefined && duplicates.length === 0 ? "add" : "skip",
  };
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

/**
 * Whom rows can be merged into, with what those who coordinate see of them now. Of somebody who refused to be listed they
 * see nothing, so nothing is merged into them either.
 */
async function targetsOf(
  rows: readonly ImportRow[],
  people: readonly Person[],
  { records }: PreviewOptions,
): Promise<ReadonlyMap<string, MergeTarget>> {
  const wanted = new Set(rows.flatMap(({ duplicates }) => duplicates.map(({ person }) => person)));
  const found = people.filter(({ id }) => wanted.has(id));
  const consents = await records.consents.of(found.map(({ id }) => id));
  const targets = found.flatMap((person): [string, MergeTarget][] => {
    const own = consents.filter((consent) => consent.person === person.id);
    const seen = personSeenBy(person, own, { circle: "coordinators" });
    if (seen === undefined) return [];
    const target = {
      state: etagOf(person),
      name: seen.name.formatted,
      roles: titlesOf(seen),
      emails: valuesOf(seen.emails),
      phones: valuesOf(seen.phones),
      addresses: valuesOf(seen.addresses),
    };
    return [[person.id, target]];
  });
  return new Map(targets);
}

function withTargets(row: ImportRow, targets: ReadonlyMap<string, MergeTarget>): ImportRow {
  const duplicates = row.duplicates.map((duplicate) => {
    const target = targets.get(duplicate.person ?? "");
    return target === undefined ? duplicate : { ...duplicate, target };
  });
  return { ...row, duplicates };
}
