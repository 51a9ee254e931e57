import { beforeEach, describe, expect, test } from "vitest";
import { event, meeting, uuid } from "../record-samples.test-support.js";
import type { Given } from "./given.test-support.js";

const today = "2025-11-22";

async function publicIds(given: Given, filter: object): Promise<number[]> {
  const page = await given.records.events.listPublic(
    { include: "upcoming", today, ...filter },
    { limit: 50 },
  );
  return page.items.map((item) => Number.parseInt(item.id.slice(-2), 16));
}

export function describeEvents(given: Given): void {
  describe("events", () => {
    beforeEach(async () => {
      await given.records.events.put(event(1, { local: "2025-06-18T10:00" }));
      await given.records.events.put(event(2, { local: "2025-12-01T10:00" }));
      await given.records.events.put(event(3, { edtf: "2025-36" }));
      await given.records.events.put(event(4, { edtf: "2025-06" }));
      await given.records.events.put({
        ...event(5, { local: "2025-12-02T10:00" }),
        visibility: "network",
      });
      await given.records.events.put({ ...event(6, { edtf: "2025-05" }), status: "cancelled" });
      await given.records.events.put({
        ...event(7, { local: "2025-12-03T10:00" }),
        status: "cancelled",
      });
    });

    test("upcoming: exact dates first, a cancelled one stays, vague ones last until held or cancelled", async () => {
      expect(await publicIds(given, {})).toEqual([2, 7, 4, 3]);
    });

    test("past: only what is over and settled or exact, newest first", async () => {
      expect(await publicIds(given, { include: "past" })).toEqual([1, 6]);
    });

    test("upcoming and past together are all, and never what is not public", async () => {
      expect(new Set(await publicIds(given, { include: "all" }))).toEqual(
        new Set([1, 2, 3, 4, 6, 7]),
      );
    });

    test("pages through public events in both directions", async () => {
      for (const include of ["upcoming", "past", "all"] as const) {
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await given.records.events.listPublic(
            { include, today },
            { limit: 1, cursor },
          );
          seen.push(...page.items.map((item) => item.id));
          cursor = page.next ?? undefined;
        } while (cursor !== undefined);
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).toHaveLength((await publicIds(given, { include })).length);
      }
    });

    test("filters by group, place and days", async () => {
      const located = { ...event(8, { local: "2026-01-05T10:00" }), group: uuid(90) };
      await given.records.events.put({ ...located, locations: [{ place: uuid(91) }] });
      expect(await publicIds(given, { groups: [uuid(90)] })).toEqual([8]);
      expect(await publicIds(given, { places: [uuid(91)] })).toEqual([8]);
      expect(await publicIds(given, { groups: [] })).toEqual([]);
      expect(await publicIds(given, { from: "2025-12-02", to: "2025-12-31" })).toEqual([7, 3]);
    });

    test("lists meetings apart from other events", async () => {
      await given.records.events.put(meeting(9, { local: "2025-03-01T10:00" }));
      const page = await given.records.events.listMeetings({}, { limit: 5 });
      expect(page.items.map((item) => item.id)).toEqual([uuid(9)]);
    });
  });
}
