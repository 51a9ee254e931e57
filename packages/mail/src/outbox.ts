import type { Mail, Mailbox } from "./mail.js";
import { requireSendable } from "./mail.js";
import { DeliveryError } from "./errors.js";
import type { Transport } from "./transport.js";

export type OutboxState = "waiting" | "delivered" | "failed";

/** A mail as it lies in the outbox. */
export interface OutboxEntry extends Mail {
  id: string;
  /** ISO 8601 instant. */
  created: string;
  state: OutboxState;
  /** How often a transport was asked to take it. */
  attempts: number;
  /** Not tried again before this instant. */
  due: string;
  /** When it was delivered or given up. */
  finished?: string;
  /** A code for why the last attempt failed; never an address. */
  reason?: string;
}

/** Where the outbox keeps its mails: rows that survive a restart. */
export interface OutboxStore {
  add(entry: OutboxEntry): Promise<void>;
  /** Waiting mails that are due, the oldest first. */
  due(at: string, limit: number): Promise<OutboxEntry[]>;
  /** When the next waiting mail is due; `undefined` when none waits. */
  nextDue(): Promise<string | undefined>;
  /** Notes an attempt. `forget` removes what the mail says, once it is finished. */
  update(
    id: string,
    change: Pick<OutboxEntry, "state" | "attempts" | "due"> & {
      finished?: string;
      reason?: string;
      forget?: boolean;
    },
  ): Promise<void>;
  /** Removes what was finished before an instant; how many. */
  removeFinished(before: string): Promise<number>;
}

export interface OutboxOptions {
  store: OutboxStore;
  transport: Transport;
  from: Mailbox;
  now: () => Date;
  newId: () => string;
  log: { info(fields: object, text: string): void; warn(fields: object, text: string): void };
  /** Keeps text and links of finished mails readable in the outbox: for demo data only. Default false. */
  keepContent?: boolean;
}

/** Takes mails and delivers them, now or later. */
export interface Outbox {
  /**
   * Keeps a mail and delivers it soon; gives its id. It is safe once this resolves, also against a power cut. Throws
   * `InvalidMailError` for a mail that could reach somebody else.
   */
  send(mail: Mail): Promise<string>;
  /** Begins to deliver, with what waits from before. */
  start(): void;
  /** Resolves when everything that is due was tried. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long to wait after each failed attempt; after the last one the mail has failed. */
const pauses = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR, DAY];

/** How long a finished mail stays in the list. */
const KEPT = 30 * DAY;

const BATCH = 20;

/** No timer waits longer, so that a clock that was set is noticed. */
const MAX_WAIT = HOUR;

/**
 * An outbox over a store and a transport. Mails are tried at once, then after 1, 5 and 30 minutes, 2, 6, 12 and 24 hours;
 * a refusal that is final ends it earlier. Thirty days after that nothing is left of a mail.
 *
 * @example
 * const outbox = createOutbox({ store: records.mailOutbox, transport, from, now, newId, log });
 * outbox.start();
 * await outbox.send({ kind: "signIn", to: { address }, subject, text, html });
 */
export function createOutbox(options: OutboxOptions): Outbox {
  const { store, now, newId, transport } = options;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isOpen = false;

  const run = async (): Promise<void> => {
    await store.removeFinished(new Date(now().getTime() - KEPT).toISOString());
    for (;;) {
      const due = await store.due(now().toISOString(), BATCH);
      for (const entry of due) if (isOpen) await attempt(entry, options);
      if (due.length < BATCH || !isOpen) break;
    }
    const next = await store.nextDue();
    running = undefined;
    if (isOpen && next !== undefined) wait(Date.parse(next) - now().getTime());
  };
  const begin = (): void => {
    clearTimeout(timer);
    running ??= run().catch((error: unknown) => {
      // The mails lie safely in the store; the next one, or the timer, tries again.
      running = undefined;
      const reason = error instanceof Error ? error.name : "unknown";
      options.log.warn({ reason }, "outbox could not be read");
      if (isOpen) wait(MINUTE);
    });
  };
  const wait = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(begin, Math.min(Math.max(milliseconds, 0), MAX_WAIT));
    timer.unref();
  };
  return {
    async send(mail) {
      requireSendable(mail);
      const id = newId();
      const created = now().toISOString();
      await store.add({ ...mail, id, created, state: "waiting", attempts: 0, due: created });
      if (isOpen) wait(0);
      return id;
    },
    start() {
      isOpen = true;
      begin();
    },
    async settled() {
      if (isOpen) begin();
      await running;
    },
    async close() {
      isOpen = false;
      clearTimeout(timer);
      await running;
      await transport.close();
    },
  };
}

async function attempt(
  entry: OutboxEntry,
  { store, transport, from, now, log, keepContent = false }: OutboxOptions,
): Promise<void> {
  const { id, kind } = entry;
  const attempts = entry.attempts + 1;
  try {
    await transport.deliver({ ...entry, from });
  } catch (error) {
    // Whatever kept the mail back, it is noted at the mail and tried again unless that is pointless.
    const refusal = error instanceof DeliveryError ? error : new DeliveryError("transport", false);
    const pause = refusal.permanent ? undefined : pauses[attempts - 1];
    const at = now();
    const reason = refusal.code;
    if (pause === undefined) {
      const finished = at.toISOString();
      const change = { attempts, due: entry.due, finished, reason, forget: !keepContent };
      await store.update(id, { state: "failed", ...change });
      log.warn({ mail: id, kind, attempts, reason }, "mail given up");
    } else {
      const due = new Date(at.getTime() + pause).toISOString();
      await store.update(id, { state: "waiting", attempts, due, reason });
      log.warn({ mail: id, kind, attempts, reason }, "mail not taken, tried again later");
    }
    return;
  }
  const finished = now().toISOString();
  const forget = !keepContent;
  await store.update(id, { state: "delivered", attempts, due: entry.due, finished, forget });
  log.info({ mail: id, kind, attempts }, "mail delivered");
}
