import type { IncomingMessage } from "node:http";
import type { Right } from "@staedtenetz/sync/protocol";

/** Who is at the other end, as the sign-in says. Never sent to others as a whole: see presence. */
export interface Session {
  readonly sessionId: string;
  /** The account, an opaque id; stands in the journal beside every edit. */
  readonly userId: string;
  /** Shown to others beside the caret. */
  readonly name: string;
  /** Caret colour, 0 to 7. */
  readonly colorIndex: number;
  /** Milliseconds since 1970; the connection is closed with 4401 when it is over. */
  readonly expiresAt?: number;
}

/** What a session may do with a room. `found: false` must look alike for unknown and foreign rooms. */
export type Authorization =
  | {
      readonly found: true;
      /** Name of a document kind, see {@link DocumentKind}. */
      readonly kind: string;
      readonly right: Right;
      /** The lowest schema a client must know to open the document. Default: the kind's. */
      readonly schema?: number;
    }
  | {
      readonly found: false;
      /** `true` only for an account that could read the document before it was deleted. */
      readonly deleted?: boolean;
    };

/** Something changed for a user, a session, a room, or any mixture; an empty object means everything. */
export interface AccessChange {
  readonly userId?: string;
  readonly sessionId?: string;
  readonly room?: string;
}

/**
 * Decides who comes in and what they may do. The server asks it when a connection opens, and again
 * for the connections concerned, within two seconds, after each change told to `subscribe`'s listener.
 *
 * @example
 * const access: AccessPolicy = {
 *   authenticate: async (request) => sessions.fromCookie(request.headers.cookie),
 *   authorize: async (session, room) => register.rightOf(session.userId, room),
 *   describe: async (room) => register.find(room),
 *   subscribe: (listener) => register.onChange(listener),
 * };
 */
export interface AccessPolicy {
  /** The session of an upgrade request, from its cookie. `undefined`: close 4401. */
  authenticate(request: IncomingMessage): Promise<Session | undefined>;
  authorize(session: Session, room: string): Promise<Authorization>;
  /** Which kind of document a room holds, for the server's own edits. `undefined`: no such room. */
  describe(room: string): Promise<RoomDescription | undefined>;
  /** Calls the listener after each change; returns a function that ends this. */
  subscribe(listener: (change: AccessChange) => void): () => void;
}

export interface RoomDescription {
  readonly kind: string;
}

/** Lets everyone write everything: for tests and for trying things out, never for a server others can reach. */
export function openAccess(kind: string): AccessPolicy {
  return {
    authenticate: async () => ({
      sessionId: "anyone",
      userId: "anyone",
      name: "Anyone",
      colorIndex: 0,
    }),
    authorize: async () => ({ found: true, kind, right: "write" }),
    describe: async () => ({ kind }),
    subscribe: () => () => undefined,
  };
}
