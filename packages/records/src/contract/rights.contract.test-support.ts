import { describe, expect, test } from "vitest";
import { isMemberOn } from "../repositories/group-members.js";
import { uuid } from "../record-samples.test-support.js";
import type { Given } from "./given.test-support.js";

const at = "2025-06-18T08:00:00Z";
const group = {
  id: uuid(1),
  slug: "ost",
  kind: "regionalGroup",
  name: { de: "Ost" },
  created: at,
} as const;

export function describeRights(given: Given): void {
  describe("membership in groups", () => {
    test("a town that left stays in the list of those who belonged, and is no town of today", async () => {
      const { groups, groupMembers } = given.records;
      await groups.put({ ...group, places: [uuid(7), uuid(8)] });
      await groupMembers.put({
        group: group.id,
        member: uuid(9),
        kind: "place",
        role: "member",
        since: "2024-01-01",
        until: "2024-12-31",
      });
      const placesOn = async (day?: string) =>
        new Set((await groups.list(day)).find(({ id }) => id === group.id)?.places);
      expect(await placesOn()).toEqual(new Set([uuid(7), uuid(8)]));
      expect(await placesOn("2024-06-01")).toEqual(new Set([uuid(7), uuid(8), uuid(9)]));
      await groups.put({ ...group, places: [uuid(8)] });
      expect(await placesOn("2024-06-01")).toEqual(new Set([uuid(8), uuid(9)]));
      expect(await groupMembers.listOf(group.id)).toHaveLength(2);
    });

    test("somebody who comes back has two memberships; the same one twice is one", async () => {
      const { groupMembers } = given.records;
      const person = { group: group.id, member: uuid(20), kind: "person", role: "member" } as const;
      await groupMembers.put({ ...person, since: "2023-01-01", until: "2023-12-31" });
      const id = await groupMembers.put({ ...person, since: "2025-01-01" });
      expect(await groupMembers.put({ ...person, since: "2025-01-01", role: "coordinator" })).toBe(
        id,
      );
      expect(await groupMembers.listBy(uuid(20))).toHaveLength(2);
      expect(await groupMembers.get(id)).toEqual({
        ...person,
        id,
        since: "2025-01-01",
        role: "coordinator",
      });
      await groupMembers.remove(id);
      expect(await groupMembers.get(id)).toBeUndefined();
    });

    test.each([
      [{}, true],
      [{ since: "2025-06-18" }, true],
      [{ since: "2025-06-19" }, false],
      [{ until: "2025-06-18" }, true],
      [{ since: "2025-01-01", until: "2025-06-17" }, false],
    ])("with %j one belongs on 18 June: %s", (membership, belongs) => {
      expect(isMemberOn(membership, "2025-06-18")).toBe(belongs);
    });
  });

  test("guests have one right on each meeting, and lose it with the link it came from", async () => {
    const { guestAccess } = given.records;
    const access = { person: uuid(30), meeting: uuid(40), right: "read", link: uuid(50) } as const;
    await guestAccess.put(access);
    await guestAccess.put({ ...access, right: "comment", until: at });
    expect(await guestAccess.listBy(uuid(30))).toEqual([
      { ...access, right: "comment", until: at },
    ]);
    expect(await guestAccess.endedBetween("2025-06-18T07:59:59Z", at)).toEqual([uuid(30)]);
    expect(await guestAccess.endedBetween(at, "2026-01-01T00:00:00Z")).toEqual([]);
    expect(await guestAccess.endByLink(uuid(50))).toEqual([uuid(30)]);
    expect(await guestAccess.listOf(uuid(40))).toEqual([]);
  });

  test("the audit list shows the newest first, page by page, for a subject or all", async () => {
    const { audit } = given.records;
    for (const [index, role] of ["member", "editor", "reader"].entries()) {
      await audit.add({
        at,
        actor: uuid(1),
        action: "member.roleChanged",
        subject: uuid(index),
        detail: { role },
      });
    }
    await audit.add({ at, actor: uuid(2), action: "member.suspended", subject: uuid(0) });
    const first = await audit.list({}, { limit: 3 });
    expect(first.items.map(({ action, detail }) => [action, detail?.["role"]])).toEqual([
      ["member.suspended", undefined],
      ["member.roleChanged", "reader"],
      ["member.roleChanged", "editor"],
    ]);
    const rest = await audit.list({}, { limit: 3, cursor: first.next ?? "" });
    expect(rest).toMatchObject({ items: [{ detail: { role: "member" } }], next: null });
    expect((await audit.list({ subject: uuid(0) }, { limit: 9 })).items).toHaveLength(2);
    expect((await audit.list({ actor: uuid(2) }, { limit: 9 })).items).toHaveLength(1);
  });
}
