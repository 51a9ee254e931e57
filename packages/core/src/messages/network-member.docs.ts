import type { DocsOf } from "./message-docs.js";
import type { networkMemberMessages } from "./network-member.js";

export const networkMemberDocs: DocsOf<typeof networkMemberMessages> = {
  "network-member-administration-missing": {
    cause: "An association applied alone, or its counterpart left the town hall.",
    repair: "Name someone from the administration.",
    example: { changes: { tandem: [{ sector: "civilSociety" }] } },
  },
  "network-member-civil-society-missing": {
    cause: "The town hall applied alone, or its counterpart was dissolved.",
    repair: "Name someone from civil society.",
    example: { changes: { tandem: [{ sector: "administration" }] } },
  },
  "network-member-population": {
    cause: "The programme is meant for medium-sized towns and makes exceptions.",
    repair: "Nothing to do if the town was admitted.",
    example: { changes: {}, context: { population: 3_200 } },
  },
};
