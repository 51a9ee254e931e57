import type { Locale } from "@staedtenetz/elements";

const de = {
  offline: "Keine Verbindung. Es wurde nichts geändert.",
  failed: "Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.",
  accountPage: {
    lead: "Ihr Name, Ihre Anmeldung und die Geräte, auf denen Sie angemeldet sind.",
    name: "Name",
    nameHint: "So sehen andere Sie in Listen und beim Schreiben.",
    nameMissing: "Bitte geben Sie einen Namen ein.",
    save: "Name speichern",
    role: "Rolle im Netzwerk",
    groups: "Gruppen",
    noGroups: "In keiner Gruppe",
    address: "Mailadresse zum Anmelden",
    addressHint: "Sie erhalten eine Mail mit einem Link. Erst danach gilt die Adresse.",
    noAddress:
      "Sie haben noch keine Adresse bestätigt. Ohne sie kommen Sie nur mit einem neuen Link wieder hinein.",
    addressSave: "Adresse bestätigen",
    addressSent: (address: string) =>
      `Wir haben eine Mail an ${address} geschickt. Bitte öffnen Sie den Link darin.`,
    sessions: "Angemeldete Geräte",
    sessionsLead: "Gespeichert ist nur, seit wann: nicht, welches Gerät oder von wo.",
    current: "Dieses Gerät",
    other: "Anderes Gerät",
    signedIn: (day: string) => `angemeldet am ${day}`,
    used: (day: string) => `zuletzt erneuert am ${day}`,
    end: "Abmelden",
    endName: (day: string) => `Gerät abmelden, angemeldet am ${day}`,
    endOthers: "Alle anderen abmelden",
  },
  signIn: {
    title: "Anmelden",
    lead: "Ein Kennwort brauchen Sie nicht: Sie bekommen einen Link an Ihre Mailadresse.",
    address: "Mailadresse",
    submit: "Link schicken",
    sentTitle: "Bitte sehen Sie in Ihr Postfach",
    sent: (address: string) =>
      `Wenn es zu ${address} ein Konto gibt, ist jetzt ein Link unterwegs. Er gilt 15 Minuten und nur einmal.`,
    again: "Andere Adresse",
    or: "oder",
    service: (name: string) => `Mit ${name} anmelden`,
    unknown:
      "Zu diesem Konto gibt es hier keinen Zugang. Bitte lassen Sie sich einladen, oder melden Sie sich mit Ihrer Mailadresse an.",
    wait: "Von Ihrem Anschluss kamen zu viele Anfragen. Bitte versuchen Sie es in zehn Minuten noch einmal.",
    hint: "Noch kein Konto? Öffnen Sie den Link aus Ihrer Einladung, oder fragen Sie die Koordination Ihres Netzwerks.",
    signedIn: "Ich habe den Link schon geöffnet",
  },
};

/** Every word about signing in and one's own account. */
export type AccountTexts = typeof de;

const en: AccountTexts = {
  offline: "No connection. Nothing was changed.",
  failed: "That did not work. Please try again.",
  accountPage: {
    lead: "Your name, how you sign in, and the devices you are signed in on.",
    name: "Name",
    nameHint: "This is how others see you in lists and when you write.",
    nameMissing: "Please enter a name.",
    save: "Save the name",
    role: "Role in the network",
    groups: "Groups",
    noGroups: "In no group",
    address: "Mail address to sign in with",
    addressHint: "You get a mail with a link. The address counts after that.",
    noAddress:
      "You have not confirmed an address yet. Without it you need a new link to get in again.",
    addressSave: "Confirm the address",
    addressSent: (address) => `We sent a mail to ${address}. Please open the link in it.`,
    sessions: "Signed-in devices",
    sessionsLead: "Only the time is stored: not which device, nor from where.",
    current: "This device",
    other: "Another device",
    signedIn: (day) => `signed in on ${day}`,
    used: (day) => `last renewed on ${day}`,
    end: "Sign out",
    endName: (day) => `Sign out the device that signed in on ${day}`,
    endOthers: "Sign out all others",
  },
  signIn: {
    title: "Sign in",
    lead: "You need no password: you get a link to your mail address.",
    address: "Mail address",
    submit: "Send the link",
    sentTitle: "Please look into your mailbox",
    sent: (address) =>
      `If there is an account for ${address}, a link is on its way now. It works for 15 minutes and once only.`,
    again: "Another address",
    or: "or",
    service: (name) => `Sign in with ${name}`,
    unknown:
      "This account has no access here. Please ask for an invitation, or sign in with your mail address.",
    wait: "There were too many requests from your connection. Please try again in ten minutes.",
    hint: "No account yet? Open the link of your invitation, or ask the coordination of your network.",
    signedIn: "I have opened the link already",
  },
};

export const accountTexts: Readonly<Record<Locale, AccountTexts>> = { de, en };
