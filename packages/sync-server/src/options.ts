import type { AccessPolicy } from "./access-policy.js";
import type { DocumentKind } from "./document-kind.js";
import type { SyncLimits } from "./limits.js";
import type { Log } from "./log.js";
import type { StorageAdapter } from "./storage-adapter.js";

/** A room whose stored content has just changed. */
export interface CommittedRoom {
  readonly room: string;
  readonly kind: string;
  /** Accounts whose edits were stored, each once. */
  readonly userIds: readonly string[];
}

export interface SyncServerOptions {
  /** Where documents are kept. The server opens and closes it. */
  readonly storage: StorageAdapter;
  readonly access: AccessPolicy;
  /** The kinds of documents, by any key; their `name` counts. */
  readonly documents: Readonly<Record<string, DocumentKind>>;
  /** Only those that differ from {@link defaultLimits}. */
  readonly limits?: Partial<SyncLimits>;
  /**
   * Milliseconds since 1970. Used for stamps and expiry only, never for order. Default: the time of day
   * when the process started plus what has passed since.
   */
  readonly clock?: () => number;
  /** Default: silent. */
  readonly log?: Log;
  /**
   * Called after each group commit with the rooms it touched, for projections. Its failure is logged
   * and changes nothing for the people writing.
   */
  readonly onCommitted?: (rooms: readonly CommittedRoom[]) => void | Promise<void>;
  /**
   * Takes a version of every changed document at the end of each day. Default: none are taken by
   * themselves.
   */
  readonly dailyVersions?: {
    /** Names of the document kinds. */
    readonly kinds: readonly string[];
    /** The day of an instant (milliseconds since 1970), as any text that differs from day to day. */
    readonly dayOf: (at: number) => string;
  };
  /**
   * Origins that may open connections from a browser: `https://netz.example`. Any other `Origin`, and
   * `null`, gets HTTP 403; no `Origin` header (not a browser) is admitted. Default: the request's own
   * host only.
   */
  readonly origins?: readonly string[];
  /** Path under which rooms lie. Default `/sync/`. */
  readonly path?: string;
}
