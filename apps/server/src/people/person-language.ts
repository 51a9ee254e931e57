import type { Network, Person } from "@staedtenetz/records";
import type { PersonLocale } from "./wording.js";

/** How lists and vCards name the languages there are words in: as a tag, or in either language. */
const spellings: Readonly<Record<PersonLocale, RegExp>> = {
  de: /^(de|deu|ger)\b|^deutsch|^german/i,
  en: /^(en|eng)\b|^english|^englisch/i,
};

function wordsIn(language: string): PersonLocale | undefined {
  const text = language.trim();
  return (["de", "en"] as const).find((locale) => spellings[locale].test(text));
}

/**
 * The language a network writes in: that of its name, German first.
 *
 * @example
 * languageOfNetwork({ name: { en: "Network of Towns" } }); // "en"
 */
export function languageOfNetwork(network: Pick<Network, "name"> | undefined): PersonLocale {
  const languages = Object.keys(network?.name ?? {});
  return languages.includes("de") ? "de" : (languages.map(wordsIn).find(Boolean) ?? "de");
}

/**
 * The first of a person's languages there are words in; `undefined` when none is known.
 *
 * @example
 * languageOfPerson({ languages: ["pl", "en-GB"] }); // "en"
 */
export function languageOfPerson({
  languages = [],
}: Pick<Person, "languages">): PersonLocale | undefined {
  return languages.map(wordsIn).find(Boolean);
}

/** A person's languages once they said which one mails are to come in: that one first, the others as they were. */
export function languagesWith(
  chosen: PersonLocale,
  languages: readonly string[] = [],
): readonly string[] {
  return [chosen, ...languages.filter((language) => wordsIn(language) !== chosen)];
}

/** A day or an instant as people read it; a date that is no whole day stays as it is written. */
export function dayWords(date: string, locale: PersonLocale): string {
  if (!/^\d{4}-\d{2}-\d{2}/.test(date)) return date;
  return new Intl.DateTimeFormat(locale === "de" ? "de-DE" : "en-GB", {
    dateStyle: "long",
    timeZone: "Europe/Berlin",
  }).format(Date.parse(date));
}
