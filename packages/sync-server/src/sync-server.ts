import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Registry } from "prom-client";
import type * as Y from "yjs";
import type { AccessChange } from "./access-policy.js";
import type { Damage, StorageReport } from "./storage-adapter.js";
import type { RoomVersions } from "./versions.js";

/** On whose behalf the server edits. */
export interface EditActor {
  /** The account that stands in the journal beside the edit. */
  readonly userId: string;
  /**
   * Whether the edit may be made, asked once the document is at hand. What it says holds for the edit:
   * `settleRights` waits for edits whose question was asked before it.
   */
  readonly may?: () => boolean | Promise<boolean>;
}

/** A running sync server. One for each storage. */
export interface SyncServer {
  /**
   * Takes over an upgrade request for `GET /sync/<room>`.
   *
   * @example
   * httpServer.on("upgrade", (request, socket, head) => sync.handleUpgrade(request, socket, head));
   */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /**
   * Takes over a request under the server's path: the streamed way, for networks that let no WebSocket
   * through. Returns `false` when it is somebody else's.
   *
   * @example
   * createServer((request, response) => sync.handleRequest(request, response) || app(request, response));
   */
  handleRequest(request: IncomingMessage, response: ServerResponse): boolean;
  /**
   * Handles upgrades and requests under the server's path and leaves all others to the listeners there
   * are: to be called after the application's own were added. Returns the way back.
   */
  attach(httpServer: Server): () => void;
  /**
   * Changes a document from inside, on the same way as everybody's edits: admitted, journaled, sent
   * on. Resolves with the function's value when the change is on disk. The room may be new.
   *
   * @throws {EditRefusedError} when the change does not fit the document's kind; nothing was stored
   * @throws {EditNotPermittedError} when `actor.may` says no; nothing was changed
   * @throws {UnknownRoomError} @throws {RoomDeletedError} @throws {StorageFailedError}
   * @example
   * await sync.edit(room, { userId }, (doc) => doc.getMap("meta").set("schema", 1));
   */
  edit<Value>(room: string, actor: EditActor, change: (doc: Y.Doc) => Value): Promise<Value>;
  /** Reads what is on disk. The document must not be changed and not be kept. */
  read<Value>(room: string, look: (doc: Y.Doc) => Value): Promise<Value>;
  /**
   * The versions of a room: stored snapshots, with who wrote and who deleted.
   *
   * @example
   * const { id } = await sync.versions(room).save({ kind: "state", name: "Angenommen", userId });
   * const { state, writerOf } = await sync.versions(room).read(id);
   */
  versions(room: string): RoomVersions;
  /**
   * Judges the connections concerned again, as after a change told by `access`. Resolves when nobody acts by
   * an old right any more and everything that was admitted before is on disk: what is read then stays.
   *
   * @example
   * await register.freeze(room);
   * await sync.settleRights({ room });
   * const last = await sync.read(room, (doc) => Y.encodeStateAsUpdate(doc));
   */
  settleRights(change: AccessChange): Promise<void>;
  /**
   * Clears text that was deleted out of the files at once, what a version holds excepted; without it that takes
   * up to `limits.erasureTime`. To be called after somebody was erased.
   *
   * @throws {UnknownRoomError} @throws {RoomDeletedError}
   * @example
   * await sync.edit(room, { userId }, (doc) => removeName(doc));
   * await sync.clearDeleted(room);
   */
  clearDeleted(room: string): Promise<void>;
  /** Erases a document for good and closes its connections (4410 or 4404, as `access` says). */
  remove(room: string): Promise<void>;
  /** Lets writers deliver what others wrote, for `limits.recoveryTime`: after a backup was put back. */
  beginRecovery(room?: string): Promise<void>;
  /** Reads everything stored and compares checksums. */
  check(): Promise<StorageReport>;
  /** Moves the damaged pieces of a room aside and opens the time of recovery for it. */
  repair(room: string): Promise<readonly Damage[]>;
  /** Metrics of this server, in a registry of their own. */
  readonly metrics: Registry;
  /** Stops taking connections, closes all with 1012, waits until everything admitted is on disk. */
  close(): Promise<void>;
}
