/**
 * Measures our sync server beside its peers: `node dist/main.js [workload …] [--scale 0.1] [--rounds 3]
 * [--only ours] [--profile folder] [--write]`. Called by `npm run bench`.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { keepTraceStarts, makeRecording, recordingParts } from "./load/recording.js";
import { serverNames } from "./load/server-process.js";
import { readTrace, traceNames } from "./load/trace.js";
import { performanceDocument } from "./report/document.js";
import { endCurrentRun, measure, type Result } from "./report/runner.js";
import { markdownTable, missesOf, rowsOf, titleOf } from "./report/tables.js";
import { workloads, type Scenario } from "./workloads/scenario.js";
import { scenarios } from "./workloads/scenarios.js";

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    scale: { type: "string", default: "1" },
    rounds: { type: "string", default: "3" },
    /** Measures only these servers, separated by commas. */
    only: { type: "string" },
    profile: { type: "string" },
    write: { type: "boolean", default: false },
    /** The root of the repository. */
    root: { type: "string", default: "." },
    /** A file with what the library's workload printed. */
    library: { type: "string" },
  },
});

const scale = Number(flags.scale);
const rounds = Number(flags.rounds);
if (!(scale > 0 && scale <= 1)) throw new RangeError("--scale is a number from 0 to 1");
if (!(Number.isInteger(rounds) && rounds > 0)) throw new RangeError("--rounds is 1 or more");
const unknown = positionals.filter((name) => !(name in workloads));
if (unknown.length > 0) {
  throw new RangeError(`${unknown.join(", ")}: choose from ${Object.keys(workloads).join(", ")}`);
}
if (flags.write && (positionals.length > 0 || flags.only !== undefined)) {
  throw new RangeError("--write is for a run of everything");
}

const folder = mkdtempSync(join(tmpdir(), "bench-"));
const cleanUp = (): void => {
  endCurrentRun();
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
};
process.on("exit", cleanUp);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, () => process.exit(130));
}

const wanted: readonly string[] = flags.only?.split(",") ?? serverNames;
const chosen = scenarios
  .filter(({ workload }) => positionals.length === 0 || positionals.includes(workload))
  .map((scenario) => narrowed(scenario));
const referenceData = process.env["REFERENCE_DATA"] ?? join(flags.root, "../shared/data");
const recordings = join(folder, "recordings");
record();
if (scale !== 1) console.log(`Counts are scaled by ${scale}: goals are shown, but mean nothing.`);
const results: Result[] = [];
const startedAt = performance.now();
for (const scenario of chosen) results.push(await runScenario(scenario));
console.log(`\nmeasured in ${Math.round((performance.now() - startedAt) / 1000)} s`);
if (flags.write) write();
process.exit(results.some(({ failures }) => failures.length > 0) ? 1 : 0);

function narrowed(scenario: Scenario): Scenario {
  return { ...scenario, servers: scenario.servers.filter((name) => wanted.includes(name)) };
}

/** Prepares what all runs play: the long session, and the beginnings of all. */
function record(): void {
  const trace = readTrace(referenceData, "automerge-paper");
  mkdirSync(recordings, { recursive: true });
  keepTraceStarts(
    recordings,
    traceNames.map((name) => readTrace(referenceData, name)),
  );
  for (const parts of recordingParts) {
    const target = join(recordings, String(parts));
    mkdirSync(target, { recursive: true });
    makeRecording(target, trace, Math.ceil((trace.length * scale) / parts));
  }
}

async function runScenario(scenario: Scenario): Promise<Result> {
  const begun = performance.now();
  const result = await measure(scenario, {
    scale,
    rounds,
    folder,
    recordings,
    ...(flags.profile !== undefined && { profiles: flags.profile }),
  });
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(`\n${titleOf(scenario)} (${seconds} s)\n`);
  console.log(markdownTable(rowsOf(result)));
  for (const { sentence } of missesOf(result)) console.log(`missed: ${sentence}`);
  for (const failure of result.failures) console.log(`failed: ${failure}`);
  return result;
}

function write(): void {
  const file = join(flags.root, "docs/performance.md");
  const earlier = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  const library = flags.library === undefined ? undefined : readFileSync(flags.library, "utf8");
  writeFileSync(
    file,
    performanceDocument(results, { date: new Date(), rounds, scale, library }, earlier),
  );
  console.log(`written: ${file}`);
}
