import type { Issue, IssueParams, Locale, Messages } from "./issues.js";
import { recordMessages } from "./messages/record.js";

const longestQuote = 80;

function textOf(value: IssueParams[string] | undefined): string {
  const text = Array.isArray(value) ? value.slice(0, 12).join(", ") : String(value ?? "");
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
}

const dayOrTime = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z)?)?/;

function dayText(day: string, locale: Locale): string {
  const time = Date.parse(`${day}T00:00Z`);
  if (Number.isNaN(time)) return day;
  const form = locale === "de" ? "2-digit" : "long";
  const language = locale === "de" ? "de" : "en-GB";
  const parts = { day: "2-digit", month: form, year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(language, parts).format(time);
}

/** A day, a local time or an instant as a town hall writes it: "18.06.2025, 10:00 Uhr". Other texts stay as they are. */
function readableDay(text: string, locale: Locale): string {
  const [, day, clock, utc] = dayOrTime.exec(text) ?? [];
  if (day === undefined) return text;
  if (clock === undefined) return dayText(day, locale);
  const zone = utc === undefined ? "" : " UTC";
  return `${dayText(day, locale)}, ${clock}${locale === "de" ? " Uhr" : ""}${zone}`;
}

function weekdayName(text: string, locale: Locale): string {
  const time = Date.parse(`${text.slice(0, 10)}T00:00Z`);
  if (Number.isNaN(time)) return text;
  return new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(time);
}

function filled(text: string, form: string | undefined, locale: Locale): string {
  if (form === undefined) return text;
  return form === "day" ? readableDay(text, locale) : weekdayName(text, locale);
}

function templateOf(messages: Messages, code: string, locale: Locale): string | undefined {
  if (Object.hasOwn(messages, code)) return messages[code]![locale];
  const base: Messages = recordMessages;
  return Object.hasOwn(base, code) ? base[code]![locale] : undefined;
}

/**
 * The sentence of an issue, taken from a kind's table or the one every record shares. `explain` in the main entry does the
 * same over all tables.
 *
 * @example explainWith(placeDefinition.messages, issue, "de")
 */
export function explainWith(messages: Messages, issue: Issue, locale: Locale): string {
  const template = templateOf(messages, issue.code, locale);
  if (template === undefined) return issue.code;
  const field = issue.path.findLast((step) => typeof step === "string") ?? "";
  return template.replace(/\{(\w+)(?::(day|weekday))?\}/g, (_, name: string, form?: string) =>
    filled(name === "field" ? field : textOf(issue.params[name]), form, locale),
  );
}
