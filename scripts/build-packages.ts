// Builds what goes into the tarballs: `node scripts/build-packages.ts`. JavaScript by tsup, declarations by tsc.
import { copyFileSync, existsSync, globSync, rmSync } from "node:fs";
import { dirname, join, posix, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "tsup";
import { publishablePackages, type PublishablePackage } from "./publishable.ts";
import { bin, runStep } from "./steps.ts";

const repository = dirname(dirname(fileURLToPath(import.meta.url)));

/** `./dist/format.js` is made from the entry that tsup calls `format`. */
function outputName(script: string): string {
  return posix.relative("dist", script).replace(/\.js$/, "");
}

/** Dependencies stay outside: two copies of yjs on one page lose what people write. */
function externals({ dependencies }: PublishablePackage): RegExp[] {
  return dependencies.map((name) => new RegExp(`^${name.replaceAll(".", "\\.")}(?:/|$)`));
}

/**
 * Bundles each entry point of a package to the place its `publishConfig.exports` names; chunks are shared. A package
 * with a `tsup.config.ts` of its own says itself how.
 */
async function buildScripts(one: PublishablePackage): Promise<void> {
  const { folder, entries } = one;
  if (existsSync(join(folder, "tsup.config.ts"))) {
    const { ok, output } = await runStep({ name: "tsup", command: [bin("tsup")], cwd: folder });
    if (!ok) throw new Error(output);
    return;
  }
  await build({
    config: false,
    silent: true,
    entry: Object.fromEntries(
      entries.map(({ script, source }) => [outputName(script), join(folder, source)]),
    ),
    outDir: join(folder, "dist"),
    tsconfig: join(folder, "tsconfig.build.json"),
    external: externals(one),
    format: "esm",
    target: "es2022",
    splitting: true,
    sourcemap: false,
    dts: false,
    clean: false,
  });
}

/** What an earlier build left would be packed along, as the declarations of a file that is gone. Embeds may be in use. */
function removeOldBuild(folder: string): void {
  for (const path of globSync("dist/*", { cwd: folder })) {
    if (path !== join("dist", "embed")) rmSync(join(folder, path), { recursive: true });
  }
  rmSync(join(folder, ".tsbuild"), { recursive: true, force: true });
}

/** What a package has besides its modules: style sheets, and the scripts for other people's pages. */
async function buildAssets({ folder, assets }: PublishablePackage): Promise<void> {
  for (const { source, file } of assets) copyFileSync(join(folder, source), join(folder, file));
  if (!existsSync(join(folder, "build-embed.ts"))) return;
  const command = [process.execPath, join(folder, "build-embed.ts")] as const;
  const { ok, output } = await runStep({ name: "embed", command, cwd: folder });
  if (!ok) throw new Error(output);
}

/** The declarations of one package, and of those it stands on, or of all when none is named. */
function declarationProjects(root: string, packages: readonly PublishablePackage[], all: boolean) {
  if (all) return ["tsconfig.build.json"];
  return packages.map(({ folder }) => relative(root, join(folder, "tsconfig.build.json")));
}

async function buildPackage(one: PublishablePackage): Promise<string[]> {
  try {
    await buildScripts(one);
    await buildAssets(one);
  } catch (error) {
    // Reported with all others, so that one run shows every broken package.
    return [`${one.name}: the build failed: ${String(error)}`];
  }
  return one.entries
    .flatMap(({ script, types }) => [script, types])
    .filter((file) => !existsSync(join(one.folder, file)))
    .map((file) => `${one.name}: the build left no ${file}`);
}

/**
 * Builds every package with content, or those named, and returns what went wrong, as sentences: nothing when all is
 * well.
 *
 * @example
 * await buildPackages(["@staedtenetz/core"]); // []
 */
export async function buildPackages(
  names?: readonly string[],
  root = repository,
): Promise<string[]> {
  const packages = publishablePackages(root).filter(({ name }) => names?.includes(name) ?? true);
  for (const { folder } of packages) removeOldBuild(folder);
  const projects = declarationProjects(root, packages, names === undefined);
  const declarations = await runStep({
    name: "declarations",
    command: [bin("tsc"), "-b", ...projects],
    cwd: root,
  });
  if (!declarations.ok) return [`tsc -b ${projects.join(" ")} failed:\n${declarations.output}`];
  const problems: string[] = [];
  for (const one of packages) problems.push(...(await buildPackage(one)));
  return problems;
}

const isMain = process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url);
if (isMain) {
  const problems = await buildPackages();
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
