/** The words of the sign-in page. */
export interface JoinTexts {
  title: string;
  lead: (network: string) => string;
  nameLabel: string;
  nameHint: string;
  submit: string;
  privacy: string;
  spentTitle: string;
  spentText: string;
  waitTitle: string;
  waitText: string;
  nameTooLong: string;
  otherLanguage: string;
}

export const joinTexts = {
  de: {
    title: "Anmelden",
    lead: (network) => `Sie sind eingeladen, bei „${network}“ mitzuarbeiten.`,
    nameLabel: "Ihr Name",
    nameHint: "So sehen die anderen Sie beim gemeinsamen Schreiben.",
    submit: "Jetzt mitmachen",
    privacy:
      "Mit der Anmeldung wird ein Cookie gesetzt, das Sie angemeldet hält. Weitere Cookies gibt es nicht.",
    spentTitle: "Dieser Link gilt nicht mehr",
    spentText:
      "Er wurde schon benutzt oder ist abgelaufen. Bitte lassen Sie sich einen neuen Link geben.",
    waitTitle: "Bitte warten Sie einen Moment",
    waitText:
      "Von Ihrem Anschluss kamen zu viele vergebliche Versuche. Versuchen Sie es später noch einmal.",
    nameTooLong: "Bitte geben Sie höchstens 80 Zeichen ein.",
    otherLanguage: "English",
  },
  en: {
    title: "Sign in",
    lead: (network) => `You are invited to work with “${network}”.`,
    nameLabel: "Your name",
    nameHint: "This is how others see you when you write together.",
    submit: "Join now",
    privacy: "Signing in sets one cookie that keeps you signed in. There are no others.",
    spentTitle: "This link is no longer valid",
    spentText: "It was used before or has expired. Please ask for a new link.",
    waitTitle: "Please wait a moment",
    waitText: "There were too many failed attempts from your connection. Please try again later.",
    nameTooLong: "Please enter no more than 80 characters.",
    otherLanguage: "Deutsch",
  },
} as const satisfies Record<"de" | "en", JoinTexts>;

export type JoinLanguage = keyof typeof joinTexts;
