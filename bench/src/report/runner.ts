import { fork, type ChildProcess } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { medianOf } from "../measuring.js";
import type { ServerName } from "../load/server-process.js";
import type { RunSettings } from "../load/stage.js";
import type { Scenario } from "../workloads/scenario.js";

/** The values of one figure for one server, round by round. */
export type Values = ReadonlyMap<ServerName, readonly number[]>;

/** A scenario and what was measured, by the figure's key. */
export interface Result {
  readonly scenario: Scenario;
  readonly values: ReadonlyMap<string, Values>;
  /** Runs that failed, as sentences. */
  readonly failures: readonly string[];
}

export interface RunnerOptions extends Pick<RunSettings, "scale" | "recordings"> {
  readonly folder: string;
  readonly rounds: number;
  readonly profiles?: string;
}

let current: ChildProcess | undefined;

/** Ends the run that is going on, and with it its server. */
export function endCurrentRun(): void {
  current?.kill("SIGKILL");
}

/** Runs a scenario so many times against each server in turn; the order rotates from round to round. */
export async function measure(scenario: Scenario, options: RunnerOptions): Promise<Result> {
  const values = new Map<string, Map<ServerName, number[]>>();
  const failures: string[] = [];
  for (let round = 0; round < options.rounds; round++) {
    const { servers } = scenario;
    const order = servers.map((_, index) => servers[(index + round) % servers.length]);
    for (const server of order) {
      if (server === undefined) continue;
      try {
        const measured = await runOnce(scenario, server, options);
        for (const [key, value] of Object.entries(measured)) note(values, key, server, value);
      } catch (error) {
        // Safe to go on: the failed run stands in the report, and the others do not depend on it.
        const reason = error instanceof Error ? error.message : String(error);
        failures.push(`${scenario.workload}, ${scenario.name}, ${server}: ${reason}`);
      }
    }
  }
  return { scenario, values, failures };
}

/** The middle value of each server. */
export function mediansOf(values: Values | undefined): Map<ServerName, number> {
  return new Map([...(values ?? [])].map(([server, each]) => [server, medianOf(each)]));
}

function note(
  values: Map<string, Map<ServerName, number[]>>,
  key: string,
  server: ServerName,
  value: number,
): void {
  const ofFigure = values.get(key) ?? new Map<ServerName, number[]>();
  values.set(key, ofFigure.set(server, [...(ofFigure.get(server) ?? []), value]));
}

async function runOnce(
  scenario: Scenario,
  server: ServerName,
  { folder, recordings, scale, profiles }: RunnerOptions,
): Promise<Record<string, number>> {
  const runFolder = join(folder, "run");
  mkdirSync(runFolder);
  const settings: RunSettings = {
    scenario: `${scenario.workload} ${scenario.name}`,
    server,
    scale,
    folder: runFolder,
    recordings,
    ...(profiles !== undefined && server === "ours" && { profiles }),
  };
  const file = fileURLToPath(new URL("./load.js", import.meta.url));
  const child = fork(file, [JSON.stringify(settings)], { execArgv: [] });
  current = child;
  try {
    return await outcomeOf(child, scenario.limitSeconds);
  } finally {
    child.kill("SIGKILL");
    current = undefined;
    // A server that was left alone ends at once, but may still be writing.
    rmSync(runFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

function outcomeOf(child: ChildProcess, limitSeconds: number): Promise<Record<string, number>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`took longer than ${limitSeconds} s`)),
      limitSeconds * 1000,
    );
    child.once("message", (measured) => {
      clearTimeout(timer);
      resolve(measured as Record<string, number>);
    });
    child.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`the load generator ended with ${code}`));
    });
  });
}
