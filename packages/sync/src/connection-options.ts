import type { DocumentKindName } from "@staedtenetz/document";
import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import type { ConnectionState } from "./connection-state.js";
import type { SocketConstructor } from "./counted-socket.js";
import type { LocalCopies } from "./local-copy.js";
import type { NoticeCode, Right } from "./protocol.js";
import type { UntakenEdits } from "./untaken-edits.js";

/** Which document, for whom. */
export interface ConnectionTarget {
  /** `wss://netz.example/sync` */
  readonly serverUrl: string;
  /** The room's opaque name, from the meeting's `documents`. */
  readonly room: string;
  readonly kind: DocumentKindName;
  /** The account that is signed in; local copies are kept apart by it. */
  readonly userId: string;
}

/** What a page brings along. */
export interface ConnectOptions {
  /** The browser's `WebSocket`, or one like it. */
  readonly WebSocket: SocketConstructor;
  /**
   * The browser's `fetch`, bound to its window: the way through networks that let no WebSocket through,
   * taken after two upgrades that failed. Default: there is no other way.
   */
  readonly fetch?: typeof fetch;
  /** Milliseconds since 1970, `Date.now`. */
  readonly now: () => number;
  /** Between 0 and 1, `Math.random`: spreads attempts. */
  readonly random: () => number;
  /** Where copies are kept on this device. Default: nowhere, and nothing survives a reload offline. */
  readonly copies?: LocalCopies;
  /** Fires `online` when the device is back in a network, `window`: then the next attempt is made at once. */
  readonly network?: Pick<EventTarget, "addEventListener" | "removeEventListener">;
  /** Whether tabs of the same account exchange edits directly. Default true. */
  readonly shareWithTabs?: boolean;
  /** Milliseconds without any message after which the connection counts as gone. Default 9000: two `alive` may be lost. */
  readonly silence?: number;
  /** Largest edit that is sent, bytes. Default 4 MiB, as the server's. */
  readonly maxEditBytes?: number;
  /** Milliseconds to wait for the copy on this device before going on without. Default 3000. */
  readonly longestLoad?: number;
}

/** Everything a page shows of a connection, at one moment. A new object for each change. */
export interface ConnectionSnapshot {
  readonly state: ConnectionState;
  /** The document. Another one after edits were refused: bind editors to it anew. */
  readonly doc: Y.Doc;
  /** Who else is here. Belongs to `doc`. */
  readonly awareness: Awareness;
  /** Whether `doc` holds its content: before, an empty document only means that nothing has arrived. */
  readonly ready: boolean;
  /** Whether this page may change the document now. */
  readonly editable: boolean;
  /** The right last given by the server; `undefined` before the first connection ever. */
  readonly right: Right | undefined;
  /** Whether something typed here is not on the server's disk yet. */
  readonly unsaved: boolean;
  /** Why the last connection ended, if the server gave a reason. */
  readonly closeCode: number | undefined;
  readonly notice: NoticeCode | undefined;
  /** Edits the server did not take. */
  readonly untaken: readonly UntakenEdits[];
  /** How many of others' edits are kept back by `holdOthers`. */
  readonly held: number;
}
