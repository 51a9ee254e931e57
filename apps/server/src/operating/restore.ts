import { cp, mkdir, readFile, rename, rm, rmdir } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { BackupError } from "../errors.js";
import { flush, requireEmpty } from "./backup.js";
import { describeFiles, MANIFEST, readManifest, type Manifest } from "./manifest.js";

export interface RestoreOptions {
  /** The folder of a backup. */
  source: string;
  /** Where it goes: a folder that is empty or not there yet. */
  dataFolder: string;
  /** Makes the copy ready to be served, before it gets its name. */
  prepare: (folder: string) => Promise<void>;
}

/**
 * Puts a backup back into an empty folder, after comparing every file of it with its manifest. Throws `BackupError`
 * when something is missing, was changed or is not of this kind, or when the folder holds anything.
 *
 * @example
 * await restore({ source: "/backup/2025-06-18", dataFolder: "data", prepare });
 */
export async function restore({ source, dataFolder, prepare }: RestoreOptions): Promise<Manifest> {
  const target = resolve(dataFolder);
  const manifest = await requireWhole(resolve(source));
  await requireEmpty(target);
  await mkdir(dirname(target), { recursive: true });
  const unfinished = `${target}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  try {
    await mkdir(unfinished, { mode: 0o700 });
    for (const { name } of manifest.files) {
      await mkdir(dirname(join(unfinished, name)), { recursive: true, mode: 0o700 });
      await cp(join(resolve(source), name), join(unfinished, name));
      await flush(join(unfinished, name));
    }
    await prepare(unfinished);
    if (existsSync(target)) await rmdir(target);
    await rename(unfinished, target);
    return manifest;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function requireWhole(source: string): Promise<Manifest> {
  const path = join(source, MANIFEST);
  if (!existsSync(path)) {
    throw new BackupError(`${source} is no finished backup: its ${MANIFEST} is missing.`);
  }
  const manifest = readManifest(await readFile(path, "utf8"));
  if (manifest === undefined) {
    throw new BackupError(`${path} was not written by this program, or by a newer one.`);
  }
  const found = new Map((await describeFiles(source)).map((file) => [file.name, file]));
  const wrong = manifest.files.filter(({ name, sha256 }) => found.get(name)?.sha256 !== sha256);
  if (wrong.length === 0) return manifest;
  const names = wrong.map(({ name }) => name).join(", ");
  throw new BackupError(`The backup ${source} is damaged: ${names} is missing or was changed.`);
}
