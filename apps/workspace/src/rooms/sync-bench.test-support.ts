import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { documentKinds } from "@staedtenetz/document";
import {
  createSyncServer,
  type AccessChange,
  type AccessPolicy,
  type Authorization,
  type StorageAdapter,
  type SyncServer,
} from "@staedtenetz/sync-server";
import { createMemoryStorage } from "@staedtenetz/sync-server/memory";

/** Milliseconds between two signs of life of the server in tests. */
export const aliveInterval = 50;

/** Rooms are named `<kind>.<generation>`; the cookie is the user's name; a test changes the rest. */
class BenchAccess implements AccessPolicy {
  readonly rights = new Map<string, Authorization>();
  readonly signedOut = new Set<string>();
  readonly #listeners = new Set<(change: AccessChange) => void>();

  readonly authenticate: AccessPolicy["authenticate"] = async ({ headers }) => {
    const user = /user=([^;]+)/.exec(headers.cookie ?? "")?.[1];
    if (user === undefined || this.signedOut.has(user)) return undefined;
    return { sessionId: user, userId: user, name: `Name of ${user}`, colorIndex: 3 };
  };

  readonly authorize: AccessPolicy["authorize"] = async ({ userId }, room) =>
    this.rights.get(userId) ?? { found: true, kind: kindOf(room), right: "write" };

  readonly describe: AccessPolicy["describe"] = async (room) => ({ kind: kindOf(room) });

  readonly subscribe: AccessPolicy["subscribe"] = (listener) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  announce(change: AccessChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

const kindOf = (room: string): string => room.split(".")[0] ?? "";

/** For tests: the real sync server with the real document kinds, on a port it keeps through a restart. */
export class SyncBench {
  /** @param alive milliseconds between two signs of life; for crowds as long as in real use */
  constructor(readonly alive = aliveInterval) {}

  readonly access = new BenchAccess();
  readonly #storage: StorageAdapter = createMemoryStorage();
  #http: Server | undefined;
  #sync: SyncServer | undefined;
  #port = 0;

  get url(): string {
    return `ws://127.0.0.1:${this.#port}/sync`;
  }

  get sync(): SyncServer {
    if (this.#sync === undefined) throw new Error("The server is stopped.");
    return this.#sync;
  }

  async start(): Promise<void> {
    this.#sync = await createSyncServer({
      storage: this.#storage,
      access: this.access,
      documents: documentKinds,
      limits: { aliveInterval: this.alive },
    });
    const http = createServer();
    this.#sync.attach(http);
    await new Promise<void>((resolve) => http.listen(this.#port, "127.0.0.1", resolve));
    this.#port = (http.address() as AddressInfo).port;
    this.#http = http;
  }

  async stop(): Promise<void> {
    const http = this.#http;
    if (http === undefined) return;
    this.#http = undefined;
    await this.#sync?.close();
    this.#sync = undefined;
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  }
}
