import type { Locale } from "@staedtenetz/elements";

const de = {
  text: "Letzte Kopie als Text herunterladen",
  html: "Letzte Kopie als HTML herunterladen",
  fileName: "letzte-kopie",
  erase: "Kopie von diesem Gerät löschen",
  erased: "Die Kopie auf diesem Gerät ist gelöscht.",
  explanation: "Wenn Sie diese Seite verlassen, wird die Kopie auf diesem Gerät gelöscht.",
};

const en: typeof de = {
  text: "Download the last copy as text",
  html: "Download the last copy as HTML",
  fileName: "last-copy",
  erase: "Delete the copy from this device",
  erased: "The copy on this device is deleted.",
  explanation: "When you leave this page, the copy on this device will be deleted.",
};

/** What is said when a document was deleted and a copy of it lies on this device. */
export const deletedCopyTexts: Readonly<Record<Locale, typeof de>> = { de, en };
