import { fileURLToPath } from "node:url";
import { defineConfig } from "tsup";

/** Our own packages are bundled, as `apps/server` ships them; the peers and what all share are used as installed. */
export default defineConfig({
  entry: {
    main: "src/main.ts",
    client: "src/client.ts",
    load: "src/load.ts",
    "server-ours": "src/servers/ours.ts",
    "server-hocuspocus": "src/servers/hocuspocus.ts",
    "server-relay": "src/servers/relay.ts",
    "server-broadcast": "src/servers/broadcast.ts",
    "journal-worker": fileURLToPath(import.meta.resolve("@staedtenetz/sync-server/journal-worker")),
  },
  format: "esm",
  target: "node22",
  platform: "node",
  clean: true,
  dts: false,
  external: [
    /^@hocuspocus\//,
    "@staedtenetz/testing/workspace-server",
    "playwright-core",
    "vite",
    /^(better-sqlite3|ws|yjs|y-protocols|lib0)(\/|$)/,
  ],
  noExternal: [/^@staedtenetz\/(?!testing)/, "prom-client"],
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
});
