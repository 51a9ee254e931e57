import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";

/** A request under an idempotency key, as it comes in. */
export interface KeyedRequest {
  /** Names the asker and the key together; a hash, so that neither is stored. */
  key: string;
  /** What was asked for: the same for the same method, address and content, and nothing that can be read back. */
  fingerprint: string;
  /** ISO 8601. */
  created: string;
}

/**
 * Whether a request is to be carried out: `first`, `running` (the first one is still under way), `other` (the key
 * came with something else before), or what it was answered with.
 */
export type RequestState =
  | { state: "first" }
  | { state: "running" }
  | { state: "other" }
  | { state: "answered"; answer: Uint8Array };

/** Which requests were carried out, so that a repetition changes nothing. */
export interface RequestRegister {
  /** Takes note of a request; of two at once with one key, one is the first. */
  begin(request: KeyedRequest): Promise<RequestState>;
  /** Keeps the answer; its bytes are the caller's to protect. */
  finish(key: string, answer: Uint8Array): Promise<void>;
  /** Forgets a request that changed nothing, so that it can be made again. */
  forget(key: string): Promise<void>;
  /** Forgets what came in before an instant (ISO 8601), and, at a start, whatever never came to its end. */
  purge(before: string, also?: "unfinished"): Promise<number>;
}

/**
 * The register of requests over an open database.
 *
 * @example
 * await requests.begin({ key, fingerprint, created: now }); // { state: "first" }
 * await requests.finish(key, sealedAnswer);
 * await requests.begin({ key, fingerprint, created: now }); // { state: "answered", answer: sealedAnswer }
 */
export function createRequestRegister(db: Kysely<Tables>): RequestRegister {
  return {
    async begin(request) {
      const { numInsertedOrUpdatedRows = 0n } = await db
        .insertInto("request")
        .values({ ...request, answer: null })
        .onConflict((conflict) => conflict.column("key").doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows > 0n) return { state: "first" };
      const known = await db
        .selectFrom("request")
        .selectAll()
        .where("key", "=", request.key)
        .executeTakeFirst();
      if (known === undefined) return { state: "running" };
      if (known.fingerprint !== request.fingerprint) return { state: "other" };
      const { answer } = known;
      return answer === null ? { state: "running" } : { state: "answered", answer };
    },
    async finish(key, answer) {
      await db.updateTable("request").set({ answer }).where("key", "=", key).execute();
    },
    async forget(key) {
      await db.deleteFrom("request").where("key", "=", key).execute();
    },
    async purge(before, also) {
      const { numDeletedRows } = await db
        .deleteFrom("request")
        .where((where) =>
          where.or([
            where("created", "<", before),
            ...(also === undefined ? [] : [where("answer", "is", null)]),
          ]),
        )
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
