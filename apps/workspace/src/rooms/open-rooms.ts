import type { Connection } from "@staedtenetz/sync";

/** The kinds of documents that pages open. */
export type RoomKind = "minutes" | "taskList" | "discussion";

/** A document that a page has open. */
export interface OpenRoom {
  readonly connection: Connection;
  /** Says that this page no longer needs it; the last one closes the connection. */
  release(): void;
}

/** The shared documents that are open, each once however many parts of a page show it. */
export interface OpenRooms {
  open(room: string, kind: RoomKind): Promise<OpenRoom>;
  /** Whether this device holds edits of the account that the server does not have. */
  hasUnsent(): Promise<boolean>;
  /** Closes everything and clears an account's copies from this device. */
  clear(account: string): Promise<void>;
}
