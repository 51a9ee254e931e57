import type { AccessPolicy } from "./access-policy.js";
import type { CompiledKind } from "./admission/content-rules.js";
import type { Journal } from "./journal.js";
import type { SyncLimits } from "./limits.js";
import type { Log } from "./log.js";
import type { Metrics } from "./metrics.js";
import type { StorageAdapter } from "./storage-adapter.js";

/** What all parts of one server share. */
export interface Context {
  readonly storage: StorageAdapter;
  readonly journal: Journal;
  readonly access: AccessPolicy;
  readonly kinds: ReadonlyMap<string, CompiledKind>;
  readonly limits: SyncLimits;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Milliseconds since 1970, for stamps and expiry only. */
  readonly now: () => number;
  /** ClientID of the server's own edits. */
  readonly clientId: number;
  /** Tells that a room's content on disk has changed. */
  readonly touched: (room: string, kind: string, userId: string) => void;
}

/** Owner of the clientID of the server's own edits; no account can have this name. */
export const serverOwner = "";
