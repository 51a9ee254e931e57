/**
 * The thread that owns the SQLite file: synchronous commits would block everybody's event loop.
 * It imports its other files by the names of the sources, so that Node runs it from there (it strips the
 * types, and looks for no other ending) as well as from a bundle.
 */
import {
  parentPort,
  receiveMessageOnPort,
  workerData,
  type MessagePort,
} from "node:worker_threads";
import { crc32 } from "node:zlib";
import Database from "better-sqlite3";
import type {
  Compaction,
  Damage,
  JournalEntry,
  StorageReport,
  StoredDocument,
} from "./storage-adapter.js";
import { JournalLane } from "./journal-lane.ts";
import { contentTables, damagedIn, insert, select, tables } from "./journal-tables.ts";
import { VersionTables } from "./version-tables.ts";

/** What the main thread asks for: a method of the file with its arguments. */
export interface WorkerRequest {
  readonly id: number;
  readonly operation: Operation | "open";
  readonly argumentList: readonly unknown[];
}

export type WorkerReply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: { readonly code: string; readonly message: string } };

/** A group of entries with all their bytes in one buffer: copying many small ones between threads is slow. */
export interface PackedEntries {
  readonly bytes: Uint8Array;
  readonly entries: readonly (Omit<JournalEntry, "update"> & {
    /** Where the update ends in `bytes`; it begins where the one before ends. */
    readonly end: number;
  })[];
}

/** What the thread is started with. */
export interface WorkerData {
  readonly file: string;
  /** Shared with the main thread, see `JournalLane`. */
  readonly lane: SharedArrayBuffer;
}

interface RoomRow {
  readonly id: number;
  readonly recovery_until: number | null;
  readonly deleted: number;
}

interface JournalRow {
  readonly sequence: number;
  readonly user: string;
  readonly at: number;
  readonly content: Uint8Array;
  readonly checksum: number;
}

interface SnapshotRow {
  readonly content: Uint8Array;
  readonly checksum: number;
}

/** Over everything that must not change unnoticed. */
function checksumOf(content: Uint8Array, room: number, user: string, at: number): number {
  return crc32(content, crc32(`${room}/${at}/${user}`));
}

function openDatabase(file: string): Database.Database {
  const database = new Database(file);
  database.pragma("auto_vacuum = INCREMENTAL");
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("secure_delete = ON");
  database.exec(tables);
  return database;
}

/** Holds an operating system lock as long as this process lives; it vanishes with the process. */
function lock(file: string): Database.Database {
  const owner = new Database(`${file}.lock`, { timeout: 0 });
  try {
    owner.exec("BEGIN EXCLUSIVE");
    return owner;
  } catch (error) {
    owner.close();
    throw error;
  }
}

/** One open file. Every public method is an operation the main thread may ask for. */
class JournalFile {
  readonly #lock: Database.Database;
  readonly #database: Database.Database;
  /** Ids of rooms that stand in a committed transaction. */
  readonly #ids = new Map<string, number>();
  readonly #statements = new Map<string, Database.Statement>();
  readonly #transaction: Database.Transaction<(work: () => unknown) => unknown>;
  readonly versions = new VersionTables({
    run: (sql, ...values) => this.#run(sql, ...values),
    all: (sql, ...values) => this.#all(sql, ...values),
    atOnce: (work) => this.#atOnce(work),
    find: (name) => this.#find(name)?.id,
    roomId: (name) => this.#roomId(name),
  });

  constructor(file: string) {
    this.#lock = lock(file);
    this.#database = openDatabase(file);
    this.#transaction = this.#database.transaction((work) => work());
  }

  append({ bytes, entries }: PackedEntries): readonly number[] {
    const write = (): number[] => {
      let start = 0;
      return entries.map((entry) => {
        const update = bytes.subarray(start, entry.end);
        start = entry.end;
        return this.#appendOne(entry, update);
      });
    };
    const [first] = entries;
    // A keystroke is one statement, and that is a transaction by itself.
    const isOneRow = first?.claims.length === 0 && this.#ids.has(first.room);
    const sequences = isOneRow && entries.length === 1 ? write() : this.#atOnce(write);
    for (const { room } of entries)
      if (!this.#ids.has(room)) this.#ids.set(room, this.#roomId(room));
    return sequences;
  }

  load(name: string): StoredDocument | undefined {
    const room = this.#find(name);
    if (room === undefined) return undefined;
    const damage: Damage[] = [];
    const snapshot = this.#readSnapshot(room.id, name, damage);
    const rows = this.#readRows(room.id, name, damage);
    const owners = this.#all<{ client: number; user: string }>(select.owners, room.id);
    return {
      snapshot,
      updates: rows.map(({ sequence, content, user, at }) => ({
        sequence,
        update: content,
        userId: user,
        at,
      })),
      owners: new Map(owners.map(({ client, user }) => [client, user])),
      recoveryUntil: room.recovery_until ?? undefined,
      damage,
      deleted: room.deleted === 1,
    };
  }

  compact({ room: name, snapshot, upTo, contributions }: Compaction): void {
    this.#atOnce(() => {
      const room = this.#roomId(name);
      this.#run(insert.snapshot, room, snapshot, checksumOf(snapshot, room, "", 0));
      this.#run("DELETE FROM sync_journal WHERE room = ? AND sequence <= ?", room, upTo);
      this.versions.keep(room, contributions);
    });
  }

  delete(name: string): void {
    this.#atOnce(() => {
      const id = this.#find(name)?.id ?? Number(this.#run(insert.room, name).lastInsertRowid);
      for (const table of contentTables) this.#run(`DELETE FROM ${table} WHERE room = ?`, id);
      this.#run("UPDATE sync_room SET deleted = 1 WHERE id = ?", id);
    });
    this.#ids.delete(name);
    this.#database.pragma("wal_checkpoint(TRUNCATE)");
  }

  beginRecovery(until: number, name?: string): void {
    if (name === undefined) this.#run("UPDATE sync_room SET recovery_until = ?", until);
    else this.#run("UPDATE sync_room SET recovery_until = ? WHERE name = ?", until, name);
  }

  repair(name: string): Damage[] {
    const damage: Damage[] = [];
    const room = this.#find(name)?.id;
    if (room === undefined) return damage;
    this.#readSnapshot(room, name, damage);
    this.#readRows(room, name, damage);
    for (const piece of this.versions.damaged(room)) damage.push({ room: name, ...piece });
    this.#atOnce(() => {
      for (const { part, sequence } of damage) this.#quarantine(room, part, sequence);
    });
    return damage;
  }

  rooms(): string[] {
    return this.#all<{ name: string }>(select.rooms).map(({ name }) => name);
  }

  unfoldedRooms(before: number): string[] {
    return this.#all<{ name: string }>(select.unfolded, before).map(({ name }) => name);
  }

  check(): StorageReport {
    const damage: Damage[] = [];
    let updates = 0;
    const rooms = this.rooms();
    for (const name of rooms) {
      const id = this.#find(name)?.id;
      if (id === undefined) continue;
      this.#readSnapshot(id, name, damage);
      updates += this.#readRows(id, name, damage).length;
      for (const piece of this.versions.damaged(id)) damage.push({ room: name, ...piece });
    }
    const verdicts = this.#database.pragma("quick_check") as { quick_check: string }[];
    const problems = verdicts.map((row) => row.quick_check).filter((text) => text !== "ok");
    return { rooms: rooms.length, updates, damage, problems };
  }

  vacuum(): void {
    this.#database.pragma("incremental_vacuum");
    this.#database.pragma("wal_checkpoint(TRUNCATE)");
  }

  close(): void {
    this.#database.close();
    this.#lock.close();
  }

  #appendOne(entry: PackedEntries["entries"][number], update: Uint8Array): number {
    const { room: name, userId, at, claims, owner, recovered } = entry;
    const room = this.#roomId(name);
    const checksum = checksumOf(update, room, userId, at);
    const mark = recovered === true ? 1 : 0;
    const row = this.#run(insert.row, room, userId, at, mark, update, checksum);
    for (const client of claims) this.#run(insert.owner, room, client, owner);
    return Number(row.lastInsertRowid);
  }

  #quarantine(room: number, part: Damage["part"], sequence: number): void {
    const from = damagedIn[part];
    const key = part === "snapshot" ? room : sequence;
    this.#run(
      `INSERT INTO sync_quarantine (room, part, sequence, content) SELECT ?, ?, ?, content FROM ${from}`,
      room,
      part,
      sequence,
      key,
    );
    this.#run(`DELETE FROM ${from}`, key);
  }

  #readRows(room: number, name: string, damage: Damage[]): JournalRow[] {
    return this.#all<JournalRow>(select.rows, room).filter((row) => {
      const isSound = row.checksum === checksumOf(row.content, room, row.user, row.at);
      if (!isSound) damage.push({ room: name, part: "update", sequence: row.sequence });
      return isSound;
    });
  }

  #readSnapshot(room: number, name: string, damage: Damage[]): Uint8Array | undefined {
    const row = this.#all<SnapshotRow>(select.snapshot, room)[0];
    if (row === undefined) return undefined;
    if (row.checksum === checksumOf(row.content, room, "", 0)) return row.content;
    damage.push({ room: name, part: "snapshot", sequence: 0 });
    return undefined;
  }

  #find(name: string): RoomRow | undefined {
    return this.#all<RoomRow>(select.room, name)[0];
  }

  /** The id of a room that may be written, made if it does not exist. */
  #roomId(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const room = this.#find(name);
    if (room?.deleted === 1) throw new Error("the room was deleted");
    return room?.id ?? Number(this.#run(insert.room, name).lastInsertRowid);
  }

  #atOnce<Value>(work: () => Value): Value {
    return this.#transaction.immediate(work) as Value;
  }

  #run(sql: string, ...values: unknown[]): Database.RunResult {
    return this.#prepare(sql).run(...values);
  }

  #all<Row>(sql: string, ...values: unknown[]): Row[] {
    return this.#prepare(sql).all(...values) as Row[];
  }

  #prepare(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

const operations = [
  "append",
  "load",
  "compact",
  "delete",
  "beginRecovery",
  "repair",
  "rooms",
  "unfoldedRooms",
  "check",
  "vacuum",
  "close",
] as const;
const versionOperations = [
  "saveVersion",
  "listVersions",
  "readVersion",
  "renameVersion",
  "rewriteVersion",
  "removeVersion",
  "expireDaily",
  "contributions",
  "unversioned",
] as const;
/** What the main thread may ask for, besides "open". */
export type Operation = (typeof operations)[number] | (typeof versionOperations)[number];

type Method = (...argumentList: readonly unknown[]) => unknown;

function methodOf(file: JournalFile, operation: Operation): Method {
  const known = operations.find((name) => name === operation);
  if (known !== undefined) return (file[known] as Method).bind(file);
  const ofVersions = versionOperations.find((name) => name === operation);
  if (ofVersions === undefined) throw new Error("no such operation");
  return (file.versions[ofVersions] as Method).bind(file.versions);
}

function failureOf(error: unknown): { code: string; message: string } {
  const code =
    error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  return { code, message: error instanceof Error ? error.message : String(error) };
}

/** Answers what is asked, strictly in order; when nothing is, it sleeps instead of turning an event loop. */
function serve(port: MessagePort, { file: path, lane: memory }: WorkerData): never {
  const lane = new JournalLane(memory);
  let file: JournalFile | undefined;
  const opened = (): JournalFile => {
    if (file === undefined) throw new Error("the file is not open");
    return file;
  };
  const answer = ({ id, operation, argumentList }: WorkerRequest): WorkerReply => {
    if (operation !== "open") return { id, value: methodOf(opened(), operation)(...argumentList) };
    file = new JournalFile(path);
    return { id, value: undefined };
  };
  const store = (): void => lane.answer(opened().append(lane.read())[0]);
  /** Safe to go on after a failure: SQLite has rolled back, and the caller is told. */
  const fail = (id: number, error: unknown): WorkerReply => ({ id, failure: failureOf(error) });
  const next = (): WorkerRequest | undefined =>
    receiveMessageOnPort(port)?.message as WorkerRequest | undefined;
  for (;;) {
    lane.sleep();
    for (let request = next(); ; request = next()) {
      const offered = lane.offered;
      if (offered !== undefined && (request === undefined || offered < request.id)) {
        try {
          store();
        } catch (error) {
          port.postMessage(fail(offered, error));
          lane.answer(undefined);
        }
      }
      if (request === undefined) break;
      try {
        port.postMessage(answer(request));
      } catch (error) {
        port.postMessage(fail(request.id, error));
      }
    }
  }
}

if (parentPort !== null) serve(parentPort, workerData as WorkerData);
