import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { AddressInUseError, UnusableAddressError } from "./errors.js";
import { httpLimits } from "./http/limits.js";
import { problemResponse } from "./http/problems.js";
import type { Settings } from "./settings/settings.js";

type Fetch = Parameters<typeof getRequestListener>[0];

/** A port that is open before anything answers behind it, so that its number is known. */
export interface Listening {
  readonly httpServer: Server;
  readonly port: number;
  /** This process's own address. */
  readonly origin: string;
  /** From now on requests go to `fetch`; before, they are told that the server is starting (503). */
  answer(fetch: Fetch): void;
  /** Takes no more connections and waits for requests under way, at most for `patience` milliseconds. */
  close(patience?: number): Promise<void>;
}

const DEFAULT_PATIENCE = 5000;

const CHECKING_TIME = 2000;

/** Why a port cannot be opened that no other process has. */
const unusable = new Set(["EADDRNOTAVAIL", "EACCES", "ENOTFOUND", "EAI_AGAIN", "EAFNOSUPPORT"]);

/** Opens the port; throws `AddressInUseError` when another process has it, `UnusableAddressError` when nobody can. */
export async function listen({ host, port }: Pick<Settings, "host" | "port">): Promise<Listening> {
  let fetch = notReady;
  const listener = getRequestListener((request, env) => fetch(request, env));
  const checking = { connectionsCheckingInterval: CHECKING_TIME };
  const httpServer = createServer(
    checking,
    (request, response) => void listener(request, response),
  );
  httpServer.headersTimeout = httpLimits.headersTime;
  httpServer.requestTimeout = httpLimits.requestTime;
  httpServer.listen(port, host);
  try {
    await once(httpServer, "listening");
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE") throw new AddressInUseError(host, port);
    if (unusable.has(code)) throw new UnusableAddressError(host, port, code);
    throw error;
  }
  const { port: real } = httpServer.address() as AddressInfo;
  return {
    httpServer,
    port: real,
    origin: `http://${reachable(host)}:${real}`,
    answer: (next) => (fetch = next),
    close: (patience = DEFAULT_PATIENCE) => close(httpServer, patience),
  };
}

const notReady: Fetch = () => problemResponse("notReady");

async function close(server: Server, patience: number): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(timer);
}

/** The host as it can be opened in a browser on this machine. */
function reachable(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}

/** Whether only this machine can reach what listens on a host. */
export function isLoopback(host: string): boolean {
  return /^(localhost|::1|127(\.\d{1,3}){3})$/.test(host);
}

/** The origins whose pages may change things here: the public one, or else this machine's own names. */
export function ownOrigins({ publicUrl, host }: Settings, port: number): string[] {
  if (publicUrl !== undefined) return [publicUrl];
  const hosts = new Set(["localhost", "127.0.0.1", reachable(host)]);
  return [...hosts].map((name) => `http://${name}:${port}`);
}
