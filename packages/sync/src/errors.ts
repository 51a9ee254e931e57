import type { ConnectionState } from "./connection-state.js";

/** What a caller of this package did wrong. The code is stable, the message says what to do. */
export class SyncError extends Error {
  override readonly name: string = "SyncError";

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A step between two states that the table of states does not know. */
export class ForbiddenStepError extends SyncError {
  override readonly name = "ForbiddenStepError";

  constructor(
    readonly from: ConnectionState,
    readonly to: ConnectionState,
  ) {
    super("forbidden-step", `A connection cannot go from "${from}" to "${to}".`);
  }
}

/** The connection was closed with `destroy()`; open a new one with `connect()`. */
export class ConnectionClosedError extends SyncError {
  override readonly name = "ConnectionClosedError";

  constructor() {
    super("connection-closed", "This connection was closed; call connect() for a new one.");
  }
}

/** The device did not take what should be kept on it: its storage is full, blocked or gone. */
export class LocalCopyError extends SyncError {
  override readonly name = "LocalCopyError";

  constructor(options?: { readonly cause: unknown }) {
    super("local-copy", "The device did not store the local copy.");
    if (options !== undefined) this.cause = options.cause;
  }
}
