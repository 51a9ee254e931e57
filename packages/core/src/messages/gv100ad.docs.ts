import type { gv100adMessages } from "./gv100ad.js";
import type { DocsOf } from "./message-docs.js";

const parsing = (text: string) => ({
  call: "parseGv100ad",
  with: [text, { now: "2026-01-05T09:00:00Z" }],
});

const municipality = (name: string, population: string): string =>
  `6020231130145210100010${name.padEnd(50)}${"".padEnd(50)}64    00000002327${population}`.padEnd(
    220,
  );

export const gv100adDocs: DocsOf<typeof gv100adMessages> = {
  "register-line-unknown": {
    cause: "Another file was given, or a header line was put in front.",
    repair: "Take the unchanged file GV100AD; other lines are passed over.",
    example: parsing("Gemeinde;Einwohner;Fläche;Postleitzahl;und so weiter, eine Tabelle"),
  },
  "register-line-short": {
    cause: "The file was cut off on its way, or trailing blanks were removed together with more.",
    repair: "Fetch the file again.",
    example: parsing("60202311301452"),
  },
  "register-name-missing": {
    cause: "The columns were shifted by an editor.",
    repair: "Fetch the file again.",
    example: parsing(municipality("", "00000003666")),
  },
  "register-population": {
    cause: "The columns were shifted, or the number is kept secret.",
    repair: "Enter the population by hand, with its date.",
    example: parsing(municipality("Amtsberg", "unbekannt  ")),
  },
  "register-key-twice": {
    cause: "Two registers were put one after the other.",
    repair: "Read each file alone; both records are handed out.",
    example: parsing(
      `${municipality("Amtsberg", "00000003666")}\n${municipality("Amtsberg", "00000003666")}`,
    ),
  },
};
