/**
 * Why a version was taken. `daily` ones go by themselves after `limits.dailyVersionTime`; `named` ones
 * (somebody asked) and those of a `state` (finished, approved) stay until they are removed.
 */
export type VersionKind = "daily" | "named" | "state";

/** One version as lists show it. */
export interface VersionInfo {
  /** Rises, never reused. */
  readonly id: number;
  readonly kind: VersionKind;
  readonly name: string | undefined;
  /** The account that asked for it; empty for the server itself. */
  readonly userId: string;
  /** When it was taken, milliseconds since 1970. */
  readonly at: number;
  /** When the last edit in it was made, milliseconds since 1970. */
  readonly changedAt: number;
  /** The newest journal row in it. */
  readonly sequence: number;
  /** Accounts that wrote or deleted since the version before, each once. */
  readonly authors: readonly string[];
}

/** A version on its way to disk. */
export interface NewVersion extends Omit<VersionInfo, "id"> {
  readonly room: string;
  /** The whole state, a Yjs update (version 1). Content deleted before is not in it. */
  readonly state: Uint8Array;
}

export interface StoredVersion extends VersionInfo {
  readonly state: Uint8Array;
}

/**
 * What one account did within some minutes, as it remains when journal rows are folded: which clocks it
 * deleted, and which it wrote under a clientID that is not its own. Never any content.
 */
export interface StoredContribution {
  readonly userId: string;
  /** Of its last edit, milliseconds since 1970. */
  readonly at: number;
  /** The newest of its rows. */
  readonly sequence: number;
  /** Whether it says who wrote something that may still stand: then no version's end makes it superfluous. */
  readonly lasting: boolean;
  /** Encoded ranges; see `contributions.ts`. */
  readonly ranges: Uint8Array;
}

/** A room with edits that no version holds yet. */
export interface UnversionedRoom {
  readonly room: string;
  /** When the last of them was made, milliseconds since 1970. */
  readonly changedAt: number;
}

/** Where versions are kept: part of every storage adapter and of its contract suite. */
export interface VersionStorage {
  /**
   * Stores a version, whole or not at all. Resolves with its number when it would survive a power cut.
   * Contributions older than
   * every version go with the same commit, unless they are lasting.
   */
  save(version: NewVersion): Promise<number>;
  /** Oldest first, without their content. */
  list(room: string): Promise<readonly VersionInfo[]>;
  /**
   * One version; `undefined` if the room has none of that number.
   *
   * @throws {VersionDamagedError} when its checksum does not fit
   */
  read(room: string, id: number): Promise<StoredVersion | undefined>;
  /** Gives a version another name, or none. Resolves with whether there is one of that number. */
  rename(room: string, id: number, name: string | undefined): Promise<boolean>;
  /** Puts another state and name in the place of a version's, so that the old bytes are gone. */
  rewrite(
    room: string,
    id: number,
    content: { readonly state: Uint8Array; readonly name: string | undefined },
  ): Promise<boolean>;
  /** Erases a version. Resolves with whether there was one of that number. */
  remove(room: string, id: number): Promise<boolean>;
  /** Erases all daily versions taken before that time (milliseconds since 1970); resolves with how many. */
  expireDaily(before: number): Promise<number>;
  /** What the folded rows of a room have left, in the order of their sequence. Damaged ones are left out. */
  contributions(room: string): Promise<readonly StoredContribution[]>;
  unversioned(): Promise<readonly UnversionedRoom[]>;
}
