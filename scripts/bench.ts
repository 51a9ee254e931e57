// Measures speed beside the peers: `npm run bench -- [workload …] [--scale 0.1] [--write]`; `library` and `client` are
// workloads too. `client` needs the built workspace, and alone writes only its own section of docs/performance.md.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bin, report, root, runStep } from "./steps.ts";

const args = process.argv.slice(2);
const names = args.filter((arg) => /^(W\d|library$|client$)/.test(arg));
const isEverything = names.length === 0;
const bench = join(root, "bench");
const libraryFile = join(root, ".cache", "bench-library.txt");
let ok = true;
let isBuilt = false;

if (isEverything || names.includes("library")) {
  const outcome = await runStep(
    {
      name: "library",
      command: [
        process.execPath,
        "--import",
        join(root, "scripts/typescript-sources.mjs"),
        join(bench, "src/validate-events.ts"),
      ],
    },
    { live: true },
  );
  mkdirSync(join(root, ".cache"), { recursive: true });
  writeFileSync(libraryFile, outcome.output);
  ok &&= outcome.ok;
}

if (isEverything || names.some((name) => name !== "library")) {
  const built = await runStep({
    name: "bench built",
    command: [bin("tsup"), "--silent"],
    cwd: bench,
  });
  if (!built.ok) report(built);
  isBuilt = built.ok;
  ok &&= isBuilt;
}

if (isBuilt && (isEverything || names.some((name) => name.startsWith("W")))) {
  const others = args.filter((arg) => arg !== "library" && arg !== "client");
  const measured = await runStep(
    {
      name: "sync server",
      command: [
        process.execPath,
        join(bench, "dist/main.js"),
        ...others,
        `--root=${root}`,
        ...(isEverything ? [`--library=${libraryFile}`] : []),
      ],
    },
    { live: true },
  );
  ok &&= measured.ok;
}

if (isBuilt && (isEverything || names.includes("client"))) {
  const outcome = await runStep(
    {
      name: "client",
      command: [
        process.execPath,
        join(bench, "dist/client.js"),
        ...args.filter((arg) => !names.includes(arg)),
        `--root=${root}`,
      ],
    },
    { live: true },
  );
  ok &&= outcome.ok;
}
if (args.includes("--write")) {
  const formatted = await runStep({
    name: "performance.md formatted",
    command: [bin("oxfmt"), join(root, "docs/performance.md")],
  });
  ok &&= formatted.ok;
}
process.exitCode = ok ? 0 : 1;
