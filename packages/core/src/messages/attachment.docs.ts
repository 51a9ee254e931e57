import type { attachmentMessages } from "./attachment.js";
import type { DocsOf } from "./message-docs.js";

export const attachmentDocs: DocsOf<typeof attachmentMessages> = {
  "attachment-alternative-text-missing": {
    cause: "A picture was uploaded and marked as public without a description.",
    repair: "Say what the picture shows, for those who cannot see it.",
    example: { changes: { alternativeText: undefined } },
  },
  "attachment-type-not-allowed": {
    cause: "A program, a web page or an archive was uploaded.",
    repair: "Save it as PDF or in an office format.",
    example: { changes: { mediaType: "text/html" } },
  },
  "attachment-too-large": {
    cause: "A picture came straight from a camera.",
    repair: "Make it smaller.",
    example: { changes: { size: 30_000_000 } },
  },
  "attachment-empty": {
    cause: "The upload broke off.",
    repair: "Upload the file again.",
    example: { changes: { size: 0 } },
  },
  "attachment-name-is-path": {
    cause: "Some programs send the whole path of the file.",
    repair: "The repair keeps the last part of it.",
    example: { changes: { name: "C:\\Bilder\\gruppenbild.jpg" } },
  },
};
