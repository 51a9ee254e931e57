import { statfs } from "node:fs/promises";
import type { SyncServer } from "@staedtenetz/sync-server";

/** Why a server should get no new work at the moment. */
export type NotReady = "draining" | "diskFull" | "journalStalls";

/** Tells a load balancer, or whoever restarts servers, whether work may be sent here. */
export interface Readiness {
  /** `undefined` when everything is well. */
  reason(): Promise<NotReady | undefined>;
  /** From now on the server is stopping. */
  drain(): void;
}

export interface ReadinessOptions {
  dataFolder: string;
  sync: Pick<SyncServer, "metrics">;
  /** Bytes a disk has left for this account; replaced in tests. */
  freeBytes?: (folder: string) => Promise<number>;
}

/** Below this, databases can soon no longer commit; new work should go elsewhere before. */
export const LEAST_FREE_BYTES = 64 * 1024 * 1024;

/** A journal that has something to write and commits nothing for so many milliseconds stalls. */
export const STALL_MILLISECONDS = 3000;

const LOOK_EVERY = 1000;

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/**
 * Watches what a server needs: room on the disk, and a journal that gets its edits written.
 *
 * @example
 * const readiness = watchReadiness({ dataFolder, sync });
 * await readiness.reason(); // undefined, or "diskFull"
 */
export function watchReadiness(options: ReadinessOptions): Readiness {
  const { dataFolder, sync, freeBytes = freeBytesOf } = options;
  let isDraining = false;
  let commits = -1;
  let waiting = 0;
  const look = async (): Promise<void> => {
    const [backlog, done] = await Promise.all([
      valueOf(sync, "netz_sync_journal_backlog_bytes"),
      valueOf(sync, "netz_sync_commit_seconds", "_count"),
    ]);
    waiting = backlog > 0 && done === commits ? waiting + LOOK_EVERY : 0;
    commits = done;
  };
  const timer = setInterval(() => void look(), LOOK_EVERY);
  timer.unref();
  return {
    async reason() {
      if (isDraining) return "draining";
      if (waiting >= STALL_MILLISECONDS) return "journalStalls";
      return (await freeBytes(dataFolder)) < LEAST_FREE_BYTES ? "diskFull" : undefined;
    },
    drain() {
      isDraining = true;
      clearInterval(timer);
    },
  };
}

async function valueOf(
  { metrics }: Pick<SyncServer, "metrics">,
  name: string,
  suffix = "",
): Promise<number> {
  const metric = await metrics.getSingleMetric(name)?.get();
  const found = metric?.values.find(
    (value) => ("metricName" in value ? value.metricName : name) === name + suffix,
  );
  return found?.value ?? 0;
}
