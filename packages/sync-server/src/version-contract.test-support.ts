import { describe, expect, it } from "vitest";
import type { StorageAdapter } from "./storage-adapter.js";
import type { NewVersion, StoredContribution } from "./version-storage.js";

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

const version = (room: string, more: Partial<NewVersion> = {}): NewVersion => ({
  room,
  kind: "named",
  name: "Vor der Abstimmung",
  userId: "anna",
  at: 1_700_000_000_000,
  changedAt: 1_699_999_999_000,
  sequence: 1,
  authors: ["anna", "ben"],
  state: bytes(1, 2, 3),
  ...more,
});

const contribution = (more: Partial<StoredContribution> = {}): StoredContribution => ({
  userId: "ben",
  at: 1_700_000_000_000,
  sequence: 1,
  lasting: false,
  ranges: bytes(0, 0),
  ...more,
});

/** What every storage adapter promises of versions; part of `describeStorageAdapter`. */
export function describeVersionStorage(opened: {
  readonly storage: () => StorageAdapter;
  readonly reopen: () => Promise<void>;
}): void {
  const { reopen } = opened;
  const versions = (): StorageAdapter["versions"] => opened.storage().versions;
  const append = (room: string, at = 1_000): Promise<readonly number[]> =>
    opened
      .storage()
      .append([{ room, update: bytes(9), userId: "anna", at, claims: [], owner: "anna" }]);
  const fold = (room: string, contributions: readonly StoredContribution[]): Promise<void> =>
    opened
      .storage()
      .compact({ room, snapshot: bytes(1), upTo: Number.MAX_SAFE_INTEGER, contributions });

  describe("versions", () => {
    it("STORE16 gives back what was saved, oldest first, after reopening, and nothing of other rooms", async () => {
      const first = await versions().save(version("a"));
      const second = await versions().save(
        version("a", { kind: "daily", name: undefined, state: bytes(4), authors: [] }),
      );
      await versions().save(version("b"));
      await reopen();
      expect(second).toBeGreaterThan(first);
      const { room: _room, state, ...info } = version("a");
      expect((await versions().list("a")).map(({ id }) => id)).toEqual([first, second]);
      expect((await versions().list("a"))[0]).toEqual({ ...info, id: first });
      const read = await versions().read("a", first);
      expect({ ...read, state: [...(read?.state ?? [])] }).toEqual({
        ...info,
        id: first,
        state: [...state],
      });
      expect(await versions().read("b", first)).toBeUndefined();
      expect(await versions().read("never", 1)).toBeUndefined();
      expect(await versions().list("never")).toEqual([]);
    });

    it("STORE17 does not keep the caller's bytes", async () => {
      const state = bytes(1, 2, 3);
      const id = await versions().save(version("a", { state }));
      state.fill(0);
      expect([...((await versions().read("a", id))?.state ?? [])]).toEqual([1, 2, 3]);
    });

    it("STORE18 renames, rewrites and removes one version and leaves the others", async () => {
      const first = await versions().save(version("a"));
      const second = await versions().save(version("a"));
      expect(await versions().rename("a", first, "Anders")).toBe(true);
      expect(await versions().rewrite("a", second, { state: bytes(7), name: undefined })).toBe(
        true,
      );
      await reopen();
      expect((await versions().list("a")).map(({ name }) => name)).toEqual(["Anders", undefined]);
      expect([...((await versions().read("a", second))?.state ?? [])]).toEqual([7]);
      expect(await versions().remove("a", first)).toBe(true);
      expect((await versions().list("a")).map(({ id }) => id)).toEqual([second]);
      const gone = { state: bytes(), name: undefined };
      expect([
        await versions().rename("a", first, "x"),
        await versions().rewrite("b", second, gone),
        await versions().remove("b", second),
      ]).toEqual([false, false, false]);
    });

    it("STORE19 never gives a number twice, also when the newest version was removed", async () => {
      const first = await versions().save(version("a"));
      await versions().remove("a", first);
      await reopen();
      expect(await versions().save(version("a"))).toBeGreaterThan(first);
    });

    it("STORE20 lets daily versions before a time go, and no others", async () => {
      const old = await versions().save(version("a", { kind: "daily", at: 1_000 }));
      const kept = [
        await versions().save(version("a", { kind: "daily", at: 2_000 })),
        await versions().save(version("a", { kind: "named", at: 1_000 })),
        await versions().save(version("a", { kind: "state", at: 1_000 })),
      ];
      expect(await versions().expireDaily(2_000)).toBe(1);
      expect(await versions().expireDaily(2_000)).toBe(0);
      await reopen();
      expect((await versions().list("a")).map(({ id }) => id)).toEqual(kept);
      expect(await versions().read("a", old)).toBeUndefined();
    });

    it("STORE21 keeps contributions with the compaction they come with, in order", async () => {
      await append("a");
      const ranges = bytes(1, 2, 3);
      await fold("a", [contribution({ sequence: 5, ranges }), contribution({ sequence: 6 })]);
      await reopen();
      const found = await versions().contributions("a");
      expect(found.map(({ sequence }) => sequence)).toEqual([5, 6]);
      expect({ ...found[0], ranges: [...(found[0]?.ranges ?? [])] }).toEqual({
        ...contribution({ sequence: 5 }),
        ranges: [1, 2, 3],
      });
      expect(await versions().contributions("b")).toEqual([]);
    });

    it("STORE22 contributions older than every version go, unless they are lasting", async () => {
      await append("a");
      await fold("a", [
        contribution({ sequence: 3 }),
        contribution({ sequence: 4, lasting: true }),
        contribution({ sequence: 5 }),
      ]);
      const sequences = async (): Promise<number[]> =>
        (await versions().contributions("a")).map(({ sequence }) => sequence);
      const oldest = await versions().save(version("a", { sequence: 3 }));
      expect(await sequences()).toEqual([4, 5]);
      await versions().save(version("a", { sequence: 5 }));
      expect(await sequences()).toEqual([4, 5]);
      await versions().remove("a", oldest);
      expect(await sequences()).toEqual([4]);
    });

    it("STORE23 names the rooms with edits that no version holds, folded or not, and when they were made", async () => {
      await append("rows", 1_000);
      const [, last = 0] = [...(await append("rows", 3_000)), ...(await append("rows", 2_000))];
      await append("folded", 1_000);
      await fold("folded", [contribution({ sequence: last + 5, at: 7_000 })]);
      await versions().save(version("untouched", { sequence: last + 9 }));
      const due = [...(await versions().unversioned())].sort((a, b) => a.changedAt - b.changedAt);
      expect(due).toEqual([
        { room: "rows", changedAt: 3_000 },
        { room: "folded", changedAt: 7_000 },
      ]);
      await versions().save(version("rows", { sequence: last }));
      await versions().save(version("folded", { sequence: last + 5 }));
      expect(await versions().unversioned()).toEqual([]);
    });

    it("STORE24 a deleted room has no versions, takes none and is never due", async () => {
      await append("a");
      await fold("a", [contribution()]);
      const id = await versions().save(version("a"));
      await opened.storage().delete("a");
      await reopen();
      expect(await versions().list("a")).toEqual([]);
      expect(await versions().read("a", id)).toBeUndefined();
      expect(await versions().contributions("a")).toEqual([]);
      expect(await versions().unversioned()).toEqual([]);
      await expect(versions().save(version("a"))).rejects.toThrow("deleted");
    });

    it("STORE25 keeps large versions byte for byte, and they do not count as documents' damage", async () => {
      const state = new Uint8Array(3_000_000).map((_, index) => (index * 31) % 251);
      const id = await versions().save(version("a", { state }));
      await reopen();
      const read = await versions().read("a", id);
      expect(Buffer.compare(read?.state ?? bytes(), state)).toBe(0);
      expect((await opened.storage().check()).damage).toEqual([]);
    });
  });
}
