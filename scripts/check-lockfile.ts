// Finds native packages whose binaries for other platforms are missing from the lockfile: `node scripts/check-lockfile.ts`.
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAllDocuments } from "yaml";

interface Binary {
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
}

interface Lockfile {
  readonly packages?: Readonly<Record<string, Binary>>;
  readonly snapshots?: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> } | null>
  >;
}

/** The machines of the people who build: whoever clones the repository there must be able to run it. */
const platforms = [
  { os: "darwin", cpu: "x64" },
  { os: "darwin", cpu: "arm64" },
  { os: "win32", cpu: "x64" },
  { os: "linux", cpu: "x64", libc: "glibc" },
  { os: "linux", cpu: "arm64", libc: "glibc" },
  { os: "linux", cpu: "x64", libc: "musl" },
  { os: "linux", cpu: "arm64", libc: "musl" },
] as const;

type Platform = (typeof platforms)[number];

/** Binaries that exist for one system only and are done without elsewhere. */
const singleSystem = new Set(["fsevents"]);

/** An absent list means "any": a static binary for linux states no libc. */
function runsOn(binary: Binary, platform: Platform): boolean {
  const libc = "libc" in platform ? platform.libc : undefined;
  return (
    (binary.os?.includes(platform.os) ?? false) &&
    (binary.cpu?.includes(platform.cpu) ?? true) &&
    (libc === undefined || (binary.libc?.includes(libc) ?? true))
  );
}

function nameOf(platform: Platform): string {
  return Object.values(platform).join("-");
}

function checkDocument({ packages = {}, snapshots = {} }: Lockfile): string[] {
  return Object.entries(snapshots).flatMap(([owner, snapshot]) => {
    const binaries = Object.entries(snapshot?.optionalDependencies ?? {})
      .filter(([name]) => !singleSystem.has(name))
      .map(([name, version]) => packages[`${name}@${version}`] ?? packages[version])
      .filter((binary) => binary?.os !== undefined);
    if (binaries.length === 0) return [];
    const missing = platforms.filter(
      (platform) => !binaries.some((binary) => binary && runsOn(binary, platform)),
    );
    if (missing.length === 0) return [];
    const list = missing.map(nameOf).join(", ");
    return [
      `${owner.replace(/\(.*$/, "")} has no binary for ${list}: pin a version that has (overrides in pnpm-workspace.yaml)`,
    ];
  });
}

/**
 * Each native package of a `pnpm-lock.yaml` that lacks a platform, as a sentence. pnpm leaves out silently what the
 * registry lacks, and the gap shows only on somebody else's machine.
 */
export function checkLockfile(text: string): string[] {
  const documents = parseAllDocuments(text).map((document) => document.toJS() as Lockfile);
  const hasPackages = documents.some(({ snapshots }) => snapshots !== undefined);
  if (!hasPackages) return ["pnpm-lock.yaml holds no packages: is its format a new one?"];
  return documents.flatMap(checkDocument);
}

const isMain = process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url);
if (isMain) {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const problems = checkLockfile(readFileSync(join(root, "pnpm-lock.yaml"), "utf8"));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
