import type { LangMap } from "../record.js";

/** A node of JSON-LD as schema.org wants it. */
export type JsonLd = { readonly [key: string]: unknown };

/** A text with its language, as JSON-LD writes it. */
export interface LanguageText {
  readonly "@language": string;
  readonly "@value": string;
}

/**
 * A text in several languages: the plain text when there is one language only, which search engines read best, else a
 * list of texts with their language (JSON-LD 1.1, section 4.2.4).
 */
export function textOf(map: LangMap): string | readonly LanguageText[] {
  const entries = Object.entries(map);
  if (entries.length === 1) return entries[0]![1];
  return entries.map(([language, text]) => ({ "@language": language, "@value": text }));
}

/** The object without the keys whose value is absent or an empty list. */
export function present(fields: Readonly<Record<string, unknown>>): JsonLd {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** One value alone, several as a list. */
export function oneOrMany<T>(values: readonly T[]): T | readonly T[] | undefined {
  return values.length > 1 ? values : values[0];
}
