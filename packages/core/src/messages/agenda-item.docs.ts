import type { agendaItemMessages } from "./agenda-item.js";
import type { DocsOf } from "./message-docs.js";

const id = "urn:uuid:0190c5a0-0000-7000-8000-000000000001";

export const agendaItemDocs: DocsOf<typeof agendaItemMessages> = {
  "agenda-item-number-twice": {
    cause: "An item was pushed in and the ones after it kept their numbers.",
    repair: "Number the agenda again; the order of the items does not depend on it.",
    example: {
      changes: { number: "TOP 3" },
      context: { agenda: [{ id: "another", number: "3." }] },
    },
  },
  "agenda-item-below-itself": {
    cause: "An item was dragged onto itself.",
    repair: "Take the parent out, or name the right one.",
    example: { changes: { parent: id } },
  },
  "agenda-item-result-differs": {
    cause: "The wording was corrected and the class of the result was not, or the other way round.",
    repair: "Correct one of the two.",
    example: { changes: { result: "adopted", resultText: "mehrheitlich abgelehnt" } },
  },
  "agenda-item-result-not-stated": {
    cause: "Council information systems store the result as words only.",
    repair: "The repair enters the class, and the majority where the words name one.",
    example: { changes: { resultText: "einstimmig beschlossen" } },
  },
  "agenda-item-result-not-understood": {
    cause: "The wording is not one that German minutes use for results.",
    repair: "Choose one of the eleven classes; the words are kept.",
    example: { changes: { resultText: "nach Rücksprache mit dem Fachbereich" } },
  },
};
