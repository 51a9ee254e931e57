import {
  agendaKeys,
  attendanceKeys,
  metaKeys,
  minutesContent,
  taskKeys,
  type KeyRule,
  type MarkContent,
  type NodeContent,
} from "./content-rules.js";
import { idRule } from "./identifiers.js";
import { valueFits, type ValueRule } from "./value-rule.js";

/** Checks one plain value that a client wants to set. */
export type ValueCheck = (value: unknown) => boolean;

/** A Y.Map: a key that no entry matches is refused. */
export interface MapRule {
  readonly type: "map";
  readonly entries: readonly { readonly key: RegExp; readonly value: ValueCheck | MapRule }[];
}

/** An element of a Y.XmlFragment. */
export interface NodeRule {
  readonly text: boolean;
  readonly children: readonly string[];
  readonly attributes: Readonly<Record<string, ValueCheck>>;
}

/** A Y.XmlFragment: elements, and texts inside those that may hold text. */
export interface XmlRule {
  readonly type: "xml";
  readonly children: readonly string[];
  readonly nodes: Readonly<Record<string, NodeRule>>;
  readonly marks: Readonly<Record<string, ValueCheck>>;
}

/** What a document of one kind may hold; everything else is refused before it is applied. */
export interface DocumentKind {
  readonly name: string;
  /** Rises with every change that an older client cannot show; also the subprotocol `netz.<schema>`. */
  readonly schema: number;
  readonly roots: Readonly<Record<string, MapRule | XmlRule>>;
  /** The lowest right that may write. */
  readonly writableWith: "comment" | "write";
}

const check =
  (rule: ValueRule): ValueCheck =>
  (value) =>
    valueFits(rule, value);

function flatMap(keys: readonly KeyRule[]): MapRule {
  return { type: "map", entries: keys.map(({ key, value }) => ({ key, value: check(value) })) };
}

function nodeRule({ text, children, attributes }: NodeContent): NodeRule {
  return { text, children, attributes: mapValues(attributes, check) };
}

/** Tiptap writes the attributes of a mark as one object; `{}` for a mark without any. */
function markCheck({ attributes }: MarkContent): ValueCheck {
  const names = Object.keys(attributes);
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const entries = Object.entries(value);
    return (
      entries.length === names.length &&
      entries.every(([name, each]) => {
        const rule = names.includes(name) ? attributes[name] : undefined;
        return rule !== undefined && valueFits(rule, each);
      })
    );
  };
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}

const meta = flatMap(metaKeys);

const body: XmlRule = {
  type: "xml",
  children: minutesContent.children,
  nodes: mapValues<NodeContent, NodeRule>(minutesContent.nodes, nodeRule),
  marks: mapValues<MarkContent, ValueCheck>(minutesContent.marks, markCheck),
};

/**
 * The one table of document kinds: schema number, roots, keys, nodes and marks with checks of their
 * values. The server's admission takes it as it is.
 *
 * @example
 * documentKinds.minutes.schema // 1
 */
export const documentKinds = {
  minutes: {
    name: "minutes",
    schema: 1,
    roots: { meta, body, agenda: flatMap(agendaKeys), attendance: flatMap(attendanceKeys) },
    writableWith: "write",
  },
  taskList: {
    name: "taskList",
    schema: 1,
    roots: {
      meta,
      tasks: { type: "map", entries: [{ key: idRule.pattern, value: flatMap(taskKeys) }] },
    },
    writableWith: "write",
  },
  discussion: {
    name: "discussion",
    schema: 1,
    roots: { meta, threads: { type: "map", entries: [] } },
    writableWith: "comment",
  },
} as const satisfies Record<string, DocumentKind>;

/** The name of a document kind. */
export type DocumentKindName = keyof typeof documentKinds;
