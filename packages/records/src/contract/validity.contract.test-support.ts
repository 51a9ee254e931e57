import { expect, test } from "vitest";
import { InvalidRecordError } from "../errors.js";
import { event, place, uuid } from "../record-samples.test-support.js";
import type { Given } from "./given.test-support.js";

/** Records are validated by core on the way in and on the way out. */
export function describeValidity(given: Given): void {
  test("refuses a record with an error and says where, without its values", async () => {
    const wrong = { ...place(1, "Görlitz"), kind: "planet" as "town" };
    const refusal = given.records.places.put(wrong);
    await expect(refusal).rejects.toBeInstanceOf(InvalidRecordError);
    await expect(refusal).rejects.toThrow(/value-not-in-list at kind/);
    expect(await given.records.places.get(uuid(1))).toBeUndefined();
  });

  test("refuses an event that ends before it starts, as core's rules say", async () => {
    const start = { local: "2025-06-18T10:00", zone: "Europe/Berlin" };
    const when = { start, end: { ...start, local: "2025-06-17T10:00" } };
    const wrong = { ...event(1, { edtf: "2025" }), when };
    await expect(given.records.events.put(wrong)).rejects.toThrow(/event-ends-before-start/);
  });

  test("keeps a record that only has warnings", async () => {
    const website = "goerlitz.example";
    await given.records.places.put({ ...place(1, "Görlitz"), website });
    expect(await given.records.places.get(uuid(1))).toMatchObject({ website });
  });

  test("does not hand out what was damaged or written by a newer program", async () => {
    await given.records.places.put(place(1, "Görlitz"));
    await given.db.updateTable("place").set({ version: 99 }).execute();
    await expect(given.records.places.get(uuid(1))).rejects.toThrow(/version-unknown/);
    await given.db.updateTable("place").set({ version: 1, body: '{"id":1}' }).execute();
    await expect(given.records.places.get(uuid(1))).rejects.toBeInstanceOf(InvalidRecordError);
  });

  test("a list leaves out the one record it cannot read, reports it, and shows the others", async () => {
    for (const number of [1, 2, 3]) await given.records.places.put(place(number, `Ort ${number}`));
    await given.db.updateTable("place").set({ body: "{}" }).where("id", "=", uuid(2)).execute();
    const page = await given.records.places.list({ limit: 2 });
    expect(page.items.map((item) => item.id)).toEqual([uuid(1)]);
    const rest = await given.records.places.list({ limit: 2, cursor: page.next ?? "" });
    expect(rest.items.map((item) => item.id)).toEqual([uuid(3)]);
    expect(given.unreadable.map((failure) => failure.code)).toEqual(["invalid-record"]);
  });
}
