import type { IncomingMessage } from "node:http";
import { offeredSchema, subprotocolPrefix } from "@staedtenetz/sync/protocol";

/**
 * The room an upgrade request asks for. `undefined`: not under `path`, somebody else's request.
 * `""`: under the path, but no room can have this name.
 */
export function requestedRoom(request: IncomingMessage, path: string): string | undefined {
  const pathname = (request.url ?? "").replace(/[?#].*$/, "");
  if (!pathname.startsWith(path)) return undefined;
  const name = pathname.slice(path.length);
  return /^[A-Za-z0-9_.-]{1,200}$/.test(name) ? name : "";
}

/**
 * Whether a browser page of this origin may connect. Without an `Origin` header it is no browser, and
 * the session alone decides.
 */
export function isOriginAllowed(
  request: IncomingMessage,
  origins: readonly string[] | undefined,
): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (origins !== undefined) return origins.includes(origin);
  return origin === `http://${host}` || origin === `https://${host}`;
}

/** Selects a subprotocol: ours if it is offered, else the first, since an unselected offer is retried for ever. */
export function selectProtocol(offered: ReadonlySet<string>): string | false {
  const [first] = offered;
  return offeredSchema(offered)?.protocol ?? first ?? false;
}

/** The schema behind the selected subprotocol; `undefined` for a plain y-websocket client. */
export function schemaOf(selected: string): number | undefined {
  return selected.startsWith(subprotocolPrefix) ? offeredSchema([selected])?.schema : undefined;
}
