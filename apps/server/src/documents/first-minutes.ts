import {
  isId,
  writeMinutesTemplate,
  type TemplateBlock,
  type Writing,
} from "@staedtenetz/document";
import type { Meeting } from "@staedtenetz/records";
import type * as Y from "yjs";

const MAX_TITLE = 500;

/**
 * Writes what the minutes of a new meeting begin with: an item to open, one for each question of the invitation,
 * the reports of the groups, and one to close, each with room to write below. An item keeps the id of its question.
 *
 * @example
 * documents.ensure("minutes", meeting.id, (doc, writing) => writeFirstMinutes(doc, meeting, writing));
 */
export function writeFirstMinutes(
  doc: Y.Doc,
  { questions = [] }: Pick<Meeting, "questions">,
  writing: Writing,
  reports: readonly TemplateBlock[] = [],
): void {
  const blocks = [
    item({ title: "Begrüßung und Tagesordnung", kind: "formalities" }),
    ...questions.map(({ id, text }) =>
      item({
        title: text.replace(/\s+/g, " ").trim().slice(0, MAX_TITLE),
        kind: "discussion",
        ...(isId(id) ? { sourceQuestion: id } : {}),
      }),
    ),
  ];
  const closing = item({ title: "Verabredungen und nächster Termin", kind: "formalities" });
  writeMinutesTemplate(doc, [...withRoom(blocks), ...reports, ...withRoom([closing])], writing);
}

function item(fields: Extract<TemplateBlock, { type: "agendaItem" }>["item"]): TemplateBlock {
  return { type: "agendaItem", item: { public: true, ...fields } };
}

function withRoom(blocks: readonly TemplateBlock[]): TemplateBlock[] {
  return blocks.flatMap((block) => [block, { type: "paragraph" as const, text: "" }]);
}
