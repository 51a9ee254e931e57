import { sortKeyOf } from "./sort-key.js";

/** At most so many words of a question are looked for. */
const MAX_WORDS = 8;

const umlauts: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue" };

/**
 * The text in which a record is searched: its names and words without accents and case, umlauts also written out, so
 * that "Gorlitz", "Görlitz" and "Goerlitz" all find the same town.
 *
 * @example
 * searchTextOf(["Görlitz"]); // "gorlitz goerlitz"
 */
export function searchTextOf(texts: readonly (string | undefined)[]): string {
  const words = texts.filter((text) => text !== undefined).join(" ");
  const plain = sortKeyOf(words);
  const written = sortKeyOf(
    words
      .toLowerCase()
      .normalize("NFC")
      .replace(/[äöü]/g, (letter) => umlauts[letter] ?? letter),
  );
  return plain === written ? plain : `${plain} ${written}`;
}

/**
 * What a question looks for, as patterns for `like … escape '\'`: each word of it, anywhere.
 *
 * @example
 * searchPatternsOf(" Görl 100%"); // ["%gorl%", "%100\\%%"]
 */
export function searchPatternsOf(question: string): string[] {
  return sortKeyOf(question)
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, MAX_WORDS)
    .map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
}
