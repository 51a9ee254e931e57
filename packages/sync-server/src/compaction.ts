import * as Y from "yjs";
import type { Context } from "./context.js";
import { contributionsOf, storeContribution } from "./contributions.js";
import type { Room } from "./room.js";

/** Whether a room's rows should be folded into a snapshot now. */
export function isDue(room: Room, { limits }: Context, now: number): boolean {
  const { rows, bytes, since, last } = room.fold;
  if (rows === 0 || !room.mayFold) return false;
  if (now - last > limits.compactionRest || now - since > limits.erasureTime / 2) return true;
  return bytes > Math.max(limits.compactionBytes, room.index.bytes - bytes);
}

/**
 * Folds a room's rows into one snapshot. Deleted content is not in it: Yjs has forgotten it. Who deleted
 * what stays, as contributions. The rows go in the same commit in which the snapshot comes, so that
 * nothing is lost or there twice.
 */
export async function compact(room: Room, context: Context): Promise<void> {
  const { storage, log, metrics } = context;
  let restore: (() => void) | undefined;
  try {
    const compaction = await room.document.use((doc) => {
      restore = room.fold.begin();
      return { room: room.name, snapshot: Y.encodeStateAsUpdate(doc), upTo: room.fold.sequence };
    });
    const rows = (await storage.load(room.name))?.updates ?? [];
    const folded = rows.filter(({ sequence }) => sequence <= compaction.upTo);
    const contributions = await contributionsOf(folded, room.index.owners);
    await storage.compact({
      ...compaction,
      contributions: contributions.map(storeContribution),
    });
    room.index.bytes = compaction.snapshot.length + room.fold.bytes;
    metrics.compactions.inc({ outcome: "folded" });
  } catch (error) {
    // Safe to go on: the rows are still there and will be folded at the next occasion.
    restore?.();
    metrics.compactions.inc({ outcome: "failed" });
    const reason = error instanceof Error ? error.message : String(error);
    log.warn({ room: room.name, reason }, "journal could not be folded");
  }
}
