/**
 * Why a connection ended. 4400 to 4499 are final: y-websocket 3.1 does not try again after them.
 * All others are tried again with growing pauses.
 */
export const closeCode = {
  /** Three messages that no honest client sends. */
  badMessages: 4400,
  /** No valid session, or the session is over: sign in again, local edits stay. */
  noSession: 4401,
  /** The right was withdrawn during the connection, or a member without the right asked. */
  forbidden: 4403,
  /** Unknown room or someone else's: alike from outside. The local copy is kept. */
  notFound: 4404,
  /** This client is older than the document: reload the page. */
  tooOld: 4409,
  /** The document was deleted; told only to accounts that could read it. */
  deleted: 4410,
  /** One message was larger than the server takes. */
  tooLarge: 4413,
  /** Too many messages or bytes in a short time: try again. */
  tooFast: 4529,
  /** The stored document could not be loaded: try again, nothing was changed. */
  loadFailed: 1011,
  /** The server restarts: try again. */
  restart: 1012,
  /** The client reads more slowly than the others write: try again. */
  slowReader: 1013,
} as const;

export type CloseCode = (typeof closeCode)[keyof typeof closeCode];

const reasons: Readonly<Record<CloseCode, string>> = {
  4400: "bad messages",
  4401: "no valid session",
  4403: "right withdrawn",
  4404: "unknown room",
  4409: "client older than the document",
  4410: "document deleted",
  4413: "message too large",
  4529: "too many messages",
  1011: "document could not be loaded",
  1012: "server restarts",
  1013: "reading too slowly",
};

/** The short English text the server puts into the close frame. For people, pages have their own words. */
export function closeReason(code: CloseCode): string {
  return reasons[code];
}

/**
 * Whether trying again is pointless.
 *
 * @example
 * isFinalClose(4401); // true
 * isFinalClose(1012); // false
 */
export function isFinalClose(code: number): boolean {
  return code >= 4400 && code < 4500;
}
