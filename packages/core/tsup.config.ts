import { defineConfig, type Options } from "tsup";
import manifest from "./package.json" with { type: "json" };

/** One entry for each sub-path of the package; what they share lies in chunks. Declarations come from `tsc -b`. */
const sources = Object.values(manifest.exports).filter((path) => path.endsWith(".ts"));

/** `npx @staedtenetz/core` installs no optional peer: the command line brings the libraries of its formats along. */
const commandLine: Options = {
  entry: { main: "src/command-line/main.ts" },
  outDir: "dist/command-line",
  format: "esm",
  target: "node20",
  platform: "node",
  splitting: true,
  noExternal: [/^(?:papaparse|ical\.js|timezones-ical-library|read-excel-file|write-excel-file)/],
  removeNodeProtocol: false,
  dts: false,
  clean: false,
  sourcemap: false,
  tsconfig: "tsconfig.build.json",
};

const library: Options = {
  entry: Object.fromEntries(sources.map((path) => [path.replace(/^\.\/src\/|\.ts$/g, ""), path])),
  format: "esm",
  target: "es2022",
  platform: "neutral",
  splitting: true,
  dts: false,
  clean: false,
  sourcemap: false,
  tsconfig: "tsconfig.build.json",
};

export default defineConfig([library, commandLine]);
