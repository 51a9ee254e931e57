/** Describes every element from its class comment; read by `build-embed.ts` and by the gallery. */
export default {
  globs: ["src/**/*.ts"],
  exclude: ["src/**/*.test.ts", "src/embed/**"],
  outdir: "dist",
  litelement: true,
  packagejson: false,
};
