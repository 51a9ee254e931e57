import { crc32 } from "node:zlib";
import type {
  NewVersion,
  StoredContribution,
  StoredVersion,
  UnversionedRoom,
  VersionInfo,
  VersionKind,
} from "./version-storage.js";

/** What the tables need of the file they lie in. */
export interface TableAccess {
  run(
    sql: string,
    ...values: unknown[]
  ): { readonly lastInsertRowid: number | bigint; readonly changes: number };
  all<Row>(sql: string, ...values: unknown[]): Row[];
  atOnce<Value>(work: () => Value): Value;
  /** The id of a room; `undefined` if nothing was ever stored in it. */
  find(room: string): number | undefined;
  /** The id of a room that may be written, made if it does not exist. Throws for a deleted one. */
  roomId(room: string): number;
}

interface VersionRow {
  readonly id: number;
  readonly kind: VersionKind;
  readonly name: string | null;
  readonly user: string;
  readonly at: number;
  readonly changed: number;
  readonly sequence: number;
  readonly authors: string;
}

interface ContentRow extends VersionRow {
  readonly content: Uint8Array;
  readonly checksum: number;
}

interface ContributionRow {
  readonly row: number;
  readonly user: string;
  readonly at: number;
  readonly sequence: number;
  readonly lasting: number;
  readonly content: Uint8Array;
  readonly checksum: number;
}

export const versionTables = `
CREATE TABLE IF NOT EXISTS sync_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  room INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT,
  user TEXT NOT NULL,
  at INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  authors TEXT NOT NULL,
  content BLOB NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS sync_version_room ON sync_version (room, sequence);
CREATE TABLE IF NOT EXISTS sync_contribution (
  row INTEGER PRIMARY KEY,
  room INTEGER NOT NULL,
  user TEXT NOT NULL,
  at INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  lasting INTEGER NOT NULL,
  content BLOB NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS sync_contribution_room ON sync_contribution (room, sequence);
`;

/** The tables that hold something of a room. */
export const versionContentTables = ["sync_version", "sync_contribution"];

const shown = "id, kind, name, user, at, changed, sequence, authors";
const insertVersion =
  "INSERT INTO sync_version (room, kind, name, user, at, changed, sequence, authors, content, checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
const insertContribution =
  "INSERT INTO sync_contribution (room, user, at, sequence, lasting, content, checksum) VALUES (?, ?, ?, ?, ?, ?, ?)";
const selectContributions =
  "SELECT row, user, at, sequence, lasting, content, checksum FROM sync_contribution WHERE room = ? ORDER BY sequence, row";
/** A room whose last version was removed keeps what is known until the next one. */
const prune = `DELETE FROM sync_contribution WHERE room = ? AND lasting = 0
  AND sequence <= (SELECT MIN(sequence) FROM sync_version WHERE room = ?)`;
const selectUnversioned = `
SELECT sync_room.name AS room, MAX(news.at) AS changedAt FROM sync_room JOIN (
  SELECT room, at, sequence FROM sync_journal
  UNION ALL SELECT room, at, sequence FROM sync_contribution
) AS news ON news.room = sync_room.id
WHERE sync_room.deleted = 0 AND news.sequence > COALESCE(
  (SELECT MAX(sequence) FROM sync_version WHERE sync_version.room = sync_room.id), 0)
GROUP BY sync_room.id`;

/** Over everything that must not change unnoticed; a version may be renamed. */
function checksumOf(content: Uint8Array, room: number, user: string, at: number): number {
  return crc32(content, crc32(`${room}/${at}/${user}`));
}

/** Versions and contributions in the journal's SQLite file; every public method but the last two is an operation of the thread. */
export class VersionTables {
  readonly #file: TableAccess;

  constructor(file: TableAccess) {
    this.#file = file;
  }

  saveVersion({ room: name, state, ...info }: NewVersion): number {
    const { kind, userId, at, changedAt, sequence, authors } = info;
    return this.#file.atOnce(() => {
      const room = this.#file.roomId(name);
      const checksum = checksumOf(state, room, userId, at);
      const who = JSON.stringify(authors);
      const values = [kind, info.name ?? null, userId, at, changedAt, sequence, who];
      const { lastInsertRowid } = this.#file.run(insertVersion, room, ...values, state, checksum);
      this.#file.run(prune, room, room);
      return Number(lastInsertRowid);
    });
  }

  listVersions(name: string): VersionInfo[] {
    const sql = `SELECT ${shown} FROM sync_version WHERE room = ? ORDER BY id`;
    return this.#file.all<VersionRow>(sql, this.#room(name)).map(infoOf);
  }

  /** A version; `undefined` if there is none, "damaged" if its checksum does not fit. */
  readVersion(name: string, id: number): StoredVersion | "damaged" | undefined {
    const room = this.#room(name);
    const row = this.#content(room, id)[0];
    if (row === undefined) return undefined;
    return isSound(row, room) ? { ...infoOf(row), state: row.content } : "damaged";
  }

  renameVersion(name: string, id: number, newName: string | undefined): boolean {
    const sql = "UPDATE sync_version SET name = ? WHERE room = ? AND id = ?";
    return this.#file.run(sql, newName ?? null, this.#room(name), id).changes > 0;
  }

  rewriteVersion(
    name: string,
    id: number,
    { state, name: newName }: { readonly state: Uint8Array; readonly name: string | undefined },
  ): boolean {
    const room = this.#room(name);
    const row = this.#content(room, id)[0];
    if (row === undefined) return false;
    const checksum = checksumOf(state, room, row.user, row.at);
    const sql = "UPDATE sync_version SET name = ?, content = ?, checksum = ? WHERE id = ?";
    return this.#file.run(sql, newName ?? null, state, checksum, id).changes > 0;
  }

  removeVersion(name: string, id: number): boolean {
    const room = this.#room(name);
    return this.#file.atOnce(() => {
      const sql = "DELETE FROM sync_version WHERE room = ? AND id = ?";
      const { changes } = this.#file.run(sql, room, id);
      this.#file.run(prune, room, room);
      return changes > 0;
    });
  }

  expireDaily(before: number): number {
    return this.#file.atOnce(() => {
      const expired = "sync_version WHERE kind = 'daily' AND at < ?";
      const rooms = this.#file.all<{ room: number }>(
        `SELECT DISTINCT room FROM ${expired}`,
        before,
      );
      const { changes } = this.#file.run(`DELETE FROM ${expired}`, before);
      for (const { room } of rooms) this.#file.run(prune, room, room);
      return changes;
    });
  }

  contributions(name: string): StoredContribution[] {
    const room = this.#room(name);
    return this.#file
      .all<ContributionRow>(selectContributions, room)
      .filter((row) => isSound(row, room))
      .map(({ user, at, sequence, lasting, content }) => ({
        userId: user,
        at,
        sequence,
        lasting: lasting === 1,
        ranges: content,
      }));
  }

  unversioned(): UnversionedRoom[] {
    return this.#file.all<UnversionedRoom>(selectUnversioned);
  }

  /** Part of a compaction's commit. */
  keep(room: number, contributions: readonly StoredContribution[]): void {
    for (const { userId, at, sequence, lasting, ranges } of contributions) {
      const checksum = checksumOf(ranges, room, userId, at);
      const mark = lasting ? 1 : 0;
      this.#file.run(insertContribution, room, userId, at, sequence, mark, ranges, checksum);
    }
  }

  /** Numbers of the room's versions and rows of its contributions whose checksums do not fit. */
  damaged(room: number): { part: "version" | "contribution"; sequence: number }[] {
    const versions = this.#file
      .all<{ id: number }>("SELECT id FROM sync_version WHERE room = ? ORDER BY id", room)
      .filter(({ id }) => this.#content(room, id).some((row) => !isSound(row, room)));
    const contributions = this.#file
      .all<ContributionRow>(selectContributions, room)
      .filter((row) => !isSound(row, room));
    return [
      ...versions.map(({ id }) => ({ part: "version" as const, sequence: id })),
      ...contributions.map(({ row }) => ({ part: "contribution" as const, sequence: row })),
    ];
  }

  #content(room: number, id: number): ContentRow[] {
    const sql = `SELECT ${shown}, content, checksum FROM sync_version WHERE room = ? AND id = ?`;
    return this.#file.all<ContentRow>(sql, room, id);
  }

  #room(name: string): number {
    return this.#file.find(name) ?? -1;
  }
}

function isSound(
  { content, user, at, checksum }: Pick<ContentRow, "content" | "user" | "at" | "checksum">,
  room: number,
): boolean {
  return checksum === checksumOf(content, room, user, at);
}

function infoOf({ id, kind, name, user, at, changed, sequence, authors }: VersionRow): VersionInfo {
  return {
    id,
    kind,
    name: name ?? undefined,
    userId: user,
    at,
    changedAt: changed,
    sequence,
    authors: JSON.parse(authors) as string[],
  };
}
