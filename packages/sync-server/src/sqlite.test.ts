import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeStorageAdapter } from "./storage-contract.test-support.js";
import { createSqliteStorage } from "./sqlite.js";

describeStorageAdapter("SQLite", async () => {
  const folder = await mkdtemp(join(tmpdir(), "sync-server-"));
  return {
    adapter: () => createSqliteStorage({ file: join(folder, "journal.sqlite") }),
    destroy: () => rm(folder, { recursive: true }),
  };
});
