import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { publishablePackages, type PublishablePackage } from "./publishable.ts";
import { runStep } from "./steps.ts";

const repository = fileURLToPath(new URL("..", import.meta.url));

/** A packed package: the tarball is what npm would publish, with `workspace:` and `catalog:` resolved. */
export interface Tarball {
  readonly package: PublishablePackage;
  /** Absolute. */
  readonly file: string;
}

/** pnpm rewrites the manifest while packing, which npm cannot do. */
export class PackError extends Error {
  readonly code = "PACK_FAILED";
}

function pnpmPackage(root: string): string {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    packageManager: string;
  };
  return manifest.packageManager;
}

/**
 * Packs every publishable package, or those named, into `destination`. They have to be built before.
 *
 * @example
 * await packPackages(folder, ["@staedtenetz/core"]);
 */
export async function packPackages(
  destination: string,
  names?: readonly string[],
  root = repository,
): Promise<Tarball[]> {
  const packages = publishablePackages(root).filter(({ name }) => names?.includes(name) ?? true);
  const { ok, output } = await runStep({
    name: "pack",
    command: [
      "npm",
      "exec",
      "--yes",
      `--package=${pnpmPackage(root)}`,
      "--",
      "pnpm",
      ...packages.map(({ name }) => `--filter=${name}`),
      "pack",
      `--pack-destination=${destination}`,
    ],
    cwd: root,
  });
  if (!ok) throw new PackError(`pnpm pack failed:\n${output}`);
  return packages.map((one) => ({
    package: one,
    file: join(destination, `${one.name.replace("@", "").replace("/", "-")}-${one.version}.tgz`),
  }));
}
