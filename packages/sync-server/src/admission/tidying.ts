import * as Y from "yjs";
import type { SyncLimits } from "../limits.js";
import { decodeBounded } from "./decode.js";

/**
 * Whether an update deletes nothing but formatting marks. Yjs itself removes marks that have lost
 * their effect, in every copy on its own, and sends that out like an edit: readers' copies do it too.
 */
export function deletesOnlyFormatting(
  doc: Y.Doc,
  update: Uint8Array,
  limits: Pick<SyncLimits, "updateStructs" | "deleteRanges" | "valueDepth">,
): boolean {
  const { updateStructs, deleteRanges, valueDepth } = limits;
  const decoded = decodeBounded(update, { structs: updateStructs, deleteRanges, valueDepth });
  if ("refused" in decoded) return false;
  for (const [client, ranges] of decoded.deletes) {
    const structs = doc.store.clients.get(client) ?? [];
    for (const { clock, len } of ranges) {
      if (!isFormatting(structs, clock, clock + len)) return false;
    }
  }
  return true;
}

function isFormatting(structs: readonly (Y.Item | Y.GC)[], from: number, to: number): boolean {
  let low = 0;
  let high = structs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const struct = structs[middle];
    if (struct !== undefined && struct.id.clock + struct.length <= from) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < structs.length; at++) {
    const struct = structs[at];
    if (struct === undefined || struct.id.clock >= to) return true;
    const isGone = struct.deleted || struct instanceof Y.GC;
    if (!isGone && !(struct.content instanceof Y.ContentFormat)) return false;
  }
  return true;
}
