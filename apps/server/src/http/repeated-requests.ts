import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from "node:crypto";
import type { Records, RequestRegister } from "@staedtenetz/records";
import type { Context, MiddlewareHandler } from "hono";
import type { Access } from "../accounts/access.js";
import { httpLimits } from "./limits.js";
import { problemResponse } from "./problems.js";

/**
 * Lets a POST be sent again without being carried out again
 * (https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/).
 *
 * Every POST under `/api/v1` of somebody signed in may carry `Idempotency-Key`, a new UUID for each wish. The same key
 * with the same content gets the stored answer, marked `Idempotency-Replayed: true`; with other content 422
 * `idempotencyKeyReused`; while the first is under way 409 `requestRunning`. Only successes are kept, for 24 hours:
 * what failed changed nothing and may be tried again under the same key. Handlers need to do nothing for it.
 *
 * What is kept: a keyed hash of person and key, one of what was asked, and the answer sealed with a key that only
 * whoever sends the same `Idempotency-Key` can make again. So neither a backup nor the data folder with its secret
 * gives the answer away, and nothing of a person can be found in it.
 */
export interface RepeatedRequestsOptions {
  records: Pick<Records, "requests">;
  access: Access;
  /** The data folder's secret. */
  secret: string;
  now: () => Date;
}

const HOUR = 60 * 60 * 1000;
const KEY_FORM = /^[\x21-\x7e]{1,255}$/;
const keptHeaders = ["content-type", "location", "etag"];

export function repeatedRequests(options: RepeatedRequestsOptions): MiddlewareHandler {
  const { records, access, secret, now } = options;
  return async (context, next) => {
    const given = context.req.header("idempotency-key");
    if (given === undefined || context.req.method !== "POST") return next();
    const wish = given.trim().replace(/^"(.*)"$/, "$1");
    if (!KEY_FORM.test(wish)) return wrongKey();
    const visitor = await access.authenticate(context.req.raw);
    if (visitor === undefined) return next();
    const at = now();
    await records.requests.purge(endOfKeeping(at));
    const seal = sealOf(secret, visitor.user.id, wish);
    const known = await records.requests.begin({
      key: seal.name,
      fingerprint: seal.fingerprintOf(await askedFor(context)),
      created: at.toISOString(),
    });
    if (known.state === "other") return problemResponse("idempotencyKeyReused");
    if (known.state === "running") {
      return problemResponse("requestRunning", {}, { "retry-after": "1" });
    }
    if (known.state === "answered") return replay(seal.open(known.answer));
    return carryOut(context, next, records.requests, seal);
  };
}

/** What came in before this instant is forgotten. */
function endOfKeeping(now: Date): string {
  return new Date(now.getTime() - httpLimits.answersKept * 1000).toISOString();
}

/**
 * Forgets old answers every hour, and at once what a process that ended in the middle never finished: whoever asks
 * again is then served again instead of being told for a day that it runs.
 */
export async function forgetRequests(
  { requests }: Pick<Records, "requests">,
  now: () => Date,
): Promise<{ stop(): void }> {
  await requests.purge(endOfKeeping(now()), "unfinished");
  const timer = setInterval(() => {
    // A database that cannot be written to fails the next request with a key, where it is reported.
    requests.purge(endOfKeeping(now())).catch(() => undefined);
  }, HOUR);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

async function carryOut(
  context: Context,
  next: () => Promise<void>,
  requests: RequestRegister,
  seal: Seal,
): Promise<undefined> {
  let isKept = false;
  try {
    await next();
    if (context.res.ok) {
      await requests.finish(seal.name, seal.close(await storedAnswer(context.res)));
      isKept = true;
    }
  } finally {
    if (!isKept) await requests.forget(seal.name);
  }
}

interface StoredAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

async function storedAnswer(answer: Response): Promise<StoredAnswer> {
  const headers = keptHeaders.flatMap((name) => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return {
    status: answer.status,
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: await answer.clone().text(),
  };
}

function replay({ status, headers, body }: StoredAnswer): Response {
  return new Response(status === 204 ? null : body, {
    status,
    headers: { ...headers, "cache-control": "no-store", "idempotency-replayed": "true" },
  });
}

function wrongKey(): Response {
  const path = ["header", "Idempotency-Key"];
  const issue = { code: "schema.invalid_format", severity: "error" as const, path };
  return problemResponse("invalidRequest", { issues: [issue] });
}

/** What a request asks for, as bytes: address, then content; of a form its fields, since each try has its own border. */
async function askedFor({ req }: Context): Promise<Uint8Array[]> {
  const encoder = new TextEncoder();
  const parts = [encoder.encode(`${req.path}${new URL(req.url).search}\n`)];
  const content = req.raw.clone();
  if (!/^multipart\/form-data/i.test(req.header("content-type") ?? "")) {
    return [...parts, new Uint8Array(await content.arrayBuffer())];
  }
  for (const [name, value] of await content.formData()) {
    const [kind, bytes] =
      typeof value === "string"
        ? ["text", encoder.encode(value)]
        : [`file ${value.name}`, new Uint8Array(await value.arrayBuffer())];
    parts.push(encoder.encode(JSON.stringify([name, kind, bytes.length])), bytes);
  }
  return parts;
}

/** Names, compares and seals one wish of one person. */
interface Seal {
  readonly name: string;
  fingerprintOf(asked: readonly Uint8Array[]): string;
  close(answer: StoredAnswer): Uint8Array;
  open(sealed: Uint8Array): StoredAnswer;
}

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

function sealOf(secret: string, person: string, wish: string): Seal {
  const keyFor = (purpose: string) =>
    new Uint8Array(hkdfSync("sha256", secret, `${person}\n${wish}`, `requests ${purpose}`, 32));
  const sealing = keyFor("answer");
  return {
    name: createHmac("sha256", keyFor("name")).digest("base64url"),
    fingerprintOf(asked) {
      const hash = createHmac("sha256", keyFor("fingerprint"));
      for (const part of asked) hash.update(part);
      return hash.digest("base64url");
    },
    close(answer) {
      const text = JSON.stringify(answer);
      const nonce = createHmac("sha256", sealing).update(text).digest().subarray(0, NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, sealing, nonce);
      const sealed = [cipher.update(text, "utf8"), cipher.final()];
      return Buffer.concat([nonce, ...sealed, cipher.getAuthTag()]);
    },
    open(sealed) {
      const decipher = createDecipheriv(CIPHER, sealing, sealed.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
      const opened = [decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()];
      return JSON.parse(Buffer.concat(opened).toString("utf8")) as StoredAnswer;
    },
  };
}
