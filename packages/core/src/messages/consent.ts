import type { Messages } from "../issues.js";

export const consentMessages = {
  "consent-time-missing": {
    severity: "error",
    de: "Es fehlt, wann die Einwilligung erteilt oder verweigert wurde.",
    en: "It does not say when consent was given or refused.",
  },
  "consent-wording-missing": {
    severity: "error",
    de: "Es fehlt, in welchen Text eingewilligt wurde (Fassung).",
    en: "It does not say which wording was agreed to (version).",
  },
  "consent-subject-missing": {
    severity: "error",
    de: "Es fehlt, wofür die Einwilligung gilt (Zweck oder Angabe).",
    en: "It does not say what the consent is for (purpose or field).",
  },
  "consent-withdrawal-time-missing": {
    severity: "error",
    de: "Es fehlt, wann die Einwilligung widerrufen wurde.",
    en: "It does not say when the consent was withdrawn.",
  },
  "consent-withdrawn-before-given": {
    severity: "error",
    de: "Der Widerruf ({withdrawnAt:day}) liegt vor der Einwilligung ({at:day}).",
    en: "The withdrawal ({withdrawnAt:day}) is before the consent ({at:day}).",
  },
  "consent-withdrawn-but-given": {
    severity: "error",
    de: "Die Einwilligung ist widerrufen, gilt aber noch als erteilt.",
    en: "The consent was withdrawn, but still counts as given.",
  },
} as const satisfies Messages;
