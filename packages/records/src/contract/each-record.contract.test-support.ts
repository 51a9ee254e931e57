import { describe, expect, test } from "vitest";
import type { NetworkMember, Organisation } from "../kinds.js";
import type { Records } from "../records.js";
import type { RecordRepository } from "../repositories/record-repository.js";
import { event, partnership, place, uuid } from "../record-samples.test-support.js";
import type { Given } from "./given.test-support.js";
import { consent, person } from "./people.contract.test-support.js";

const times = { created: "2025-01-01T00:00:00Z", modified: "2025-01-01T00:00:00Z" };

const organisation = (number: number): Organisation => ({
  ...times,
  id: uuid(number),
  type: "organisation",
  kind: "association",
  name: `Verein ${number}`,
});

const networkMember = (number: number): NetworkMember => ({
  ...times,
  id: uuid(number),
  type: "networkMember",
  network: uuid(900),
  place: uuid(800 + number),
  since: "2024",
  tandem: [],
  regionalGroups: [],
});

/** A kind of record: where it is kept, and one that is different for each number. */
interface Kind {
  name: string;
  of: (records: Records) => RecordRepository<{ id: string; modified: string }>;
  sample: (number: number) => { id: string; modified: string };
}

function kind<T extends { id: string; modified: string }>(
  name: string,
  of: (records: Records) => RecordRepository<T>,
  sample: (number: number) => T,
): Kind {
  return { name, of, sample };
}

const kinds: readonly Kind[] = [
  kind(
    "places",
    ({ places }) => places,
    (number) => place(number, `Ort ${number}`),
  ),
  kind("organisations", ({ organisations }) => organisations, organisation),
  kind(
    "partnerships",
    ({ partnerships }) => partnerships,
    (number) => partnership(number, [uuid(801), uuid(802)]),
  ),
  kind("network members", ({ networkMembers }) => networkMembers, networkMember),
  kind(
    "events",
    ({ events }) => events,
    (number) => event(number, { edtf: "2026" }),
  ),
  kind(
    "people",
    ({ people }) => people,
    (number) => person(number, { formatted: `Person ${number}` }),
  ),
  kind(
    "consents",
    ({ consents }) => consents,
    (number) => consent(number),
  ),
];

/** What every kind of record does alike. */
export function describeEachRecord(given: Given): void {
  describe.each(kinds)("$name", ({ of, sample }) => {
    test("are read as they were written, changed under their id, and counted once", async () => {
      const repository = of(given.records);
      const record = sample(1);
      await repository.put(record);
      expect(await repository.get(record.id)).toEqual(record);
      const changed = { ...record, modified: "2027-02-01T00:00:00Z" };
      await repository.put(changed);
      expect(await repository.get(record.id)).toEqual(changed);
      expect(await repository.count()).toBe(1);
      expect(await repository.get(uuid(99))).toBeUndefined();
    });

    test("are listed in pages that follow each other", async () => {
      const repository = of(given.records);
      for (const number of [1, 2, 3]) await repository.put(sample(number));
      const first = await repository.list({ limit: 2 });
      const second = await repository.list({ limit: 2, cursor: first.next ?? undefined });
      const ids = [...first.items, ...second.items].map(({ id }) => id);
      expect(ids.toSorted()).toEqual([uuid(1), uuid(2), uuid(3)]);
      expect([first.items.length, second.next]).toEqual([2, null]);
    });

    test("that were removed are neither read, listed nor counted, and are removed once", async () => {
      const repository = of(given.records);
      const record = sample(1);
      await repository.put(record);
      expect(await repository.remove(record.id, "2025-03-01T00:00:00Z")).toBe(true);
      expect(await repository.remove(record.id, "2025-03-01T00:00:00Z")).toBe(false);
      expect(await repository.get(record.id)).toBeUndefined();
      expect((await repository.list({ limit: 5 })).items).toEqual([]);
      expect(await repository.count()).toBe(0);
    });
  });
}
