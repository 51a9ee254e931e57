import type { Messages } from "../issues.js";

/** Issues of places. */
export const placeMessages = {
  "place-ags-ars-disagree": {
    severity: "error",
    de: "Gemeindeschlüssel {ags} und Regionalschlüssel {ars} widersprechen sich; zum Regionalschlüssel gehört {expected}.",
    en: "The keys AGS {ags} and ARS {ars} disagree; the AGS of that ARS is {expected}.",
  },
  "place-kind-against-key": {
    severity: "warning",
    de: "Die Art „{kind}“ passt nicht zum Schlüssel {key} (000 am Ende haben nur kreisfreie Städte).",
    en: "The kind “{kind}” does not fit the key {key} (only independent cities end in 000).",
  },
  "place-district-key-filled-up": {
    severity: "warning",
    de: "Der Schlüssel {key} eines Landkreises ist mit Nullen aufgefüllt; er hat fünf Ziffern.",
    en: "The key {key} of a district is filled up with zeros; it has five digits.",
  },
  "place-german-key-abroad": {
    severity: "error",
    de: "Ein deutscher Schlüssel ({key}) steht bei einem Ort in „{country}“.",
    en: "A German key ({key}) is given for a place in “{country}”.",
  },
  "place-key-not-in-register": {
    severity: "warning",
    de: "Der Schlüssel {key} steht nicht im vorliegenden Verzeichnis: unbekannt oder historisch.",
    en: "The key {key} is not in the register at hand: unknown or historic.",
  },
  "place-coordinates-swapped": {
    severity: "warning",
    de: "Länge und Breite sind vertauscht ({longitude}, {latitude}); zuerst kommt die Länge.",
    en: "Longitude and latitude are swapped ({longitude}, {latitude}); longitude comes first.",
  },
  "place-coordinates-impossible": {
    severity: "error",
    de: "Die Koordinaten {longitude}, {latitude} gibt es auf der Erde nicht.",
    en: "The coordinates {longitude}, {latitude} do not exist on Earth.",
  },
  "place-coordinates-outside": {
    severity: "warning",
    de: "Die Koordinaten liegen nicht in „{country}“.",
    en: "The coordinates are not in “{country}”.",
  },
  "place-postal-code-lost-zero": {
    severity: "warning",
    de: "Der Postleitzahl {value} fehlt die führende Null.",
    en: "The postal code {value} has lost its leading zero.",
  },
  "place-postal-code-format": {
    severity: "warning",
    de: "„{value}“ ist keine deutsche Postleitzahl (fünf Ziffern).",
    en: "“{value}” is not a German postal code (five digits).",
  },
  "place-website-without-scheme": {
    severity: "warning",
    de: "Der Web-Adresse „{value}“ fehlt https:// am Anfang.",
    en: "The web address “{value}” lacks https:// at its start.",
  },
  "place-refers-to-itself": {
    severity: "error",
    de: "Der Ort nennt in „{field}“ sich selbst.",
    en: "The place names itself in “{field}”.",
  },
  "place-subdivision-disagrees": {
    severity: "warning",
    de: "„{subdivision}“ passt nicht zu Staat und Schlüssel des Ortes ({expected}).",
    en: "“{subdivision}” does not fit the country and key of the place ({expected}).",
  },
} as const satisfies Messages;
