import * as Y from "yjs";
import type {
  DocumentKind,
  FragmentRule,
  KeyRule,
  MarkRule,
  NodeRule,
  TypeRule,
  ValueRule,
} from "../document-kind.js";
import { fitsRule, isSafeKey } from "./plain-value.js";

/** What a shared type in a document may hold, ready to be asked for every item. */
export type ContainerRule =
  /** Its content can no longer be seen: deleted and forgotten. Nothing in it is ever shown. */
  | { readonly type: "gone" }
  | { readonly type: "fragment"; readonly children: ReadonlySet<string>; readonly table: NodeTable }
  | { readonly type: "element"; readonly node: CompiledNode; readonly table: NodeTable }
  | { readonly type: "text"; readonly marks: ReadonlyMap<string, CompiledMark> }
  | { readonly type: "map"; readonly keys: readonly CompiledKey[] }
  | { readonly type: "array"; readonly items: ValueRule };

interface NodeTable {
  readonly nodes: ReadonlyMap<string, CompiledNode>;
  readonly marks: ReadonlyMap<string, CompiledMark>;
}

interface CompiledNode {
  readonly text: boolean;
  readonly children: ReadonlySet<string>;
  readonly attributes: ReadonlyMap<string, ValueRule>;
}

type CompiledMark = ReadonlyMap<string, ValueRule>;

interface CompiledKey {
  readonly key: RegExp;
  readonly own: boolean;
  readonly value: ValueRule | { readonly container: ContainerRule };
}

/** A document kind, ready for use. */
export interface CompiledKind {
  readonly kind: DocumentKind;
  readonly roots: ReadonlyMap<string, ContainerRule>;
  readonly maxDepth: number;
  /** Whether what an account has written is deleted by nobody else. */
  readonly keepsWords: boolean;
}

export const gone: ContainerRule = { type: "gone" };

export function compileKind(kind: DocumentKind): CompiledKind {
  return {
    kind,
    roots: new Map(Object.entries(kind.roots).map(([name, rule]) => [name, compileType(rule)])),
    maxDepth: kind.maxDepth ?? 32,
    keepsWords: Object.values(kind.roots).some(hasOwnKeys),
  };
}

function compileType(rule: TypeRule): ContainerRule {
  switch (rule.type) {
    case "fragment":
      return compileFragment(rule);
    case "map":
      return { type: "map", keys: rule.keys.map(compileKey) };
    case "array":
      return { type: "array", items: rule.items };
    default:
      return { type: "text", marks: compileMarks(rule.marks) };
  }
}

function compileFragment(rule: FragmentRule): ContainerRule {
  const table: NodeTable = {
    nodes: new Map(Object.entries(rule.nodes).map(([name, node]) => [name, compileNode(node)])),
    marks: compileMarks(rule.marks),
  };
  return { type: "fragment", children: new Set(rule.children), table };
}

function compileNode(node: NodeRule): CompiledNode {
  return {
    text: node.content === "text",
    children: new Set(node.children),
    attributes: new Map(Object.entries(node.attributes)),
  };
}

function compileMarks(marks: Readonly<Record<string, MarkRule>>): Map<string, CompiledMark> {
  return new Map(
    Object.entries(marks).map(([name, mark]) => [name, new Map(Object.entries(mark.attributes))]),
  );
}

function compileKey({ key, value, own }: KeyRule): CompiledKey {
  return {
    key,
    own: own === true,
    value: isTypeRule(value) ? { container: compileType(value) } : value,
  };
}

function hasOwnKeys(rule: TypeRule): boolean {
  if (rule.type !== "map") return false;
  return rule.keys.some(
    ({ own, value }) => own === true || (isTypeRule(value) && hasOwnKeys(value)),
  );
}

function isTypeRule(value: ValueRule | TypeRule): value is TypeRule {
  return (
    value.type === "map" ||
    value.type === "array" ||
    value.type === "text" ||
    value.type === "fragment"
  );
}

/** What a content is when it may stand where it stands: a plain thing, or a new container with its rule. */
export type Allowed = "plain" | ContainerRule;

/**
 * Whether a content may stand in a container, in its list (`key` is `null`) or under a key.
 * `undefined`: it may not. `account` is who writes; `undefined` for those who may write under anybody's keys.
 */
export function allow(
  container: ContainerRule,
  key: string | null,
  content: Y.Item["content"],
  account: string | undefined,
): Allowed | undefined {
  if (key !== null && !isSafeKey(key)) return undefined;
  switch (container.type) {
    case "gone":
      return content instanceof Y.ContentType ? gone : "plain";
    case "fragment":
      return key === null
        ? allowNode(container.children, false, container.table, content)
        : undefined;
    case "element":
      return key === null
        ? allowNode(container.node.children, container.node.text, container.table, content)
        : allowValue(container.node.attributes.get(key), content);
    case "text":
      return key === null ? allowText(container.marks, content) : undefined;
    case "map":
      return key === null ? undefined : allowEntry(container.keys, key, content, account);
    default:
      return key === null ? allowValue(container.items, content) : undefined;
  }
}

function allowNode(
  children: ReadonlySet<string>,
  text: boolean,
  table: NodeTable,
  content: Y.Item["content"],
): Allowed | undefined {
  if (content instanceof Y.ContentDeleted) return "plain";
  if (!(content instanceof Y.ContentType)) return undefined;
  const type = content.type as object;
  if (type.constructor === Y.XmlText)
    return text ? { type: "text", marks: table.marks } : undefined;
  if (type.constructor !== Y.XmlElement) return undefined;
  const { nodeName } = type as Y.XmlElement;
  const node = children.has(nodeName) ? table.nodes.get(nodeName) : undefined;
  return node === undefined ? undefined : { type: "element", node, table };
}

function allowValue(rule: ValueRule | undefined, content: Y.Item["content"]): Allowed | undefined {
  if (rule === undefined) return undefined;
  if (content instanceof Y.ContentDeleted) return "plain";
  if (!(content instanceof Y.ContentAny)) return undefined;
  return content.arr.every((value) => fitsRule(rule, value)) ? "plain" : undefined;
}

function allowEntry(
  keys: readonly CompiledKey[],
  key: string,
  content: Y.Item["content"],
  account: string | undefined,
): Allowed | undefined {
  const rule = keys.find((each) => each.key.test(key));
  if (rule === undefined) return undefined;
  if (rule.own && account !== undefined && rule.key.exec(key)?.[1] !== account) return undefined;
  const { value } = rule;
  if ("type" in value) return allowValue(value, content);
  if (content instanceof Y.ContentDeleted) return "plain";
  if (!(content instanceof Y.ContentType)) return undefined;
  const type = content.type as object;
  return type.constructor === sharedTypes[value.container.type] ? value.container : undefined;
}

const sharedTypes: Readonly<Record<ContainerRule["type"], unknown>> = {
  gone: undefined,
  element: Y.XmlElement,
  fragment: Y.XmlFragment,
  map: Y.Map,
  array: Y.Array,
  text: Y.Text,
};

function allowText(
  marks: ReadonlyMap<string, CompiledMark>,
  content: Y.Item["content"],
): Allowed | undefined {
  if (content instanceof Y.ContentString || content instanceof Y.ContentDeleted) return "plain";
  if (!(content instanceof Y.ContentFormat)) return undefined;
  // y-tiptap appends a hash of eight characters to marks that may overlap with themselves.
  const name = /^(.*)--.{8}$/.exec(content.key)?.[1] ?? content.key;
  const mark = marks.get(name);
  return mark !== undefined && allowMark(mark, content.value) ? "plain" : undefined;
}

function allowMark(mark: CompiledMark, value: unknown): boolean {
  if (value === null) return true;
  if (value === true) return mark.size === 0;
  if (typeof value !== "object" || Array.isArray(value)) return false;
  return Object.entries(value).every(([name, attribute]) => {
    const rule = mark.get(name);
    return rule !== undefined && fitsRule(rule, attribute);
  });
}
