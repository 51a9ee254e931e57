import {
  isMemberOn,
  type DocumentKindName,
  type GroupMember,
  type GroupRole,
  type GuestAccess,
  type Role,
} from "@staedtenetz/records";

/** What somebody may do with a document; each includes those before it. */
export const documentRights = ["none", "read", "comment", "write"] as const;
export type DocumentRight = (typeof documentRights)[number];

/** Everything that is asked before it is done, besides opening a document. */
export type Action =
  | "manageNetwork"
  | "manageGroups"
  | "manageMembers"
  | "invite"
  | "handOver"
  | "managePeople"
  | "seePeopleAsCoordinator"
  | "readDirectory"
  | "manageDirectory"
  | "manageMeetings"
  | "readDocuments"
  | "comment"
  | "writeDocuments"
  | "finishMinutes"
  | "manageFiles"
  | "readAudit"
  | "readOutbox"
  | "operate";

/** What is known of somebody when rights are decided: everything is judged on `day` and at `instant`. */
export interface Standing {
  /** The id of the account. */
  id: string;
  role: Role;
  suspended: boolean;
  /** Groups the person belongs or belonged to. */
  groups: readonly GroupMember[];
  /** Meetings the person may see as a guest. */
  guestOf: readonly GuestAccess[];
  /** The present day where the network is, ISO 8601. */
  day: string;
  /** The present instant, ISO 8601. */
  instant: string;
}

/** A document as rights see it. */
export interface DocumentScope {
  kind: DocumentKindName;
  /** The meeting it belongs to; absent for task lists. */
  meeting?: string;
  /** The group it belongs to; absent for the network's own. */
  group?: GroupScope;
}

/** A group as rights see it. */
export interface GroupScope {
  id: string;
  /** Ids of the groups above it, without the network itself. */
  above: readonly string[];
  /** Whether all members of the network write in its documents, or only its own. */
  access: "open" | "members";
}

/** Which actions a role in the network covers, for the whole network. */
const networkActions: Readonly<Record<Role, ReadonlySet<Action>>> = (() => {
  const reader: Action[] = ["readDirectory", "readDocuments"];
  const member: Action[] = [...reader, "comment", "writeDocuments", "manageFiles"];
  const editor: Action[] = [...member, "manageMeetings", "finishMinutes", "manageDirectory"];
  const coordinator: Action[] = [
    ...editor,
    "manageGroups",
    "manageMembers",
    "invite",
    "handOver",
    "managePeople",
    "seePeopleAsCoordinator",
    "readAudit",
    "readOutbox",
  ];
  return {
    guest: new Set<Action>(),
    reader: new Set(reader),
    member: new Set(member),
    editor: new Set(editor),
    coordinator: new Set(coordinator),
    admin: new Set<Action>([...coordinator, "manageNetwork", "operate"]),
  };
})();

/** Which actions a role in a group covers, for that group alone. */
const groupActions: Readonly<Record<GroupRole, ReadonlySet<Action>>> = (() => {
  const reader: Action[] = ["readDirectory", "readDocuments"];
  const member: Action[] = [...reader, "comment", "writeDocuments", "manageFiles"];
  const editor: Action[] = [...member, "manageMeetings", "finishMinutes"];
  return {
    reader: new Set(reader),
    member: new Set(member),
    editor: new Set(editor),
    coordinator: new Set<Action>([...editor, "manageGroups", "manageMembers", "invite"]),
  };
})();

const networkDocuments: Readonly<Record<Role, DocumentRight>> = {
  admin: "write",
  coordinator: "write",
  editor: "write",
  member: "write",
  reader: "read",
  guest: "none",
};

const groupDocuments: Readonly<Record<GroupRole, DocumentRight>> = {
  coordinator: "write",
  editor: "write",
  member: "write",
  reader: "read",
};

/** From most to least; nobody gives away more than they hold. */
const roleOrder: readonly Role[] = ["admin", "coordinator", "editor", "member", "reader", "guest"];

/**
 * Whether somebody may do something: by their role in the network or, for what concerns one group, in that group on
 * the day of the standing. Who coordinates a group does so for the groups below it.
 *
 * @example
 * if (!may(visitor, "managePeople")) return problemOn(context, "notPermitted");
 * may(visitor, "invite", { group }); // also those who coordinate this group
 */
export function may(
  { standing }: { standing: Standing },
  action: Action,
  scope: { group?: GroupScope | undefined } = {},
): boolean {
  if (standing.suspended) return false;
  if (networkActions[standing.role].has(action)) return true;
  const { group } = scope;
  return (
    group !== undefined && rolesIn(group, standing).some((role) => groupActions[role].has(action))
  );
}

/**
 * Whether somebody may give a role of the network, or take it from someone: coordinators up to their own, admins all.
 *
 * @example
 * mayAssign(coordinator, "admin"); // false
 */
export function mayAssign(visitor: { standing: Standing }, role: Role): boolean {
  if (!may(visitor, "manageMembers")) return false;
  return roleOrder.indexOf(role) >= roleOrder.indexOf(visitor.standing.role);
}

/** Whether a role of the network is more than another. */
export function isHigherRole(a: Role, b: Role): boolean {
  return roleOrder.indexOf(a) < roleOrder.indexOf(b);
}

/**
 * What somebody may do with a document: the most of network role, group role and guest link, but no more than the
 * document's state allows (`cap`).
 *
 * - All members write in what is the network's own and in open groups; elsewhere they read and comment, so that the
 *   network sees what its groups do.
 * - Guests see the documents of their meeting and no task list: the tasks shown in it come over HTTP.
 *
 * @example
 * rightOn({ kind: "minutes", meeting, group }, standing, { cap: "read" }); // "read" at most
 */
export function rightOn(
  document: DocumentScope,
  person: Standing,
  { cap = "write" }: { cap?: DocumentRight | undefined } = {},
): DocumentRight {
  if (person.suspended) return "none";
  const { group } = document;
  const held = [
    ofNetwork(group, person),
    ...(group === undefined ? [] : rolesIn(group, person).map((role) => groupDocuments[role])),
    ...ofGuestLinks(document, person),
  ];
  return lowest(highest(held), cap);
}

/**
 * Whether somebody sees that a meeting exists, with its facts and agenda.
 *
 * @example
 * meetings.filter((meeting) => seesMeeting(standing, { meeting: meeting.id, group }));
 */
export function seesMeeting(
  person: Standing,
  { meeting, group }: { meeting: string; group?: GroupScope | undefined },
): boolean {
  const scope: DocumentScope = {
    kind: "minutes",
    meeting,
    ...(group === undefined ? {} : { group }),
  };
  return rightOn(scope, person) !== "none";
}

/** The network as its members see it: its directory, its lists, its groups. Guests see their meeting alone. */
export function seesNetwork({ suspended, role }: Standing): boolean {
  return !suspended && role !== "guest";
}

function ofNetwork(group: GroupScope | undefined, { role }: Standing): DocumentRight {
  const right = networkDocuments[role];
  const isElsewhere = role === "member" && group?.access === "members";
  return isElsewhere ? lowest(right, "comment") : right;
}

function ofGuestLinks({ kind, meeting }: DocumentScope, person: Standing): DocumentRight[] {
  if (kind === "taskList" || meeting === undefined) return [];
  return person.guestOf
    .filter(
      (access) =>
        access.meeting === meeting && (access.until === undefined || access.until > person.instant),
    )
    .map(({ right }) => right);
}

/**
 * Ids of the groups that somebody coordinates on the day of the standing; with each goes what lies below it.
 *
 * @example
 * coordinatedBy(standing); // Set { "urn:uuid:…" } for who coordinates one group
 */
export function coordinatedBy({ suspended, groups, day }: Standing): ReadonlySet<string> {
  if (suspended) return new Set();
  const led = groups.filter(
    (membership) =>
      membership.kind === "person" &&
      membership.role === "coordinator" &&
      isMemberOn(membership, day),
  );
  return new Set(led.map(({ group }) => group));
}

/** The roles somebody has in a group: their own, and those of coordinating a group above. */
function rolesIn({ id, above }: GroupScope, { groups, day }: Standing): GroupRole[] {
  return groups
    .filter((membership) => membership.kind === "person" && isMemberOn(membership, day))
    .filter(({ group, role }) => group === id || (role === "coordinator" && above.includes(group)))
    .map(({ role }) => role);
}

function highest(rights: readonly DocumentRight[]): DocumentRight {
  return rights.reduce((a, b) => (rank(b) > rank(a) ? b : a), "none");
}

function lowest(a: DocumentRight, b: DocumentRight): DocumentRight {
  return rank(a) < rank(b) ? a : b;
}

function rank(right: DocumentRight): number {
  return documentRights.indexOf(right);
}
