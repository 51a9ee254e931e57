import * as Y from "yjs";

/** Plain JSON as it lies in a document. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** Words that carry the same marks. */
export interface FrozenText {
  readonly type: "text";
  readonly text: string;
  readonly marks?: Readonly<Record<string, Json>>;
}

/** A node of the text, with everything it holds: also what the program that reads it does not know. */
export interface FrozenNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, Json>>;
  readonly content?: readonly (FrozenNode | FrozenText)[];
}

/**
 * The text of minutes as JSON, without loss and without knowing its nodes.
 *
 * @example
 * bodyJson(minutesOf(doc).body); // [{ type: "paragraph", content: [{ type: "text", text: "Guten Tag" }] }]
 */
export function bodyJson(body: Y.XmlFragment): FrozenNode[] {
  return contentOf(body).filter((node): node is FrozenNode => node.type !== "text");
}

function contentOf(parent: Y.XmlFragment): (FrozenNode | FrozenText)[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return textOf(child);
    return child instanceof Y.XmlElement ? [nodeOf(child)] : [];
  });
}

function nodeOf(element: Y.XmlElement): FrozenNode {
  const attrs = wellFormed(element.getAttributes() as Json) as Readonly<Record<string, Json>>;
  const content = contentOf(element);
  return {
    type: element.nodeName,
    ...(Object.keys(attrs).length > 0 && { attrs }),
    ...(content.length > 0 && { content }),
  };
}

function textOf(text: Y.XmlText): FrozenText[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, Json> }[];
  return delta.flatMap(({ insert, attributes }): FrozenText[] => {
    if (typeof insert !== "string") return [];
    const marks = attributes && (wellFormed(attributes) as FrozenText["marks"]);
    return [{ type: "text", text: wholeCharacters(insert), ...(marks && { marks }) }];
  });
}

function wholeCharacters(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** Half of a character, as a hostile client can write it, has no place in UTF-8 and so none in a checksum. */
export function wellFormed(value: Json): Json {
  if (typeof value === "string") return wholeCharacters(value);
  if (Array.isArray(value)) return value.map(wellFormed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [wholeCharacters(key), wellFormed(inner)]),
  );
}

/** Writes frozen nodes into an empty fragment: the way back of {@link bodyJson}. */
export function writeBodyJson(body: Y.XmlFragment, nodes: readonly FrozenNode[]): void {
  body.insert(0, nodes.map(elementOf));
}

function elementOf({ type, attrs = {}, content = [] }: FrozenNode): Y.XmlElement {
  const element = new Y.XmlElement<Record<string, never>>(type);
  for (const [name, value] of Object.entries(attrs)) element.setAttribute(name, value as never);
  element.insert(0, childrenOf(content));
  return element;
}

/** Words that follow each other with different marks lie in one shared text. */
function childrenOf(content: readonly (FrozenNode | FrozenText)[]): (Y.XmlElement | Y.XmlText)[] {
  const groups: (FrozenNode | FrozenText[])[] = [];
  for (const child of content) {
    const last = groups.at(-1);
    if (!isText(child)) groups.push(child);
    else if (Array.isArray(last)) last.push(child);
    else groups.push([child]);
  }
  return groups.map((group) => (Array.isArray(group) ? sharedText(group) : elementOf(group)));
}

function sharedText(runs: readonly FrozenText[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(runs.map(({ text: insert, marks }) => ({ insert, attributes: { ...marks } })));
  return text;
}

function isText(node: FrozenNode | FrozenText): node is FrozenText {
  return node.type === "text";
}
