import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";

const entry = fileURLToPath(new URL("../../../apps/server/dist/main.js", import.meta.url));
const pages = fileURLToPath(new URL("../../../apps/workspace/dist/index.html", import.meta.url));

/** The built server with a data folder of its own, as `npm start` runs it. */
export interface WorkspaceServer extends AsyncDisposable {
  /** `http://127.0.0.1:41234`; the same after a restart. */
  readonly origin: string;
  /** The printed link; with demo data each use makes a new member. */
  readonly signInUrl: string;
  /** With demo data: the link that makes coordinators. */
  readonly coordinatorUrl: string;
  /** What the server wrote to its log. */
  readonly log: () => string;
  /** Ends it as a power cut would: SIGKILL, nothing is tidied up. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data folder. */
  restart(): Promise<void>;
  /** Ends it and removes its data folder. */
  close(): Promise<void>;
}

interface Running {
  readonly process: ChildProcess;
  readonly origin: string;
  readonly signInUrl: string;
  readonly output: string[];
}

/**
 * Starts the built server on a free port with demo data in an empty folder.
 *
 * @example
 * await using server = await startWorkspaceServer();
 * const ada = await openProfile(browser, server, "Ada Lindner");
 */
export async function startWorkspaceServer(
  environment: Readonly<Record<string, string>> = {},
): Promise<WorkspaceServer> {
  for (const built of [entry, pages]) {
    if (!existsSync(built)) throw new Error(`${built} is missing: run npm run build first.`);
  }
  const folder = await mkdtemp(join(tmpdir(), "netz-e2e-"));
  let running = await run(folder, "0", environment);
  const port = new URL(running.origin).port;
  const server: WorkspaceServer = {
    origin: running.origin,
    get signInUrl() {
      return running.signInUrl;
    },
    get coordinatorUrl() {
      return /^COORDINATOR (\S+)$/m.exec(running.output.join(""))?.[1] ?? "";
    },
    log: () => running.output.join(""),
    kill: () => end(running.process, "SIGKILL"),
    async restart() {
      running = await run(folder, port, environment);
    },
    async close() {
      await end(running.process, "SIGTERM");
      await rm(folder, { recursive: true, force: true });
    },
    [Symbol.asyncDispose]: () => server.close(),
  };
  return server;
}

async function run(
  folder: string,
  port: string,
  environment: Readonly<Record<string, string>>,
): Promise<Running> {
  const child = spawn(process.execPath, [entry], {
    env: {
      PATH: process.env["PATH"],
      PORT: port,
      HOST: "127.0.0.1",
      DATA_DIR: folder,
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: string[] = [];
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output.push(chunk.toString());
      const text = output.join("");
      const origin = /^READY (\S+?)\/?$/m.exec(text)?.[1];
      const signInUrl = /^SIGN-IN (\S+)$/m.exec(text)?.[1];
      if (origin && signInUrl) resolve({ process: child, origin, signInUrl, output });
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", (code) =>
      reject(new Error(`The server ended with ${code}:\n${output.join("")}`)),
    );
  });
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await ended;
}

/** One person's browser: its own cookies, storage and service worker. */
export interface Profile {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors that a page threw or wrote to its console, those of a lost connection left out. */
  readonly complaints: readonly string[];
}

/** 503 says that the server is starting or stopping. */
const lostConnection =
  /net::ERR_|WebSocket connection|Failed to load resource: net|responded with a status of 503/;

/** Opens a fresh profile and signs in by the printed link; resolves on the overview. */
export async function openProfile(
  browser: Browser,
  server: Pick<WorkspaceServer, "origin" | "signInUrl">,
  name: string,
): Promise<Profile> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error.stack)));
  page.on("console", (message) => {
    if (message.type() === "error" && !lostConnection.test(message.text())) {
      complaints.push(`${message.text()} ${message.location().url}`);
    }
  });
  await page.goto(server.signInUrl);
  await page.fill("#name", name);
  await page.click("button[type=submit]");
  await page.waitForURL(`${server.origin}/`);
  await page.locator("h1").waitFor();
  return { context, page, complaints };
}
