import { buildTargets } from "./build-targets.ts";

process.exitCode = (await buildTargets()) ? 0 : 1;
