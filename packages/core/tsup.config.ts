import { defineConfig } from "tsup";
import manifest from "./package.json" with { type: "json" };

/** One entry for each sub-path of the package; what they share lies in chunks. Declarations come from `tsc -b`. */
const sources = Object.values(manifest.exports).filter((path) => path.endsWith(".ts"));

export default defineConfig({
  entry: Object.fromEntries(sources.map((path) => [path.replace(/^\.\/src\/|\.ts$/g, ""), path])),
  format: "esm",
  target: "es2022",
  platform: "neutral",
  splitting: true,
  dts: false,
  clean: false,
  sourcemap: false,
  tsconfig: "tsconfig.build.json",
});
