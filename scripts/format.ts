import { bin, report, runStep } from "./steps.ts";

const outcome = await runStep({ name: "format", command: [bin("oxfmt"), "."] });
report(outcome);
process.exitCode = outcome.ok ? 0 : 1;
