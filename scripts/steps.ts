import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** One thing that either works or does not: a name for the report and a command line. */
export interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What became of a step: whether it worked, how long it took in seconds, and what it printed. */
export interface Outcome {
  readonly step: Step;
  readonly ok: boolean;
  readonly seconds: number;
  readonly output: string;
}

/** The path of a command that a package of the root installed. */
export function bin(name: string): string {
  return join(root, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);
}

/** A step that runs a TypeScript file of this folder with the Node that runs now. */
export function script(name: string, file: string, ...args: string[]): Step {
  return { name, command: [process.execPath, join(root, "scripts", file), ...args] };
}

/** Runs a step; its output is kept, and shown at once when `live` is set. */
export function runStep(step: Step, { live = false } = {}): Promise<Outcome> {
  const started = performance.now();
  const [command, ...args] = step.command;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: step.cwd ?? root,
      env: { ...process.env, ...step.env },
      shell: process.platform === "win32" && command.endsWith(".cmd"),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (chunk: Buffer, stream: NodeJS.WriteStream) => {
      output += chunk.toString();
      if (live) stream.write(chunk);
    };
    child.stdout.on("data", (chunk: Buffer) => keep(chunk, process.stdout));
    child.stderr.on("data", (chunk: Buffer) => keep(chunk, process.stderr));
    const finish = (ok: boolean, note = "") =>
      resolve({ step, ok, seconds: (performance.now() - started) / 1000, output: output + note });
    child.on("error", (error) => finish(false, String(error)));
    child.on("close", (code) => finish(code === 0));
  });
}

/** Prints one line for an outcome, and everything it said when it failed. */
export function report({ step, ok, seconds, output }: Outcome): void {
  console.log(`${ok ? "✓" : "✗"} ${step.name} (${seconds.toFixed(1)} s)`);
  if (!ok) console.log(output.trimEnd());
}

/** Runs the steps at most `width` at a time and reports each as it ends. */
export async function runSteps(steps: readonly Step[], width = 2): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = [...steps];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const outcome = await runStep(step);
      report(outcome);
      outcomes.push(outcome);
    }
  };
  await Promise.all(Array.from({ length: width }, work));
  return outcomes;
}
