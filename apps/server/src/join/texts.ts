/** The words of the sign-in page. */
export interface JoinTexts {
  title: string;
  lead: (network: string) => string;
  nameLabel: string;
  nameHint: string;
  submit: string;
  groupLead: (network: string, group: string) => string;
  guestLead: (network: string, meeting: string) => string;
  accept: (name: string) => string;
  accepting: (name: string) => string;
  signInLead: (network: string) => string;
  signInSubmit: (name: string) => string;
  addressTitle: string;
  addressLead: (network: string, address: string) => string;
  addressSubmit: string;
  once: string;
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
    groupLead: (network, group) =>
      `Sie sind eingeladen, in der Gruppe „${group}“ von „${network}“ mitzuarbeiten.`,
    guestLead: (network, meeting) =>
      `„${network}“ lädt Sie als Gast zum Treffen „${meeting}“ ein. Sie sehen Tagesordnung und Protokoll dieses Treffens.`,
    accept: (name) => `Einladung als ${name} annehmen`,
    accepting: (name) => `Sie sind als ${name} angemeldet und behalten Ihr Konto.`,
    signInLead: (network) => `Hier melden Sie sich bei „${network}“ an.`,
    signInSubmit: (name) => `Als ${name} anmelden`,
    addressTitle: "Adresse bestätigen",
    addressLead: (network, address) =>
      `Bestätigen Sie, dass ${address} Ihre Adresse ist. Dann können Sie sich bei „${network}“ damit anmelden.`,
    addressSubmit: "Das ist meine Adresse",
    once: "Der Link gilt nur einmal.",
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
    groupLead: (network, group) =>
      `You are invited to work in the group “${group}” of “${network}”.`,
    guestLead: (network, meeting) =>
      `“${network}” invites you as a guest to the meeting “${meeting}”. You see the agenda and the minutes of this meeting.`,
    accept: (name) => `Accept the invitation as ${name}`,
    accepting: (name) => `You are signed in as ${name} and keep your account.`,
    signInLead: (network) => `Here you sign in to “${network}”.`,
    signInSubmit: (name) => `Sign in as ${name}`,
    addressTitle: "Confirm the address",
    addressLead: (network, address) =>
      `Confirm that ${address} is your address. Then you can sign in to “${network}” with it.`,
    addressSubmit: "This is my address",
    once: "The link works only once.",
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
