import { setTimeout } from "node:timers/promises";
import { extract } from "@staedtenetz/document";
import type { Records } from "@staedtenetz/records";
import type { CommittedRoom, SyncServer } from "@staedtenetz/sync-server";
import type { Log } from "../log.js";

/** Keeps the projected rows up with the documents. */
export interface Projector {
  /** Takes note of rooms that changed; a burst of changes is projected once. */
  touched(rooms: readonly CommittedRoom[]): void;
  /** Makes all rows again from the documents; how many documents there are. */
  rebuild(): Promise<number>;
  /** Resolves when everything noted so far is projected. */
  settled(): Promise<void>;
}

/** Milliseconds of typing in minutes that are projected together. */
const BURST = 100;

const projectedKinds = ["taskList", "minutes"] as const;
type ProjectedKind = (typeof projectedKinds)[number];

function isProjected(kind: string): kind is ProjectedKind {
  return projectedKinds.some((each) => each === kind);
}

export function createProjector(
  sync: () => Pick<SyncServer, "read">,
  records: Records,
  log: Log,
): Projector {
  const waiting = new Map<string, ProjectedKind>();
  let running: Promise<void> | undefined;

  const project = async (room: string, kind: ProjectedKind): Promise<void> => {
    const extracted = await sync().read(room, (doc) => extract(kind, doc));
    if (kind === "taskList") await records.tasks.project(room, extracted.tasks);
    else await records.entries.project(room, extracted);
  };
  const run = async (): Promise<void> => {
    for (const [room, kind] of waiting) {
      if (kind === "minutes") await setTimeout(BURST);
      waiting.delete(room);
      try {
        await project(room, kind);
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
      for (const { room, kind } of rooms) if (isProjected(kind)) waiting.set(room, kind);
      if (waiting.size > 0) running ??= run();
    },
    async rebuild() {
      await records.tasks.clear();
      await records.entries.clear();
      const documents = await records.documents.list();
      const projected = documents.filter(({ kind }) => isProjected(kind));
      for (const { room, kind } of projected) if (isProjected(kind)) await project(room, kind);
      return projected.length;
    },
    settled: async () => running,
  };
}
