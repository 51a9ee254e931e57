import { existsSync } from "node:fs";
import { cp, mkdir, open, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import Database from "better-sqlite3";
import { dataFiles } from "../data-folder/data-folder.js";
import { BackupError } from "../errors.js";
import { describeFiles, MANIFEST, type Manifest } from "./manifest.js";

/** Beside the databases, copied when they are there. */
const folders = ["files"];

export interface BackupOptions {
  /** The data folder; its server may be running. */
  dataFolder: string;
  /** Where the backup goes: a folder that is empty or not there yet. */
  target: string;
  now: () => Date;
  /** The version of the program. */
  version: string;
}

/**
 * Copies a data folder while its server runs.
 *
 * Each database is copied in one read transaction (`VACUUM INTO`), so that it is whole and without what was deleted.
 * Records come first, then the journal, then files: whatever the records name, the later copies hold, and what they
 * hold beyond it belongs to documents nobody is led to. The rows projected from documents are made again by a restore.
 * The secret is copied too, since without it everybody who came by a link alone could not come back: keep a backup as
 * carefully as the folder. Written under another name first, so that a backup that was cut short is never taken for one.
 *
 * @example
 * await backUp({ dataFolder: "data", target: "/backup/2025-06-18", now: () => new Date(), version });
 */
export async function backUp(options: BackupOptions): Promise<Manifest> {
  const { dataFolder, now, version } = options;
  const target = resolve(options.target);
  const { recordsFile, journalFile } = dataFiles(dataFolder);
  for (const file of [recordsFile, journalFile]) {
    if (!existsSync(file)) throw new BackupError(`${dataFolder} holds no ${basename(file)}.`);
  }
  await requireEmpty(target);
  const unfinished = `${target}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  try {
    const created = now().toISOString();
    for (const file of [recordsFile, journalFile]) copyDatabase(file, unfinished);
    for (const name of ["secret", ...folders]) {
      const source = join(dataFolder, name);
      if (existsSync(source)) await cp(source, join(unfinished, name), { recursive: true });
    }
    const files = await describeFiles(unfinished);
    const manifest: Manifest = { format: 1, created, program: version, files };
    for (const { name } of files) await flush(join(unfinished, name));
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    await writeFile(join(unfinished, MANIFEST), text, { mode: 0o600, flush: true });
    await rm(target, { recursive: true, force: true });
    await rename(unfinished, target);
    return manifest;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/** Throws `BackupError` when a folder is there and holds anything. */
export async function requireEmpty(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const found = await readdir(folder);
  if (found.length === 0) return;
  throw new BackupError(`${folder} is not empty. Name a folder that is empty or not there yet.`);
}

function copyDatabase(file: string, folder: string): void {
  const database = new Database(file, { timeout: 5000 });
  try {
    database.prepare("vacuum into ?").run(join(folder, basename(file)));
  } finally {
    database.close();
  }
}

/** Waits until a file's bytes are on the disk. */
export async function flush(path: string): Promise<void> {
  const file = await open(path, "r+");
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
