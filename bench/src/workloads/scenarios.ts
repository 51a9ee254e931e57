import { closedLoop } from "./closed-loop.js";
import { fanOut } from "./fan-out.js";
import { idle } from "./idle.js";
import { longSession } from "./long-session.js";
import { restart } from "./restart.js";
import type { Scenario } from "./scenario.js";
import { suddenEnd } from "./sudden-end.js";

/** Everything that can be measured, in the order of the report. */
export const scenarios: readonly Scenario[] = [
  ...fanOut,
  ...closedLoop,
  ...idle,
  ...longSession,
  ...restart,
  ...suddenEnd,
];
