import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { NewerDatabaseError, type Records } from "@staedtenetz/records";
import { StorageFailedError } from "@staedtenetz/sync-server";
import Database from "better-sqlite3";
import { FolderInUseError, StartError, UnusableFolderError } from "../errors.js";

/** What lies in a data folder. */
export interface DataFiles {
  /** Places, events, accounts and everything else that is a row. */
  readonly recordsFile: string;
  /** What was written in shared documents. */
  readonly journalFile: string;
  /** The content of pictures and attachments; made when the first one comes. */
  readonly filesFolder: string;
}

/** A data folder this process owns until `release`. */
export interface DataFolder extends DataFiles {
  /** Signs cookies; made once for each folder, readable by its owner only. */
  readonly secret: string;
  /** Throws `UnusableFolderError` when there was no journal although there are documents. */
  requireJournal(records: Records): Promise<void>;
  release(): void;
}

/** No one guesses this many characters. */
const MIN_SECRET_LENGTH = 32;

/**
 * Takes a data folder, making it when there is none. The lock ends with the process, however it ends.
 * Throws `FolderInUseError` while another process owns the folder, `UnusableFolderError` when it cannot be read or
 * written, or lost a part.
 */
export function takeDataFolder(folder: string, newSecret: () => string): DataFolder {
  let lock: Database.Database | undefined;
  try {
    makeFolder(folder);
    lock = lockFolder(folder);
    const hadJournal = requireRecords(folder);
    return {
      ...dataFiles(folder),
      secret: readSecret(folder, newSecret),
      requireJournal: async (records) => {
        if (hadJournal || (await records.documents.list()).length === 0) return;
        throw new UnusableFolderError(folder, partMissing("journal.sqlite"));
      },
      release: () => lock?.close(),
    };
  } catch (error) {
    lock?.close();
    throw folderProblem(folder, error);
  }
}

/** Makes a folder and those above it. Step by step: below `/proc`, Node's recursive way never comes back. */
function makeFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) return;
  if (found !== undefined) throw new UnusableFolderError(folder, "it is no folder.");
  makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** Where the parts of a folder lie, whoever owns it. */
export function dataFiles(folder: string): DataFiles {
  return {
    recordsFile: join(folder, "records.sqlite"),
    journalFile: join(folder, "journal.sqlite"),
    filesFolder: join(folder, "files"),
  };
}

/** What kept a folder from being opened, as a sentence for its operator; any other error stays as it is. */
export function folderProblem(folder: string, error: unknown): unknown {
  if (error instanceof StartError) return error;
  if (error instanceof NewerDatabaseError) return new UnusableFolderError(folder, error.message);
  const isStorage = error instanceof StorageFailedError || error instanceof Database.SqliteError;
  const isFile = error instanceof Error && "syscall" in error && "path" in error;
  if (!isStorage && !isFile) return error;
  const advice = /malformed|not a database/.test(error.message)
    ? "Restore it from a backup."
    : "It must be a folder this account may write to, on a disk with free space.";
  return new UnusableFolderError(folder, `${error.message}. ${advice}`);
}

function partMissing(name: string): string {
  return `${name} is missing. Restore the whole folder from one backup, or set DATA_DIR to an empty one.`;
}

/** Whether there is a journal; records are made before it, so that one without them was left over. */
function requireRecords(folder: string): boolean {
  const { recordsFile, journalFile } = dataFiles(folder);
  if (hasContent(journalFile) && !hasContent(recordsFile)) {
    throw new UnusableFolderError(folder, partMissing("records.sqlite"));
  }
  return hasContent(journalFile);
}

function hasContent(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;
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

/** Whoever knows the secret is anyone: a file that a full disk or a power cut left short is never used. */
function readSecret(folder: string, newSecret: () => string): string {
  const file = join(folder, "secret");
  if (!existsSync(file)) {
    const unfinished = `${file}.new`;
    rmSync(unfinished, { force: true });
    writeFileSync(unfinished, newSecret(), { mode: 0o600, flush: true });
    renameSync(unfinished, file);
  }
  const secret = readFileSync(file, "utf8");
  if (secret.trim().length < MIN_SECRET_LENGTH) {
    throw new UnusableFolderError(
      folder,
      `its file "secret" is damaged. Restore it from a backup, or delete it: then everyone signs in anew.`,
    );
  }
  return secret;
}
