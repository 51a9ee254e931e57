import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import * as z from "zod";

/** Stands beside the copied files, written last: a backup without it was cut short. */
export const MANIFEST = "backup.json";

const manifestSchema = z.object({
  format: z.literal(1),
  created: z.iso.datetime(),
  program: z.string(),
  files: z.array(z.object({ name: z.string(), bytes: z.int(), sha256: z.string() })),
});

/** What a backup holds: every file with its length and SHA-256. */
export type Manifest = z.infer<typeof manifestSchema>;

/** Reads a manifest; `undefined` when it is none of ours. */
export function readManifest(text: string): Manifest | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // What is no JSON is no manifest, and that is what the caller is told.
    return undefined;
  }
  return manifestSchema.safeParse(value).data;
}

/** Every file below a folder but the manifest, by name. */
export async function describeFiles(folder: string): Promise<Manifest["files"]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name));
  const files: Manifest["files"] = [];
  for (const path of paths.sort()) {
    const name = relative(folder, path).split(sep).join("/");
    if (name === MANIFEST) continue;
    files.push({ name, bytes: (await stat(path)).size, sha256: await hashOf(path) });
  }
  return files;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}
