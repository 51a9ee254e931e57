import type { MiddlewareHandler } from "hono";
import { problemResponse } from "./problems.js";

/** For the operator of a server that is reached by a name it was not told. */
const detail =
  "Pages may change things only under the server's own address. If this one is it, set PUBLIC_URL to it and start again.";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses changes that a page of another origin asks for (403). A browser says where a request comes from in
 * `Sec-Fetch-Site`, older ones in `Origin`; whoever sends neither is not a browser and carries no one's cookie.
 * A form on a page without referrer sends `Origin: null`: where the address itself is a secret, that is let pass.
 */
export function originGate(
  isOwnOrigin: (origin: string) => boolean,
  isSecretAddress: (path: string) => boolean,
): MiddlewareHandler {
  return async (context, next) => {
    if (safeMethods.has(context.req.method)) return next();
    const site = context.req.header("sec-fetch-site");
    const origin = context.req.header("origin");
    const isNull = origin === "null" && isSecretAddress(context.req.path);
    const allowed =
      site === undefined
        ? origin === undefined || isNull || isOwnOrigin(origin)
        : site === "same-origin" || site === "none";
    if (!allowed) return problemResponse("foreignOrigin", { detail });
    return next();
  };
}
