import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One sub-path that a package offers: its source in the workspace and its files in the tarball, relative to the package. */
export interface EntryPoint {
  readonly path: string;
  readonly source: string;
  readonly script: string;
  readonly types: string;
}

/** A file that is published as it is, as a style sheet: source and file are relative to the package. */
export interface Asset {
  /** The sub-path by which others import it, as `./tokens.css`. */
  readonly path: string;
  readonly source: string;
  readonly file: string;
}

/** A package that goes to the registry. */
export interface PublishablePackage {
  readonly name: string;
  readonly version: string;
  /** Absolute. */
  readonly folder: string;
  readonly entries: readonly EntryPoint[];
  readonly assets: readonly Asset[];
  /** What it expects to find installed: its dependencies and peer dependencies, by name. */
  readonly dependencies: readonly string[];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly exports: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly publishConfig?: {
    readonly exports: Readonly<Record<string, string | { types: string; default: string }>>;
  };
}

/** A package says in `package.json` what it offers and is therefore broken when the two lists differ. */
export class ExportsMismatchError extends Error {
  readonly code = "EXPORTS_MISMATCH";
}

function readEntries(manifest: Manifest): EntryPoint[] {
  const published = manifest.publishConfig?.exports ?? {};
  const paths = new Set([...Object.keys(manifest.exports), ...Object.keys(published)]);
  return [...paths]
    .filter((path) => !/\.(?:json|css)$/.test(path))
    .map((path) => {
      const source = manifest.exports[path];
      const files = published[path];
      if (!source || typeof files !== "object") {
        throw new ExportsMismatchError(
          `${manifest.name}: "${path}" must stand in exports (its source) and in publishConfig.exports (types and default).`,
        );
      }
      return { path, source, script: files.default, types: files.types };
    });
}

function readAssets(manifest: Manifest): Asset[] {
  const published = manifest.publishConfig?.exports ?? {};
  return Object.entries(manifest.exports)
    .filter(([path]) => path.endsWith(".css"))
    .map(([path, source]) => {
      const file = published[path];
      if (typeof file === "string") return { path, source, file };
      throw new ExportsMismatchError(
        `${manifest.name}: "${path}" must stand in publishConfig.exports with its file below dist.`,
      );
    });
}

/** The packages that have something to publish: not private, and with a source file behind their front door. */
export function publishablePackages(root: string): PublishablePackage[] {
  const packages = join(root, "packages");
  return readdirSync(packages)
    .filter((name) => existsSync(join(packages, name, "src", "index.ts")))
    .map((name) => ({ folder: join(packages, name), manifest: readManifest(packages, name) }))
    .filter(({ manifest }) => !manifest.private)
    .map(({ folder, manifest }) => ({
      name: manifest.name,
      version: manifest.version,
      folder,
      entries: readEntries(manifest),
      assets: readAssets(manifest),
      dependencies: Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
    }));
}

function readManifest(packages: string, name: string): Manifest {
  return JSON.parse(readFileSync(join(packages, name, "package.json"), "utf8")) as Manifest;
}
