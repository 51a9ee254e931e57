import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { buildTargets } from "./build-targets.ts";
import { root } from "./steps.ts";

if (!(await buildTargets())) {
  console.error("The build failed; the lines above say why.");
  process.exit(1);
}
await import(pathToFileURL(join(root, "apps/server/dist/main.js")).href);
