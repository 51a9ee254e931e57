import type { LetterText, MailLocale } from "./letter.js";

/** What a mail with a sign-in link says. */
export interface SignInLetter {
  network: string;
  url: string;
  minutes: number;
}

const texts: Readonly<Record<MailLocale, (given: SignInLetter) => LetterText>> = {
  de: ({ network, url, minutes }) => ({
    subject: `Ihr Link zum Anmelden: ${network}`,
    greeting: "Guten Tag,",
    paragraphs: [
      `jemand, vermutlich Sie selbst, möchte sich mit dieser Adresse bei „${network}“ anmelden.`,
    ],
    action: { label: "Jetzt anmelden", url },
    notes: [
      `Der Link gilt ${minutes} Minuten und nur einmal. Haben Sie nichts angefordert, brauchen Sie nichts zu tun.`,
    ],
  }),
  en: ({ network, url, minutes }) => ({
    subject: `Your sign-in link: ${network}`,
    greeting: "Hello,",
    paragraphs: [
      `somebody, probably you, would like to sign in to “${network}” with this address.`,
    ],
    action: { label: "Sign in now", url },
    notes: [
      `The link works for ${minutes} minutes and once only. If you did not ask for it, you need not do anything.`,
    ],
  }),
};

/** The mail that lets somebody in who has an account. */
export function signInLetter(locale: MailLocale, given: SignInLetter): LetterText {
  return texts[locale](given);
}
