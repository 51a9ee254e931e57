import type { DocsOf } from "./message-docs.js";
import type { placeMessages } from "./place.js";

const ags = (value: string): object => ({ scheme: "ags", value });

export const placeDocs: DocsOf<typeof placeMessages> = {
  "place-ags-ars-disagree": {
    cause: "The keys of two places were mixed, or one of them is of an earlier year.",
    repair: "Look both up in the official register of one year.",
    example: {
      changes: { identifiers: [ags("14626110"), { scheme: "ars", value: "146255501080" }] },
    },
  },
  "place-kind-against-key": {
    cause: "The record was made by hand, or a town became or ceased to be kreisfrei.",
    repair: "Correct the kind or the key.",
    example: { changes: { kind: "independentCity" } },
  },
  "place-district-key-filled-up": {
    cause: "OParl servers of Landkreise fill the key up to eight digits.",
    repair: "The repair takes the zeros away.",
    example: { changes: { kind: "district", identifiers: [ags("14626000")] } },
  },
  "place-german-key-abroad": {
    cause: "The country was left at another default, or the partner's key was copied.",
    repair: "Correct the country or remove the key.",
    example: { changes: { country: "PL", subdivision: undefined } },
  },
  "place-key-not-in-register": {
    cause: "The municipality was incorporated since, or the register at hand covers less.",
    repair: "Record its successor, or use a register of that year. Historic keys are not wrong.",
    example: { changes: {}, context: { isKeyInRegister: () => false } },
  },
  "place-coordinates-swapped": {
    cause: "22 of 23 captured OParl bodies give latitude before longitude.",
    repair: "The repair swaps them.",
    example: { changes: { coordinates: [51.1528, 14.9872] } },
  },
  "place-coordinates-impossible": {
    cause: "Projected coordinates (UTM, Gauß-Krüger) stand where degrees are wanted.",
    repair: "Convert them to WGS 84.",
    example: { changes: { coordinates: [5_496_000, 5_668_000] } },
  },
  "place-coordinates-outside": {
    cause: "A geocoder found another place of that name, or [0, 0] means unknown.",
    repair: "Correct or remove them.",
    example: { changes: { coordinates: [0, 0] } },
  },
  "place-postal-code-lost-zero": {
    cause: "A spreadsheet read the postal code as a number; Saxony's begin with 0.",
    repair: "The repair puts the zero in front.",
    example: { changes: { postalCodes: ["2826"] } },
  },
  "place-postal-code-format": {
    cause: "A prefix (D-02826) or a range stands in the field.",
    repair: "One postal code of five digits for each entry.",
    example: { changes: { postalCodes: ["D-02826"] } },
  },
  "place-website-without-scheme": {
    cause: "Address books note web addresses as they are spoken: www.goerlitz.de.",
    repair: "The repair puts https:// in front.",
    example: { changes: { website: "www.goerlitz.de" } },
  },
  "place-refers-to-itself": {
    cause: "The wrong entry was picked from a list.",
    repair: "Pick the other place or leave the field out.",
    example: { changes: { parent: "urn:uuid:0190c5a0-0000-7000-8000-000000000001" } },
  },
  "place-subdivision-disagrees": {
    cause: "The Land was taken from an address or a list of another country.",
    repair: "Where the key tells the Land, the repair writes it.",
    example: { changes: { subdivision: "DE-BB" } },
  },
};
