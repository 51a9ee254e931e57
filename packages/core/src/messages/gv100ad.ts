import type { Messages } from "../issues.js";

/** Issues of the official register of municipalities as a file. */
export const gv100adMessages = {
  "register-line-unknown": {
    severity: "error",
    de: "Zeile {row} beginnt mit „{value}“: eine solche Satzart hat das Gemeindeverzeichnis GV100AD nicht.",
    en: "Row {row} begins with “{value}”: the register GV100AD has no such kind of record.",
  },
  "register-line-short": {
    severity: "error",
    de: "Zeile {row} endet nach {length} Zeichen, bevor Schlüssel und Name vollständig sind.",
    en: "Row {row} ends after {length} characters, before key and name are complete.",
  },
  "register-name-missing": {
    severity: "error",
    de: "In Zeile {row} fehlt der Name.",
    en: "The name is missing in row {row}.",
  },
  "register-population": {
    severity: "warning",
    de: "In Zeile {row} steht als Einwohnerzahl „{value}“; sie bleibt weg.",
    en: "Row {row} gives “{value}” as its population; it is left out.",
  },
  "register-key-twice": {
    severity: "warning",
    de: "Der Schlüssel {value} in Zeile {row} steht schon in einer früheren Zeile.",
    en: "The key {value} in row {row} already stands in an earlier row.",
  },
} as const satisfies Messages;
