import * as Y from "yjs";
import { allow } from "./content-rules.js";
import { decodeTrusted, type Clocks } from "./decode.js";
import { visitInOrder } from "./dependency-order.js";
import { Container, nowhere, type DocumentIndex } from "./document-index.js";
import { placeOf } from "./place-of.js";

/**
 * Takes in what our own storage holds, without judging it: all of it or, when it builds on something
 * missing, nothing. Returns whether it fitted.
 */
export function takeStored(index: DocumentIndex, update: Uint8Array): boolean {
  const { structs, deletes } = decodeTrusted(update);
  const bornDeleted: Clocks[] = [];
  const missing = visitInOrder(structs, index, (struct) => {
    takeStoredStruct(index, struct, bornDeleted);
    return undefined;
  });
  const fits =
    missing === undefined &&
    [...deletes].every(([client, ranges]) =>
      ranges.every(({ clock, len }) => clock + len <= index.clock(client)),
    );
  if (!fits) {
    index.takeBack();
    return false;
  }
  index.keep();
  for (const { client, clock, len } of bornDeleted) index.deletes.add(client, clock, len);
  for (const [client, ranges] of deletes) {
    for (const { clock, len } of ranges) index.deletes.add(client, clock, len);
  }
  index.bytes += update.length;
  return true;
}

function takeStoredStruct(
  index: DocumentIndex,
  struct: Y.Item | Y.GC,
  bornDeleted: Clocks[],
): void {
  const { client, clock } = struct.id;
  const known = index.clock(client);
  const length = clock + struct.length - known;
  const isGone = struct instanceof Y.GC || struct.content instanceof Y.ContentDeleted;
  if (isGone) bornDeleted.push({ client, clock: known, len: length });
  if (struct instanceof Y.GC) return index.append(client, length, nowhere, undefined);
  const origin = known > clock ? new Y.ID(client, known - 1) : struct.origin;
  const place = placeOf(index, struct, origin) ?? nowhere;
  const allowed = allow(place.container.rule, place.key, struct.content, undefined);
  const isType = struct.content instanceof Y.ContentType;
  const container =
    isType && allowed !== undefined && allowed !== "plain"
      ? new Container(allowed, place.container.depth + 1)
      : undefined;
  return index.append(client, length, place, container);
}
