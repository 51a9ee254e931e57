/** The server under development, with the document kinds of the application and SQLite storage. */
import { createServer } from "node:http";
import { join } from "node:path";
import { documentKinds } from "@staedtenetz/document";
import { createSyncServer, type AccessPolicy } from "@staedtenetz/sync-server";
import { createSqliteStorage } from "@staedtenetz/sync-server/sqlite";
import { listen, serve } from "./serve.js";

/** Everyone may write everything, each under the name in their cookie. */
const access: AccessPolicy = {
  async authenticate({ headers }) {
    const user = /user=([^;]+)/.exec(headers.cookie ?? "")?.[1];
    return user === undefined
      ? undefined
      : { sessionId: user, userId: user, name: user, colorIndex: 0 };
  },
  authorize: async () => ({ found: true, kind: "minutes", right: "write" }),
  describe: async () => ({ kind: "minutes" }),
  subscribe: () => () => undefined,
};

await serve(async ({ folder, limits }) => {
  const sync = await createSyncServer({
    storage: createSqliteStorage({ file: join(folder, "journal.sqlite") }),
    access,
    documents: documentKinds,
    limits,
  });
  const http = createServer();
  sync.attach(http);
  return { port: await listen(http), close: () => sync.close() };
});
