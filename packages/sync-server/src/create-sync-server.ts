import { closeCode } from "@staedtenetz/sync/protocol";
import * as Y from "yjs";
import type { AccessChange } from "./access-policy.js";
import { compileKind } from "./admission/content-rules.js";
import type { Context } from "./context.js";
import { Door } from "./door.js";
import { EditNotPermittedError, ServerClosedError, UnknownRoomError } from "./errors.js";
import { Journal } from "./journal.js";
import { defaultLimits } from "./limits.js";
import { silentLog } from "./log.js";
import { createMetrics } from "./metrics.js";
import { Mount } from "./mount.js";
import type { CommittedRoom, SyncServerOptions } from "./options.js";
import type { Room } from "./room.js";
import { Rooms } from "./rooms.js";
import type { EditActor, SyncServer } from "./sync-server.js";
import { DailyVersions } from "./daily-versions.js";
import { versionsOf } from "./versions.js";

/**
 * Opens the storage and starts a sync server.
 *
 * @throws {StorageInUseError} when another process owns the storage
 * @example
 * const sync = await createSyncServer({ storage, access, documents });
 * sync.attach(httpServer);
 */
export async function createSyncServer(options: SyncServerOptions): Promise<SyncServer> {
  await options.storage.open();
  return new RunningServer(options).start();
}

const tick = 1_000;
const sweep = 3_600_000;

class RunningServer {
  readonly #options: SyncServerOptions;
  readonly #context: Context;
  readonly #rooms: Rooms;
  readonly #door: Door;
  readonly #mount: Mount;
  readonly #timers: NodeJS.Timeout[] = [];
  /** Edits of the server's own that ask for a right, until they are on disk. */
  readonly #asking = new Set<{ readonly room: string; readonly edit: Promise<unknown> }>();
  readonly #touched = new Map<string, { kind: string; userIds: Set<string> }>();
  #unsubscribe: () => void = () => undefined;
  #closing: Promise<void> | undefined;

  constructor(options: SyncServerOptions) {
    this.#options = options;
    const limits = { ...defaultLimits, ...options.limits };
    const log = options.log ?? silentLog;
    const clock = options.clock ?? (() => performance.timeOrigin + performance.now());
    const metrics = createMetrics({
      rooms: () => this.#rooms.size,
      connections: () => this.#door.connections.size,
      backlogBytes: () => this.#context.journal.backlog,
    });
    const listener = {
      committed: metrics.committed,
      failing: (isFailing: boolean): void => {
        for (const room of this.#rooms) room.notice(isFailing ? "notStored" : "stored");
      },
    };
    this.#context = {
      storage: options.storage,
      journal: new Journal(options.storage, listener, log),
      access: options.access,
      kinds: new Map(
        Object.values(options.documents).map((kind) => [kind.name, compileKind(kind)]),
      ),
      limits,
      log,
      metrics,
      now: () => Math.trunc(clock()),
      clientId: new Y.Doc().clientID,
      touched: (room, kind, userId) => this.#touch(room, kind, userId),
    };
    this.#rooms = new Rooms(this.#context);
    this.#door = new Door(this.#rooms, this.#context);
    const { origins, path = "/sync/" } = options;
    this.#mount = new Mount(this.#door, this.#context, { origins, path });
  }

  start(): SyncServer {
    const { access, limits } = this.#context;
    this.#unsubscribe = access.subscribe((change) => void this.#door.recheck(change));
    this.#every(tick, () => {
      this.#door.endExpired();
      this.#rooms.tidy(performance.now());
    });
    this.#every(limits.aliveInterval, () => {
      for (const room of this.#rooms) room.beat(performance.now());
    });
    this.#every(limits.pingInterval, () => {
      for (const connection of this.#door.connections) connection.ping();
    });
    this.#every(Math.min(sweep, limits.erasureTime / 4), () => void this.#erase());
    const daily = new DailyVersions(this.#options.dailyVersions, this.#context, this.#rooms);
    this.#every(limits.versionInterval, () => void daily.take());
    return {
      handleUpgrade: (request, socket, head) => this.#mount.handleUpgrade(request, socket, head),
      handleRequest: (request, response) => this.#mount.handleRequest(request, response),
      attach: (httpServer) => this.#mount.attach(httpServer),
      edit: (room, actor, change) => this.#edit(room, actor, change),
      read: (room, look) => this.#use(room, (found) => found.read(look)),
      versions: (room) =>
        versionsOf(room, {
          context: this.#context,
          use: (work) => this.#use(room, work),
          erased: () => this.#rooms.noteErased(),
        }),
      settleRights: (change) => this.#settleRights(change),
      clearDeleted: (room) => this.#clearDeleted(room),
      remove: (room) => this.#remove(room),
      beginRecovery: (room) => this.#beginRecovery(room),
      check: () => this.#context.storage.check(),
      repair: (room) => this.#repair(room),
      metrics: this.#context.metrics.registry,
      close: () => (this.#closing ??= this.#close()),
    };
  }

  #every(milliseconds: number, work: () => void): void {
    this.#timers.push(setInterval(work, milliseconds).unref());
  }

  async #use<Value>(name: string, work: (room: Room) => Promise<Value>): Promise<Value> {
    if (this.#closing !== undefined) throw new ServerClosedError();
    const description = await this.#context.access.describe(name);
    if (description === undefined) throw new UnknownRoomError();
    return this.#rooms.use(name, description.kind, work);
  }

  /** Kept while it lasts: between the question whether it may be made and the edit nobody settles rights. */
  #edit<Value>(
    name: string,
    { userId, may }: EditActor,
    change: (doc: Y.Doc) => Value,
  ): Promise<Value> {
    const edit = this.#use(name, async (room) => {
      if (may !== undefined && !(await may())) throw new EditNotPermittedError();
      return room.edit(userId, change);
    });
    if (may === undefined) return edit;
    const asking = { room: name, edit };
    this.#asking.add(asking);
    return edit.finally(() => this.#asking.delete(asking));
  }

  async #settleRights(change: AccessChange): Promise<void> {
    const asking = [...this.#asking].filter(({ room }) => (change.room ?? room) === room);
    await Promise.allSettled(asking.map(({ edit }) => edit));
    await this.#door.recheck(change);
    await new Promise<void>((resolve) => this.#context.journal.barrier(resolve));
  }

  async #clearDeleted(name: string): Promise<void> {
    const { journal, storage } = this.#context;
    await new Promise<void>((resolve) => journal.barrier(resolve));
    await this.#use(name, async (room) => {
      if (room.mayFold) await this.#rooms.fold(room);
    });
    await storage.vacuum();
  }

  async #remove(name: string): Promise<void> {
    const { journal, storage } = this.#context;
    this.#rooms.find(name)?.retire();
    // A row that comes after the deletion could never be stored and would hold up all others.
    await new Promise<void>((resolve) => journal.barrier(resolve));
    await storage.delete(name);
    this.#rooms.forget(name);
  }

  async #beginRecovery(name: string | undefined): Promise<void> {
    const until = this.#context.now() + this.#context.limits.recoveryTime;
    await this.#context.storage.beginRecovery(until, name);
    for (const room of this.#rooms) {
      if (name === undefined || room.name === name) room.recoveryUntil = until;
    }
  }

  async #repair(name: string): ReturnType<SyncServer["repair"]> {
    const damage = await this.#context.storage.repair(name);
    await this.#beginRecovery(name);
    const room = this.#rooms.find(name);
    if (room !== undefined) room.fold.isDamaged = false;
    return damage;
  }

  /** Folds what nobody has opened for long, and clears what was deleted out of the files. */
  async #erase(): Promise<void> {
    const { access, limits, log, now, storage } = this.#context;
    try {
      for (const name of await storage.unfoldedRooms(now() - limits.erasureTime / 2)) {
        const description = await access.describe(name);
        if (description === undefined) continue;
        await this.#rooms.use(name, description.kind, async (room) => {
          if (room.mayFold) await this.#rooms.fold(room);
        });
      }
      await storage.vacuum();
    } catch (error) {
      // Safe to go on: nothing was changed, and the next sweep tries again.
      const reason = error instanceof Error ? error.message : String(error);
      log.warn({ reason }, "old journals could not be folded");
    }
  }

  #touch(room: string, kind: string, userId: string): void {
    const { onCommitted } = this.#options;
    if (onCommitted === undefined) return;
    if (this.#touched.size === 0) setImmediate(() => void this.#tellCommitted());
    const entry = this.#touched.get(room) ?? { kind, userIds: new Set<string>() };
    entry.userIds.add(userId);
    this.#touched.set(room, entry);
  }

  async #tellCommitted(): Promise<void> {
    const rooms: CommittedRoom[] = [...this.#touched].map(([room, { kind, userIds }]) => ({
      room,
      kind,
      userIds: [...userIds],
    }));
    this.#touched.clear();
    try {
      await this.#options.onCommitted?.(rooms);
    } catch (error) {
      // Safe to go on: projections can be rebuilt from the documents at any time.
      const reason = error instanceof Error ? error.message : String(error);
      this.#context.log.error({ reason }, "onCommitted failed");
    }
  }

  async #close(): Promise<void> {
    const { journal, limits, storage } = this.#context;
    for (const timer of this.#timers) clearInterval(timer);
    this.#unsubscribe();
    this.#door.shut();
    for (const { transport } of this.#door.connections) transport.pause();
    await Promise.race([journal.settled(), delay(0.8 * limits.drainTime)]);
    journal.stop();
    for (const room of this.#rooms) room.fanOut.flush();
    for (const connection of this.#door.connections) connection.close(closeCode.restart);
    for (const room of this.#rooms) this.#rooms.forget(room.name);
    await storage.close();
  }
}

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
