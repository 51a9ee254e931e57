import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { JournalEntry, StorageAdapter } from "./storage-adapter.js";
import { describeVersionStorage } from "./version-contract.test-support.js";

/** One place where an adapter keeps things; opened several times, one after the other. */
export interface StoragePlace {
  adapter(): StorageAdapter;
  destroy(): Promise<void>;
}

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

const entry = (
  room: string,
  update: Uint8Array,
  more: Partial<JournalEntry> = {},
): JournalEntry => ({
  room,
  update,
  userId: "anna",
  at: 1_700_000_000_000,
  claims: [],
  owner: "anna",
  ...more,
});

/**
 * What every storage adapter promises.
 *
 * @example
 * describeStorageAdapter("memory", async () => memoryPlace());
 */
export function describeStorageAdapter(name: string, make: () => Promise<StoragePlace>): void {
  describe(`storage adapter ${name}`, () => {
    let place: StoragePlace;
    let storage: StorageAdapter;
    beforeEach(async () => {
      place = await make();
      storage = place.adapter();
      await storage.open();
    });
    afterEach(async () => {
      await storage.close();
      await place.destroy();
    });
    const reopen = async (): Promise<void> => {
      await storage.close();
      storage = place.adapter();
      await storage.open();
    };

    it("STORE1 knows nothing of a room nothing was stored in", async () => {
      expect(await storage.load("new")).toBeUndefined();
      expect(await storage.rooms()).toEqual([]);
    });

    it("STORE2 gives back what was appended, in order, with who and when, after reopening", async () => {
      await storage.append([entry("a", bytes(1, 2)), entry("b", bytes(9), { userId: "ben" })]);
      await storage.append([entry("a", bytes(3), { at: 1_700_000_000_001 })]);
      await reopen();
      const a = await storage.load("a");
      expect(a?.updates.map(({ update, userId, at }) => [[...update], userId, at])).toEqual([
        [[1, 2], "anna", 1_700_000_000_000],
        [[3], "anna", 1_700_000_000_001],
      ]);
      expect((await storage.load("b"))?.updates.map(({ userId }) => userId)).toEqual(["ben"]);
      expect(await storage.rooms()).toEqual(["a", "b"]);
    });

    it("STORE3 answers with one rising sequence for each entry", async () => {
      const first = await storage.append([entry("a", bytes(1)), entry("b", bytes(2))]);
      const second = await storage.append([entry("a", bytes(3))]);
      const stored = (await storage.load("a"))?.updates.map(({ sequence }) => sequence);
      expect(stored).toEqual([first[0], second[0]]);
      expect(Number(second[0])).toBeGreaterThan(Number(first[0]));
    });

    it("STORE4 does not keep the caller's bytes", async () => {
      const update = bytes(1, 2, 3);
      await storage.append([entry("a", update)]);
      update.fill(0);
      expect([...((await storage.load("a"))?.updates[0]?.update ?? [])]).toEqual([1, 2, 3]);
    });

    it("STORE5 remembers the first owner of a clientID, through compaction and reopening", async () => {
      await storage.append([entry("a", bytes(1), { claims: [7, 4_294_967_295] })]);
      await storage.append([entry("a", bytes(2), { claims: [7], owner: "ben" })]);
      await storage.compact({
        room: "a",
        snapshot: bytes(5),
        upTo: Number.MAX_SAFE_INTEGER,
        contributions: [],
      });
      await reopen();
      expect([...((await storage.load("a"))?.owners ?? [])]).toEqual([
        [7, "anna"],
        [4_294_967_295, "anna"],
      ]);
    });

    it("STORE6 compaction replaces the rows up to its sequence and leaves later ones and other rooms", async () => {
      const [, second] = await storage.append([
        entry("a", bytes(1)),
        entry("a", bytes(2)),
        entry("a", bytes(3)),
        entry("b", bytes(4)),
      ]);
      await storage.compact({
        room: "a",
        snapshot: bytes(12),
        upTo: second ?? 0,
        contributions: [],
      });
      await reopen();
      const a = await storage.load("a");
      expect([...(a?.snapshot ?? [])]).toEqual([12]);
      expect(a?.updates.map(({ update }) => Array.from(update))).toEqual([[3]]);
      expect((await storage.load("b"))?.updates).toHaveLength(1);
    });

    it("STORE7 never gives a sequence twice, even when all rows were folded", async () => {
      const [first = 0] = await storage.append([entry("a", bytes(1))]);
      await storage.compact({ room: "a", snapshot: bytes(1), upTo: first, contributions: [] });
      await reopen();
      const [next = 0] = await storage.append([entry("a", bytes(2))]);
      expect(next).toBeGreaterThan(first);
      expect((await storage.load("a"))?.updates).toHaveLength(1);
    });

    it("STORE8 a deleted room stays deleted, takes nothing and is not listed", async () => {
      await storage.append([entry("a", bytes(1), { claims: [7] })]);
      await storage.delete("a");
      await reopen();
      const a = await storage.load("a");
      expect(a?.deleted).toBe(true);
      expect(a?.updates).toEqual([]);
      expect(a?.snapshot).toBeUndefined();
      expect(a?.owners.size).toBe(0);
      await expect(storage.append([entry("a", bytes(2))])).rejects.toThrow("deleted");
      expect(await storage.rooms()).toEqual([]);
    });

    it("STORE9 deletes what was never stored, so that it can never come", async () => {
      await storage.delete("never");
      expect((await storage.load("never"))?.deleted).toBe(true);
    });

    it("STORE10 a group is stored as a whole or not at all", async () => {
      await storage.delete("gone");
      await expect(
        storage.append([entry("a", bytes(1)), entry("gone", bytes(2)), entry("a", bytes(3))]),
      ).rejects.toThrow("deleted");
      expect((await storage.load("a"))?.updates ?? []).toEqual([]);
      await storage.append([entry("a", bytes(4))]);
      expect((await storage.load("a"))?.updates).toHaveLength(1);
    });

    it("STORE11 opens a time of recovery for one room or all", async () => {
      await storage.append([entry("a", bytes(1)), entry("b", bytes(2))]);
      await storage.beginRecovery(1_800_000_000_000, "a");
      await reopen();
      expect((await storage.load("a"))?.recoveryUntil).toBe(1_800_000_000_000);
      expect((await storage.load("b"))?.recoveryUntil).toBeUndefined();
      await storage.beginRecovery(1_900_000_000_000);
      expect((await storage.load("b"))?.recoveryUntil).toBe(1_900_000_000_000);
    });

    it("STORE12 names the rooms with rows older than a time", async () => {
      await storage.append([entry("old", bytes(1), { at: 1_000 }), entry("new", bytes(2))]);
      expect(await storage.unfoldedRooms(2_000)).toEqual(["old"]);
    });

    it("STORE13 a sound store has no damage to report or repair", async () => {
      await storage.append([entry("a", bytes(1)), entry("a", bytes(2))]);
      await storage.compact({ room: "a", snapshot: bytes(1), upTo: 1, contributions: [] });
      const report = await storage.check();
      expect(report).toEqual({ rooms: 1, updates: 1, damage: [], problems: [] });
      expect(await storage.repair("a")).toEqual([]);
      await storage.vacuum();
      expect((await storage.load("a"))?.updates).toHaveLength(1);
    });

    it("STORE14 refuses work after it was closed", async () => {
      await storage.close();
      await expect(storage.load("a")).rejects.toMatchObject({ code: "storageClosed" });
      await expect(storage.append([entry("a", bytes(1))])).rejects.toMatchObject({
        code: "storageClosed",
      });
    });

    it("STORE15 keeps large updates byte for byte", async () => {
      const large = new Uint8Array(3_000_000).map((_, index) => (index * 31) % 251);
      await storage.append([entry("a", large)]);
      await reopen();
      expect(Buffer.compare((await storage.load("a"))?.updates[0]?.update ?? bytes(), large)).toBe(
        0,
      );
    });

    describeVersionStorage({ storage: () => storage, reopen });
  });
}
