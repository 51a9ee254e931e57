import type * as Y from "yjs";
import { isId } from "../../identifiers.js";
import { optional, text } from "../../reading.js";
import { readDue } from "../../task-list/due.js";
import {
  callKinds,
  majorityBases,
  majorityRules,
  structuredBlockKinds,
  voteMethods,
  voteUnits,
  type StructuredBlockKind,
} from "./block-codes.js";
import type { BlockSets } from "./block-sets.js";
import { textOf, type MentionName } from "./block-text.js";
import type {
  Ballot,
  BlockVote,
  CallBlock,
  DecisionBlock,
  NextDateBlock,
  PracticeBlock,
  StructuredBlock,
} from "./block-types.js";
import { readReservation } from "./reservation.js";

/** The attributes of an element by name, whatever a foreign client wrote there. */
type Read = (name: string) => unknown;

/** What surrounds a block in its document. */
export interface BlockSurroundings {
  readonly sets: BlockSets;
  /** Id of the agenda item above. */
  readonly item?: string | undefined;
  readonly nameOf?: MentionName | undefined;
}

/** Whether an element is one of the blocks that are records. */
export function isStructured(element: Y.XmlElement): boolean {
  return structuredBlockKinds.some((kind) => kind === element.nodeName);
}

/**
 * Reads one element. `undefined` for one of another kind and for one without an id; values of the wrong
 * type read as absent.
 */
export function readBlock(
  element: Y.XmlElement,
  { sets, item, nameOf }: BlockSurroundings,
): StructuredBlock | undefined {
  const kind = structuredBlockKinds.find((each) => each === element.nodeName);
  if (kind === undefined) return undefined;
  return blockFrom(kind, (name) => element.getAttribute(name), {
    text: textOf(element, nameOf),
    item,
    sets,
  });
}

/**
 * A block from its attributes and words, for an editor whose text is a step ahead of the document.
 *
 * @example
 * blockFrom("decision", (name) => node.attrs[name], { text: node.textContent, sets: blocks.readSets() })
 */
export function blockFrom(
  kind: StructuredBlockKind,
  read: Read,
  {
    text: words,
    item,
    sets,
  }: { readonly text: string; readonly item?: string | undefined; readonly sets: BlockSets },
): StructuredBlock | undefined {
  const id = read("id");
  if (!isId(id)) return undefined;
  const standing = {
    id,
    text: words,
    ...optional("item", item),
    ...(read("internal") === true && { internal: true as const }),
  };
  return { ...standing, ...fieldsOf[kind](read, id, sets) };
}

type Own<Block> = Omit<Block, "id" | "text" | "item" | "internal">;

const fieldsOf = { decision, nextDate, practice, call };

function decision(read: Read, id: string, sets: BlockSets): Own<DecisionBlock> {
  return {
    kind: "decision",
    vote: readVote(read, sets.ballots(id)),
    ...optional("reservation", readReservation(read)),
    ...optional("supersedes", idOf(read("supersedes"))),
  };
}

function nextDate(read: Read): Own<NextDateBlock> {
  return {
    kind: "nextDate",
    ...optional("when", readDue(read("when"))),
    ...optional("whenText", text(read("whenText"))),
    ...optional("place", idOf(read("place"))),
    ...optional("event", idOf(read("event"))),
    ...optional("reservation", readReservation(read)),
  };
}

function practice(read: Read, id: string, sets: BlockSets): Own<PracticeBlock> {
  return {
    kind: "practice",
    title: text(read("title")) ?? "",
    ...optional("place", idOf(read("place"))),
    partners: sets.subjects(id, "partner"),
    ...optional("partnerNames", text(read("partnerNames"))),
    ...optional("transferable", text(read("transferable"))),
    ...optional("contact", idOf(read("contact"))),
  };
}

function call(read: Read, id: string, sets: BlockSets): Own<CallBlock> {
  return {
    kind: "call",
    title: text(read("title")) ?? "",
    callKind: oneOf(callKinds, read("callKind")) ?? "funding",
    ...optional("deadline", readDue(read("deadline"))),
    ...optional("deadlineText", text(read("deadlineText"))),
    ...optional("organiser", text(read("organiser"))),
    ...optional("url", text(read("url"))),
    places: sets.subjects(id, "place"),
  };
}

function readVote(read: Read, ballots: readonly Ballot[]): BlockVote {
  const method = oneOf(voteMethods, read("method")) ?? "consensus";
  const rule = oneOf(majorityRules, read("majority"));
  const of = oneOf(majorityBases, read("majorityOf"));
  const majority = { rule: rule ?? "simple", of: of ?? "cast" } as const;
  const isUsual = majority.rule === "simple" && majority.of === "cast";
  return {
    method,
    unit: oneOf(voteUnits, read("unit")) ?? "place",
    ...(method === "byName" && ballots.length > 0 ? countedOf(ballots) : typedCounts(read, method)),
    ...(!isUsual && { majority }),
    adopted: read("adopted") !== false,
    ballots: method === "byName" ? ballots : [],
  };
}

/** The counts of a vote by name follow from who said what. */
function countedOf(ballots: readonly Ballot[]) {
  const count = (choice: Ballot["choice"]): number =>
    ballots.filter((ballot) => ballot.choice === choice).length;
  const invalid = count("invalid");
  return {
    yes: count("yes"),
    no: count("no"),
    abstain: count("abstain"),
    ...(invalid > 0 && { invalid }),
  };
}

function typedCounts(read: Read, method: BlockVote["method"]) {
  if (method === "byName") return {};
  return {
    ...optional("yes", whole(read("yes"))),
    ...optional("no", whole(read("no"))),
    ...optional("abstain", whole(read("abstain"))),
    ...optional("invalid", whole(read("invalid"))),
  };
}

function idOf(value: unknown): string | undefined {
  return isId(value) ? value : undefined;
}

function whole(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined;
}

function oneOf<Value extends string>(values: readonly Value[], given: unknown): Value | undefined {
  return values.find((value) => value === given);
}
