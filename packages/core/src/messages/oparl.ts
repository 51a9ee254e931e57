import type { Messages } from "../issues.js";

/** Issues of objects that OParl servers give. */
export const oparlMessages = {
  "oparl-not-an-object": {
    severity: "error",
    de: "Hier wurde ein OParl-Objekt erwartet.",
    en: "An OParl object was expected here.",
  },
  "oparl-type-unknown": {
    severity: "error",
    de: "„{value}“ ist kein Objekttyp von OParl 1.0 oder 1.1, der hier gelesen wird.",
    en: "“{value}” is no object type of OParl 1.0 or 1.1 that is read here.",
  },
  "oparl-field-missing": {
    severity: "warning",
    de: "Die Angabe {field} fehlt, obwohl OParl 1.1 sie verlangt.",
    en: "The field {field} is missing although OParl 1.1 demands it.",
  },
  "oparl-empty-value": {
    severity: "info",
    de: "Die Angabe {field} ist leer; OParl lässt leere Angaben weg.",
    en: "The field {field} is empty; OParl leaves empty fields out.",
  },
  "oparl-item-not-embedded": {
    severity: "warning",
    de: "Ein Tagesordnungspunkt steht nur als Verweis da und fehlt daher.",
    en: "An agenda item is given as a link only and is therefore missing.",
  },
  "oparl-meeting-without-start": {
    severity: "error",
    de: "Die Sitzung hat keinen Beginn.",
    en: "The meeting has no start.",
  },
} as const satisfies Messages;
