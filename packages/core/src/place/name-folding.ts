/** Letters that no decomposition turns into a plain one. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: "ss",
  ł: "l",
  đ: "d",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ı: "i",
  þ: "th",
};

const umlauts: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue" };

function withoutMarks(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßłđøæœıþ]/g, (letter) => plainLetters[letter]!);
}

function words(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

const longestName = 300;

/**
 * A name as it is looked up: small letters, umlauts written out, other marks dropped, punctuation as blanks.
 *
 * @example foldName("Weißwasser/O.L.") // "weisswasser o l"; foldName("Żary") // "zary"
 */
export function foldName(name: string): string {
  const small = name.slice(0, longestName).normalize("NFC").toLowerCase();
  return words(withoutMarks(small.replace(/[äöü]/g, (letter) => umlauts[letter]!)));
}

/**
 * The same with umlauts as their bare letters, for texts whose marks were lost: `Gorlitz`, `Munchen`.
 *
 * @example foldWithoutUmlauts("Görlitz") // "gorlitz"
 */
export function foldWithoutUmlauts(name: string): string {
  return words(withoutMarks(name.slice(0, longestName).normalize("NFC").toLowerCase()));
}

let collator: Intl.Collator | undefined;

/**
 * Compares two names in the order of a German list: umlauts with their letter, numbers by value.
 *
 * @example ["Zwickau", "Öhringen", "Oschatz"].sort(comparePlaceNames) // ["Öhringen", "Oschatz", "Zwickau"]
 */
export function comparePlaceNames(a: string, b: string): number {
  collator ??= new Intl.Collator("de", { numeric: true });
  return collator.compare(a, b);
}
