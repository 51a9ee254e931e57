import * as Y from "yjs";
import type { Writing } from "../writing.js";
import { Agenda } from "./agenda.js";
import { AttendanceList } from "./attendance.js";
import { agendaItemIdsIn, plainTextOf, taskIdsIn, textLinesOf } from "./body.js";
import { idsOfKeys } from "./flat-keys.js";
import { StructuredBlocks } from "./structured/structured-blocks.js";

/** What changed in a minutes document in one transaction. */
export interface MinutesChange {
  readonly body: boolean;
  /** Whether more changed in the body than the words of paragraphs: blocks, their attributes, headings, records. */
  readonly structure: boolean;
  /** Whether ballots, partners or interested places of blocks changed, which do not lie in the text. */
  readonly blocks: boolean;
  /** Ids of agenda items whose keys changed. */
  readonly agenda: ReadonlySet<string>;
  /** Ids of subjects whose marks changed. */
  readonly attendance: ReadonlySet<string>;
  /** Whether it was done here, not received. */
  readonly local: boolean;
  readonly origin: unknown;
}

/**
 * Typed access to a `minutes` document: the text (`body`), the agenda, and who was there.
 *
 * @example
 * const minutes = minutesOf(doc, { now: Date.now, newId: () => `urn:uuid:${crypto.randomUUID()}` });
 * minutes.agenda.items().map((item) => `TOP ${item.number} ${item.title}`);
 */
export class Minutes {
  readonly body: Y.XmlFragment;
  readonly agenda: Agenda;
  readonly attendance: AttendanceList;
  /** The decisions, next dates, practices and calls that stand in the text. */
  readonly blocks: StructuredBlocks;
  readonly #meta: Y.Map<unknown>;
  readonly #origin: unknown;

  constructor(
    readonly doc: Y.Doc,
    writing?: Writing,
  ) {
    this.#meta = doc.getMap("meta");
    this.#origin = writing?.origin;
    this.body = doc.getXmlFragment("body");
    this.agenda = new Agenda(doc.getMap("agenda"), writing);
    this.attendance = new AttendanceList(doc.getMap("attendance"), writing);
    this.blocks = new StructuredBlocks(this.body, doc.getMap("blocks"), writing);
  }

  /** The schema number the document was written with; `undefined` before its first content arrived. */
  get schema(): number | undefined {
    const schema = this.#meta.get("schema");
    return Number.isSafeInteger(schema) ? Number(schema) : undefined;
  }

  /** Ids of the task blocks in the text, in reading order, each once. */
  taskIds(): string[] {
    return taskIdsIn(this.body);
  }

  /** Ids of the agenda items that stand in the text, in reading order, each once. */
  agendaItemIdsInBody(): string[] {
    return agendaItemIdsIn(this.body);
  }

  /** The words of the text, agenda titles included, for search and for tests. */
  plainText(): string {
    const titles = new Map(this.agenda.items().map((item) => [item.id, item.title]));
    return plainTextOf(this.body, { agendaItem: (id) => titles.get(id) });
  }

  /** The typed lines of the text, without marks and without empty ones. */
  textLines(): string[] {
    return textLinesOf(this.body);
  }

  /** Several changes as one transaction, so that others see all of them at once, and undo takes all back. */
  batch(change: () => void): void {
    this.doc.transact(change, this.#origin);
  }

  /** Calls the listener once after each transaction that changed something. Returns the end of it. */
  observe(listener: (change: MinutesChange) => void): () => void {
    const observer = (transaction: Y.Transaction): void => {
      const agenda = idsOfKeys(changedKeys(transaction, this.agenda.map));
      const attendance = idsOfKeys(changedKeys(transaction, this.attendance.map));
      const body = transaction.changedParentTypes.has(changeable(this.body));
      const blocks = changedKeys(transaction, this.blocks.sets).length > 0;
      if (!body && !blocks && agenda.size === 0 && attendance.size === 0) return;
      const { local, origin } = transaction;
      const structure = body && changesStructure(transaction);
      listener({ body, structure, blocks, agenda, attendance, local, origin });
    };
    this.doc.on("afterTransaction", observer);
    return () => this.doc.off("afterTransaction", observer);
  }
}

/** Typed access to a `minutes` document; see {@link Minutes}. */
export function minutesOf(doc: Y.Doc, writing?: Writing): Minutes {
  return new Minutes(doc, writing);
}

type Changeable = Y.AbstractType<Y.YEvent<Y.AbstractType<unknown>>>;

/** Yjs keys its records of changes by a type that its own shared types do not extend. */
function changeable(type: Y.XmlFragment | Y.Map<unknown>): Changeable {
  return type as unknown as Changeable;
}

/** Typing in a paragraph, the most frequent change by far, concerns nobody who shows only what stands where. */
function changesStructure({ changed }: Y.Transaction): boolean {
  return [...changed.keys()].some((type: unknown) => {
    const isInBody = type instanceof Y.XmlText || type instanceof Y.XmlFragment;
    return isInBody && !(type instanceof Y.XmlText && isParagraph(type.parent));
  });
}

function isParagraph(parent: unknown): boolean {
  return parent instanceof Y.XmlElement && parent.nodeName === "paragraph";
}

function changedKeys(transaction: Y.Transaction, map: Y.Map<unknown>): string[] {
  return [...(transaction.changed.get(changeable(map)) ?? [])].filter((key) => key !== null);
}
