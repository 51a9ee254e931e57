import { capOfMinutes, type RegisteredDocument, type Records } from "@staedtenetz/records";
import type { DocumentRight } from "../../accounts/rights.js";
import type { Documents } from "../documents.js";
import { createFinishing, type Finishing, type FinishingOptions } from "./finishing.js";

/** How often deadlines are looked at, in milliseconds. */
const interval = 5000;

/** Finishing that attends to deadlines by itself until it is stopped. */
export interface RunningFinishing extends Finishing {
  /** Ends the watch, once what is under way is done. */
  stop(): Promise<void>;
}

/**
 * Starts finishing: first everything that became due while the server was off, then every few seconds. Minutes of
 * earlier programs get their discussions.
 */
export async function startFinishing(
  options: FinishingOptions & { documents: Documents },
): Promise<RunningFinishing> {
  const { records, documents } = options;
  const finishing = createFinishing(options);
  await ensureDiscussions(records, documents);
  let running = finishing.attend();
  await running;
  let isIdle = true;
  const timer = setInterval(() => {
    if (!isIdle) return;
    isIdle = false;
    running = attend(finishing, options).finally(() => (isIdle = true));
  }, interval).unref();
  return {
    ...finishing,
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

async function attend(finishing: Finishing, { log }: FinishingOptions): Promise<void> {
  try {
    await finishing.attend();
  } catch (error) {
    // Safe to go on: nothing was decided, and the next round asks again.
    const reason = error instanceof Error ? error.name : "unknown";
    log.error({ reason }, "deadlines could not be looked at");
  }
}

async function ensureDiscussions(records: Records, documents: Documents): Promise<void> {
  const [minutes, discussions] = await Promise.all([
    records.documents.list({ kind: "minutes" }),
    records.documents.list({ kind: "discussion" }),
  ]);
  const known = new Set(discussions.map(({ subject }) => subject));
  for (const { subject } of minutes) {
    if (!known.has(subject)) await documents.ensure("discussion", subject);
  }
}

/** The most that the state of minutes allows anyone; other documents have no states. */
export function capOfDocument(
  records: Pick<Records, "documents">,
): (document: Pick<RegisteredDocument, "kind" | "room">) => Promise<DocumentRight | undefined> {
  return async ({ kind, room }) => {
    if (kind !== "minutes") return undefined;
    return capOfMinutes((await records.documents.find(room))?.state);
  };
}
