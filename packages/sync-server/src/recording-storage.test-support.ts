import { createMemoryStorage } from "./memory.js";
import type { JournalEntry, StorageAdapter } from "./storage-adapter.js";
import type { VersionStorage } from "./version-storage.js";

/** A storage that a test can hold up, break and look into. */
export class RecordingStorage implements StorageAdapter {
  readonly appended: JournalEntry[] = [];
  /** Thrown by the next calls, as long as it is set. */
  failure: Error | undefined;
  loadFailure: Error | undefined;
  compactFailure: "before" | "after" | undefined;
  compactions = 0;
  #gate: Promise<void> | undefined;
  #loadGate: Promise<void> | undefined;
  #openGate: () => void = () => undefined;

  constructor(readonly inner: StorageAdapter = createMemoryStorage()) {}

  /** Lets nothing reach the disk until `release`. */
  hold(): void {
    this.#gate = new Promise((resolve) => (this.#openGate = resolve));
  }

  /** Lets nothing be read until `release`. */
  holdLoading(): void {
    this.#loadGate = new Promise((resolve) => (this.#openGate = resolve));
  }

  release(): void {
    this.#loadGate = undefined;
    this.#gate = undefined;
    this.#openGate();
  }

  async append(entries: readonly JournalEntry[]): Promise<readonly number[]> {
    await this.#gate;
    if (this.failure !== undefined) throw this.failure;
    const sequences = await this.inner.append(entries);
    this.appended.push(...entries);
    return sequences;
  }

  async load(room: string): ReturnType<StorageAdapter["load"]> {
    await this.#loadGate;
    if (this.loadFailure !== undefined) throw this.loadFailure;
    return this.inner.load(room);
  }

  async compact(compaction: Parameters<StorageAdapter["compact"]>[0]): Promise<void> {
    if (this.compactFailure === "before") throw new Error("compaction failed before");
    await this.inner.compact(compaction);
    this.compactions++;
    if (this.compactFailure === "after") throw new Error("compaction failed after");
  }

  /** Where the next change of a version breaks off. */
  versionFailure: "before" | "after" | undefined;

  readonly #breaking = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    if (this.versionFailure === "before") throw new Error("version failed before");
    const value = await work();
    if (this.versionFailure === "after") throw new Error("version failed after");
    return value;
  };

  get versions(): VersionStorage {
    const { versions } = this.inner;
    return {
      save: (version) => this.#breaking(() => versions.save(version)),
      list: (room) => versions.list(room),
      read: (room, id) => versions.read(room, id),
      rename: (room, id, name) => this.#breaking(() => versions.rename(room, id, name)),
      rewrite: (room, id, content) => this.#breaking(() => versions.rewrite(room, id, content)),
      remove: (room, id) => this.#breaking(() => versions.remove(room, id)),
      expireDaily: (before) => this.#breaking(() => versions.expireDaily(before)),
      contributions: (room) => versions.contributions(room),
      unversioned: () => versions.unversioned(),
    };
  }

  open = (): Promise<void> => this.inner.open();
  delete = (room: string): Promise<void> => this.inner.delete(room);
  beginRecovery = (until: number, room?: string): Promise<void> =>
    this.inner.beginRecovery(until, room);
  repair = (room: string): ReturnType<StorageAdapter["repair"]> => this.inner.repair(room);
  rooms = (): ReturnType<StorageAdapter["rooms"]> => this.inner.rooms();
  unfoldedRooms = (before: number): ReturnType<StorageAdapter["rooms"]> =>
    this.inner.unfoldedRooms(before);
  check = (): ReturnType<StorageAdapter["check"]> => this.inner.check();
  vacuum = (): Promise<void> => this.inner.vacuum();
  close = (): Promise<void> => this.inner.close();
}
