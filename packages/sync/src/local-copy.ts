import type * as Y from "yjs";

/** A small value kept beside a local copy. */
export interface CopyNotes {
  /** Whether it holds something that the server may not have. */
  unsaved: boolean;
  /** The last right the server gave, as it stands in the protocol. */
  right: string;
}

/** An older local copy whose edits the server did not take; kept until its owner has seen to it. */
export interface KeptCopy {
  readonly id: number;
  readonly room: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The refusal's reason, as it stands in the protocol. */
  readonly reason: string;
  /** The whole state, a Yjs update. */
  readonly state: Uint8Array;
}

/** The copy of one document on this device. */
export interface LocalCopy {
  /** Resolves when the stored content is in the document; rejects when the device gives no storage. */
  readonly whenLoaded: Promise<void>;
  /** Writes an edit at once and by itself, in case the page is closed before the copy has stored it. */
  hold(update: Uint8Array): void;
  /**
   * Resolves when every edit made before the call is on this device.
   *
   * @throws LocalCopyError when the device did not take it
   */
  secure(): Promise<void>;
  note<Name extends keyof CopyNotes>(name: Name, value: CopyNotes[Name]): Promise<void>;
  noted<Name extends keyof CopyNotes>(name: Name): Promise<CopyNotes[Name] | undefined>;
  /** Empties the copy and closes it. */
  erase(): Promise<void>;
  /** Closes the copy and leaves it where it is. */
  close(): Promise<void>;
}

/** The place on this device where one account's copies lie. */
export interface LocalCopies {
  /** @param schema the document kind's schema; what a build of an earlier one left is taken over. Default 1. */
  open(userId: string, room: string, doc: Y.Doc, schema?: number): LocalCopy;
  /** Stores a state under another name, so that the room's own copy can begin anew. */
  keep(userId: string, copy: Omit<KeptCopy, "id">): Promise<KeptCopy>;
  kept(userId: string, room: string): Promise<readonly KeptCopy[]>;
  dropKept(userId: string, id: number): Promise<void>;
}

/** The name of a room's copy: another account on the same browser has a copy of its own, and so has each schema. */
export function copyName(userId: string, room: string, schema = 1): string {
  return `${accountPrefix(userId)}${room}${schema > 1 ? `~${schema}` : ""}`;
}

/** The names under which builds of earlier schemas kept the copy of a room. */
export function earlierNames(userId: string, room: string, schema: number): string[] {
  return Array.from({ length: schema - 1 }, (_, before) => copyName(userId, room, before + 1));
}

/** What the names of all copies of an account start with. */
export function accountPrefix(userId: string): string {
  return `netz:${userId}:`;
}
