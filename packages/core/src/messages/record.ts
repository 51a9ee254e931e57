import type { Messages } from "../issues.js";

/** Issues any record may have: its structure, its fields, the base every record shares. */
export const recordMessages = {
  "not-an-object": {
    severity: "error",
    de: "Erwartet wird ein Datensatz mit Feldern.",
    en: "A record with fields is expected.",
  },
  "too-deep": {
    severity: "error",
    de: "Die Angaben sind tiefer als {limit} Ebenen verschachtelt.",
    en: "The input is nested deeper than {limit} levels.",
  },
  "too-many-values": {
    severity: "error",
    de: "Der Datensatz hat mehr als {limit} Einzelangaben.",
    en: "The record has more than {limit} values.",
  },
  "text-too-long": {
    severity: "error",
    de: "„{field}“ ist länger als {limit} Zeichen.",
    en: "“{field}” is longer than {limit} characters.",
  },
  "text-control-character": {
    severity: "error",
    de: "„{field}“ enthält ein unsichtbares Steuerzeichen.",
    en: "“{field}” contains an invisible control character.",
  },
  "text-lone-surrogate": {
    severity: "error",
    de: "„{field}“ enthält ein halbes Zeichen, das sich nicht speichern lässt.",
    en: "“{field}” contains half a character, which cannot be stored.",
  },
  "text-not-nfc": {
    severity: "warning",
    de: "„{field}“ setzt Buchstaben aus Einzelteilen zusammen (nicht Unicode-NFC).",
    en: "“{field}” builds letters from parts (not Unicode NFC).",
  },
  "text-empty": {
    severity: "error",
    de: "„{field}“ ist leer.",
    en: "“{field}” is empty.",
  },
  "key-forbidden": {
    severity: "error",
    de: "Der Feldname „{key}“ ist nicht erlaubt.",
    en: "The field name “{key}” is not allowed.",
  },
  "key-unknown": {
    severity: "info",
    de: "Das Feld „{field}“ ist nicht bekannt und bleibt unverändert erhalten.",
    en: "The field “{field}” is not known and is kept as it is.",
  },
  "value-not-plain": {
    severity: "error",
    de: "„{field}“ ist kein einfacher Wert (Text, Zahl, Ja/Nein, Liste, Felder).",
    en: "“{field}” is not a plain value (text, number, boolean, list, fields).",
  },
  unreadable: {
    severity: "error",
    de: "Der Datensatz lässt sich nicht lesen.",
    en: "The record cannot be read.",
  },
  "field-missing": {
    severity: "error",
    de: "Die Angabe „{field}“ fehlt.",
    en: "“{field}” is missing.",
  },
  "field-null": {
    severity: "error",
    de: "„{field}“ ist „null“. Ohne Angabe entfällt das Feld.",
    en: "“{field}” is null. A field without a value is left out.",
  },
  "field-type": {
    severity: "error",
    de: "„{field}“ hat die falsche Art von Wert: erwartet {expected}, angegeben {received}.",
    en: "“{field}” has the wrong kind of value: expected {expected}, found {received}.",
  },
  "value-not-in-list": {
    severity: "error",
    de: "„{field}“ muss einer dieser Werte sein: {allowed}.",
    en: "“{field}” must be one of: {allowed}.",
  },
  "value-out-of-range": {
    severity: "error",
    de: "„{field}“ liegt außerhalb des erlaubten Bereichs ({minimum} bis {maximum}).",
    en: "“{field}” is outside the allowed range ({minimum} to {maximum}).",
  },
  "list-length": {
    severity: "error",
    de: "„{field}“ hat nicht die erlaubte Zahl von Einträgen ({minimum} bis {maximum}).",
    en: "“{field}” does not have the allowed number of entries ({minimum} to {maximum}).",
  },
  "field-format": {
    severity: "error",
    de: "„{field}“ hat nicht die erwartete Form.",
    en: "“{field}” does not have the expected form.",
  },
  "no-alternative-fits": {
    severity: "error",
    de: "„{field}“ passt zu keiner der erlaubten Formen.",
    en: "“{field}” fits none of the allowed forms.",
  },
  "id-format": {
    severity: "error",
    de: "„{field}“ ist keine URI und keine urn:uuid.",
    en: "“{field}” is neither a URI nor a urn:uuid.",
  },
  "instant-format": {
    severity: "error",
    de: "„{field}“ ist kein Zeitpunkt mit Zeitzone, wie 2025-06-18T10:00:00Z.",
    en: "“{field}” is not an instant with its offset, such as 2025-06-18T10:00:00Z.",
  },
  "edtf-invalid": {
    severity: "error",
    de: "Das ist kein gültiges (Teil-)Datum nach EDTF, wie 2025, 2025-06 oder 2025-06-18.",
    en: "That is not a valid (partial) date in EDTF, such as 2025, 2025-06 or 2025-06-18.",
  },
  "date-missing": {
    severity: "error",
    de: "„{text}“: Diesen Tag gibt es im Kalender nicht.",
    en: "“{text}”: the calendar has no such day.",
  },
  "interval-reversed": {
    severity: "error",
    de: "Der Zeitraum endet, bevor er beginnt.",
    en: "The period ends before it begins.",
  },
  "language-format": {
    severity: "error",
    de: "„{field}“ ist kein Sprachkürzel wie de, hsb oder pl.",
    en: "“{field}” is not a language tag such as de, hsb or pl.",
  },
  "lang-map-empty": {
    severity: "error",
    de: "„{field}“ braucht den Text in mindestens einer Sprache.",
    en: "“{field}” needs its text in at least one language.",
  },
  "url-format": {
    severity: "error",
    de: "„{field}“ ist keine Web-Adresse mit http:// oder https://.",
    en: "“{field}” is not a web address with http:// or https://.",
  },
  "modified-before-created": {
    severity: "error",
    de: "Der Datensatz ist vor seiner Entstehung geändert worden ({modified} vor {created}).",
    en: "The record was modified before it was created ({modified} before {created}).",
  },
  "deleted-before-created": {
    severity: "error",
    de: "Der Datensatz ist vor seiner Entstehung gelöscht worden ({deleted} vor {created}).",
    en: "The record was deleted before it was created ({deleted} before {created}).",
  },
  "span-reversed": {
    severity: "error",
    de: "„{field}“ endet ({to}), bevor es beginnt ({from}).",
    en: "“{field}” ends ({to}) before it begins ({from}).",
  },
  "kind-unknown": {
    severity: "error",
    de: "Die Art „{kind}“ gibt es nicht.",
    en: "There is no record kind “{kind}”.",
  },
  "version-missing": {
    severity: "warning",
    de: "Der gespeicherte Datensatz nennt keine Fassung; er wird als Fassung 1 gelesen.",
    en: "The stored record names no version; it is read as version 1.",
  },
  "version-unknown": {
    severity: "error",
    de: "Fassung {version} ist nicht bekannt; diese Software liest bis Fassung {newest}.",
    en: "Version {version} is not known; this software reads up to version {newest}.",
  },
  "migration-failed": {
    severity: "error",
    de: "Der Datensatz der Fassung {version} ließ sich nicht auf die nächste heben.",
    en: "The record of version {version} could not be lifted to the next one.",
  },
} as const satisfies Messages;
