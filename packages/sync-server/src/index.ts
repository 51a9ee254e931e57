/**
 * A sync server for Yjs documents. What anyone else has seen, and what is shown as saved, is on disk.
 *
 * Start reading at `create-sync-server.ts`; an update passes `connection.ts`, `room.ts`,
 * `admission/admission.ts`, `journal.ts`, the storage adapter and `fan-out.ts`.
 */
export {
  openAccess,
  type AccessChange,
  type AccessPolicy,
  type Authorization,
  type RoomDescription,
  type Session,
} from "./access-policy.js";
export type {
  ArrayRule,
  DocumentKind,
  FragmentRule,
  KeyRule,
  MapRule,
  MarkRule,
  NodeRule,
  TextRule,
  TypeRule,
  ValueRule,
} from "./document-kind.js";
export {
  EditNotPermittedError,
  EditRefusedError,
  ReadChangedDocumentError,
  RoomDeletedError,
  ServerClosedError,
  StorageClosedError,
  StorageFailedError,
  StorageInUseError,
  SyncServerError,
  TooManyVersionsError,
  UnknownDocumentKindError,
  UnknownRoomError,
  UnknownVersionError,
  VersionDamagedError,
} from "./errors.js";
export { defaultLimits, limitTable, type LimitDescription, type SyncLimits } from "./limits.js";
export type { Log, LogFields } from "./log.js";
export type { CommittedRoom, SyncServerOptions } from "./options.js";
export type {
  Compaction,
  Damage,
  JournalEntry,
  StorageAdapter,
  StorageReport,
  StoredDocument,
  StoredUpdate,
} from "./storage-adapter.js";
export type { Authorship, Deletion } from "./authorship.js";
export type {
  NewVersion,
  StoredContribution,
  StoredVersion,
  UnversionedRoom,
  VersionInfo,
  VersionKind,
  VersionStorage,
} from "./version-storage.js";
export type { RoomVersions, VersionContent } from "./versions.js";
export { createSyncServer } from "./create-sync-server.js";
export type { EditActor, SyncServer } from "./sync-server.js";
