import type { Locale } from "@staedtenetz/elements";
import { wordsIn } from "../../directory/directory.js";
import type { Choice, Field, FormContext } from "../form-kind.js";

/** The words of a language map as a form shows them; empty when there are none. */
export function textOf(
  words: Readonly<Record<string, string>> | undefined,
  locale: Locale,
): string {
  return words === undefined ? "" : wordsIn(words, locale);
}

/** A list of all places, with a first choice for none. */
export function placeField(
  { directory, locale, words }: FormContext,
  { name, label, paths }: Pick<Field, "name" | "label" | "paths">,
): Field {
  const places: Choice[] = directory.places.map(({ id }) => ({
    value: id,
    label: directory.nameOf(id, locale) ?? id,
  }));
  const none = { value: "", label: words.none };
  return { name, label, type: "select", choices: [none, ...places], paths };
}

/** A field of a record that holds text or a number, as a form shows it. */
export function textIn(value: unknown, otherwise = ""): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : otherwise;
}
