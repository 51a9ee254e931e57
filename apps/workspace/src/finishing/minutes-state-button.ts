import type { Locale } from "@staedtenetz/elements";
import { html, nothing } from "lit";
import { finishingTexts } from "../texts/finishing.js";
import type { MinutesStatusController } from "./minutes-status.js";

/** The state of the minutes in one word: it leads to what is missing and to the next step, after the text. */
export function renderMinutesState(
  { status }: MinutesStatusController,
  locale: Locale,
  go: () => void,
) {
  if (status === undefined) return nothing;
  const { title, states } = finishingTexts[locale];
  return html`<button
    type="button"
    class="minutes-state ${status.state}"
    title=${title}
    @click=${go}
  >
    <span class="visually-hidden">${title}: </span>${states[status.state]}
  </button>`;
}
