import type { DocsOf } from "./message-docs.js";
import type { organisationMessages } from "./organisation.js";

export const organisationDocs: DocsOf<typeof organisationMessages> = {
  "organisation-parent-circle": {
    cause: "The parent was picked the wrong way round in one of the records.",
    repair: "Remove the parent from one of them.",
    example: { changes: { parent: "urn:uuid:0190c5a0-0000-7000-8000-000000000001" } },
  },
  "organisation-dissolved-before-founded": {
    cause: "The two dates were mixed up, or founded is the date of a refoundation.",
    repair: "Correct one of the dates.",
    example: { changes: { founded: "1999", dissolved: "1990" } },
  },
  "organisation-kind-against-sector": {
    cause:
      "Town halls list their own offices as civil society, and associations as administration.",
    repair: "Where the kind belongs to one sector, the repair writes it.",
    example: { changes: { kind: "ministry", sector: "business" } },
  },
};
