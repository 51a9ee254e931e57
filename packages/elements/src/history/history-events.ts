import type { BlockPair } from "@staedtenetz/document";

/** A version as the history shows it. */
export interface ShownVersion {
  readonly version: number;
  readonly kind: "daily" | "named" | "state";
  readonly name?: string | undefined;
  /** When the last edit in it was made, ISO 8601. */
  readonly changedAt: string;
  /** Ids of those who wrote since the version before. */
  readonly authors: readonly string[];
  readonly mayRemove: boolean;
}

/** What is compared: a version, or how it is now; with what came before it, or with how it is now. */
export interface HistoryView {
  readonly shown: number | "now";
  readonly against: "before" | "now";
}

/** Sent when another version, or another comparison, is to be shown. */
export class HistoryViewEvent extends Event {
  static readonly type = "netz-history-view";

  constructor(readonly view: HistoryView) {
    super(HistoryViewEvent.type);
  }
}

/** What somebody wants done with a version. */
export type HistoryWish =
  | { readonly type: "save"; readonly name: string }
  | { readonly type: "rename"; readonly version: number; readonly name: string }
  | { readonly type: "remove"; readonly version: number }
  /** Without ids: everything. */
  | ({ readonly type: "restore"; readonly version: number } & BlockPair)
  | { readonly type: "undo" };

/** Sent when something is to be done; what needs a confirmation has it. */
export class HistoryWishEvent extends Event {
  static readonly type = "netz-history-wish";

  constructor(readonly wish: HistoryWish) {
    super(HistoryWishEvent.type);
  }
}
