import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { build } from "tsup";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Beside `dist`, and as deep: the built server looks for the workspace from where it lies. */
const folder = `${root}.cache`;

/** Builds the server as it is shipped, where no running one is disturbed. */
export async function buildServer(): Promise<void> {
  await build({ config: `${root}tsup.config.ts`, outDir: folder, clean: true, silent: true });
}

/** The built server in a process of its own. */
export interface ServerProcess {
  /** The two lines it printed, without their first words; rejects when it ends before. */
  readonly ready: Promise<{ origin: string; signInUrl: string }>;
  /** Everything printed so far. */
  output(): { stdout: string; stderr: string };
  kill(signal: NodeJS.Signals): void;
  /** Resolves with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

export function startProcess(
  environment: Record<string, string>,
  commandLine: readonly string[] = [],
): ServerProcess {
  const { PATH = "" } = process.env;
  const child: ChildProcessByStdio<null, Readable, Readable> = spawn(
    process.execPath,
    [`${folder}/main.js`, ...commandLine],
    {
      env: { PATH, PORT: "0", LOG_LEVEL: "debug", ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const output = { stdout: "", stderr: "" };
  child.stderr.on("data", (chunk) => (output.stderr += String(chunk)));
  const ended = once(child, "exit").then(([code, signal]) => (code ?? signal) as number);
  const ready = new Promise<{ origin: string; signInUrl: string }>((resolve, reject) => {
    child.stdout.on("data", (chunk) => {
      output.stdout += String(chunk);
      const lines = /^READY (\S+)\/\nSIGN-IN (\S+)\n/.exec(output.stdout);
      if (lines !== null) resolve({ origin: lines[1] ?? "", signInUrl: lines[2] ?? "" });
    });
    void ended.then((code) => reject(new Error(`ended with ${code}: ${output.stderr}`)));
  });
  ready.catch(() => undefined);
  return {
    ready,
    ended,
    output: () => ({ ...output }),
    kill: (signal) => void child.kill(signal),
  };
}
