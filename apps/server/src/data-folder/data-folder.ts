import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { FolderInUseError } from "../errors.js";

/** The databases in a data folder. */
export interface DataFiles {
  /** Places, events, accounts and everything else that is a row. */
  readonly recordsFile: string;
  /** What was written in shared documents. */
  readonly journalFile: string;
}

/** A data folder this process owns until `release`. */
export interface DataFolder extends DataFiles {
  /** Signs cookies; made once for each folder, readable by its owner only. */
  readonly secret: string;
  release(): void;
}

/**
 * Takes a data folder, making it when there is none. The lock ends with the process, however it ends.
 * Throws `FolderInUseError` while another process owns the folder.
 */
export function takeDataFolder(folder: string, newSecret: () => string): DataFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = lockFolder(folder);
  return {
    ...dataFiles(folder),
    secret: readSecret(join(folder, "secret"), newSecret),
    release: () => lock.close(),
  };
}

/** Where the databases of a folder lie, whoever owns it. */
export function dataFiles(folder: string): DataFiles {
  return {
    recordsFile: join(folder, "records.sqlite"),
    journalFile: join(folder, "journal.sqlite"),
  };
}

/** Holds an exclusive SQLite lock: the operating system gives it back even after a SIGKILL. */
function lockFolder(folder: string): Database.Database {
  const lock = new Database(join(folder, "owner.lock"), { timeout: 0 });
  try {
    lock.pragma("locking_mode = EXCLUSIVE");
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY")) {
      throw new FolderInUseError(folder);
    }
    throw error;
  }
}

function readSecret(file: string, newSecret: () => string): string {
  if (!existsSync(file)) {
    writeFileSync(file, newSecret(), { mode: 0o600 });
    chmodSync(file, 0o600);
  }
  return readFileSync(file, "utf8");
}
