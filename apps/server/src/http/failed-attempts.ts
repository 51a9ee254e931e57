import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { httpLimits, type RateLimit } from "./limits.js";

/** Counts failed sign-ins of each address, in memory only; honest people behind one address do not fail. */
export interface FailedAttempts {
  /** Seconds to wait, or 0 when the address may try. */
  waitOf(context: Context): Promise<number>;
  count(context: Context): Promise<void>;
}

export function createFailedAttempts(
  trustProxy: boolean,
  limit: RateLimit = httpLimits.failedSignIns,
): FailedAttempts {
  const limiter = new RateLimiterMemory(limit);
  return {
    async waitOf(context) {
      const state = await limiter.get(addressOf(context, trustProxy));
      if (state === null || state.remainingPoints > 0) return 0;
      return Math.ceil(state.msBeforeNext / 1000);
    },
    async count(context) {
      await limiter.penalty(addressOf(context, trustProxy));
    },
  };
}

/** The address at the other end; the one a proxy names only when the proxy is trusted. */
function addressOf(context: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? context.req.header("x-forwarded-for") : undefined;
  const named = forwarded?.split(",").at(-1)?.trim();
  if (named !== undefined && named !== "") return named;
  return context.env?.incoming === undefined
    ? "local"
    : (getConnInfo(context).remote.address ?? "unknown");
}
