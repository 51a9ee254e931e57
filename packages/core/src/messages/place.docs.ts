import type { DocsOf } from "./message-docs.js";
import type { placeMessages } from "./place.js";

export const placeDocs: DocsOf<typeof placeMessages> = {
  "place-website-without-scheme": {
    cause: "Address books note web addresses as they are spoken: www.goerlitz.de.",
    repair: "The repair puts https:// in front.",
    example: { changes: { website: "www.goerlitz.de" } },
  },
};
