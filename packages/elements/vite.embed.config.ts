import { fileURLToPath } from "node:url";
import type { InlineConfig } from "vite";

/** The scripts for other people's pages; each is one file below `src/embed/`. */
export const embedNames = ["events"] as const;

/** In library mode Vite keeps the white space for bundlers to come; these files go to browsers as they are. */
const minify = { compress: true, mangle: true, codegen: { removeWhitespace: true } } as const;

const legacyDecorators = {
  decorator: { legacy: true },
  assumptions: { setPublicClassFields: true },
} as const;

/** What both kinds of build have in common: ES modules that every browser since 2022 reads, and no source of ours. */
function embedConfig(outDir: string): InlineConfig {
  return {
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    resolve: { conditions: ["production", "browser", "module", "import", "default"] },
    define: { "process.env.NODE_ENV": '"production"' },
    build: { target: "es2022", outDir, emptyOutDir: false, minify: true },
    oxc: legacyDecorators,
  };
}

function entry(name: string): string {
  return fileURLToPath(new URL(`src/embed/${name}.ts`, import.meta.url));
}

/** `<name>.js` for all names together: what they share (Lit and the words for dates) lies in one chunk. */
export function sharedBuild(outDir: string): InlineConfig {
  const config = embedConfig(outDir);
  return {
    ...config,
    build: {
      ...config.build,
      lib: {
        entry: Object.fromEntries(embedNames.map((name) => [name, entry(name)])),
        formats: ["es"],
      },
      rolldownOptions: {
        output: {
          entryFileNames: "[name].js",
          chunkFileNames: "[name]-[hash].js",
          codeSplitting: { groups: [{ name: "shared", test: /node_modules|packages\/core\// }] },
          minify,
        },
      },
    },
  };
}

/** `<name>.standalone.js`: one file, for integrity hashes and for keeping it on the own server. */
export function standaloneBuild(outDir: string, name: string): InlineConfig {
  const config = embedConfig(outDir);
  return {
    ...config,
    build: {
      ...config.build,
      lib: { entry: entry(name), formats: ["es"], fileName: () => `${name}.standalone.js` },
      rolldownOptions: { output: { minify } },
    },
  };
}
