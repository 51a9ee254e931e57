import type { ServerName } from "../load/server-process.js";
import type { Stage } from "../load/stage.js";

/** What a figure ought to be. Ratios to a peer decide, since they hold on any machine. */
export interface Goal {
  /** The goal on the machine it was set on, in the figure's unit; it decides only if there is no ratio. */
  readonly value: number;
  /** Our figure as a share of a peer's in the same run. */
  readonly ratios?: Partial<Record<ServerName, number>>;
  readonly is: "atMost" | "atLeast";
}

/** One row of a result table. */
export interface Figure {
  readonly key: string;
  readonly label: string;
  readonly digits?: number;
  readonly goal?: Goal;
}

/** One thing that is done to each of some servers, and what is measured meanwhile. */
export interface Scenario {
  readonly workload: WorkloadName;
  readonly name: string;
  readonly servers: readonly ServerName[];
  /** A run that takes longer is ended and fails. */
  readonly limitSeconds: number;
  readonly figures: readonly Figure[];
  /** Resolves with a number for each figure's key. */
  run(stage: Stage): Promise<Readonly<Record<string, number>>>;
}

/** The workloads and what they are, in the order of the report. */
export const workloads = {
  W1: "People type at 8 keystrokes a second, with carets",
  W1max: "As fast as it goes: 50 people of whom 10 type, each with 20 keystrokes in flight",
  W2: "Many documents, and many people, nearly idle",
  W3: "A long session is taken in; the process is killed; the document is opened",
  W4: "The server restarts and 500 people come back at once",
  W5: "SIGKILL while five people type",
} as const;
export type WorkloadName = keyof typeof workloads;
