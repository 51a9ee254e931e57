import { html, nothing } from "lit";
import type { Locale } from "../locale/locale.js";
import { taskTexts } from "./task-texts.js";

/** Who said that something is done, and on which day; nothing where nobody is named. */
export function renderDoneBy(
  { doneBy, doneAt }: { readonly doneBy?: string; readonly doneAt?: string },
  nameOf: (id: string) => string | undefined,
  locale: Locale,
) {
  const name = doneBy === undefined ? undefined : nameOf(doneBy);
  if (name === undefined) return nothing;
  const day =
    doneAt === undefined
      ? ""
      : new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(new Date(doneAt));
  return html`<span class="done-by">${taskTexts[locale].doneBy(name, day)}</span>`;
}
