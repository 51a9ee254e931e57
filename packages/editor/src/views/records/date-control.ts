import { readDue, writeDue, type TaskDue } from "@staedtenetz/document";
import { dateWords } from "../../record-words.js";
import { readDate } from "../../dates/read-date.js";
import type { Locale } from "../../texts.js";
import type { RecordTexts } from "../../texts/record-texts.js";
import { textControl, type Control } from "./controls.js";

/** A date as it was typed and as it was understood, in the form in which attributes hold it. */
export interface TypedDate {
  /** A partial date, or `2025-06-18T10:00[Europe/Berlin]`; absent while there is none. */
  readonly when?: string;
  /** The words; absent when they only say the date again. */
  readonly words?: string;
}

const zone = "Europe/Berlin";

/**
 * What somebody typed as a date, never made more exact.
 *
 * @example
 * typedDate("4. Quartal", "2025-06-18", "de") // { when: "2025-36", words: "4. Quartal" }
 * typedDate("zeitnah", "2025-06-18", "de") // { words: "zeitnah" }
 */
export function typedDate(typed: string, today: string, locale: Locale): TypedDate {
  const words = typed.trim();
  if (words === "") return {};
  const understood = readDate(words, today, locale);
  if (understood === undefined) return { words: words.slice(0, 200) };
  const { edtf } = understood;
  const when = edtf.includes("T") ? writeDue({ local: edtf, zone }) : edtf;
  return when.length > 120 ? { words: words.slice(0, 200) } : { when, words: words.slice(0, 200) };
}

/** A field for a date that shows what it understood. */
export class DateControl {
  readonly element: HTMLElement;
  readonly #field: Control<string>;
  readonly #understood = document.createElement("p");
  readonly #texts: () => RecordTexts["date"];
  readonly #locale: () => Locale;

  constructor(
    context: {
      readonly texts: () => RecordTexts["date"];
      readonly locale: () => Locale;
      /** The present day, `YYYY-MM-DD`. */
      readonly today: () => string;
    },
    typed: (date: TypedDate) => void,
  ) {
    this.#texts = context.texts;
    this.#locale = context.locale;
    this.#field = textControl("text", 200, (words) => {
      const date = typedDate(words, context.today(), context.locale());
      this.#say(date);
      typed(date);
    });
    this.#understood.className = "netz-record-hint";
    this.#understood.role = "status";
    this.element = this.#field.element;
    this.element.append(this.#understood);
  }

  show(when: TaskDue | undefined, words: string | undefined, editable: boolean): void {
    const shown = words ?? dateWords(when, undefined, this.#locale()) ?? "";
    this.#field.show(shown, editable);
    this.#say({
      ...(when !== undefined && { when: writeDue(when) }),
      ...(words !== undefined && { words }),
    });
  }

  name(label: string): void {
    this.#field.name(label, undefined, this.#texts().hint);
  }

  #say({ when, words }: TypedDate): void {
    const texts = this.#texts();
    const date = dateWords(readDue(when), undefined, this.#locale());
    const sentence =
      date === undefined
        ? words === undefined
          ? ""
          : texts.notUnderstood
        : texts.understood(date);
    if (this.#understood.textContent !== sentence) this.#understood.textContent = sentence;
  }
}
