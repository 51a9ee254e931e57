import type { Messages } from "../issues.js";

export const attachmentMessages = {
  "attachment-alternative-text-missing": {
    severity: "error",
    de: "Das Bild braucht vor der Veröffentlichung eine Beschreibung (Alternativtext).",
    en: "The picture needs a description (alternative text) before it is published.",
  },
  "attachment-type-not-allowed": {
    severity: "error",
    de: "Dateien der Art „{mediaType}“ sind nicht erlaubt.",
    en: "Files of the type “{mediaType}” are not allowed.",
  },
  "attachment-too-large": {
    severity: "error",
    de: "Die Datei ist größer als erlaubt ({limit} Byte).",
    en: "The file is larger than allowed ({limit} bytes).",
  },
  "attachment-empty": {
    severity: "error",
    de: "Die Datei ist leer.",
    en: "The file is empty.",
  },
  "attachment-name-is-path": {
    severity: "warning",
    de: "Der Dateiname enthält einen Pfad.",
    en: "The file name contains a path.",
  },
} as const satisfies Messages;
