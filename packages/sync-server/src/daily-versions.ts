import type { Context } from "./context.js";
import type { SyncServerOptions } from "./options.js";
import type { Rooms } from "./rooms.js";
import { saveDaily } from "./versions.js";

/** Takes a version of each document at the end of a day on which it was changed, and lets old ones go. */
export class DailyVersions {
  #running = false;

  constructor(
    readonly options: SyncServerOptions["dailyVersions"],
    readonly context: Context,
    readonly rooms: Rooms,
  ) {}

  /** Looks once. Never rejects. */
  async take(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    const { limits, log, now, storage } = this.context;
    try {
      if (this.options !== undefined) await this.#takeAll(this.options);
      const expired = await storage.versions.expireDaily(now() - limits.dailyVersionTime);
      if (expired > 0) this.rooms.noteErased();
    } catch (error) {
      // Safe to go on: nothing was changed, and the next look tries again.
      log.warn({ reason: reasonOf(error) }, "daily versions could not be looked after");
    } finally {
      this.#running = false;
    }
  }

  async #takeAll({ kinds, dayOf }: NonNullable<SyncServerOptions["dailyVersions"]>): Promise<void> {
    const { access, log, now, storage } = this.context;
    const today = dayOf(now());
    for (const { room: name, changedAt } of await storage.versions.unversioned()) {
      if (dayOf(changedAt) === today) continue;
      const kind = (await access.describe(name))?.kind;
      if (kind === undefined || !kinds.includes(kind)) continue;
      try {
        await this.rooms.use(name, kind, (room) => saveDaily(room, this.context));
      } catch (error) {
        // Safe to go on: the document is as it was, the others still get theirs, and the next look tries again.
        log.warn({ room: name, reason: reasonOf(error) }, "daily version could not be taken");
      }
    }
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
