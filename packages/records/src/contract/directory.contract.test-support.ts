import { expect, test } from "vitest";
import { InvalidCursorError } from "../errors.js";
import { partnership, place, uuid } from "../record-samples.test-support.js";
import type { Given } from "./given.test-support.js";

const at = "2025-06-18T08:00:00Z";

export function describeDirectory(given: Given): void {
  test("hands a record back as it was put, and its newest state after a second put", async () => {
    await given.records.places.put(place(1, "Görlitz"));
    await given.records.places.put({ ...place(1, "Görlitz"), website: "https://goerlitz.example" });
    expect(await given.records.places.get(uuid(1))).toMatchObject({
      name: { de: "Görlitz" },
      website: "https://goerlitz.example",
    });
    expect(await given.records.places.count()).toBe(1);
  });

  test("lists by name as Germans sort, in pages that neither repeat nor skip", async () => {
    for (const [index, town] of ["Zittau", "Öderan", "Weißwasser", "Oberlungwitz"].entries()) {
      await given.records.places.put(place(index + 1, town));
    }
    const first = await given.records.places.list({ limit: 3 });
    const second = await given.records.places.list({ limit: 3, cursor: first.next ?? "" });
    expect([...first.items, ...second.items].map((item) => item.name["de"])).toEqual([
      "Oberlungwitz",
      "Öderan",
      "Weißwasser",
      "Zittau",
    ]);
    expect(second.next).toBeNull();
  });

  test("refuses a cursor it did not hand out", async () => {
    for (const cursor of ["x", "e30", Buffer.from("[1,2]").toString("base64url")]) {
      await expect(given.records.places.list({ limit: 1, cursor })).rejects.toBeInstanceOf(
        InvalidCursorError,
      );
    }
  });

  test("no longer reads what was removed", async () => {
    await given.records.places.put(place(1, "Görlitz"));
    expect(await given.records.places.remove(uuid(1), at)).toBe(true);
    expect(await given.records.places.remove(uuid(1), at)).toBe(false);
    expect(await given.records.places.get(uuid(1))).toBeUndefined();
    expect((await given.records.places.list({ limit: 5 })).items).toEqual([]);
  });

  test("finds a place by its AGS, also after the AGS changed", async () => {
    const bare = place(1, "Weißwasser/O.L.");
    await given.records.places.put({
      ...bare,
      identifiers: [{ scheme: "ags", value: "14626000" }],
    });
    await given.records.places.put({
      ...bare,
      identifiers: [{ scheme: "ags", value: "14626600" }],
    });
    expect(await given.records.places.findByIdentifier("ags", "14626600")).toEqual([uuid(1)]);
    expect(await given.records.places.findByIdentifier("ags", "14626000")).toEqual([]);
  });

  test("finds a partnership from each of its parties", async () => {
    await given.records.partnerships.put(partnership(9, [uuid(1), uuid(2)]));
    for (const party of [uuid(1), uuid(2)]) {
      const page = await given.records.partnerships.listMatching({ party }, { limit: 5 });
      expect(page.items.map((item) => item.id)).toEqual([uuid(9)]);
    }
    const none = await given.records.partnerships.listMatching({ party: uuid(3) }, { limit: 5 });
    expect(none.items).toEqual([]);
  });
}
