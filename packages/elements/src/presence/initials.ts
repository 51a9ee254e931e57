/**
 * One or two letters for a person's mark, read by code point so that no letter is cut.
 *
 * @example
 * initialsOf("Ada von Weiß"); // "AW"
 */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = firstLetter(words[0]);
  const last = words.length > 1 ? firstLetter(words.at(-1)) : "";
  return `${first}${last}`.toLocaleUpperCase("de") || "?";
}

function firstLetter(word: string | undefined): string {
  return /[\p{L}\p{N}]/u.exec(word ?? "")?.[0] ?? "";
}
