import type { Damage } from "./storage-adapter.js";
import { versionContentTables, versionTables } from "./version-tables.ts";

/** Made when a file is opened; later ones are added to files that exist. */
export const tables = `
CREATE TABLE IF NOT EXISTS sync_room (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  recovery_until INTEGER,
  deleted INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE IF NOT EXISTS sync_snapshot (
  room INTEGER PRIMARY KEY,
  content BLOB NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS sync_journal (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  room INTEGER NOT NULL,
  user TEXT NOT NULL,
  at INTEGER NOT NULL,
  recovered INTEGER NOT NULL,
  content BLOB NOT NULL,
  checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS sync_journal_room ON sync_journal (room);
CREATE TABLE IF NOT EXISTS sync_owner (
  room INTEGER NOT NULL,
  client INTEGER NOT NULL,
  user TEXT NOT NULL,
  PRIMARY KEY (room, client)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS sync_quarantine (
  room INTEGER NOT NULL,
  part TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  content BLOB
) STRICT;
${versionTables}`;

export const insert = {
  row: "INSERT INTO sync_journal (room, user, at, recovered, content, checksum) VALUES (?, ?, ?, ?, ?, ?)",
  owner: "INSERT INTO sync_owner (room, client, user) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  room: "INSERT INTO sync_room (name) VALUES (?)",
  snapshot:
    "INSERT INTO sync_snapshot (room, content, checksum) VALUES (?, ?, ?) ON CONFLICT (room) DO UPDATE SET content = excluded.content, checksum = excluded.checksum",
};

export const select = {
  room: "SELECT id, recovery_until, deleted FROM sync_room WHERE name = ?",
  rows: "SELECT sequence, user, at, content, checksum FROM sync_journal WHERE room = ? ORDER BY sequence",
  snapshot: "SELECT content, checksum FROM sync_snapshot WHERE room = ?",
  owners: "SELECT client, user FROM sync_owner WHERE room = ?",
  rooms: "SELECT name FROM sync_room WHERE deleted = 0 ORDER BY id",
  unfolded:
    "SELECT DISTINCT name FROM sync_room JOIN sync_journal ON sync_journal.room = sync_room.id WHERE at < ?",
};

/** The tables that hold something of a room. */
export const contentTables = [
  "sync_snapshot",
  "sync_journal",
  "sync_owner",
  "sync_quarantine",
  ...versionContentTables,
];

/** Where damaged pieces stand, and under which key. */
export const damagedIn: Readonly<Record<Damage["part"], string>> = {
  snapshot: "sync_snapshot WHERE room = ?",
  update: "sync_journal WHERE sequence = ?",
  version: "sync_version WHERE id = ?",
  contribution: "sync_contribution WHERE row = ?",
};
