import { RoomDeletedError, StorageClosedError } from "./errors.js";
import type {
  Compaction,
  Damage,
  JournalEntry,
  StorageAdapter,
  StorageReport,
  StoredDocument,
  StoredUpdate,
} from "./storage-adapter.js";
import { MemoryVersions } from "./memory-versions.js";

interface MemoryRoom {
  snapshot: Uint8Array | undefined;
  updates: StoredUpdate[];
  owners: Map<number, string>;
  recoveryUntil: number | undefined;
  deleted: boolean;
}

/**
 * Keeps documents in memory: for tests and for trying things out. Outlives the server it is given to,
 * so that a second server can open what the first one stored.
 *
 * @example
 * const storage = createMemoryStorage();
 * const sync = createSyncServer({ storage, access, documents });
 */
export function createMemoryStorage(): StorageAdapter {
  return new MemoryStorage();
}

class MemoryStorage implements StorageAdapter {
  readonly #rooms = new Map<string, MemoryRoom>();
  readonly versions = new MemoryVersions(
    () => this.#assertOpen(),
    () => this.#rows(),
  );
  #sequence = 0;
  #isOpen = false;

  async open(): Promise<void> {
    this.#isOpen = true;
  }

  async append(entries: readonly JournalEntry[]): Promise<readonly number[]> {
    this.#assertOpen();
    if (entries.some(({ room }) => this.#rooms.get(room)?.deleted)) throw new RoomDeletedError();
    return entries.map((entry) => this.#appendOne(entry));
  }

  async load(room: string): Promise<StoredDocument | undefined> {
    this.#assertOpen();
    const found = this.#rooms.get(room);
    if (found === undefined) return undefined;
    return {
      snapshot: found.snapshot,
      updates: [...found.updates],
      owners: new Map(found.owners),
      recoveryUntil: found.recoveryUntil,
      damage: [],
      deleted: found.deleted,
    };
  }

  async compact({ room, snapshot, upTo, contributions }: Compaction): Promise<void> {
    this.#assertOpen();
    const found = this.#rooms.get(room);
    if (found === undefined || found.deleted) throw new RoomDeletedError();
    found.snapshot = snapshot.slice();
    found.updates = found.updates.filter(({ sequence }) => sequence > upTo);
    this.versions.keep(room, contributions);
  }

  async delete(room: string): Promise<void> {
    this.#assertOpen();
    const found = this.#room(room);
    found.snapshot = undefined;
    found.updates = [];
    found.owners.clear();
    found.deleted = true;
    this.versions.forget(room);
  }

  async beginRecovery(until: number, room?: string): Promise<void> {
    this.#assertOpen();
    const rooms = room === undefined ? [...this.#rooms.values()] : [this.#room(room)];
    for (const found of rooms) found.recoveryUntil = until;
  }

  async repair(): Promise<readonly Damage[]> {
    this.#assertOpen();
    return [];
  }

  async rooms(): Promise<readonly string[]> {
    this.#assertOpen();
    return [...this.#rooms].filter(([, { deleted }]) => !deleted).map(([room]) => room);
  }

  async unfoldedRooms(before: number): Promise<readonly string[]> {
    this.#assertOpen();
    return [...this.#rooms]
      .filter(([, { updates }]) => updates.some(({ at }) => at < before))
      .map(([room]) => room);
  }

  async check(): Promise<StorageReport> {
    const rooms = await this.rooms();
    let updates = 0;
    for (const room of this.#rooms.values()) updates += room.updates.length;
    return { rooms: rooms.length, updates, damage: [], problems: [] };
  }

  async vacuum(): Promise<void> {
    this.#assertOpen();
  }

  async close(): Promise<void> {
    this.#isOpen = false;
  }

  *#rows(): Generator<StoredUpdate & { readonly room: string }> {
    for (const [room, { updates }] of this.#rooms) {
      for (const { sequence, update, userId, at } of updates) {
        yield { room, sequence, update, userId, at };
      }
    }
  }

  #appendOne({ room, update, userId, at, claims, owner }: JournalEntry): number {
    const found = this.#room(room);
    const sequence = ++this.#sequence;
    found.updates.push({ sequence, update: update.slice(), userId, at });
    for (const client of claims) {
      if (!found.owners.has(client)) found.owners.set(client, owner);
    }
    return sequence;
  }

  #room(name: string): MemoryRoom {
    let room = this.#rooms.get(name);
    if (room === undefined) {
      room = {
        snapshot: undefined,
        updates: [],
        owners: new Map(),
        recoveryUntil: undefined,
        deleted: false,
      };
      this.#rooms.set(name, room);
    }
    return room;
  }

  #assertOpen(): void {
    if (!this.#isOpen) throw new StorageClosedError();
  }
}
