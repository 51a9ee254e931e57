// The fault runs with full counts: kills, honest and damaged updates, floods, crowds (`npm run test:faults`).
// Takes some twenty minutes. Words after `--` choose files: `npm run test:faults -- killed`.
import { bin, runStep } from "./steps.ts";

const suites = [
  "admission/honest-editing",
  "admission/mutated-updates",
  "killed-process",
  "hostile",
  "door",
  "crowd",
  "server-memory",
  "other-rooms",
  "silent-line",
  "large-paste",
];

const chosen = process.argv.slice(2);
const { ok, output } = await runStep(
  {
    name: "fault runs",
    command: [
      bin("vitest"),
      "run",
      "--config",
      "vitest.workspace.ts",
      "--project=sync-server",
      "--project=workspace",
      "--reporter=verbose",
      // One at a time: these runs measure memory and latency.
      "--no-file-parallelism",
      ...(chosen.length > 0 ? chosen : suites),
    ],
    env: { FULL: "1", NO_COLOR: "1" },
  },
  { live: true },
);

console.log("\nFigures:");
for (const [, figure] of output.matchAll(/↳ (.+)/g)) console.log(`  ${figure}`);
process.exitCode = ok ? 0 : 1;
