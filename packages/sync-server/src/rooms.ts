import type { CompiledKind } from "./admission/content-rules.js";
import { takeStored } from "./admission/stored-updates.js";
import { DocumentIndex } from "./admission/document-index.js";
import { breathe, updatesInOneGo } from "./breathe.js";
import { compact, isDue } from "./compaction.js";
import type { Context } from "./context.js";
import { RoomDeletedError, UnknownDocumentKindError } from "./errors.js";
import { Room } from "./room.js";
import { RoomDocument } from "./room-document.js";
import type { StoredDocument } from "./storage-adapter.js";

/** The rooms in memory: loads them when they are entered, folds and forgets them when they are quiet. */
export class Rooms {
  readonly #open = new Map<string, Room>();
  readonly #loading = new Map<string, Promise<Room>>();
  readonly #folding = new Map<string, Promise<void>>();
  /** Rows were folded since the files were last cleared; before that, perhaps by a process that was killed. */
  #hasWaste = true;
  #clearedAt = performance.now();
  /** Rooms being used by someone who is not a connection yet. */
  readonly #held = new Map<string, number>();

  constructor(readonly context: Context) {}

  get size(): number {
    return this.#open.size;
  }

  *[Symbol.iterator](): Generator<Room> {
    yield* this.#open.values();
  }

  /** A room in memory. */
  find(name: string): Room | undefined {
    return this.#open.get(name);
  }

  /**
   * Lends a room, loading it first if need be; it stays in memory at least as long as `work` runs.
   *
   * @throws {RoomDeletedError} @throws {UnknownDocumentKindError} @throws whatever the storage throws
   */
  async use<Value>(
    name: string,
    kind: string,
    work: (room: Room) => Value | Promise<Value>,
  ): Promise<Value> {
    this.#held.set(name, (this.#held.get(name) ?? 0) + 1);
    try {
      return await work(this.#open.get(name) ?? (await this.#load(name, kind)));
    } finally {
      const held = (this.#held.get(name) ?? 1) - 1;
      if (held > 0) this.#held.set(name, held);
      else this.#held.delete(name);
    }
  }

  /** Forgets a room at once, for instance because it was deleted or repaired. */
  forget(name: string): void {
    const room = this.#open.get(name);
    room?.fanOut.stop();
    room?.document.drop();
    this.#open.delete(name);
  }

  /** Called every second: folds what is due, drops what nobody uses, clears the files now and then. */
  tidy(now: number): void {
    const { limits } = this.context;
    if (
      this.#hasWaste &&
      this.#folding.size === 0 &&
      now - this.#clearedAt > limits.compactionRest
    ) {
      this.#hasWaste = false;
      this.#clearedAt = now;
      void this.#clear();
    }
    for (const room of this.#open.values()) {
      const { name } = room;
      room.document.dropIfIdle(limits.documentIdle);
      if (this.#folding.has(name)) continue;
      const isLeft =
        room.connections.size === 0 &&
        room.isQuiet &&
        !this.#held.has(name) &&
        now - room.emptySince > limits.roomIdle;
      if (isDue(room, this.context, now) || (isLeft && room.fold.rows > 0 && room.mayFold)) {
        void this.fold(room);
      } else if (isLeft) this.forget(name);
    }
  }

  /** Folds what a room's journal holds now. Never rejects. */
  async fold(room: Room): Promise<void> {
    const { name } = room;
    const before = this.#folding.get(name) ?? Promise.resolve();
    const folded = before.then(() => compact(room, this.context));
    this.#folding.set(name, folded);
    await folded;
    if (this.#folding.get(name) === folded) this.#folding.delete(name);
    this.#hasWaste = true;
  }

  /** Bytes were erased that the files should give back. */
  noteErased(): void {
    this.#hasWaste = true;
  }

  /** Gives the room of folded rows back to the disk. */
  async #clear(): Promise<void> {
    try {
      await this.context.storage.vacuum();
    } catch (error) {
      // Safe to go on: nothing was changed, and the next fold asks again.
      const reason = error instanceof Error ? error.message : String(error);
      this.context.log.warn({ reason }, "files could not be cleared");
    }
  }

  #load(name: string, kind: string): Promise<Room> {
    let loading = this.#loading.get(name);
    if (loading === undefined) {
      loading = this.#read(name, kind).finally(() => this.#loading.delete(name));
      this.#loading.set(name, loading);
    }
    return loading;
  }

  async #read(name: string, kindName: string): Promise<Room> {
    const { context } = this;
    const kind = context.kinds.get(kindName);
    if (kind === undefined) throw new UnknownDocumentKindError(kindName);
    const stored = await context.storage.load(name);
    if (stored?.deleted === true) throw new RoomDeletedError();
    const { index, fitting, held } = await indexOf(stored, kind);
    const load = async (): Promise<Uint8Array[]> => {
      const again = await context.storage.load(name);
      // Only a store with holes needs sorting out what fits.
      if (held > 0 || (again?.damage.length ?? 0) > 0) return (await indexOf(again, kind)).fitting;
      return allUpdates(again);
    };
    const document = new RoomDocument(load, context.clientId);
    document.seed(fitting);
    const room = new Room(name, index, document, context, stored?.recoveryUntil ?? 0);
    const rows = stored?.updates ?? [];
    const bytes = rows.reduce((sum, { update }) => sum + update.length, 0);
    room.fold.add(rows.length, bytes, rows.at(-1)?.sequence ?? 0, performance.now());
    room.fold.heldRows = held;
    if (stored !== undefined && stored.damage.length > 0) await this.#markDamaged(room, stored);
    this.#open.set(name, room);
    return room;
  }

  /** Its people hold what was lost: they may bring back one another's edits. */
  async #markDamaged(room: Room, { damage }: StoredDocument): Promise<void> {
    const { context } = this;
    room.fold.isDamaged = true;
    room.recoveryUntil = context.now() + context.limits.recoveryTime;
    context.log.error(
      { room: room.name, pieces: damage.length, held: room.fold.heldRows },
      "document is damaged and opens at its last good state",
    );
    await context.storage.beginRecovery(room.recoveryUntil, room.name);
  }
}

function allUpdates(stored: StoredDocument | undefined): Uint8Array[] {
  const updates = stored?.updates.map(({ update }) => update) ?? [];
  return stored?.snapshot === undefined ? updates : [stored.snapshot, ...updates];
}

/** Builds the index; rows that build on something missing are held back, in case a later one brings it. */
async function indexOf(
  stored: StoredDocument | undefined,
  kind: CompiledKind,
): Promise<{ index: DocumentIndex; fitting: Uint8Array[]; held: number }> {
  const index = new DocumentIndex(kind);
  const fitting: Uint8Array[] = [];
  for (const [client, owner] of stored?.owners ?? []) index.owners.set(client, owner);
  let waiting = allUpdates(stored);
  for (let before = -1; before !== waiting.length;) {
    before = waiting.length;
    const held: Uint8Array[] = [];
    for (const [at, update] of waiting.entries()) {
      (takeStored(index, update) ? fitting : held).push(update);
      if (at % updatesInOneGo === updatesInOneGo - 1) await breathe();
    }
    waiting = held;
  }
  return { index, fitting, held: waiting.length };
}
