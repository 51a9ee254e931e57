import type { Rights, User } from "@staedtenetz/api";
import type { Member, Records, RegisteredDocument } from "@staedtenetz/records";
import type { AccessChange, AccessPolicy, Authorization } from "@staedtenetz/sync-server";
import type { Accounts } from "./accounts.js";
import { coordinatedBy, rightOn, type DocumentRight, type Standing } from "./rights.js";
import { documentScopeOf } from "./scopes.js";

/** Whoever sent a request with a valid session. */
export interface Visitor {
  sessionId: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
  user: User;
  rights: Rights;
  /** What the rules of `rights.ts` ask. */
  standing: Standing;
}

/** The one place that says who someone is and what they may do, for HTTP and sync alike. */
export interface Access {
  /** Who sent a request, from its cookie alone; `undefined` without a valid session of a member. */
  authenticate(request: { headers: Headers }): Promise<Visitor | undefined>;
  /** What is known of an account when rights are decided; `undefined` when it is nobody's. */
  standingOf(id: string): Promise<Standing | undefined>;
  /** What somebody may do with a document of the register, as it is now. */
  rightOn(
    document: Pick<RegisteredDocument, "kind" | "subject" | "room">,
    person: Standing,
  ): Promise<DocumentRight>;
  /** The same rules as the sync server asks them. */
  readonly policy: AccessPolicy;
  /** Tells open connections that something changed: within two seconds they are judged again. */
  announce(change: AccessChange): void;
}

export interface AccessOptions {
  accounts: Accounts;
  records: Records;
  now: () => Date;
  /** The present day where the network is, ISO 8601. */
  today: () => string;
  /** The most that the state of a document allows anyone; absent when every state allows everything. */
  capOf?: (
    document: Pick<RegisteredDocument, "kind" | "subject" | "room">,
  ) => Promise<DocumentRight | undefined>;
}

export function createAccess(options: AccessOptions): Access {
  const { accounts, records } = options;
  const listeners = new Set<(change: AccessChange) => void>();
  const authenticate: Access["authenticate"] = async ({ headers }) => {
    const found = await accounts.api.getSession({ headers, query: { disableRefresh: true } });
    if (found === null) return undefined;
    const member = await records.members.get(found.user.id);
    if (member === undefined || member.suspended !== undefined) return undefined;
    const { id: sessionId, expiresAt } = found.session;
    const standing = await standingOf(member, options);
    return {
      sessionId,
      expiresAt: expiresAt.getTime(),
      user: userOf(member),
      rights: rightsOf(standing),
      standing,
    };
  };
  const access: Access = {
    authenticate,
    async standingOf(id) {
      const member = await records.members.get(id);
      return member && standingOf(member, options);
    },
    async rightOn(document, person) {
      const cap = await options.capOf?.(document);
      return rightOn(await documentScopeOf(document, records), person, { cap });
    },
    get policy() {
      return createPolicy(access, records, listeners);
    },
    announce: (change) => {
      for (const listener of listeners) listener(change);
    },
  };
  return access;
}

function createPolicy(
  access: Pick<Access, "authenticate" | "standingOf" | "rightOn">,
  records: Records,
  listeners: Set<(change: AccessChange) => void>,
): AccessPolicy {
  return {
    async authenticate({ headers: { cookie } }) {
      if (cookie === undefined) return undefined;
      const visitor = await access.authenticate({ headers: new Headers({ cookie }) });
      if (visitor === undefined) return undefined;
      const { sessionId, expiresAt, user } = visitor;
      const { id: userId, name, colorIndex } = user;
      return { sessionId, userId, name, colorIndex, expiresAt };
    },
    async authorize(session, room): Promise<Authorization> {
      const document = await records.documents.find(room);
      const standing = await access.standingOf(session.userId);
      if (document === undefined || standing === undefined) return { found: false };
      const right = await access.rightOn(document, standing);
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

async function standingOf(
  { id, role, suspended }: Member,
  { records, now, today }: AccessOptions,
): Promise<Standing> {
  const [groups, guestOf] = await Promise.all([
    records.groupMembers.listBy(id),
    records.guestAccess.listBy(id),
  ]);
  const [day, instant] = [today(), now().toISOString()];
  return { id, role, suspended: suspended !== undefined, groups, guestOf, day, instant };
}

function userOf({ id, name, colorIndex }: Member): User {
  return { id, name, colorIndex };
}

function rightsOf(standing: Standing): Rights {
  return {
    role: standing.role,
    documents: rightOn({ kind: "minutes" }, standing),
    coordinates: [...coordinatedBy(standing)],
  };
}
