import * as Y from "yjs";
import { documentKinds } from "../document-kinds.js";
import { DocumentNotEmptyError } from "../errors.js";
import { requireId } from "../identifiers.js";
import type { Writing } from "../writing.js";
import type { NewAgendaItem } from "./agenda.js";
import type { ResultClass } from "./codes.js";
import { minutesOf, type Minutes } from "./minutes-document.js";
import {
  structuredBlockKinds,
  type BallotChoice,
  type StructuredBlockKind,
} from "./structured/block-codes.js";
import type { BlockAttributes } from "./structured/structured-blocks.js";

/** One block of a minutes template, in the order of the text. */
export type TemplateBlock =
  | { readonly type: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly type: "paragraph"; readonly text: string }
  | { readonly type: "bulletList" | "orderedList"; readonly items: readonly string[] }
  | { readonly type: "blockquote"; readonly text: string }
  | {
      readonly type: "agendaItem";
      readonly item: Omit<NewAgendaItem, "position"> & {
        readonly result?: ResultClass;
        readonly resultText?: string;
        readonly continued?: boolean;
      };
    }
  | { readonly type: "taskBlock"; readonly task: string }
  | TemplateRecord;

/** A decision, next date, practice or call of a template. */
export interface TemplateRecord {
  readonly type: StructuredBlockKind;
  /** Else a new id is made. */
  readonly id?: string;
  readonly text: string;
  /** By their names in the node's rule; see `minutesContent`. */
  readonly attributes?: BlockAttributes;
  /** Partners of a practice, or places interested in a call. */
  readonly members?: readonly string[];
  /** Of a vote by name: voter and choice. */
  readonly ballots?: Readonly<Record<string, BallotChoice>>;
}

/**
 * Writes the first content of a minutes document in one transaction: schema number, agenda and text.
 * Only the server does this, when the document is created: two clients writing a template at the same
 * time would both be right, and it would stand there twice.
 *
 * @returns the ids of the agenda items, in order
 * @throws DocumentNotEmptyError when the document holds anything
 *
 * @example
 * writeMinutesTemplate(doc, [
 *   { type: "heading", level: 1, text: "Treffen der Engagierten Städte" },
 *   { type: "agendaItem", item: { title: "Rückblick", minutes: 20 } },
 *   { type: "paragraph", text: "" },
 * ], { now: Date.now, newId })
 */
export function writeMinutesTemplate(
  doc: Y.Doc,
  blocks: readonly TemplateBlock[],
  writing: Writing,
): string[] {
  const minutes = minutesOf(doc, writing);
  if (minutes.schema !== undefined || minutes.body.length > 0 || minutes.agenda.map.size > 0) {
    throw new DocumentNotEmptyError();
  }
  const itemIds: string[] = [];
  doc.transact(() => {
    writeSchema(doc, "minutes", writing);
    for (const block of blocks) {
      if (isRecord(block)) {
        writeRecord(minutes, block, writing);
        continue;
      }
      if (block.type !== "agendaItem") {
        minutes.body.push([element(block)]);
        continue;
      }
      const { result, resultText, continued, ...item } = block.item;
      const id = minutes.agenda.create(item);
      if (result !== undefined) minutes.agenda.setResult(id, result, resultText);
      if (continued === true) minutes.agenda.setContinued(id, true);
      minutes.body.push([leaf("agendaItem", "item", id)]);
      itemIds.push(id);
    }
  }, writing.origin);
  return itemIds;
}

/**
 * Writes the schema number into a new document of a kind; {@link writeMinutesTemplate} does it for
 * minutes.
 */
export function writeSchema(
  doc: Y.Doc,
  kind: keyof typeof documentKinds,
  writing: Pick<Writing, "origin">,
): void {
  doc.transact(() => doc.getMap("meta").set("schema", documentKinds[kind].schema), writing.origin);
}

function isRecord(block: TemplateBlock): block is TemplateRecord {
  return structuredBlockKinds.some((kind) => kind === block.type);
}

function writeRecord(minutes: Minutes, record: TemplateRecord, writing: Writing): void {
  const { type, text, attributes, members = [], ballots = {} } = record;
  const id = requireId(record.id ?? writing.newId());
  const block = textBlock(type, text);
  block.setAttribute("id", id);
  minutes.body.push([block]);
  if (attributes !== undefined) minutes.blocks.set(id, attributes);
  for (const member of members) {
    minutes.blocks.setMember(id, type === "call" ? "place" : "partner", member, true);
  }
  for (const [voter, choice] of Object.entries(ballots)) {
    minutes.blocks.setBallot(id, voter, choice);
  }
}

function element(
  block: Exclude<TemplateBlock, { type: "agendaItem" } | TemplateRecord>,
): Y.XmlElement {
  switch (block.type) {
    case "heading":
      return withLevel(textBlock("heading", block.text), block.level);
    case "paragraph":
      return textBlock("paragraph", block.text);
    case "blockquote":
      return wrap("blockquote", [textBlock("paragraph", block.text)]);
    case "bulletList":
    case "orderedList":
      return wrap(
        block.type,
        block.items.map((item) => wrap("listItem", [textBlock("paragraph", item)])),
      );
    default:
      return leaf("taskBlock", "task", requireId(block.task));
  }
}

function textBlock(nodeName: string, words: string): Y.XmlElement {
  return wrap(nodeName, words === "" ? [] : [new Y.XmlText(words)]);
}

/** Yjs stores any JSON value as an attribute; its default type only knows texts. */
function withLevel(heading: Y.XmlElement, level: number): Y.XmlElement {
  (heading as Y.XmlElement<{ level: number }>).setAttribute("level", level);
  return heading;
}

function wrap(nodeName: string, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const parent = new Y.XmlElement(nodeName);
  parent.insert(0, children);
  return parent;
}

function leaf(nodeName: string, attribute: string, id: string): Y.XmlElement {
  const block = new Y.XmlElement(nodeName);
  block.setAttribute(attribute, id);
  return block;
}
