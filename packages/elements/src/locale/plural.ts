import type { Locale } from "./locale.js";

const rules: Record<Locale, Intl.PluralRules> = {
  de: new Intl.PluralRules("de"),
  en: new Intl.PluralRules("en"),
};

/**
 * Words for a number of things.
 *
 * @example
 * plural("de", 1, { one: "eine Aufgabe", other: "Aufgaben" }); // "eine Aufgabe"
 */
export function plural(
  locale: Locale,
  count: number,
  words: { readonly one: string; readonly other: string },
): string {
  return rules[locale].select(count) === "one" ? words.one : words.other;
}
