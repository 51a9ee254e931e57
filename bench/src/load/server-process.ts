import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Memory, Question, ServerSettings } from "../servers/serve.js";

/** The servers that are compared. */
export const serverNames = ["ours", "hocuspocus", "relay", "broadcast"] as const;
export type ServerName = (typeof serverNames)[number];

/** A server in a process of its own. It ends with this process at the latest. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;
  readonly #isProfiled: boolean;

  private constructor(
    child: ChildProcess,
    readonly port: number,
    isProfiled: boolean,
  ) {
    this.#child = child;
    this.#isProfiled = isProfiled;
    this.#ended = new Promise((resolve) => child.once("exit", () => resolve()));
  }

  /** Resolves when it listens. `profile` is a folder for a CPU profile, written when it is stopped. */
  static async start(
    name: ServerName,
    settings: ServerSettings,
    profile?: string,
  ): Promise<ServerProcess> {
    const profiling = profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profile}`];
    const file = fileURLToPath(new URL(`./server-${name}.js`, import.meta.url));
    const child = fork(file, [JSON.stringify(settings)], {
      execArgv: ["--expose-gc", ...profiling],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: { ...process.env, NODE_ENV: "production" },
    });
    return new ServerProcess(child, (await answerOf(child)) as number, profile !== undefined);
  }

  /** Milliseconds on the processor so far: all threads, user and kernel. */
  async cpu(): Promise<number> {
    const answer = answerOf(this.#child);
    this.#ask("cpu");
    return (await answer) as number;
  }

  async memory(): Promise<Memory> {
    const answer = answerOf(this.#child);
    this.#ask("memory");
    return (await answer) as Memory;
  }

  /** Lets it store what it wants to store, and waits until it has ended. */
  async stop(): Promise<void> {
    this.#ask("stop");
    await this.#ended;
  }

  /** Ends it on the spot; while a profile is taken in order, since a killed process writes none. */
  async kill(): Promise<void> {
    if (this.#isProfiled) return this.stop();
    this.#child.kill("SIGKILL");
    await this.#ended;
  }

  #ask(question: Question): void {
    this.#child.send(question);
  }
}

function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const fail = (code: number | null): void => reject(new Error(`server ended with ${code}`));
    child.once("exit", fail);
    child.once("message", (answer) => {
      child.off("exit", fail);
      resolve(answer);
    });
  });
}
