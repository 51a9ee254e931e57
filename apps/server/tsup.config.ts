import { fileURLToPath } from "node:url";
import { defineConfig } from "tsup";

/**
 * One folder that runs without the sources: everything is bundled but better-sqlite3 and @napi-rs/image, which load a
 * compiled part from their own packages. The journal's thread is an entry of its own, found beside `main.js`.
 */
export default defineConfig({
  entry: {
    main: fileURLToPath(new URL("src/main.ts", import.meta.url)),
    "journal-worker": fileURLToPath(import.meta.resolve("@staedtenetz/sync-server/journal-worker")),
  },
  format: "esm",
  target: "node22",
  platform: "node",
  outDir: fileURLToPath(new URL("dist", import.meta.url)),
  clean: true,
  dts: false,
  sourcemap: false,
  external: ["better-sqlite3", "@napi-rs/image"],
  noExternal: [/^(?!better-sqlite3$|@napi-rs\/image$)/],
  banner: {
    js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
  },
});
