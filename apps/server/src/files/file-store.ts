import { createReadStream, type ReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** A file as it was kept, or the small picture made from it. */
export type Variant = "original" | "thumbnail";

/** Where the content of files lies: one folder, a file for each variant, named by id. */
export interface FileStore {
  /** Puts content on disk for good before it resolves. */
  write(id: string, variant: Variant, bytes: Uint8Array): Promise<void>;
  /** `undefined` when there is no such content. */
  read(id: string, variant: Variant): Promise<{ size: number; stream: ReadStream } | undefined>;
  /** Removes all variants; does nothing when there are none. */
  remove(id: string): Promise<void>;
  /** Removes content that belongs to none of the ids: what a process left that ended in the middle. */
  sweep(ids: ReadonlySet<string>): Promise<number>;
}

const variants: readonly Variant[] = ["original", "thumbnail"];
const prefix = "urn:uuid:";
const nameForm = /^([0-9a-f-]{36})\.(original|thumbnail)(\.new)?$/;

/**
 * Keeps files in a folder, made when the first one comes.
 *
 * @example
 * const store = createFileStore(join(dataFolder, "files"));
 */
export function createFileStore(folder: string): FileStore {
  const pathOf = (id: string, variant: Variant): string =>
    join(folder, `${id.slice(prefix.length)}.${variant}`);
  return {
    async write(id, variant, bytes) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = pathOf(id, variant);
      const unfinished = await open(`${path}.new`, "w", 0o600);
      try {
        await unfinished.writeFile(bytes);
        await unfinished.sync();
      } finally {
        await unfinished.close();
      }
      await rename(`${path}.new`, path);
    },
    async read(id, variant) {
      const path = pathOf(id, variant);
      const found = await stat(path).catch(ignoreMissing);
      return found && { size: found.size, stream: createReadStream(path) };
    },
    async remove(id) {
      for (const variant of variants) await rm(pathOf(id, variant), { force: true });
    },
    async sweep(ids) {
      const names = (await readdir(folder).catch(ignoreMissing)) ?? [];
      const left = names.filter((name) => {
        const [, id, , isUnfinished] = nameForm.exec(name) ?? [];
        return id !== undefined && (isUnfinished !== undefined || !ids.has(prefix + id));
      });
      for (const name of left) await rm(join(folder, name), { force: true });
      return left.length;
    },
  };
}

function ignoreMissing(error: unknown): undefined {
  // A file or folder that is not there is an answer, not a failure.
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
  throw error;
}
