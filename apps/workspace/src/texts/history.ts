import type { Locale } from "@staedtenetz/elements";

const de = {
  title: "Verlauf",
  of: (meeting: string) => `Verlauf: ${meeting}`,
  back: "Zum Protokoll",
  link: "Verlauf ansehen",
  offline:
    "Keine Verbindung. Dieser Vergleich liegt noch nicht auf diesem Gerät; bereits geöffnete können Sie weiter ansehen.",
  offlineWish: "Keine Verbindung. Bitte versuchen Sie es noch einmal, wenn Sie wieder online sind.",
  gone: "Diese Version gibt es nicht mehr.",
  damaged: "Diese Version ist nicht mehr lesbar. Die anderen sind nicht betroffen.",
  tooMany: "Es gibt zu viele Versionen. Bitte entfernen Sie zuerst eine.",
  notPermitted: "Dafür fehlt Ihnen die Berechtigung.",
  failed: "Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.",
  saved: "Version gespeichert.",
  template: "Vorlage",
};

export type HistoryPageTexts = typeof de;

const en: HistoryPageTexts = {
  title: "History",
  of: (meeting) => `History: ${meeting}`,
  back: "To the minutes",
  link: "Show history",
  offline:
    "No connection. This comparison is not on this device yet; those you opened before can still be seen.",
  offlineWish: "No connection. Please try again when you are back online.",
  gone: "This version does not exist any more.",
  damaged: "This version cannot be read any more. The others are not affected.",
  tooMany: "There are too many versions. Please remove one first.",
  notPermitted: "You do not have the permission for this.",
  failed: "That did not work. Please try again.",
  saved: "Version saved.",
  template: "Template",
};

/** What the page with the history of minutes says. */
export const historyPageTexts: Readonly<Record<Locale, HistoryPageTexts>> = { de, en };
