// Compares who imports whom with the table in import-rules.ts: `node scripts/check-imports.ts`.
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import {
  compositionRoots,
  fits,
  houseRules,
  reachRules,
  rootOnly,
  type HouseRule,
  type ReachRule,
} from "./import-rules.ts";
import { readFacts, type FileFacts, type Import } from "./read-imports.ts";

/** A line that has to change: file relative to the repository, line from 1, and what to do about it. */
export interface Offence {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

interface SourceFile extends FileFacts {
  /** Relative to the repository, with `/`. */
  readonly file: string;
  /** The package or app it belongs to, as `packages/core`. */
  readonly home: string;
  /** A test, what only tests use, or a build file: it may import what it likes, but not across a border. */
  readonly isOutside: boolean;
}

const outsideFile =
  /(?:\.(?:test|test-d|test-support|arbitrary)\.ts$)|(?:fixtures?\.ts$)|(?:^[^/]+\/[^/]+\/(?:e2e\/|[^/]+\.ts$))/;

function readSources(root: string): SourceFile[] {
  const homes = ["packages", "apps"].flatMap((floor) =>
    existsSync(join(root, floor))
      ? readdirSync(join(root, floor)).map((name) => `${floor}/${name}`)
      : [],
  );
  return homes.flatMap((home) =>
    globSync(["src/**/*.ts", "e2e/**/*.ts", "*.ts"], { cwd: join(root, home) }).map((path) => {
      const file = posix.join(home, path.split(sep).join("/"));
      const source = readFileSync(join(root, file), "utf8");
      const { imports, globals } = readFacts(file, source, rootOnly);
      return { imports, globals, file, home, isOutside: outsideFile.test(file) };
    }),
  );
}

function isRelative(specifier: string): boolean {
  return specifier.startsWith("./") || specifier.startsWith("../");
}

function borderOffence(source: SourceFile, { specifier }: Import): string | undefined {
  const { file, home, isOutside } = source;
  const target = posix.join(posix.dirname(file), specifier);
  const isTestTool = isOutside && target.startsWith("scripts/");
  if (target.startsWith(`${home}/`) || isTestTool) return undefined;
  return `imports ${specifier}, a path across the border of ${home}: import the package by its name`;
}

function appOffence({ home }: SourceFile, { specifier }: Import, apps: ReadonlySet<string>) {
  const name = specifier.split("/").slice(0, 2).join("/");
  if (!apps.has(name) || name === `@staedtenetz/${posix.basename(home)}`) return undefined;
  return home.startsWith("apps/")
    ? `imports ${specifier}: an app never imports another app`
    : `imports ${specifier}: a package never imports an app, so pass in what you need`;
}

function allowedFor(rule: HouseRule, pathInHome: string): string[] {
  const extra = Object.entries(rule.only ?? {}).filter(([path]) => pathInHome.startsWith(path));
  return [...rule.imports, ...extra.flatMap(([, patterns]) => patterns)];
}

function tableOffence({ file, home }: SourceFile, { specifier, how, names }: Import) {
  const rule = houseRules[home];
  if (!rule) return `belongs to ${home}, which has no line in scripts/import-rules.ts: add one`;
  const isSelf = specifier.startsWith(`@staedtenetz/${posix.basename(home)}`);
  if (isSelf) return `imports its own package as ${specifier}: use a relative path`;
  const allowed = allowedFor(rule, file.slice(home.length + 1));
  const isAllowed =
    fits(specifier, allowed) || (how === "type" && fits(specifier, rule.types ?? []));
  if (!isAllowed || fits(specifier, rule.never ?? [])) {
    const isTypeOnly = how !== "type" && fits(specifier, rule.types ?? []);
    return isTypeOnly
      ? `imports ${specifier} at run time: ${home} may use its types only (import type)`
      : `imports ${specifier}, which the table keeps out of ${home}`;
  }
  const isWholeZod = how !== "static" || names.every((n) => n.startsWith("*"));
  if (specifier === "zod" && !isWholeZod)
    return 'imports parts of zod: write import * as z from "zod", which bundles five times smaller';
  return undefined;
}

function importOffences(source: SourceFile, apps: ReadonlySet<string>): Offence[] {
  return source.imports.flatMap((entry) => {
    const message = isRelative(entry.specifier)
      ? borderOffence(source, entry)
      : (appOffence(source, entry, apps) ??
        (source.isOutside ? undefined : tableOffence(source, entry)));
    return message ? [{ file: source.file, line: entry.line, message }] : [];
  });
}

function globalOffences({ file, isOutside, home, globals }: SourceFile): Offence[] {
  const isFree = isOutside || home === "packages/testing";
  if (isFree || compositionRoots.some((root) => file.startsWith(root))) return [];
  return globals.map(({ name, line }) => ({
    file,
    line,
    message: `uses ${name} outside a composition root: have it passed in`,
  }));
}

/** The source file behind a sub-path of a package of ours, or undefined when the package offers none. */
function exportedFile(root: string, specifier: string): string | undefined {
  const match = /^@staedtenetz\/([^/]+)(\/.*)?$/.exec(specifier);
  const home = match && `packages/${match[1]}`;
  if (!home || !existsSync(join(root, home, "package.json"))) return undefined;
  const manifest = JSON.parse(readFileSync(join(root, home, "package.json"), "utf8")) as {
    exports: Record<string, string>;
  };
  const entry = manifest.exports[`.${match[2] ?? ""}`];
  return entry ? posix.join(home, entry) : undefined;
}

/** The source file that an import inside the repository means, or undefined for a package from elsewhere. */
function targetFile(root: string, from: string, specifier: string): string | undefined {
  return isRelative(specifier)
    ? posix.join(posix.dirname(from), specifier).replace(/\.js$/, ".ts")
    : exportedFile(root, specifier);
}

/** Follows one entry point through everything that loads with it, and reports each package it should not reach. */
function reachOffences(
  root: string,
  entry: string,
  rule: ReachRule,
  sources: ReadonlyMap<string, SourceFile>,
): Offence[] {
  const offences: Offence[] = [];
  const seen = new Set([entry]);
  for (const file of seen) {
    for (const { specifier, how, line } of sources.get(file)?.imports ?? []) {
      if (how !== "static") continue;
      const target = targetFile(root, file, specifier);
      if (target) seen.add(target);
      const isForeign = !isRelative(specifier) && !specifier.startsWith("@staedtenetz/");
      const isRefused =
        isForeign &&
        ((rule.reaches && !fits(specifier, rule.reaches)) || fits(specifier, rule.never ?? []));
      if (isRefused) {
        const message = `pulls ${specifier} into ${entry}: ${rule.because}`;
        offences.push({ file, line, message });
      }
    }
  }
  return offences;
}

/**
 * Every line in packages and apps that the table of the house forbids, in the order of the files.
 * `root` is the folder of the repository.
 */
export function checkImports(root: string): Offence[] {
  const sources = readSources(root);
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const apps = new Set(
    sources
      .filter(({ home }) => home.startsWith("apps/"))
      .map(({ home }) => `@staedtenetz/${posix.basename(home)}`),
  );
  const reached = reachRules.flatMap((rule) =>
    entryFiles(root, rule, sources).flatMap((file) => reachOffences(root, file, rule, byFile)),
  );
  return [
    ...sources.flatMap((source) => importOffences(source, apps).concat(globalOffences(source))),
    ...reached,
  ];
}

function entryFiles(
  root: string,
  { entries }: ReachRule,
  sources: readonly SourceFile[],
): string[] {
  if (entries.startsWith("@")) return [exportedFile(root, entries) ?? []].flat();
  const [before = "", after = ""] = entries.split("*");
  const isEntry = (file: string) =>
    file.startsWith(before) &&
    file.endsWith(after) &&
    !file.slice(before.length, -after.length).includes("/");
  return sources
    .filter(({ file, isOutside }) => !isOutside && isEntry(file))
    .map(({ file }) => file);
}

const isMain = process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url);
if (isMain) {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const offences = checkImports(root);
  for (const { file, line, message } of offences) {
    console.error(`${relative(process.cwd(), join(root, file))}:${line} ${message}`);
  }
  if (offences.length > 0) console.error(`${offences.length} imports to fix.`);
  process.exitCode = offences.length === 0 ? 0 : 1;
}
