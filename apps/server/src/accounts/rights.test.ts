import type { GroupMember, Role } from "@staedtenetz/records";
import { describe, expect, test } from "vitest";
import {
  coordinatedBy,
  may,
  mayAssign,
  rightOn,
  seesMeeting,
  seesNetwork,
  type Standing,
} from "./rights.js";

const day = "2025-06-18";
const instant = "2025-06-18T08:00:00.000Z";
const meeting = "urn:uuid:m";
const open = { id: "urn:uuid:open", above: [], access: "open" } as const;
const closed = { id: "urn:uuid:closed", above: ["urn:uuid:region"], access: "members" } as const;

function standing(role: Role, more: Partial<Standing> = {}): Standing {
  return {
    id: "urn:uuid:p",
    role,
    suspended: false,
    groups: [],
    guestOf: [],
    day,
    instant,
    ...more,
  };
}

function belongsTo(group: string, more: Partial<GroupMember> = {}): GroupMember {
  return { id: "x", group, member: "urn:uuid:p", kind: "person", role: "member", ...more };
}

const minutes = { kind: "minutes", meeting } as const;

const during = (since: string, until?: string) =>
  rightOn(
    { ...minutes, group: closed },
    standing("reader", {
      groups: [belongsTo(closed.id, { since, ...(until === undefined ? {} : { until }) })],
    }),
  );

const inRegion = (role: GroupMember["role"]) =>
  rightOn(
    { ...minutes, group: closed },
    standing("guest", { groups: [belongsTo("urn:uuid:region", { role })] }),
  );

const allowed = (role: Role) => (action: Parameters<typeof may>[1]) =>
  may({ standing: standing(role) }, action);

describe("documents", () => {
  test.each([
    ["admin", "write", "write"],
    ["coordinator", "write", "write"],
    ["editor", "write", "write"],
    ["member", "write", "comment"],
    ["reader", "read", "read"],
    ["guest", "none", "none"],
  ] as const)(
    "%s: %s in the network and in open groups, %s where a group writes alone",
    (role, all, own) => {
      expect(rightOn(minutes, standing(role))).toBe(all);
      expect(rightOn({ ...minutes, group: open }, standing(role))).toBe(all);
      expect(rightOn({ ...minutes, group: closed }, standing(role))).toBe(own);
      expect(rightOn({ kind: "taskList", group: closed }, standing(role))).toBe(own);
    },
  );

  test("who belongs to a group writes in it, from the first to the last day", () => {
    expect(during("2025-06-18")).toBe("write");
    expect(during("2025-01-01", "2025-06-18")).toBe("write");
    expect(during("2025-01-01", "2025-06-17")).toBe("read");
    expect(during("2025-06-19")).toBe("read");
  });

  test("overlapping groups each give what they give; the most counts", () => {
    const groups = [belongsTo(open.id, { role: "reader" }), belongsTo(closed.id)];
    const person = standing("guest", { groups });
    expect(rightOn({ ...minutes, group: open }, person)).toBe("read");
    expect(rightOn({ ...minutes, group: closed }, person)).toBe("write");
    expect(rightOn(minutes, person)).toBe("none");
  });

  test("coordinating a group reaches the groups below it, being a member of it does not", () => {
    expect(inRegion("coordinator")).toBe("write");
    expect(inRegion("member")).toBe("none");
  });

  test("a guest sees the documents of one meeting and no task list, until the link ends", () => {
    const guestOf = [
      { person: "urn:uuid:p", meeting, right: "comment", until: "2025-06-19" } as const,
    ];
    const guest = standing("guest", { guestOf });
    expect(rightOn({ ...minutes, group: closed }, guest)).toBe("comment");
    expect(rightOn({ kind: "discussion", meeting }, guest)).toBe("comment");
    expect(rightOn({ kind: "minutes", meeting: "urn:uuid:other" }, guest)).toBe("none");
    expect(rightOn({ kind: "taskList" }, guest)).toBe("none");
    expect(rightOn(minutes, { ...guest, instant: "2025-06-19T00:00:00.000Z" })).toBe("none");
    expect(seesMeeting(guest, { meeting })).toBe(true);
    expect(seesMeeting(guest, { meeting: "urn:uuid:other" })).toBe(false);
    expect(seesNetwork(guest)).toBe(false);
  });

  test("the state of a document caps what anyone may, and gives nobody more", () => {
    expect(rightOn(minutes, standing("admin"), { cap: "comment" })).toBe("comment");
    expect(rightOn(minutes, standing("reader"), { cap: "comment" })).toBe("read");
    expect(rightOn(minutes, standing("guest"), { cap: "read" })).toBe("none");
  });

  test("who is suspended has no right left, by no way", () => {
    const person = standing("admin", { suspended: true, groups: [belongsTo(open.id)] });
    expect(rightOn({ ...minutes, group: open }, person)).toBe("none");
    expect(may({ standing: person }, "readDocuments")).toBe(false);
    expect(seesNetwork(person)).toBe(false);
  });
});

describe("actions", () => {
  test.each([
    ["operate", ["admin"]],
    ["manageNetwork", ["admin"]],
    ["invite", ["admin", "coordinator"]],
    ["seePeopleAsCoordinator", ["admin", "coordinator"]],
    ["readAudit", ["admin", "coordinator"]],
    ["manageMeetings", ["admin", "coordinator", "editor"]],
    ["finishMinutes", ["admin", "coordinator", "editor"]],
    ["writeDocuments", ["admin", "coordinator", "editor", "member"]],
    ["readDocuments", ["admin", "coordinator", "editor", "member", "reader"]],
  ] as const)("%s: %j", (action, roles) => {
    const all = ["admin", "coordinator", "editor", "member", "reader", "guest"] as const;
    expect(all.filter((role) => allowed(role)(action))).toEqual(roles);
  });

  test("who coordinates a group invites into it and leads its meetings, and nowhere else", () => {
    const groups = [belongsTo(closed.id, { role: "coordinator" })];
    const visitor = { standing: standing("member", { groups }) };
    expect(may(visitor, "invite", { group: closed })).toBe(true);
    expect(may(visitor, "finishMinutes", { group: closed })).toBe(true);
    expect(may(visitor, "invite", { group: open })).toBe(false);
    expect(may(visitor, "invite")).toBe(false);
    expect(may(visitor, "readAudit", { group: closed })).toBe(false);
  });

  test("what somebody coordinates is told for the day: towns, former and suspended coordinators have no group", () => {
    const role = "coordinator";
    const led = (more: Partial<GroupMember>, who: Partial<Standing> = {}) => [
      ...coordinatedBy(standing("member", { groups: [belongsTo("g", more)], ...who })),
    ];
    expect(led({ role })).toEqual(["g"]);
    expect(led({ role: "editor" })).toEqual([]);
    expect(led({ role, kind: "place" })).toEqual([]);
    expect(led({ role, until: "2025-06-17" })).toEqual([]);
    expect(led({ role, since: "2025-06-19" })).toEqual([]);
    expect(led({ role }, { suspended: true })).toEqual([]);
  });

  test("nobody gives away more than they hold, nor takes it from those above", () => {
    const roles = ["admin", "coordinator", "editor", "member", "reader", "guest"] as const;
    const assignable = (role: Role) =>
      roles.filter((other) => mayAssign({ standing: standing(role) }, other));
    expect(assignable("admin")).toEqual(roles);
    expect(assignable("coordinator")).toEqual(roles.slice(1));
    expect(assignable("editor")).toEqual([]);
  });
});
