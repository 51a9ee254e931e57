import { expect, test } from "vitest";
import { uuid } from "../record-samples.test-support.js";
import type { Given } from "./given.test-support.js";

const at = "2025-06-18T08:00:00Z";

export function describeMembers(given: Given): void {
  test("gives each new member the colour that fewest have", async () => {
    for (let index = 0; index < 10; index++) {
      const id = uuid(index);
      const times = { createdAt: at, updatedAt: at };
      await given.db
        .insertInto("auth_user")
        .values({
          id,
          name: `N${index}`,
          email: `${index}@x.invalid`,
          emailVerified: 0,
          ...times,
        })
        .execute();
      await given.records.members.add({ id, role: "member", joined: `2025-01-0${index}` });
    }
    const { items } = await given.records.members.list({ limit: 20 });
    expect(items.map((member) => member.colorIndex)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 0, 1]);
  });

  test("a network's slug includes the groups below it", async () => {
    const base = { name: { de: "x" }, places: [uuid(1)], created: at };
    await given.records.groups.put({ ...base, id: uuid(1), slug: "sachsen", kind: "network" });
    await given.records.groups.put({
      ...base,
      id: uuid(2),
      slug: "ost",
      kind: "regionalGroup",
      parent: uuid(1),
    });
    const slugs = async (slug: string) =>
      (await given.records.groups.withDescendants(slug)).map((group) => group.slug);
    expect(await slugs("sachsen")).toEqual(["sachsen", "ost"]);
    expect(await slugs("ost")).toEqual(["ost"]);
    expect(await slugs("nord")).toEqual([]);
  });

  test("a deleted document stays in the register and leaves the lists", async () => {
    const base = { kind: "minutes", subject: uuid(1), schema: 1, epoch: 0, created: at } as const;
    await given.records.documents.add({ ...base, room: "a.1" });
    await given.records.documents.markDeleted("a.1", at);
    expect(await given.records.documents.list()).toEqual([]);
    expect(await given.records.documents.find("a.1")).toMatchObject({ deleted: at });
  });

  test("the schema of a document rises and never falls", async () => {
    const base = { kind: "minutes", subject: uuid(1), schema: 1, epoch: 0, created: at } as const;
    await given.records.documents.add({ ...base, room: "a.1" });
    await given.records.documents.raiseSchema("a.1", 2);
    await given.records.documents.raiseSchema("a.1", 1);
    expect(await given.records.documents.find("a.1")).toMatchObject({ schema: 2 });
  });
}
