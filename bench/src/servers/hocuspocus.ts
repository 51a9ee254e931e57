/** Hocuspocus with its SQLite extension and its own defaults. */
import { join } from "node:path";
import { SQLite } from "@hocuspocus/extension-sqlite";
import { Server } from "@hocuspocus/server";
import { serve } from "./serve.js";

await serve(async ({ folder }) => {
  const server = new Server({
    address: "127.0.0.1",
    port: 0,
    quiet: true,
    stopOnSignals: false,
    extensions: [new SQLite({ database: join(folder, "documents.sqlite") })],
  });
  await server.listen();
  return { port: server.address.port, close: () => server.destroy() };
});
