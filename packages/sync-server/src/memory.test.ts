import { createMemoryStorage } from "./memory.js";
import { describeStorageAdapter } from "./storage-contract.test-support.js";

describeStorageAdapter("memory", async () => {
  const storage = createMemoryStorage();
  return { adapter: () => storage, destroy: async () => undefined };
});
