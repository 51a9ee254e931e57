import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

const none = ["'none'"];
const self = ["'self'"];

/** What pages of this server may load: their own files and nothing else, no inline script or style. */
const contentSecurityPolicy = {
  defaultSrc: none,
  scriptSrc: self,
  styleSrc: self,
  imgSrc: ["'self'", "data:"],
  fontSrc: self,
  connectSrc: self,
  manifestSrc: self,
  workerSrc: self,
  baseUri: none,
  formAction: self,
  frameAncestors: none,
  objectSrc: none,
};

/** Which headers a path gets. */
export type HeaderGroup = "ownOrigin" | "token" | "anyOrigin" | "file";

/** Security headers of every answer, by its path: own pages, pages whose address is a secret, what other sites
 * load, and uploaded files. */
export function securityHeaders(
  secure: boolean,
  groupOf: (path: string) => HeaderGroup,
): MiddlewareHandler {
  const groups: Readonly<Record<HeaderGroup, MiddlewareHandler>> = {
    ownOrigin: ownOriginHeaders(secure, "same-origin"),
    token: ownOriginHeaders(secure, "no-referrer"),
    anyOrigin: anyOriginHeaders(secure, "cross-origin"),
    file: anyOriginHeaders(secure, "same-origin"),
  };
  return (context, next) => groups[groupOf(context.req.path)](context, next);
}

function ownOriginHeaders(
  secure: boolean,
  referrerPolicy: "same-origin" | "no-referrer",
): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy,
    strictTransportSecurity: secure ? "max-age=31536000" : false,
    xFrameOptions: "DENY",
    referrerPolicy,
    crossOriginResourcePolicy: "same-origin",
    crossOriginOpenerPolicy: "same-origin",
    permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
  });
}

/** For what is no page: should a browser open it as one, it runs nothing and loads nothing. */
function anyOriginHeaders(
  secure: boolean,
  crossOriginResourcePolicy: "cross-origin" | "same-origin",
): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: { defaultSrc: none, frameAncestors: none, sandbox: [] },
    strictTransportSecurity: secure ? "max-age=31536000" : false,
    xFrameOptions: "DENY",
    referrerPolicy: "no-referrer",
    crossOriginResourcePolicy,
    crossOriginOpenerPolicy: false,
  });
}
