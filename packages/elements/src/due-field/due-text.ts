import { formatLocal, formatPartialDate } from "@staedtenetz/core/format";
import type { TaskDue } from "@staedtenetz/document";
import type { Locale } from "../locale/locale.js";

/** What a task says about its date. */
export interface DueFacts {
  readonly due?: TaskDue;
  readonly dueText?: string;
}

/** The date as a person would say it. */
export function understoodWords(due: TaskDue, locale: Locale): string {
  return typeof due === "string" ? formatPartialDate(due, locale) : formatLocal(due, locale);
}

/** What stands behind "fällig": the date, else the words it was given in; `undefined` without either. */
export function dueWords({ due, dueText }: DueFacts, locale: Locale): string | undefined {
  return due === undefined ? dueText : understoodWords(due, locale);
}

/** What stands in the field before anybody types: the words it was given in, else the date. */
export function dueInput(
  due: TaskDue | undefined,
  words: string | undefined,
  locale: Locale,
): string {
  return words ?? (due === undefined ? "" : understoodWords(due, locale));
}
