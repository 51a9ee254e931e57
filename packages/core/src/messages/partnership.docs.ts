import type { DocsOf } from "./message-docs.js";
import type { partnershipMessages } from "./partnership.js";

const place = (number: number): { place: string } => ({
  place: `urn:uuid:0190c5a0-0000-7000-8000-00000000010${number}`,
});
const entry = (status: string, since: string, side = "all"): object => ({ status, since, side });
const placeOf = (id: string): object => ({
  kind: id.endsWith("1") ? "town" : "district",
  name: { de: "Görlitz" },
  valid: { from: "2008-08-01" },
});

export const partnershipDocs: DocsOf<typeof partnershipMessages> = {
  "partnership-too-few-parties": {
    cause: "Only the partner was entered, and the own town taken for granted.",
    repair: "Add the own town as a party.",
    example: { changes: { parties: [place(1)] } },
  },
  "partnership-same-party-twice": {
    cause:
      "The wrong of two places of one name was picked. Senftenberg (AT) and Senftenberg (DE) are two places.",
    repair: "Pick the other place.",
    example: { changes: { parties: [place(1), place(1)] } },
  },
  "partnership-party-unnamed": {
    cause: "A party was left empty, or both fields were filled in.",
    repair: "Fill in exactly one of place and organisation.",
    example: { changes: { parties: [place(1), { nameAtSigning: "Karl-Marx-Stadt" }] } },
  },
  "partnership-organisation-as-party": {
    cause: "The association that carries the partnership was entered as a party.",
    repair: "Enter it as a carrier, or choose sponsorship.",
    example: { changes: { parties: [place(1), { organisation: "urn:uuid:club" }] } },
  },
  "partnership-parties-of-different-level": {
    cause: "A county and a town are partners, which is rare but legal.",
    repair: "Nothing has to be done; check that the right places were picked.",
    example: { changes: {}, context: { placeOf } },
  },
  "partnership-party-did-not-exist": {
    cause: "The partnership was signed by a predecessor.",
    repair: "Enter the predecessor, or the name at signing.",
    example: { changes: {}, context: { placeOf } },
  },
  "partnership-pair-again": {
    cause: "Both towns of a pair sent in their lists.",
    repair: "Merge the two records; a reaffirmation is another agreement, not another partnership.",
    example: {
      changes: {},
      context: {
        others: [{ id: "urn:uuid:other", kind: "partnership", parties: [place(2), place(1)] }],
      },
    },
  },
  "partnership-without-agreement": {
    cause: "Lists of twin towns give a year at best.",
    repair: "Add the agreement, or choose contact.",
    example: { changes: { agreements: [] } },
  },
  "partnership-contact-with-contract": {
    cause: "The kind was not updated when a contract was signed.",
    repair: "Choose partnership, friendship or project partnership.",
    example: { changes: { kind: "contact" } },
  },
  "partnership-with-end": {
    cause: "A friendship or project was entered as a partnership.",
    repair: "Choose friendship or project partnership, or remove the end.",
    example: { changes: { agreements: [{ type: "contract", signed: "1980", validTo: "1990" }] } },
  },
  "partnership-without-limit": {
    cause: "The agreement has no end, which is legal.",
    repair: "Nothing has to be done; add the end or the themes if there are any.",
    example: { changes: { kind: "friendship" } },
  },
  "partnership-agreement-ends-before-signing": {
    cause: "The two dates were mixed up.",
    repair: "Correct one of them.",
    example: { changes: { agreements: [{ type: "contract", signed: "1990", validTo: "1980" }] } },
  },
  "partnership-sources-disagree": {
    cause: "The two towns celebrate different years.",
    repair: "Nothing has to be done; all dates are kept with their sources.",
    example: {
      changes: {
        agreements: [
          {
            type: "charter",
            signed: "1980",
            signedBySources: [{ signed: "1981", source: { title: "Chronik" } }],
          },
        ],
      },
    },
  },
  "partnership-history-out-of-order": {
    cause: "Entries were added as they became known.",
    repair: "The repair sorts them, unless that makes a forbidden step.",
    example: { changes: { statusHistory: [entry("dormant", "2020"), entry("active", "1980")] } },
  },
  "partnership-status-step": {
    cause: "A status was left out or entered for the wrong side.",
    repair: "Add the status between.",
    example: { changes: { statusHistory: [entry("active", "1980"), entry("planned", "1990")] } },
  },
  "partnership-active-after-end": {
    cause: "The new agreement was not entered.",
    repair: "Add it, or enter the pause as dormant or suspended.",
    example: { changes: { statusHistory: [entry("ended", "1990"), entry("active", "2000")] } },
  },
  "partnership-side-unknown": {
    cause: "A name was entered instead of the party's id.",
    repair: "Use `all` or the id of a party.",
    example: { changes: { statusHistory: [entry("active", "1980", "Görlitz")] } },
  },
};
