import { idSource } from "./identifiers.js";
import { topBlocks } from "./minutes/block-names.js";
import { id, nullable, words } from "./minutes/block-rules.js";
import {
  agendaItemKinds,
  attendanceModes,
  attendanceStatuses,
  resultClasses,
  resultMajorities,
} from "./minutes/codes.js";
import { structuredNodes } from "./minutes/structured-nodes.js";
import { writingMarks, writingNodes } from "./minutes/writing-nodes.js";
import { taskFormKinds, taskPriorities, taskStatuses } from "./task-list/codes.js";
import type { ValueRule } from "./value-rule.js";

/** Keys of a flat Y.Map that share a pattern, and what their values may be. */
export interface KeyRule {
  /** Matches the whole key. */
  readonly key: RegExp;
  readonly value: ValueRule | MapRule;
  /** The pattern's first group is the person who may write under the key: nobody else may, nor delete it. */
  readonly own?: true;
}

/** A Y.Map with the keys it may hold. */
export interface MapRule {
  readonly type: "map";
  readonly keys: readonly KeyRule[];
}

/** A node of the body as it lies in a Y.XmlElement: its attributes and what it may contain. */
export interface NodeRule {
  /** `text`: Y.XmlText with marks, and inline nodes. `blocks`: other nodes. `none`: a leaf. */
  readonly content: "text" | "blocks" | "none";
  /** Names of the nodes that may stand inside. */
  readonly children: readonly string[];
  readonly attributes: Readonly<Record<string, ValueRule>>;
}

/** A mark on text. */
export interface MarkRule {
  readonly attributes: Readonly<Record<string, ValueRule>>;
}

/** A Y.XmlFragment: the nodes that may stand at its top, and the table of all nodes and marks. */
export interface FragmentRule {
  readonly type: "fragment";
  readonly children: readonly string[];
  readonly nodes: Readonly<Record<string, NodeRule>>;
  readonly marks: Readonly<Record<string, MarkRule>>;
}

const schemaNumber: ValueRule = { type: "integer", min: 1, max: 10_000 };
const instant: ValueRule = {
  type: "string",
  maxLength: 30,
  pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z$/,
};
const order: ValueRule = { type: "string", maxLength: 200, pattern: /^[0-9A-Za-z]+$/ };

/** @internal */
export const metaKeys: readonly KeyRule[] = [{ key: /^schema$/, value: schemaNumber }];

const named = (fields: Readonly<Record<string, ValueRule>>): KeyRule[] =>
  Object.entries(fields).map(([name, value]) => ({ key: new RegExp(`^${name}$`), value }));

const under = (fields: Readonly<Record<string, ValueRule>>): KeyRule[] =>
  Object.entries(fields).map(([name, value]) => ({
    key: new RegExp(`^${idSource}:${name}$`),
    value,
  }));

/** @internal */
export const taskKeys: readonly KeyRule[] = [
  ...named({
    title: words(500),
    status: { type: "choice", values: taskStatuses },
    due: nullable({ type: "string", maxLength: 120 }),
    dueText: nullable(words(200)),
    doneAt: nullable(instant),
    doneBy: nullable(id),
    order,
    public: { type: "boolean" },
    formKind: { type: "choice", values: taskFormKinds },
    comment: words(2000),
    originMeeting: id,
    originItem: id,
    originDecision: id,
    priority: { type: "choice", values: taskPriorities },
    movedTo: id,
    movedAs: words(60_000),
    movedSeen: words(60_000),
    reservation: nullable(words(2000)),
    revisit: nullable(words(120)),
    deletedAt: instant,
  }),
  { key: new RegExp(`^wording:${idSource}$`), value: words(500) },
  { key: new RegExp(`^remark:${idSource}$`), value: words(2000) },
  { key: new RegExp(`^assignee:${idSource}$`), value: { type: "true" } },
  {
    key: new RegExp(`^line:${idSource}:status$`),
    value: { type: "choice", values: taskStatuses },
  },
  { key: new RegExp(`^line:${idSource}:doneAt$`), value: nullable(instant) },
  { key: new RegExp(`^line:${idSource}:doneBy$`), value: nullable(id) },
];

/** @internal */
export const agendaKeys: readonly KeyRule[] = under({
  title: words(500),
  order,
  presenter: id,
  minutes: { type: "integer", min: 0, max: 1440 },
  kind: { type: "choice", values: agendaItemKinds },
  result: { type: "choice", values: resultClasses },
  majority: { type: "choice", values: resultMajorities },
  resultText: words(2000),
  public: { type: "boolean" },
  continued: { type: "boolean" },
  sourceQuestion: id,
  movedFrom: id,
  reportOf: id,
  reservation: words(2000),
  revisit: words(120),
  deletedAt: instant,
});

/** @internal */
export const attendanceKeys: readonly KeyRule[] = under({
  status: { type: "choice", values: attendanceStatuses },
  mode: { type: "choice", values: attendanceModes },
  in: words(60),
  out: words(60),
  place: nullable(id),
  headcount: { type: "integer", min: 1, max: 100_000, nullable: true },
});

/**
 * What the text of minutes may hold, schema 2: nodes by name, marks by name, and the nodes at its top.
 * Marks and attributes stand as Tiptap writes them; the editor's test compares its schema with this.
 */
export const minutesContent = {
  type: "fragment",
  children: topBlocks,
  nodes: { ...writingNodes, ...structuredNodes },
  marks: writingMarks,
} as const satisfies FragmentRule;
