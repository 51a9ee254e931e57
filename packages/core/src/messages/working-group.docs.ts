import type { DocsOf } from "./message-docs.js";
import type { workingGroupMessages } from "./working-group.js";

export const workingGroupDocs: DocsOf<typeof workingGroupMessages> = {
  "working-group-speaker-not-member": {
    cause: "Speakers were entered first and the list of members later.",
    repair: "The repair adds the speakers to the members.",
    example: { changes: { members: [] } },
  },
};
