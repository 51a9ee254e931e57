import type { Messages } from "../issues.js";

/** Issues of places. */
export const placeMessages = {
  "place-website-without-scheme": {
    severity: "warning",
    de: "Der Web-Adresse „{value}“ fehlt https:// am Anfang.",
    en: "The web address “{value}” lacks https:// at its start.",
  },
} as const satisfies Messages;
