import type { Messages } from "../issues.js";

/** Issues of address books that others wrote. */
export const vcardMessages = {
  "vcard-too-large": {
    severity: "error",
    de: "Die Datei ist mit {size} Zeichen zu groß; gelesen werden höchstens {limit}.",
    en: "The file is too large with {size} characters; at most {limit} are read.",
  },
  "vcard-none-found": {
    severity: "error",
    de: "In der Datei steht keine vCard.",
    en: "There is no vCard in the file.",
  },
  "vcard-line-broken": {
    severity: "warning",
    de: "Zeile {row} ist keine Zeile einer vCard und wurde übergangen: „{value}“.",
    en: "Row {row} is no line of a vCard and was passed over: “{value}”.",
  },
  "vcard-not-ended": {
    severity: "warning",
    de: "Die vCard ab Zeile {row} endet nicht; gelesen wurde, was da ist.",
    en: "The vCard from row {row} has no end; what is there was read.",
  },
  "vcard-not-a-person": {
    severity: "info",
    de: "„{name}“ in Zeile {row} ist keine Person ({kind}) und wird nicht übernommen.",
    en: "“{name}” in row {row} is no person ({kind}) and is not taken over.",
  },
  "vcard-property-dropped": {
    severity: "info",
    de: "Die Angabe {name} in Zeile {row} („{value}“) wird nicht übernommen.",
    en: "The property {name} in row {row} (“{value}”) is not taken over.",
  },
} as const satisfies Messages;
