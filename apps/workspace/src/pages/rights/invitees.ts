import type { ListedPerson } from "@staedtenetz/api/client";

/**
 * People of the directory who have no account, by what they are chosen as: their name, with their role or a number where
 * two have the same.
 *
 * @example
 * inviteesOf(directory.people, "de").get("Ada Löwe (Amtsleiterin)")?.id;
 */
export function inviteesOf(
  people: readonly ListedPerson[],
  locale: string,
): ReadonlyMap<string, ListedPerson> {
  const collator = new Intl.Collator(locale);
  const found = people
    .filter(({ colorIndex }) => colorIndex === undefined)
    .toSorted((a, b) => collator.compare(a.name, b.name));
  const bearers = new Map<string, number>();
  for (const { name } of found) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  const invitees = new Map<string, ListedPerson>();
  for (const person of found) {
    const role = person.roles?.find(({ title }) => title !== "")?.title;
    const isAlone = bearers.get(person.name) === 1;
    const words = isAlone || role === undefined ? person.name : `${person.name} (${role})`;
    invitees.set(freeName(words, invitees), person);
  }
  return invitees;
}

function freeName(words: string, taken: ReadonlyMap<string, unknown>): string {
  let number = 2;
  let free = words;
  while (taken.has(free)) {
    free = `${words}, ${number}`;
    number += 1;
  }
  return free;
}
