/* oxlint-disable no-underscore-dangle -- Yjs keeps the ids of content in fields it names so; there is no other way to them. */
import * as Y from "yjs";

/** The place of a letter or block in a document: Yjs' clientID and clock. */
export type ContentId = readonly [client: number, clock: number];

/** The id of an element that lies in a document. */
export function elementId({ _item: item }: Y.XmlElement): ContentId {
  return [item?.id.client ?? 0, item?.id.clock ?? 0];
}

/** The id of a block as {@link AuthoredBlock} has it. */
export function blockIdOf(element: Y.XmlElement): string {
  return elementId(element).join(":");
}

/** The id of the value that stands under a key; `undefined` if none does. */
export function valueId(map: Y.Map<unknown>, key: string): ContentId | undefined {
  const id = map.has(key) ? map._map.get(key)?.id : undefined;
  return id && [id.client, id.clock];
}

/** Letters that lie together, with the marks they carry. */
export interface TextPiece {
  readonly text: string;
  readonly at: ContentId;
  readonly marks: ReadonlyMap<string, unknown>;
}

/** The letters of a text that stand, in order. */
export function* piecesOf(text: Y.XmlText): Generator<TextPiece> {
  const marks = new Map<string, unknown>();
  for (let item = text._start; item !== null; item = item.right) {
    const { content, deleted, id } = item;
    if (deleted) continue;
    if (content instanceof Y.ContentFormat) {
      if (content.value === null) marks.delete(content.key);
      else marks.set(content.key, content.value);
    } else if (content instanceof Y.ContentString) {
      yield { text: content.str, at: [id.client, id.clock], marks };
    }
  }
}
