import { createHash } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import { etag } from "hono/etag";
import { problemOn } from "./problems.js";

/**
 * Keeps people from overwriting each other.
 *
 * Reading hands out a strong ETag of the record as it is stored, and changing asks for it back as `If-Match`: 428
 * `ifMatchRequired` without one, 412 `changedMeanwhile` with the present record in the problem's `current` (and its
 * ETag beside it) when somebody was faster, so that a page can show both.
 *
 * In a handler that reads one record:
 *
 *     setEtag(context, place);                       // record as stored; a third argument when more is shown
 *     return context.json(place, 200);
 *
 * In a handler of PUT, PATCH or DELETE:
 *
 *     return changeRecord(context, { id, read: () => records.places.get(id) }, async (current) => {
 *       const saved = { ...current, ...changes };
 *       await records.places.put(saved);
 *       setEtag(context, saved);
 *       return context.json(saved, 200);
 *     });
 *
 * In the browser: `client.putPlace({ params, body, ifMatch: read.etag })`; see `Result` in the client.
 */

/** A failure in the form that any route's handler may return. */
type Refusal = ReturnType<typeof problemOn>;

/** A record that is about to be changed. */
export interface Changing<Stored> {
  /** Its id; changes of the same record wait for each other. */
  id: string;
  /** Reads it as it is stored now; nothing answers 404. */
  read: () => Promise<Stored | undefined>;
  /** What of it this visitor may see, for `current`; the record itself unless given. */
  show?: (stored: Stored) => unknown;
}

/**
 * The ETag of a record: a hash of what is stored and, behind a dot, one of what is shown. A change is compared by the
 * first part alone; a cache by both, so that a right or a consent that ended is seen at the next request.
 *
 * @example
 * etagOf({ id: 1 }); // "\"_lqOkCqJzHkWdPzGvEs0nQ.…\""
 */
export function etagOf(stored: unknown, shown: unknown = stored): string {
  return `"${versionOf(stored)}.${versionOf(shown)}"`;
}

/** Gives the answer to a request the ETag of a record; `shown` when the answer holds something else than the record. */
export function setEtag(context: Context, stored: unknown, shown: unknown = stored): void {
  context.header("etag", etagOf(stored, shown));
}

/**
 * Changes a record if it still is what the asker read. From reading to the end of `change`, no other change of the
 * same record gets in between. Answers 404 when there is none, 428 without `If-Match`, 412 when it is another by now.
 * `If-Match: *` changes whatever is there.
 */
export async function changeRecord<Stored, Answer>(
  context: Context,
  { id, read, show = (stored) => stored }: Changing<Stored>,
  change: (stored: Stored) => Promise<Answer>,
): Promise<Answer | Refusal> {
  return inTurn(id, async () => {
    const stored = await read();
    if (stored === undefined) return problemOn(context, "notFound");
    const expected = context.req.header("if-match");
    if (expected === undefined) return problemOn(context, "ifMatchRequired");
    if (isExpected(expected, versionOf(stored))) return change(stored);
    const current = show(stored);
    setEtag(context, stored, current);
    return problemOn(context, "changedMeanwhile", { current });
  });
}

/** Answers 304 when the asker already has what would be sent; gives lists an ETag of their content. */
export function notModified(): MiddlewareHandler {
  return etag();
}

function versionOf(value: unknown): string {
  const hash = createHash("sha256").update(JSON.stringify(value) ?? "");
  return hash.digest("base64url").slice(0, 22);
}

/** Also takes the weak form: a proxy that compresses answers makes our ETags weak on their way. */
function isExpected(ifMatch: string, version: string): boolean {
  if (ifMatch.trim() === "*") return true;
  const tags = ifMatch.match(/"[^"]*"/g) ?? [];
  return tags.some((tag) => tag.slice(1, -1).split(".")[0] === version);
}

/** The end of the last change of each record that is being changed; one process owns a data folder. */
const turns = new Map<string, Promise<unknown>>();

/**
 * Does something to a record once everything begun before on the same record is done.
 *
 * @example
 * await inTurn(event.id, () => records.events.put({ ...event, sequence: event.sequence + 1 }));
 */
export async function inTurn<Value>(id: string, work: () => Promise<Value>): Promise<Value> {
  const before = turns.get(id) ?? Promise.resolve();
  const own = before.then(work);
  // What failed before is its own asker's matter; the next one's turn comes all the same.
  const ended = own.catch(() => undefined);
  turns.set(id, ended);
  try {
    return await own;
  } finally {
    if (turns.get(id) === ended) turns.delete(id);
  }
}
