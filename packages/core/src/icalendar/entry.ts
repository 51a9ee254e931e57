import type { Locale } from "../issues.js";
import type { LangMap, RecordBase } from "../record.js";
import { safeComponent, type SafeComponent } from "./component.js";
import { uidOf } from "./uid.js";
import type { WriteContext } from "./write-options.js";

/** The language a text is shown in: the wanted one, else German, else the first there is. */
export function languageFor(map: LangMap, locale: Locale): string {
  if (map[locale] !== undefined) return locale;
  return map["de"] === undefined ? (Object.keys(map)[0] ?? locale) : "de";
}

/**
 * A text in several languages: the standard property in one language, and the others beside it in an `X-` property, so
 * that nothing is lost (RFC 5545 knows one SUMMARY only).
 */
export function addLanguages(
  entry: SafeComponent,
  name: "summary" | "description",
  map: LangMap,
  locale: Locale,
): void {
  const shown = languageFor(map, locale);
  for (const [language, text] of Object.entries(map)) {
    entry.text(language === shown ? name : `x-netz-${name}`, text, { language });
  }
}

/** An entry with what every record has: UID, DTSTAMP, CREATED, LAST-MODIFIED, CATEGORIES, URL. */
export function entryOf(name: string, record: RecordBase, context: WriteContext): SafeComponent {
  const { options, zones } = context;
  const entry = safeComponent(name, zones);
  entry.text("uid", uidOf(record.id));
  entry.instant("dtstamp", options.now);
  entry.instant("created", record.created);
  entry.instant("last-modified", record.modified);
  for (const keyword of record.keywords ?? []) entry.text("categories", keyword);
  entry.uri("url", options.urlOf?.(record.id) ?? record.web);
  return entry;
}
