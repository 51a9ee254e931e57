import { extract } from "@staedtenetz/document";
import type { Records } from "@staedtenetz/records";
import type { CommittedRoom, SyncServer } from "@staedtenetz/sync-server";
import type { Log } from "../log.js";

/** Keeps the projected rows up with the documents. */
export interface Projector {
  /** Takes note of rooms that changed; a burst of changes is projected once. */
  touched(rooms: readonly CommittedRoom[]): void;
  /** Makes all rows again from the documents; how many task lists there are. */
  rebuild(): Promise<number>;
  /** Resolves when everything noted so far is projected. */
  settled(): Promise<void>;
}

export function createProjector(
  sync: () => Pick<SyncServer, "read">,
  records: Records,
  log: Log,
): Projector {
  const waiting = new Set<string>();
  let running: Promise<void> | undefined;

  const project = async (room: string): Promise<void> => {
    const { tasks } = await sync().read(room, (doc) => extract("taskList", doc));
    await records.tasks.project(room, tasks);
  };
  const run = async (): Promise<void> => {
    for (const room of waiting) {
      waiting.delete(room);
      try {
        await project(room);
      } catch (error) {
        // The rows are made from the document again at its next change or by a rebuild; nobody's writing waits for it.
        const reason = error instanceof Error ? error.message : String(error);
        log.error({ room, reason }, "projection failed");
      }
    }
    running = undefined;
  };
  return {
    touched(rooms) {
      for (const { room, kind } of rooms) if (kind === "taskList") waiting.add(room);
      if (waiting.size > 0) running ??= run();
    },
    async rebuild() {
      await records.tasks.clear();
      const lists = await records.documents.list({ kind: "taskList" });
      for (const { room } of lists) await project(room);
      return lists.length;
    },
    settled: async () => running,
  };
}
