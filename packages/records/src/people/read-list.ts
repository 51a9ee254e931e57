import { applyFixes, explain, type Issue } from "@staedtenetz/core";
import { readCsv } from "@staedtenetz/core/csv";
import { parsePersonName, personDefinition, type Person } from "@staedtenetz/core/person";
import { validateWith } from "@staedtenetz/core/validation";
import { readVCards } from "@staedtenetz/core/vcard";
import { readXlsx, type ReadTable } from "@staedtenetz/core/xlsx";

/** What a list of people is read with. */
export interface ReadListOptions {
  /** The present instant, ISO 8601. */
  now: string;
  newId: () => string;
  /** The id of a town or organisation by its name. */
  idOf: (name: string) => string | undefined;
}

/** A row as it was read, before its repairs: what it gave, and what is to be said of it. */
export interface ListRow {
  row: number;
  fields: Readonly<Record<string, unknown>>;
  issues: readonly Issue[];
}

/** A list as it was read. */
export interface PeopleList {
  format: "csv" | "xlsx" | "vcard";
  /** What concerns the whole file. */
  fileIssues: readonly Issue[];
  columns: readonly { heading: string; field: string | null }[];
  rows: readonly ListRow[];
}

/** The calling code of numbers that name no country. */
const callingCode = "49";

/** By its first bytes: a packed file, cards, or a table. */
function formatOf(bytes: Uint8Array): PeopleList["format"] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return "xlsx";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return /BEGIN:VCARD/i.test(head) ? "vcard" : "csv";
}

/**
 * Reads a list of people, whatever it is: a table with German or English headings in any encoding, a spreadsheet, or
 * vCards. Never throws for what is in the file.
 *
 * @example
 * const { rows, fileIssues } = await readPeopleList(bytes, { now, newId, idOf });
 */
export async function readPeopleList(
  bytes: Uint8Array,
  options: ReadListOptions,
): Promise<PeopleList> {
  const format = formatOf(bytes);
  if (format === "vcard") return readCards(bytes, options);
  const { now, newId, idOf } = options;
  const reading = { now, newId, idOf, callingCode, withFields: true };
  const table =
    format === "xlsx"
      ? await readXlsx(bytes, "person", {}, reading)
      : readCsv(bytes, "person", {}, reading);
  return { format, ...listOf(table) };
}

function listOf({ rows, mapping }: ReadTable<Person>): Omit<PeopleList, "format"> {
  return {
    fileIssues: rows.filter(({ fields }) => fields === undefined).flatMap(({ issues }) => issues),
    columns: Object.entries(mapping).map(([heading, field]) => ({ heading, field })),
    rows: rows.flatMap(({ row, fields, issues }) =>
      fields === undefined ? [] : [{ row, fields, issues }],
    ),
  };
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Bytes that are no UTF-8 come from older programs of this part of the world.
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function readCards(bytes: Uint8Array, { now, newId }: ReadListOptions): PeopleList {
  const { people, issues } = readVCards(decoded(bytes), { now, newId, callingCode });
  const rows = people.map((person, index) => {
    const own = issues.filter(({ path }) => path[0] === person.id);
    const row = Number(own[0]?.params["row"] ?? index + 1);
    const { issues: found } = validateWith(personDefinition, person, { callingCode });
    const dropped = own.filter(({ code }) => code.startsWith("vcard-"));
    return { row, fields: { ...person }, issues: [...found, ...dropped] };
  });
  const ids = new Set<unknown>(people.map(({ id }) => id));
  const fileIssues = issues.filter(({ path }) => !ids.has(path[0]));
  return { format: "vcard", fileIssues, columns: [], rows };
}

/** Where people come from who are read out of a list. */
export interface ListSource {
  /** The name of the file, and the day it was taken in. */
  title: string;
  date: string;
}

type Point = Person["emails"][number];

const hidden = { visibility: "coordinators", basis: "notRecorded" } as const;

function hiddenPoints(points: readonly Point[]): Point[] {
  return points.map(({ value, context }) => ({ value, context, ...hidden }));
}

/** Given and family name where only the whole name was in the list. */
function wholeName(name: Person["name"]): Person["name"] {
  if (name.given !== undefined || name.family !== undefined) return name;
  const { prefix, ...parsed } = parsePersonName(name.formatted).name;
  return { ...name, ...parsed, ...(prefix === undefined ? {} : { prefix: [...prefix] }) };
}

/** An office in a town nobody knows: the town's name becomes a keyword, so that nothing is lost. */
function knownRoles({ roles, keywords = [] }: Person): Pick<Person, "roles" | "keywords"> {
  const unknown: string[] = [];
  const known = (id: string | undefined): string | undefined => {
    if (id === undefined || !id.startsWith("name:")) return id;
    unknown.push(decodeURIComponent(id.slice("name:".length)));
    return undefined;
  };
  const kept = roles.map(({ place, organisation, ...role }) => {
    const [town, body] = [known(place), known(organisation)];
    return {
      ...role,
      ...(town === undefined ? {} : { place: town }),
      ...(body === undefined ? {} : { organisation: body }),
    };
  });
  const words = [...new Set([...keywords, ...unknown])];
  return words.length === 0 ? { roles: kept } : { roles: kept, keywords: words };
}

/**
 * The person a row becomes once its repairs are made; without one when it is still wrong, then `issues` says why. Whatever
 * the list claims, they are visible to coordinators only, on no recorded basis, and the list stands as their source.
 *
 * @example
 * const { person } = personOfRow(row, row.issues, { title: "Kontakte.csv", date: "2025-06-18" }, { now, newId });
 */
export function personOfRow(
  { fields }: Pick<ListRow, "fields">,
  repairs: readonly Issue[],
  source: ListSource,
  { now, newId }: Pick<ReadListOptions, "now" | "newId">,
): { person?: Person; issues: readonly Issue[] } {
  const repaired = applyFixes({ ...fields, id: newId(), type: "person" }, repairs);
  const { record, issues } = validateWith(personDefinition, repaired, { callingCode });
  if (record === undefined || issues.some(({ severity }) => severity === "error")) {
    return { issues };
  }
  const { name, emails, phones, addresses, languages } = record;
  const person: Person = {
    id: record.id,
    type: "person",
    created: now,
    modified: now,
    name: wholeName(name),
    ...knownRoles(record),
    ...hidden,
    emails: hiddenPoints(emails),
    phones: hiddenPoints(phones),
    addresses: hiddenPoints(addresses),
    ...(languages === undefined ? {} : { languages }),
    sources: [{ title: source.title, date: source.date }],
  };
  return { person, issues };
}

/** The sentence of a finding, in both languages. */
export function sentenceOf(issue: Issue): { de: string; en: string } {
  return { de: explain(issue, "de"), en: explain(issue, "en") };
}
