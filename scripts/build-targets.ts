import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bin, report, root, runStep, type Step } from "./steps.ts";

/** A folder that is built from others; it is built again only when what it is made from has changed. */
export interface Target {
  readonly step: Step;
  /** Folders relative to the root whose files go into the stamp. */
  readonly inputs: readonly string[];
  /** The folder or file that must be there afterwards. */
  readonly output: string;
}

const libraries = [
  "core",
  "document",
  "api",
  "sync",
  "sync-server",
  "records",
  "mail",
  "editor",
  "elements",
];
const sources = libraries.map((name) => `packages/${name}`);

/** Everything `npm start` serves. */
export const targets: readonly Target[] = [
  {
    step: { name: "server", command: [bin("tsup")], cwd: join(root, "apps/server") },
    inputs: [...sources, "apps/server"],
    output: "apps/server/dist/main.js",
  },
  {
    step: {
      name: "workspace",
      command: [bin("vite"), "build", "--logLevel", "warn"],
      cwd: join(root, "apps/workspace"),
    },
    inputs: [...sources, "apps/workspace"],
    output: "apps/workspace/dist/index.html",
  },
  {
    step: {
      name: "elements",
      command: [process.execPath, join(root, "packages/elements/build-embed.ts")],
      cwd: join(root, "packages/elements"),
    },
    inputs: ["packages/core", "packages/elements"],
    output: "packages/elements/dist/embed/events.js",
  },
  {
    step: {
      name: "gallery",
      command: [bin("vite"), "build", "--logLevel", "warn"],
      cwd: join(root, "apps/gallery"),
    },
    inputs: ["packages/core", "packages/elements", "apps/gallery"],
    output: "apps/gallery/dist/index.html",
  },
];

const unread = new Set(["node_modules", "dist", ".cache", ".tsbuild", "e2e", "golden"]);

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (unread.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (!entry.name.endsWith(".test.ts") && !entry.name.endsWith(".md")) yield path;
  }
}

function fingerprint({ inputs }: Target): string {
  const hash = createHash("sha256").update(readFileSync(join(root, "pnpm-lock.yaml")));
  const files = inputs.flatMap((input) => [...filesBelow(join(root, input))]).sort();
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest("hex");
}

async function buildTarget(target: Target): Promise<boolean> {
  const stamp = join(root, ".cache", "built", target.step.name);
  const wanted = fingerprint(target);
  const isFresh = existsSync(join(root, target.output)) && existsSync(stamp);
  if (isFresh && readFileSync(stamp, "utf8") === wanted) return true;
  const outcome = await runStep(target.step);
  report(outcome);
  if (!outcome.ok) return false;
  mkdirSync(join(root, ".cache", "built"), { recursive: true });
  writeFileSync(stamp, wanted);
  return true;
}

/** Builds what is out of date, all at once; false when any of it failed. */
export async function buildTargets(): Promise<boolean> {
  const built = await Promise.all(targets.map(buildTarget));
  return built.every(Boolean);
}
