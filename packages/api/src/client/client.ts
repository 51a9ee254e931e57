import type * as z from "zod";
import { operations, type OperationId } from "../operations.js";
import type { Problem } from "../problem/problem.js";
import type { Routes } from "../routes.js";

type RequestOf<Id extends OperationId> = Routes[Id] extends { request: infer Request }
  ? Request
  : object;

type Part<Request, Key extends string> = Request extends {
  [K in Key]: infer Schema extends z.ZodType;
}
  ? z.input<Schema>
  : never;

type BodyOf<Request> = Request extends {
  body: { content: { "application/json": { schema: infer Schema extends z.ZodType } } };
}
  ? z.input<Schema>
  : never;

type Given<Key extends string, Value> = [Value] extends [never]
  ? unknown
  : object extends Value
    ? { [K in Key]?: Value }
    : { [K in Key]: Value };

/** What any operation can be given besides. */
interface Precautions {
  /** Ends the waiting; the call then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** The ETag that came with the record: a change is refused (412) when somebody else changed it since. */
  ifMatch?: string;
  /** Names this one wish, such as a new UUID: sent again with the same body, a POST is not carried out twice. */
  idempotencyKey?: string;
}

/** What an operation takes: `params` for the path, `query`, `body`, and what keeps a change from doing harm. */
export type InputOf<Id extends OperationId> = Given<"params", Part<RequestOf<Id>, "params">> &
  Given<"query", Part<RequestOf<Id>, "query">> &
  Given<"body", BodyOf<RequestOf<Id>>> &
  Precautions;

type JsonOf<Answer> = Answer extends {
  content: { "application/json": { schema: infer Schema extends z.ZodType } };
}
  ? z.output<Schema>
  : undefined;

type SuccessOf<Responses> = Responses extends { 200: infer Answer }
  ? JsonOf<Answer>
  : Responses extends { 201: infer Answer }
    ? JsonOf<Answer>
    : Responses extends { 202: infer Answer }
      ? JsonOf<Answer>
      : undefined;

/** What an operation answers when it succeeds; `undefined` for 204. */
export type OutputOf<Id extends OperationId> = SuccessOf<Routes[Id]["responses"]>;

/** A failure: what the server said, or that it could not be reached. */
export type Failure = Problem | { code: "unreachable"; status: 0; title: string };

/**
 * A value with the ETag it was read with, or why there is none. With the code `changedMeanwhile`, `problem.current` is
 * the record as it is now and `etag` what to send as `ifMatch` once its reader has decided.
 */
export type Result<Value> =
  | { ok: true; value: Value; etag?: string }
  | { ok: false; problem: Failure; etag?: string };

type Arguments<Id extends OperationId> =
  object extends InputOf<Id> ? [input?: InputOf<Id>] : [input: InputOf<Id>];

/** One method for each operation of the contract. */
export type Client = {
  [Id in OperationId]: (...given: Arguments<Id>) => Promise<Result<OutputOf<Id>>>;
};

export interface ClientOptions {
  /** Where the server is, such as `https://netz.example`; the empty string for the page's own origin. */
  origin: string;
  /** The `fetch` to use; it has to send the session cookie of `origin`. */
  fetch: (url: string, init: RequestInit) => Promise<Response>;
}

interface LooseInput {
  params?: Record<string, string>;
  query?: Record<string, string | number | boolean | undefined>;
  body?: unknown;
  signal?: AbortSignal;
  ifMatch?: string;
  idempotencyKey?: string;
}

const unreachable: Failure = {
  code: "unreachable",
  status: 0,
  title: "The server could not be reached.",
};

/**
 * Makes a typed client. Answers are trusted to have the contract's form and are not validated again, so that a page
 * does not load zod.
 *
 * @example
 * const client = createClient({ origin: "", fetch: (url, init) => fetch(url, init) });
 * const meeting = await client.getMeeting({ params: { id } });
 * if (meeting.ok) open(meeting.value.documents.minutes);
 *
 * @example
 * const { etag: ifMatch } = place;
 * const saved = await client.putPlace({ params: { id }, body, ifMatch });
 * if (!saved.ok && saved.problem.code === "changedMeanwhile") showBoth(body, saved.problem.current);
 */
export function createClient(options: ClientOptions): Client {
  const methods = Object.keys(operations).map((id) => [
    id,
    (input: LooseInput = {}) => call(options, id as OperationId, input),
  ]);
  return Object.fromEntries(methods) as Client;
}

/**
 * Reads all pages of a list, one after the other; stops with the first failure.
 *
 * @example
 * const tasks = await readAll((cursor) => client.listTasks({ query: { ...cursor, limit: 200 } }));
 */
export async function readAll<Item>(
  read: (page: { cursor?: string }) => Promise<Result<{ items: Item[]; next: string | null }>>,
): Promise<Result<Item[]>> {
  const items: Item[] = [];
  let page: { cursor?: string } = {};
  for (;;) {
    const answer = await read(page);
    if (!answer.ok) return answer;
    items.push(...answer.value.items);
    if (answer.value.next === null) return { ok: true, value: items };
    page = { cursor: answer.value.next };
  }
}

async function call(
  options: ClientOptions,
  id: OperationId,
  input: LooseInput,
): Promise<Result<never>> {
  const { method, path } = operations[id];
  const { body, signal } = input;
  let response: Response;
  try {
    response = await options.fetch(options.origin + pathWith(path, input), {
      method: method.toUpperCase(),
      credentials: "same-origin",
      headers: headersOf(input),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    // Giving up is the caller's own wish and stays an exception; every other rejection means no answer came.
    if (signal?.aborted) throw error;
    return { ok: false, problem: unreachable };
  }
  return readAnswer(response);
}

function headersOf({ body, ifMatch, idempotencyKey }: LooseInput): Record<string, string> {
  return {
    accept: "application/json",
    ...(body === undefined ? {} : { "content-type": "application/json" }),
    ...(ifMatch === undefined ? {} : { "if-match": ifMatch }),
    ...(idempotencyKey === undefined ? {} : { "idempotency-key": `"${idempotencyKey}"` }),
  };
}

function pathWith(path: string, { params = {}, query = {} }: LooseInput): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ""),
  );
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined) search.set(key, String(value));
  }
  return search.size > 0 ? `${filled}?${search}` : filled;
}

async function readAnswer(response: Response): Promise<Result<never>> {
  const tag = response.headers.get("etag");
  const etag = tag === null ? {} : { etag: tag };
  if (response.status === 204) return { ok: true, value: undefined as never, ...etag };
  let body: unknown;
  try {
    body = await response.json();
  } catch {
    // A body that is not JSON comes from something between here and the server, such as a proxy that is down.
    return { ok: false, problem: unreachable };
  }
  if (response.ok) return { ok: true, value: body as never, ...etag };
  return { ok: false, problem: body as Problem, ...etag };
}
