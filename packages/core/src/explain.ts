import type { Issue, IssueParams, Locale, Messages } from "./issues.js";
import { recordMessages } from "./messages/record.js";

const longestQuote = 80;

function textOf(value: IssueParams[string] | undefined): string {
  const text = Array.isArray(value) ? value.slice(0, 12).join(", ") : String(value ?? "");
  return text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text;
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
  return template.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === "field" ? textOf(field) : textOf(issue.params[name]),
  );
}
