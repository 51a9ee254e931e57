import { describe, expect, test } from "vitest";
import type { FrozenVersion, MinutesRepository, MinutesStatus } from "../repositories/minutes.js";
import type { Given } from "./given.test-support.js";

const room = "AAAAAAAAAAAAAAAAAAAAAA.1";
const meeting = "urn:uuid:00000000-0000-4000-8000-00000000000a";
const ada = "urn:uuid:00000000-0000-4000-8000-00000000000b";
const at = "2025-06-20T08:00:00Z";
const draft: MinutesStatus = {
  document: room,
  meeting,
  state: "draft",
  version: 1,
  approval: "none",
  formalBody: false,
  takers: [],
};
const frozen: FrozenVersion = {
  version: 1,
  state: "circulating",
  hash: "aa",
  frozen: '{"version":1}',
  frozenAt: at,
  frozenBy: ada,
};

/** Registers the document; the repository of its status. */
async function register({ records }: Given): Promise<MinutesRepository> {
  const document = { kind: "minutes", subject: meeting, schema: 1, epoch: 0, created: at } as const;
  await records.documents.add({ ...document, room });
  return records.minutes;
}

export function describeMinutes(given: Given): void {
  describe("minutes", () => {
    test("begin as a first draft, and unknown rooms have none", async () => {
      const minutes = await register(given);
      expect(await minutes.get(room)).toEqual(draft);
      expect(await minutes.get("BBBBBBBBBBBBBBBBBBBBBB.1")).toBeUndefined();
    });

    test("keep everything that was stored, and tell the register their state", async () => {
      const minutes = await register(given);
      const status: MinutesStatus = {
        ...draft,
        state: "circulating",
        approval: "silence",
        deadline: "2025-07-04",
        hash: "aa",
        chair: ada,
        takers: [ada],
        formalBody: true,
      };
      const step = {
        version: 1,
        at,
        actor: ada,
        kind: "circulated",
        state: "circulating",
        detail: { deadline: "2025-07-04", hash: "aa" },
      } as const;
      await minutes.save({ status, step, frozen });
      expect(await minutes.get(room)).toEqual(status);
      expect(await minutes.steps(room)).toEqual([step]);
      expect(await minutes.circulating()).toEqual([status]);
      expect(await given.records.documents.find(room)).toMatchObject({ state: "circulating" });
    });

    test("that were closed but not frozen are found again", async () => {
      const minutes = await register(given);
      await minutes.save({ status: { ...draft, state: "final" } });
      expect(await minutes.unfrozen()).toMatchObject([{ document: room }]);
      await minutes.save({ status: { ...draft, state: "final", hash: "aa" } });
      expect(await minutes.unfrozen()).toEqual([]);
    });

    test("forget a deadline that no longer holds", async () => {
      const minutes = await register(given);
      await minutes.save({ status: { ...draft, deadline: "2025-07-04", chair: ada } });
      await minutes.save({ status: draft });
      expect(await minutes.get(room)).toEqual(draft);
    });

    test("replace a version that only went round, and never one that was finished", async () => {
      const minutes = await register(given);
      await minutes.save({ status: draft, frozen });
      await minutes.save({ status: draft, frozen: { ...frozen, hash: "bb", state: "final" } });
      await minutes.save({ status: draft, frozen: { ...frozen, hash: "cc", state: "final" } });
      expect(await minutes.version(room, 1)).toMatchObject({ hash: "bb", state: "final" });
    });

    test("drop a version that was taken back, but never one that was finished", async () => {
      const minutes = await register(given);
      await minutes.save({ status: draft, frozen });
      await minutes.save({ status: draft, dropped: 1 });
      expect(await minutes.versions(room)).toEqual([]);
      await minutes.save({ status: draft, frozen: { ...frozen, state: "final" } });
      await minutes.save({ status: draft, dropped: 1 });
      expect(await minutes.versions(room)).toHaveLength(1);
    });

    test("keep the old version when a correction takes its place", async () => {
      const minutes = await register(given);
      await minutes.save({ status: draft, frozen: { ...frozen, state: "final" } });
      await minutes.save({
        status: { ...draft, version: 2 },
        frozen: { ...frozen, version: 2, state: "final", reason: "Namen", snapshot: "s" },
        marks: [{ version: 1, state: "corrected" }],
      });
      expect(await minutes.versions(room)).toMatchObject([
        { version: 2, state: "final", reason: "Namen", snapshot: "s" },
        { version: 1, state: "corrected", hash: "aa" },
      ]);
      expect((await minutes.version(room, 1))?.frozen).toBe('{"version":1}');
    });
  });
}
