import type { LetterText, MailLocale } from "./letter.js";

/** What a mail says that asks whether an address is one's own. */
export interface ConfirmAddressLetter {
  network: string;
  url: string;
  hours: number;
}

const texts: Readonly<Record<MailLocale, (given: ConfirmAddressLetter) => LetterText>> = {
  de: ({ network, url, hours }) => ({
    subject: `Bitte bestätigen Sie Ihre Adresse: ${network}`,
    greeting: "Guten Tag,",
    paragraphs: [
      `diese Adresse wurde in einem Konto bei „${network}“ eingetragen. Bestätigen Sie, dass es Ihre ist; dann können Sie sich damit anmelden.`,
    ],
    action: { label: "Adresse bestätigen", url },
    notes: [
      `Der Link gilt ${hours} Stunden. Haben Sie nichts eingetragen, brauchen Sie nichts zu tun; die Adresse wird dann nicht verwendet.`,
    ],
  }),
  en: ({ network, url, hours }) => ({
    subject: `Please confirm your address: ${network}`,
    greeting: "Hello,",
    paragraphs: [
      `this address was entered in an account of “${network}”. Confirm that it is yours; then you can sign in with it.`,
    ],
    action: { label: "Confirm the address", url },
    notes: [
      `The link works for ${hours} hours. If you did not enter anything, you need not do anything; the address is not used then.`,
    ],
  }),
};

/** The mail that asks whether an address belongs to the one who entered it. */
export function confirmAddressLetter(locale: MailLocale, given: ConfirmAddressLetter): LetterText {
  return texts[locale](given);
}
