import * as Y from "yjs";
import { documentKinds, type DocumentKindName } from "./document-kinds.js";
import { isId } from "./identifiers.js";

/** A stretch of a text, from and to in UTF-16 units. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** One text inside a document that people typed: a paragraph, a title, a comment. */
export interface TextPlace {
  /** Where it stands: the root, then keys or positions. The same as long as nothing before it changes. */
  readonly path: string;
  readonly text: string;
  /** Puts other words in place of stretches of it; keeps how they look. */
  replace(ranges: readonly TextRange[], replacement: string): void;
}

interface DeltaPart {
  readonly insert: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/**
 * Every text of a document, wherever it lies; ids are none. For finding words of somebody who wants to be forgotten.
 *
 * @example
 * for (const place of textPlaces("minutes", doc)) place.replace(find(place.text), "[entfernt]");
 */
export function textPlaces(kind: DocumentKindName, doc: Y.Doc): TextPlace[] {
  return Object.entries(documentKinds[kind].roots).flatMap(([name, { type }]) =>
    placesIn(type === "fragment" ? doc.getXmlFragment(name) : doc.getMap(name), name),
  );
}

function placesIn(value: unknown, path: string): TextPlace[] {
  if (value instanceof Y.Text) return [placeOfText(value, path)];
  if (value instanceof Y.Map) {
    return [...value.entries()].flatMap(([key, inner]) =>
      inner instanceof Y.AbstractType
        ? placesIn(inner, `${path}/${key}`)
        : placesOfValue(inner, `${path}/${key}`, (changed) => void value.set(key, changed)),
    );
  }
  if (value instanceof Y.Array) {
    return value.toArray().flatMap((inner, index) =>
      placesOfValue(inner, `${path}/${index}`, (changed) => {
        value.delete(index, 1);
        value.insert(index, [changed]);
      }),
    );
  }
  if (!(value instanceof Y.XmlFragment)) return [];
  const own =
    value instanceof Y.XmlElement
      ? Object.entries(value.getAttributes()).flatMap(([key, inner]) =>
          placesOfValue(inner, `${path}@${key}`, (changed) => value.setAttribute(key, changed)),
        )
      : [];
  const children = value.toArray() as unknown[];
  return [...own, ...children.flatMap((child, index) => placesIn(child, `${path}/${index}`))];
}

function placeOfText(text: Y.Text, path: string): TextPlace {
  const parts = text.toDelta() as DeltaPart[];
  // An embedded piece counts one; no word holds this character.
  const plain = parts
    .map(({ insert }) => (typeof insert === "string" ? insert : "\uFFFC"))
    .join("");
  return {
    path,
    text: plain,
    replace(ranges, replacement) {
      for (const { from, to } of ranges.toReversed()) {
        const attributes = attributesAt(parts, from);
        text.delete(from, to - from);
        text.insert(from, replacement, attributes);
      }
    },
  };
}

function attributesAt(parts: readonly DeltaPart[], position: number): Record<string, unknown> {
  let end = 0;
  for (const { insert, attributes } of parts) {
    end += typeof insert === "string" ? insert.length : 1;
    if (position < end) return { ...attributes };
  }
  return {};
}

/** Texts in plain values: the value itself, or inside lists and objects, which are written again as a whole. */
function placesOfValue(
  value: unknown,
  path: string,
  write: (changed: unknown) => void,
): TextPlace[] {
  if (typeof value === "string") {
    if (value === "" || isId(value)) return [];
    return [
      {
        path,
        text: value,
        replace: (ranges, replacement) =>
          write(
            ranges.reduceRight<string>(
              (text, { from, to }) => text.slice(0, from) + replacement + text.slice(to),
              value,
            ),
          ),
      },
    ];
  }
  if (typeof value !== "object" || value === null) return [];
  const copy = copyOf(value);
  return Object.keys(copy).flatMap((key) =>
    placesOfValue(copy[key], `${path}/${key}`, (changed) => {
      copy[key] = changed;
      write(copyOf(copy));
    }),
  );
}

/** Values in a document are plain JSON. */
function copyOf(value: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}
