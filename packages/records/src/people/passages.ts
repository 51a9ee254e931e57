import { createHmac } from "node:crypto";
import { sortKeyOf } from "../database/sort-key.js";

/**
 * Words that name somebody, kept so that nobody can read them: the number of words of each term and keyed hashes. With
 * them a text can be searched for a person of whom nothing else is left.
 */
export interface HiddenTerms {
  readonly sizes: readonly number[];
  readonly hashes: readonly string[];
}

/** A place in a text, from and to in UTF-16 units. */
export interface Passage {
  from: number;
  to: number;
}

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:[@._+'’-]+[\p{L}\p{N}\p{M}]+)*/gu;

interface Word extends Passage {
  key: string;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    key: sortKeyOf(found[0]),
  }));
}

function hashOf(words: readonly string[], secret: string): string {
  return createHmac("sha256", secret).update(words.join(" ")).digest("base64url").slice(0, 22);
}

/**
 * Hides the terms a person is known by: names, addresses, numbers. Each is found whatever its case and accents, as whole
 * words only; a genitive ("Löwes") is found too.
 *
 * @example
 * const hidden = hideTerms(["Ada Löwe", "ada@x.example"], secret);
 * passagesOf("Frau Löwe und Ada Löwe", hidden, secret); // [{ from: 14, to: 22 }]
 */
export function hideTerms(terms: readonly string[], secret: string): HiddenTerms {
  const words = terms.map((term) => wordsOf(term).map(({ key }) => key));
  const used = words.filter((keys) => keys.join("").length > 2);
  const genitives = used.map((keys) => [...keys.slice(0, -1), `${keys.at(-1) ?? ""}s`]);
  const all = [...used, ...genitives];
  return {
    sizes: [...new Set(all.map((keys) => keys.length))].toSorted((a, b) => b - a),
    hashes: [...new Set(all.map((keys) => hashOf(keys, secret)))],
  };
}

/** Where a text names the person; the longest terms first, none within another. */
export function passagesOf(text: string, hidden: HiddenTerms, secret: string): Passage[] {
  const hashes = new Set(hidden.hashes);
  const words = wordsOf(text);
  const found: Passage[] = [];
  for (const size of hidden.sizes) {
    for (let start = 0; start + size <= words.length; start += 1) {
      const part = words.slice(start, start + size);
      const [from, to] = [part[0]?.from ?? 0, part.at(-1)?.to ?? 0];
      if (found.some((passage) => passage.from < to && from < passage.to)) continue;
      const keys = part.map(({ key }) => key);
      if (hashes.has(hashOf(keys, secret))) found.push({ from, to });
    }
  }
  return found.toSorted((a, b) => a.from - b.from);
}

/** The text with other words in place of the passages. */
export function replacePassages(
  text: string,
  passages: readonly Passage[],
  replacement: string,
): string {
  return passages.reduceRight(
    (result, { from, to }) => result.slice(0, from) + replacement + result.slice(to),
    text,
  );
}
