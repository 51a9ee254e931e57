import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "tsup";
import { WebSocket } from "ws";
import { RawClient } from "./test-bench.test-support.js";

const source = fileURLToPath(new URL(".", import.meta.url));
const output = join(source, "../node_modules/.cache/fault-server");

/** Bundles the server for a process of its own, as an application would. */
export async function buildFaultServer(): Promise<void> {
  await mkdir(output, { recursive: true });
  await build({
    config: false,
    silent: true,
    entry: {
      "fault-server": fileURLToPath(new URL("./fault-server.test-support.ts", import.meta.url)),
      "journal-worker": join(source, "journal-worker.ts"),
    },
    outDir: output,
    outExtension: () => ({ js: ".mjs" }),
    format: "esm",
    target: "es2022",
    platform: "node",
    noExternal: [/^@staedtenetz\//],
    external: ["yjs", "lib0", "ws", "better-sqlite3", "prom-client"],
    clean: false,
    tsconfig: join(source, "../tsconfig.build.json"),
  });
}

/** One data folder and the process that owns it; killed and started again at will. */
export class KillableServer {
  #process: ChildProcess | undefined;
  port = 0;
  errors = "";

  constructor(
    readonly folder: string,
    readonly limits: Record<string, number>,
  ) {}

  static async inNewFolder(limits: Record<string, number> = {}): Promise<KillableServer> {
    return new KillableServer(await mkdtemp(join(tmpdir(), "sync-faults-")), limits);
  }

  get file(): string {
    return join(this.folder, "journal.sqlite");
  }

  /** Resolves when the server listens; rejects with what it said when it ended instead. */
  async start(shellPrefix = ""): Promise<void> {
    const command = `${shellPrefix} exec "${process.execPath}" "${join(output, "fault-server.mjs")}" "${this.file}"`;
    const child = spawn("sh", ["-c", command], {
      env: { ...process.env, FAULT_LIMITS: JSON.stringify(this.limits) },
    });
    this.#process = child;
    this.errors = "";
    child.stderr.on("data", (data: Buffer) => (this.errors += data.toString()));
    this.port = await new Promise<number>((resolve, reject) => {
      let printed = "";
      child.stdout.on("data", (data: Buffer) => {
        printed += data.toString();
        const port = /PORT (\d+)/.exec(printed)?.[1];
        if (port !== undefined) resolve(Number(port));
      });
      child.once("exit", (code) => reject(new Error(`exit ${code}: ${this.errors}`)));
    });
  }

  get isRunning(): boolean {
    return this.#process !== undefined && this.#process.exitCode === null;
  }

  /** Ends the process and waits for it. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#process;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return null;
    const exit = new Promise<number | null>((resolve) => child.once("exit", resolve));
    child.kill(signal);
    return exit;
  }

  /** Milliseconds the process kept others waiting since it was last asked: in the 99th percentile, and at most. */
  async turns(): Promise<{ p99: number; longest: number }> {
    const child = this.#process;
    return new Promise((resolve) => {
      const read = (data: Buffer): void => {
        const found = /TURNS ([\d.]+) ([\d.]+)/.exec(data.toString());
        if (found === null) return;
        child?.stdout?.off("data", read);
        resolve({ p99: Number(found[1]), longest: Number(found[2]) });
      };
      child?.stdout?.on("data", read);
      child?.kill("SIGUSR2");
    });
  }

  /** Its measurements, in Prometheus' text form. */
  async metrics(): Promise<string> {
    return (await fetch(`http://127.0.0.1:${this.port}/metrics`)).text();
  }

  /** Bytes in use after collecting garbage: objects, and buffers such as those waiting for a reader. */
  async heldBytes(): Promise<number> {
    return Number(await (await fetch(`http://127.0.0.1:${this.port}/held`)).text());
  }

  /** Bytes of memory that the process occupies. */
  residentBytes(): number {
    const pid = String(this.#process?.pid);
    return 1024 * Number(execFileSync("ps", ["-o", "rss=", "-p", pid]).toString());
  }

  async join(user: string, room = "room.1"): Promise<RawClient> {
    const webSocket = new WebSocket(`ws://127.0.0.1:${this.port}/sync/${room}`, ["netz.2"], {
      headers: { cookie: `user=${user}` },
    });
    const client = new RawClient(webSocket);
    await client.opened;
    return client;
  }

  async destroy(): Promise<void> {
    await this.end("SIGKILL");
    await rm(this.folder, { recursive: true, force: true });
  }
}
