import * as Y from "yjs";
import type { DocumentKind } from "./document-kind.js";

/** Changes a text; the same text where nothing is to be changed. */
type Replace = (text: string) => string;

/** What takes the place of each of some words, wherever they stand. */
export function replacing(words: readonly string[], replacement: string): Replace {
  const wanted = words.filter((word) => word !== "").toSorted((a, b) => b.length - a.length);
  return (text) => wanted.reduce((result, word) => result.replaceAll(word, replacement), text);
}

/**
 * The state of a document with words replaced in all texts, attributes, marks, keys' values and lists. The
 * old words are not in the result, not as deleted content either. `undefined` if they stand nowhere.
 */
export function redactState(
  state: Uint8Array,
  { roots }: Pick<DocumentKind, "roots">,
  words: readonly string[],
  replacement: string,
): Uint8Array | undefined {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  let changed = false;
  doc.on("update", () => (changed = true));
  const redaction = new Redaction(words, replacement);
  doc.transact(() => {
    for (const [name, { type }] of Object.entries(roots)) redaction.redact(rootOf(doc, name, type));
  });
  return changed ? Y.encodeStateAsUpdate(doc) : undefined;
}

function rootOf(doc: Y.Doc, name: string, type: DocumentKind["roots"][string]["type"]): unknown {
  switch (type) {
    case "fragment":
      return doc.getXmlFragment(name);
    case "map":
      return doc.getMap(name);
    case "array":
      return doc.getArray(name);
    default:
      return doc.getText(name);
  }
}

interface DeltaPart {
  readonly insert: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

class Redaction {
  readonly #words: readonly string[];
  readonly #replacement: string;
  readonly #replace: Replace;

  constructor(words: readonly string[], replacement: string) {
    this.#words = words.filter((word) => word !== "");
    this.#replacement = replacement;
    this.#replace = replacing(words, replacement);
  }

  redact(type: unknown): void {
    if (type instanceof Y.Text) return this.#redactText(type);
    if (type instanceof Y.Map) return this.#redactMap(type);
    if (type instanceof Y.Array) return this.#redactArray(type);
    if (type instanceof Y.XmlElement) this.#redactAttributes(type);
    if (type instanceof Y.XmlFragment) for (const child of type.toArray()) this.redact(child);
  }

  #redactText(text: Y.Text): void {
    const delta = text.toDelta() as DeltaPart[];
    // An embedded piece counts one; no word holds this character.
    const plain = delta
      .map(({ insert }) => (typeof insert === "string" ? insert : "\uFFFC"))
      .join("");
    let index = 0;
    for (const { insert, attributes } of delta) {
      const length = typeof insert === "string" ? insert.length : 1;
      const changed = attributes && this.#plain(attributes);
      if (changed !== attributes) text.format(index, length, changed as Record<string, unknown>);
      index += length;
    }
    for (const { start, length } of this.#places(plain)) {
      const attributes = attributesAt(text.toDelta() as DeltaPart[], start);
      text.delete(start, length);
      text.insert(start, this.#replacement, attributes);
    }
  }

  /** Where the words stand, last first, so that earlier places stay what they are. */
  #places(plain: string): { start: number; length: number }[] {
    const places: { start: number; length: number }[] = [];
    for (let at = 0; at < plain.length;) {
      const word = this.#words
        .filter((candidate) => plain.startsWith(candidate, at))
        .toSorted((a, b) => b.length - a.length)[0];
      if (word !== undefined) places.unshift({ start: at, length: word.length });
      at += word?.length ?? 1;
    }
    return places;
  }

  #redactMap(map: Y.Map<unknown>): void {
    for (const [key, value] of map.entries()) {
      if (value instanceof Y.AbstractType) this.redact(value);
      else {
        const changed = this.#plain(value);
        if (changed !== value) map.set(key, changed);
      }
    }
  }

  #redactArray(array: Y.Array<unknown>): void {
    for (const [index, value] of array.toArray().entries()) {
      const changed = this.#plain(value);
      if (changed === value) continue;
      array.delete(index, 1);
      array.insert(index, [changed]);
    }
  }

  #redactAttributes(element: Y.XmlElement): void {
    for (const [name, value] of Object.entries(element.getAttributes())) {
      const changed = this.#plain(value);
      if (changed !== value) element.setAttribute(name, changed as string);
    }
  }

  /** A plain value with the words replaced in all its texts; the same value if they stand nowhere. */
  #plain(value: unknown): unknown {
    if (typeof value === "string") return this.#replace(value);
    if (typeof value !== "object" || value === null) return value;
    const before = JSON.stringify(value);
    const after = JSON.stringify(value, (_key, part: unknown) =>
      typeof part === "string" ? this.#replace(part) : part,
    );
    return before === after ? value : (JSON.parse(after) as unknown);
  }
}

function attributesAt(delta: readonly DeltaPart[], place: number): Record<string, unknown> {
  let end = 0;
  for (const { insert, attributes } of delta) {
    end += typeof insert === "string" ? insert.length : 1;
    if (place < end) return { ...attributes };
  }
  return {};
}
