import type { RefusalReason } from "@staedtenetz/sync/protocol";

/** A promise the caller broke, or a fault it must decide about. `code` is stable, the message says what to do. */
export abstract class SyncServerError extends Error {
  abstract readonly code: string;
}

/** Another process owns the data. */
export class StorageInUseError extends SyncServerError {
  readonly code = "storageInUse";
  constructor(place: string) {
    super(
      `${place} is in use by another process. Stop that process first, or give this one its own data folder.`,
    );
    this.name = "StorageInUseError";
  }
}

/** The adapter was used before `open` or after `close`. */
export class StorageClosedError extends SyncServerError {
  readonly code = "storageClosed";
  constructor() {
    super("The storage is not open. Call open() first, and nothing after close().");
    this.name = "StorageClosedError";
  }
}

/** The storage could not do what it was asked; `cause` holds its own words. */
export class StorageFailedError extends SyncServerError {
  readonly code = "storageFailed";
  constructor(action: string, cause: unknown) {
    const text = cause instanceof Error ? cause.message : String(cause);
    super(`The storage could not ${action}: ${text}`, { cause });
    this.name = "StorageFailedError";
  }
}

/** `access` does not know the room. */
export class UnknownRoomError extends SyncServerError {
  readonly code = "unknownRoom";
  constructor() {
    super("No such room. Register the document before editing or reading it.");
    this.name = "UnknownRoomError";
  }
}

/** The room was deleted and stays deleted. */
export class RoomDeletedError extends SyncServerError {
  readonly code = "roomDeleted";
  constructor() {
    super("This room was deleted. A new document needs a new room.");
    this.name = "RoomDeletedError";
  }
}

/** `access` named a kind that is not among `documents`. */
export class UnknownDocumentKindError extends SyncServerError {
  readonly code = "unknownDocumentKind";
  constructor(kind: string) {
    super(`No document kind is called "${kind}". Pass it to createSyncServer({ documents }).`);
    this.name = "UnknownDocumentKindError";
  }
}

/** A server edit holds something its document kind does not allow. Nothing was stored. */
export class EditRefusedError extends SyncServerError {
  readonly code = "editRefused";
  constructor(readonly reason: RefusalReason) {
    super(`The edit was refused (${reason}). It must fit the document's kind.`);
    this.name = "EditRefusedError";
  }
}

/** The actor of a server edit may not make it (any more). Nothing was changed. */
export class EditNotPermittedError extends SyncServerError {
  readonly code = "editNotPermitted";
  constructor() {
    super(
      "Whoever is named as the actor may not edit this room now. Tell them, or edit in your own name.",
    );
    this.name = "EditNotPermittedError";
  }
}

/** `read` must not change the document. */
export class ReadChangedDocumentError extends SyncServerError {
  readonly code = "readChangedDocument";
  constructor() {
    super("The function given to read() changed the document. Use edit() for changes.");
    this.name = "ReadChangedDocumentError";
  }
}

/** The server is closing or closed. */
export class ServerClosedError extends SyncServerError {
  readonly code = "serverClosed";
  constructor() {
    super("The sync server is closed.");
    this.name = "ServerClosedError";
  }
}

/** The room has no version of that number. */
export class UnknownVersionError extends SyncServerError {
  readonly code = "unknownVersion";
  constructor(readonly version: number) {
    super(`There is no version ${version} of this room. List its versions to see which there are.`);
    this.name = "UnknownVersionError";
  }
}

/** A stored version whose checksum does not fit; the others and the document itself are not concerned. */
export class VersionDamagedError extends SyncServerError {
  readonly code = "versionDamaged";
  constructor(readonly version: number) {
    super(
      `Version ${version} cannot be read: its bytes have changed. Call repair() to move it aside.`,
    );
    this.name = "VersionDamagedError";
  }
}

/** The room has as many versions as `limits.versionsPerRoom` allows. */
export class TooManyVersionsError extends SyncServerError {
  readonly code = "tooManyVersions";
  constructor(readonly most: number) {
    super(`This room has ${most} versions already. Remove some, or raise limits.versionsPerRoom.`);
    this.name = "TooManyVersionsError";
  }
}
