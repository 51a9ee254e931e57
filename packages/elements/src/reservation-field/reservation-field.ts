import type { Reservation } from "@staedtenetz/document";
import { html, nothing } from "lit";
import type { DueChangeEvent } from "../due-field/due-field.js";
import { understoodWords } from "../due-field/due-text.js";
import type { Locale } from "../locale/locale.js";
import { reservationTexts } from "./reservation-texts.js";

interface ReservationFieldOptions {
  readonly reservation: Reservation | undefined;
  readonly locale: Locale;
  /** The day it is, `YYYY-MM-DD`. */
  readonly today: string;
  readonly readonly?: boolean;
  /** Of whom, where several stand one below the other. */
  readonly title?: string;
  readonly changed: (reservation: Reservation | undefined) => void;
}

/** What something depends on, and when to look at it again; without either there is no reservation. */
export function renderReservationField(options: ReservationFieldOptions) {
  const { reservation, locale, today, title, changed } = options;
  const isReadonly = options.readonly === true;
  if (isReadonly && reservation === undefined) return nothing;
  const texts = reservationTexts[locale];
  const change = (text: string, revisit: string | undefined): void =>
    changed(
      text === "" && revisit === undefined
        ? undefined
        : { text, ...(revisit !== undefined && { revisit }) },
    );
  return html`<label class="field reservation">
      <span class="label">${texts.text}</span>
      <input
        type="text"
        maxlength="2000"
        aria-label=${title === undefined ? nothing : texts.textOf(title)}
        placeholder=${texts.placeholder}
        .value=${reservation?.text ?? ""}
        ?readonly=${isReadonly}
        @change=${({ target }: Event) =>
          change((target as HTMLInputElement).value.trim(), reservation?.revisit)}
      />
    </label>
    <netz-due-field
      class="revisit"
      .label=${title === undefined ? texts.revisit : texts.revisitOf(title)}
      .hint=${texts.revisitHint}
      .due=${reservation?.revisit}
      .today=${today}
      ?readonly=${isReadonly}
      @netz-due-change=${({ due, words }: DueChangeEvent) => {
        const isDay = typeof due === "string";
        if (isDay || words === undefined) change(reservation?.text ?? "", isDay ? due : undefined);
      }}
    ></netz-due-field>`;
}

/** "vorbehaltlich der Haushaltslage", "Wiedervorlage: 4. Quartal 2025". */
export function reservationFacts(
  reservation: Reservation | undefined,
  locale: Locale,
): readonly string[] {
  if (reservation === undefined) return [];
  const texts = reservationTexts[locale];
  const { text, revisit } = reservation;
  return [
    ...(text === "" ? [] : [texts.shown(text)]),
    ...(revisit === undefined ? [] : [texts.shownRevisit(understoodWords(revisit, locale))]),
  ];
}
