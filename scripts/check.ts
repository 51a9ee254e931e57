import { checks } from "./checks.ts";
import { runSteps } from "./steps.ts";

const outcomes = await runSteps(checks);
process.exitCode = outcomes.every(({ ok }) => ok) ? 0 : 1;
