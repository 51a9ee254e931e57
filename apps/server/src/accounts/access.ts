import type { Rights, User } from "@staedtenetz/api";
import type { Member, Records, Role } from "@staedtenetz/records";
import type { AccessChange, AccessPolicy, Authorization } from "@staedtenetz/sync-server";
import type { Accounts } from "./accounts.js";

/** Whoever sent a request with a valid session. */
export interface Visitor {
  sessionId: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
  user: User;
  rights: Rights;
}

/** The one place that says who someone is and what they may do, for HTTP and sync alike. */
export interface Access {
  /** Who sent a request, from its cookie alone; `undefined` without a valid session of a member. */
  authenticate(request: { headers: Headers }): Promise<Visitor | undefined>;
  /** The same rules as the sync server asks them. */
  readonly policy: AccessPolicy;
  /** Tells open connections that something changed: within two seconds they are judged again. */
  announce(change: AccessChange): void;
}

const documentRights: Readonly<Record<Role, Rights["documents"]>> = {
  admin: "write",
  coordinator: "write",
  editor: "write",
  member: "write",
  reader: "read",
  guest: "none",
};

export function createAccess(accounts: Accounts, records: Records): Access {
  const listeners = new Set<(change: AccessChange) => void>();
  const authenticate: Access["authenticate"] = async ({ headers }) => {
    const found = await accounts.api.getSession({ headers, query: { disableRefresh: true } });
    if (found === null) return undefined;
    const member = await records.members.get(found.user.id);
    if (member === undefined || member.suspended !== undefined) return undefined;
    const { id: sessionId, expiresAt } = found.session;
    return {
      sessionId,
      expiresAt: expiresAt.getTime(),
      user: userOf(member),
      rights: rightsOf(member),
    };
  };
  return {
    authenticate,
    policy: createPolicy(authenticate, records, listeners),
    announce: (change) => {
      for (const listener of listeners) listener(change);
    },
  };
}

function createPolicy(
  authenticate: Access["authenticate"],
  records: Records,
  listeners: Set<(change: AccessChange) => void>,
): AccessPolicy {
  return {
    async authenticate({ headers: { cookie } }) {
      if (cookie === undefined) return undefined;
      const visitor = await authenticate({ headers: new Headers({ cookie }) });
      if (visitor === undefined) return undefined;
      const { sessionId, expiresAt, user } = visitor;
      const { id: userId, name, colorIndex } = user;
      return { sessionId, userId, name, colorIndex, expiresAt };
    },
    async authorize(session, room): Promise<Authorization> {
      const document = await records.documents.find(room);
      const member = await records.members.get(session.userId);
      if (document === undefined || member === undefined) return { found: false };
      if (member.suspended !== undefined) return { found: false };
      const right = documentRights[member.role];
      if (right === "none") return { found: false };
      if (document.deleted !== undefined) return { found: false, deleted: true };
      return { found: true, kind: document.kind, right, schema: document.schema };
    },
    async describe(room) {
      const document = await records.documents.find(room);
      return document && { kind: document.kind };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function userOf({ id, name, colorIndex }: Member): User {
  return { id, name, colorIndex };
}

function rightsOf({ role }: Member): Rights {
  return { role, documents: documentRights[role] };
}
