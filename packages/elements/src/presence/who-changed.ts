import type { ElementTexts } from "../texts/texts.js";
import type { PersonHere } from "./presence.js";

/**
 * What to announce when the people here changed: who joined and who left, oneself never.
 *
 * @param listNames puts names into words, such as `Intl.ListFormat`
 */
export function whoChanged(
  before: readonly PersonHere[],
  after: readonly PersonHere[],
  texts: ElementTexts["presence"],
  listNames: (names: readonly string[]) => string,
): string[] {
  const joined = namesMissing(after, before);
  const left = namesMissing(before, after);
  return [
    ...(joined.length > 0
      ? [(joined.length === 1 ? texts.joined : texts.joinedMany)(listNames(joined))]
      : []),
    ...(left.length > 0
      ? [(left.length === 1 ? texts.left : texts.leftMany)(listNames(left))]
      : []),
  ];
}

function namesMissing(people: readonly PersonHere[], others: readonly PersonHere[]): string[] {
  const known = new Set(others.map((person) => person.id));
  return people.filter((person) => !person.isMe && !known.has(person.id)).map(({ name }) => name);
}
