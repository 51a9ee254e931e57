import * as Y from "yjs";
import { nowhere, type DocumentIndex, type Place } from "./document-index.js";

/**
 * Where an item will lie, by the same rules as Yjs: its parent if it names one, else that of its
 * neighbours. `origin` is the left one; for the rest of a half-known item, the known half. `undefined`: a root this kind does not have, or neighbours that are none.
 */
export function placeOf(
  index: DocumentIndex,
  item: Y.Item,
  origin: Y.ID | null,
): Place | undefined {
  const { rightOrigin, parentSub } = item;
  const parent: unknown = item.parent;
  if (origin === null && rightOrigin === null) {
    const container =
      parent instanceof Y.ID
        ? (index.containerAt(parent.client, parent.clock) ?? nowhere.container)
        : index.root(String(parent));
    if (container === undefined) return undefined;
    return container === nowhere.container ? nowhere : index.place(container, parentSub);
  }
  const left = origin === null ? undefined : index.placeAt(origin.client, origin.clock);
  const right =
    rightOrigin === null ? undefined : index.placeAt(rightOrigin.client, rightOrigin.clock);
  if (left === nowhere || right === nowhere) return nowhere;
  if (left !== undefined && right !== undefined && left !== right) return undefined;
  return left ?? right;
}
