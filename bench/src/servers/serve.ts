import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What a measured server is started with, as JSON in its first argument. */
export interface ServerSettings {
  /** An empty or earlier used folder for whatever it stores. */
  readonly folder: string;
  /** Only differences from the server's own defaults. Unknown ones are ignored. */
  readonly limits: Readonly<Record<string, number>>;
}

/** A server that listens, and how it is stopped in order. */
export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** What the process that measures asks, and what it is answered. */
export type Question = "cpu" | "memory" | "stop";

/** Bytes of memory of the whole process, after a garbage collection. */
export interface Memory {
  /** As the kernel counts them. */
  readonly resident: number;
  /** Bytes of them in use by JavaScript: heap and buffers. */
  readonly inUse: number;
}

/** Runs a server in this process and answers questions about it until it is told to stop or left alone. */
export async function serve(
  start: (settings: ServerSettings) => Promise<Listening>,
): Promise<void> {
  const listening = await start(JSON.parse(process.argv[2] ?? "{}") as ServerSettings);
  process.on("disconnect", () => process.exit(1));
  process.on("message", (question: Question) => {
    if (question === "cpu") process.send?.(cpuMilliseconds());
    else if (question === "memory") process.send?.(memory());
    else void listening.close().then(() => process.exit(0));
  });
  process.send?.(listening.port);
}

/** Resolves with the port once an HTTP server listens on the loopback interface. */
export function listen(http: Server): Promise<number> {
  return new Promise((resolve) => {
    http.listen(0, "127.0.0.1", () => resolve((http.address() as AddressInfo).port));
  });
}

/** On the processor since the start: all threads, user and kernel. */
function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function memory(): Memory {
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { resident: rss, inUse: heapUsed + external };
}
