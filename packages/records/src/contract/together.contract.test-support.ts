import { expect, test } from "vitest";
import { place, uuid } from "../record-samples.test-support.js";
import type { Given } from "./given.test-support.js";
import { person } from "./people.contract.test-support.js";

const at = "2025-06-18T08:00:00Z";

/** Writing to several repositories at once. */
export function describeTogether(given: Given): void {
  test("what is written together is there afterwards, and read by those who write it", async () => {
    const { places, audit } = given.records;
    const seen = await given.records.together(async (records) => {
      await records.places.put(place(1, "Görlitz"));
      await records.audit.add({ at, actor: uuid(9), action: "place.added", subject: uuid(1) });
      return records.places.get(uuid(1));
    });
    expect(seen?.name).toEqual({ de: "Görlitz" });
    expect(await places.get(uuid(1))).toEqual(seen);
    expect((await audit.list({}, { limit: 5 })).items).toHaveLength(1);
  });

  test("when it fails, nothing of it is there, whichever repositories took part", async () => {
    const { people, places, groups } = given.records;
    const failed = given.records.together(async (records) => {
      await records.people.put(person(1, { formatted: "Ada Löwe" }));
      await records.places.put(place(2, "Görlitz"));
      await records.groups.put({
        id: uuid(3),
        slug: "ost",
        kind: "regionalGroup",
        name: { de: "Ost" },
        places: [uuid(2)],
        created: at,
      });
      await records.people.erase(uuid(1));
      throw new Error("cut short");
    });
    await expect(failed).rejects.toThrow("cut short");
    expect(await people.all()).toEqual([]);
    expect(await places.get(uuid(2))).toBeUndefined();
    expect(await groups.list()).toEqual([]);
  });
}
