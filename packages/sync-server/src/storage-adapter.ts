import type { StoredContribution, VersionStorage } from "./version-storage.js";

/** One admitted update on its way to disk. */
export interface JournalEntry {
  readonly room: string;
  /** A Yjs update (version 1) that holds only what was new. */
  readonly update: Uint8Array;
  /** The account that made it. */
  readonly userId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** ClientIDs seen here for the first time: from now on `owner` owns them. */
  readonly claims: readonly number[];
  /** Who owns the claimed clientIDs; differs from `userId` for the server's own edits. */
  readonly owner: string;
  /** Delivered by someone else than its author, in the days after a restore. */
  readonly recovered?: boolean;
}

/** One journal row as it was stored. */
export interface StoredUpdate {
  /** Rises within the room, never reused. */
  readonly sequence: number;
  readonly update: Uint8Array;
  readonly userId: string;
  readonly at: number;
}

/** Everything stored of one room. */
export interface StoredDocument {
  /** A Yjs update (version 1) that stands for all rows up to the last compaction. */
  readonly snapshot: Uint8Array | undefined;
  /** The rows since, in order. Damaged ones are left out and named in `damage`. */
  readonly updates: readonly StoredUpdate[];
  readonly owners: ReadonlyMap<number, string>;
  /** Until then (milliseconds since 1970) writers may deliver what others wrote: set after a restore or repair. */
  readonly recoveryUntil: number | undefined;
  readonly damage: readonly Damage[];
  readonly deleted: boolean;
}

/** A stored piece whose checksum does not fit. */
export interface Damage {
  readonly room: string;
  readonly part: "snapshot" | "update" | "version" | "contribution";
  /** Of the damaged row, the number of a version; 0 for a snapshot. */
  readonly sequence: number;
}

/** What `check` found over the whole store. */
export interface StorageReport {
  readonly rooms: number;
  readonly updates: number;
  readonly damage: readonly Damage[];
  /** What the storage itself says about its files; empty when all is well. */
  readonly problems: readonly string[];
}

/** What takes the place of old rows: all-or-nothing. */
export interface Compaction {
  readonly room: string;
  readonly snapshot: Uint8Array;
  /** Rows up to and including this sequence are replaced by the snapshot. */
  readonly upTo: number;
  /** What remains of the rows besides the snapshot: who made them. */
  readonly contributions: readonly StoredContribution[];
}

/**
 * Where documents are kept. Small on purpose: everything that is policy lives in the server. Every
 * adapter passes the contract suite (`describeStorageAdapter` in `storage-contract.ts`).
 */
export interface StorageAdapter {
  /** Takes ownership of the place. Rejects with `StorageInUseError` when another process owns it. */
  open(): Promise<void>;
  /**
   * Stores a group of entries, all or none, in order. Resolves with one sequence for each entry only
   * when they would survive a power cut.
   */
  append(entries: readonly JournalEntry[]): Promise<readonly number[]>;
  /** Everything of one room; `undefined` if nothing was ever stored. Rejects when it cannot be read. */
  load(room: string): Promise<StoredDocument | undefined>;
  /** Replaces old rows by a snapshot. Owners, later rows and other rooms stay as they are. */
  compact(compaction: Compaction): Promise<void>;
  /** Erases the content and remembers that the room is deleted for good. */
  delete(room: string): Promise<void>;
  /** Opens the time in which writers may deliver what others wrote, for one room or for all. */
  beginRecovery(until: number, room?: string): Promise<void>;
  /** Moves damaged pieces aside (they stay readable for a person), so that the room counts as sound. */
  repair(room: string): Promise<readonly Damage[]>;
  rooms(): Promise<readonly string[]>;
  /** Rooms with rows stored before that time (milliseconds since 1970), which should be folded. */
  unfoldedRooms(before: number): Promise<readonly string[]>;
  /** Reads everything and compares checksums. */
  check(): Promise<StorageReport>;
  /** Versions of the same rooms. */
  readonly versions: VersionStorage;
  /** Removes what was erased from the files themselves (free pages, write-ahead log). */
  vacuum(): Promise<void>;
  close(): Promise<void>;
}
