import type { LetterText, MailLocale } from "./letter.js";

/** What the mail says with which minutes go round. */
export interface CirculationLetter {
  meeting: string;
  url: string;
  /** The last day for objections, in words; absent when the next meeting approves them. */
  deadline?: string | undefined;
}

const texts: Readonly<Record<MailLocale, (given: CirculationLetter) => LetterText>> = {
  de: ({ meeting, url, deadline }) => ({
    subject: `Protokoll im Umlauf: ${meeting}`,
    greeting: "Guten Tag,",
    paragraphs: [
      `das Protokoll zu „${meeting}“ liegt zur Durchsicht vor.`,
      deadline === undefined
        ? "Es steht zur Annahme auf der Tagesordnung des nächsten Treffens."
        : `Ohne Einwand bis ${deadline} gilt das Protokoll als angenommen.`,
      "Einwände und Kommentare schreiben Sie neben den Text.",
    ],
    action: { label: "Protokoll lesen", url },
  }),
  en: ({ meeting, url, deadline }) => ({
    subject: `Minutes circulating: ${meeting}`,
    greeting: "Hello,",
    paragraphs: [
      `the minutes of “${meeting}” are ready for you to look through.`,
      deadline === undefined
        ? "They are on the agenda of the next meeting for approval."
        : `Without an objection by ${deadline} the minutes count as approved.`,
      "You can write objections and comments beside the text.",
    ],
    action: { label: "Read the minutes", url },
  }),
};

/** The mail with which minutes go round. */
export function circulationLetter(locale: MailLocale, given: CirculationLetter): LetterText {
  return texts[locale](given);
}
