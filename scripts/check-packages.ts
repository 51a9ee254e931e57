// Builds and packs every package and reads the tarballs as npm and TypeScript would: `node scripts/check-packages.ts`.
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { buildPackages } from "./build-packages.ts";
import { packPackages, type Tarball } from "./pack.ts";
import { bin, runStep } from "./steps.ts";

/** What publint finds wrong with a tarball, as sentences; suggestions count too. */
export async function publintProblems({ package: { name }, file }: Tarball) {
  const tarball = new Uint8Array(readFileSync(file)).buffer;
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
  return messages.map(
    (message) =>
      `${name}: publint: ${formatMessage(message, pkg, { color: false }) ?? message.code}`,
  );
}

/** What "Are the types wrong?" finds: whether each entry point resolves to types that fit its code. */
export async function typesProblems({ package: one, file }: Tarball): Promise<string[]> {
  const styles = one.assets.map(({ path }) => path);
  const { ok, output } = await runStep({
    name: `attw ${basename(file)}`,
    command: [
      bin("attw"),
      file,
      "--profile",
      "esm-only",
      "--no-definitely-typed",
      "--no-color",
      "--no-emoji",
      "--format",
      "ascii",
      ...(styles.length > 0 ? ["--exclude-entrypoints", ...styles] : []),
    ],
  });
  return ok ? [] : [`${one.name}: attw:\n${output}`];
}

/**
 * Modules of other packages that were built into this one, as the bundler notes them in comments. A second copy of a
 * library beside the installed one is waste, and with yjs it loses what people write. Embeds and commands are whole on purpose.
 */
export async function bundlingProblems({ package: { name }, file }: Tarball): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "staedtenetz-unpacked-"));
  try {
    const unpacked = await runStep({ name: "tar", command: ["tar", "-xzf", file, "-C", folder] });
    if (!unpacked.ok) return [`${name}: the tarball cannot be read: ${unpacked.output}`];
    const dist = join(folder, "package", "dist");
    const scripts = globSync("**/*.js", { cwd: dist }).filter(
      (path) => !/^(?:embed|command-line)/.test(path),
    );
    const bundled = scripts.flatMap((path) => bundledIn(readFileSync(join(dist, path), "utf8")));
    return [...new Set(bundled)].map(
      (other) => `${name}: has ${other} built in, which belongs to its dependencies`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The bundler writes `// ../../node_modules/.pnpm/yjs@13.6.33/node_modules/yjs/src/index.js` above a module. */
function bundledIn(script: string): string[] {
  const comments = script.match(/^\/\/ \S*node_modules\/\S+$/gm) ?? [];
  return comments.map((comment) => {
    const [, path = ""] = /.*node_modules\/(.*)$/.exec(comment) ?? [];
    return path.split("/", path.startsWith("@") ? 2 : 1).join("/");
  });
}

/** What must never be published: tests and what only they use, and anything that runs on installation. */
export async function contentProblems({ package: { name }, file }: Tarball): Promise<string[]> {
  const listing = await runStep({ name: "tar", command: ["tar", "-tzf", file] });
  if (!listing.ok) return [`${name}: the tarball cannot be read: ${listing.output}`];
  const tests = listing.output
    .split("\n")
    .filter((path) =>
      /(?:\.(?:test|test-d|test-support|arbitrary)\.|fixtures?\.|\/e2e\/)/.test(path),
    );
  const manifest = await runStep({
    name: "tar",
    command: ["tar", "-xzOf", file, "package/package.json"],
  });
  const { scripts = {} } = JSON.parse(manifest.output) as { scripts?: Record<string, string> };
  const hooks = Object.keys(scripts).filter((hook) => /^(?:pre|post)?install$/.test(hook));
  const unresolved = /"(?:workspace|catalog):[^"]*"/.exec(manifest.output);
  return [
    ...tests.map((path) => `${name}: publishes ${path}, which only tests need`),
    ...hooks.map((hook) => `${name}: runs a script on installation (${hook})`),
    ...(unresolved
      ? [`${name}: publishes ${unresolved[0]}, which only this repository knows`]
      : []),
  ];
}

/** Everything wrong with the packages as npm would publish them, as sentences. */
export async function checkPackages(): Promise<string[]> {
  const built = await buildPackages();
  if (built.length > 0) return built;
  const folder = mkdtempSync(join(tmpdir(), "staedtenetz-pack-"));
  try {
    const problems: string[] = [];
    for (const tarball of await packPackages(folder)) {
      const checks = [publintProblems, typesProblems, contentProblems, bundlingProblems];
      const found = await Promise.all(checks.map((check) => check(tarball)));
      problems.push(...found.flat());
    }
    return problems;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const isMain = process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url);
if (isMain) {
  const problems = await checkPackages();
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
