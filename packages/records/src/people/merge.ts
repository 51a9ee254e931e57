import type { Person } from "@staedtenetz/core/person";

/** The parts of a record another one can be merged into, each by a choice of its own. */
export type MergedPart = "name" | "roles" | "emails" | "phones" | "addresses";

/** What becomes of a part: what is there stays, what comes in is added to it, or takes its place. */
export type MergeChoice = "keep" | "add" | "replace";

/** What a merge changed, as it was before; `null` where there was nothing. Written back, it undoes the merge. */
export type Unmerged = { [Key in ChangedKey]?: Person[Key] | null };

type ChangedKey = MergedPart | "keywords" | "languages" | "sources";
type Point = Person["emails"][number];
type Role = Person["roles"][number];

const changedKeys: readonly ChangedKey[] = [
  "name",
  "roles",
  "emails",
  "phones",
  "addresses",
  "keywords",
  "languages",
  "sources",
];

/**
 * A person with what a row of a list says of them. Unless chosen otherwise the name stays and everything else is added;
 * what was there keeps who sees it, what comes in is seen by those who coordinate. The list stands among the sources.
 *
 * @example
 * mergedPerson(person, personOfRow(row, repairs, source, options).person, { phones: "replace" });
 */
export function mergedPerson(
  person: Person,
  incoming: Person,
  parts: Readonly<Partial<Record<MergedPart, MergeChoice>>> = {},
): Person {
  const points = (part: "emails" | "phones" | "addresses"): Point[] =>
    chosen(parts[part] ?? "add", person[part], incoming[part], pointKey);
  const keywords = union(person.keywords ?? [], incoming.keywords ?? [], (word) => word);
  const sources = [...(person.sources ?? []), ...(incoming.sources ?? [])];
  const languages = person.languages ?? incoming.languages;
  return {
    ...person,
    name: parts.name === "replace" ? incoming.name : person.name,
    roles: chosen(parts.roles ?? "add", person.roles, incoming.roles, roleKey),
    emails: points("emails"),
    phones: points("phones"),
    addresses: points("addresses"),
    ...(keywords.length === 0 ? {} : { keywords }),
    ...(sources.length === 0 ? {} : { sources }),
    ...(languages === undefined ? {} : { languages }),
  };
}

/** The parts of a record that differ from what they became: what `restoredPerson` needs. */
export function unmergedOf(before: Person, after: Person): Unmerged {
  const changed = changedKeys.filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  return Object.fromEntries(changed.map((key) => [key, before[key] ?? null]));
}

/** A record with the parts it had before a merge. */
export function restoredPerson(person: Person, before: Unmerged): Person {
  const restored: Record<string, unknown> = { ...person };
  for (const [key, value] of Object.entries(before)) {
    if (value === null) delete restored[key];
    else restored[key] = value;
  }
  return restored as Person;
}

function chosen<Item>(
  choice: MergeChoice,
  present: readonly Item[],
  incoming: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  if (choice === "keep") return [...present];
  if (choice === "add") return union(present, incoming, keyOf);
  // What stays the same keeps who may see it.
  const known = new Map(present.map((item) => [keyOf(item), item]));
  return incoming.map((item) => known.get(keyOf(item)) ?? item);
}

function union<Item>(
  present: readonly Item[],
  incoming: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  const known = new Set(present.map(keyOf));
  return [...present, ...incoming.filter((item) => !known.has(keyOf(item)))];
}

function pointKey({ value }: Point): string {
  return value.trim().toLowerCase().replace(/\s+/g, " ");
}

function roleKey({ title, place = "", organisation = "" }: Role): string {
  return [title.trim().toLowerCase(), place, organisation].join("\n");
}
