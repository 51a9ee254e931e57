/**
 * A server in a process of its own, to be killed: `node fault-server.js <database file>`. Its settings
 * come as JSON in `FAULT_LIMITS`. Prints its port when it is ready.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { createSyncServer } from "./create-sync-server.js";
import { createSqliteStorage } from "./sqlite.js";
import { heldBytes } from "./memory-use.test-support.js";
import { notes } from "./test-documents.test-support.js";
import type { AccessPolicy } from "./access-policy.js";
import type { SyncLimits } from "./limits.js";

const access: AccessPolicy = {
  async authenticate(request) {
    const user = /user=([^;]+)/.exec(request.headers.cookie ?? "")?.[1];
    return user === undefined
      ? undefined
      : { sessionId: user, userId: user, name: user, colorIndex: 0 };
  },
  authorize: async () => ({ found: true, kind: "notes", right: "write" }),
  describe: async () => ({ kind: "notes" }),
  subscribe: () => () => undefined,
};

async function main(): Promise<void> {
  const limits = JSON.parse(process.env["FAULT_LIMITS"] ?? "{}") as Partial<SyncLimits>;
  const storage = createSqliteStorage({ file: process.argv[2] ?? "" });
  const sync = await createSyncServer({ storage, access, documents: { notes }, limits });
  const http = createServer((request, response) => {
    if (request.url === "/held") response.end(String(heldBytes()));
    else void sync.metrics.metrics().then((text) => response.end(text));
  });
  sync.attach(http);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  process.stdout.write(`PORT ${(http.address() as AddressInfo).port}\n`);
  const turns = monitorEventLoopDelay({ resolution: 1 });
  turns.enable();
  process.on("SIGUSR2", () => {
    process.stdout.write(`TURNS ${turns.percentile(99) / 1e6} ${turns.max / 1e6}\n`);
    turns.reset();
  });
  process.once("SIGTERM", () => {
    void sync.close().then(() => process.exit(0));
  });
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
