import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Journal } from "./journal.js";
import { silentLog } from "./log.js";
import type { JournalEntry, StorageAdapter } from "./storage-adapter.js";

const entry: JournalEntry = {
  room: "room.1",
  update: Uint8Array.of(0, 0),
  userId: "anna",
  at: 0,
  claims: [],
  owner: "anna",
};

describe("groups on their way to disk", () => {
  let sizes: number[];
  let journal: Journal;
  /** Milliseconds that the disk takes. */
  let trip: number;
  beforeEach(() => {
    vi.useFakeTimers();
    sizes = [];
    trip = 0;
    let sequence = 0;
    const append: StorageAdapter["append"] = async (entries) => {
      sizes.push(entries.length);
      if (trip > 0) await new Promise((resolve) => setTimeout(resolve, trip));
      return entries.map(() => ++sequence);
    };
    const listener = { committed: () => undefined, failing: () => undefined };
    journal = new Journal({ append } as unknown as StorageAdapter, listener, silentLog);
  });
  afterEach(() => vi.useRealTimers());

  it("PACE1 an edit without patience goes at once and takes along whatever waits, in order", async () => {
    const done: string[] = [];
    journal.append(entry, (sequence) => done.push(`first ${sequence}`), 20);
    await vi.advanceTimersByTimeAsync(5);
    expect(sizes).toEqual([]);
    journal.append(entry, (sequence) => done.push(`second ${sequence}`));
    await vi.advanceTimersByTimeAsync(0);
    expect(sizes).toEqual([2]);
    expect(done).toEqual(["first 1", "second 2"]);
    await vi.advanceTimersByTimeAsync(100);
    expect(sizes).toEqual([2]);
  });

  it("PACE1 a barrier waits for nobody", async () => {
    const done: string[] = [];
    journal.append(entry, () => done.push("edit"), 20);
    journal.barrier(() => done.push("barrier"));
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toEqual(["edit", "barrier"]);
  });

  it("PACE1 an edit that can wait goes when its time has come, with those that came after it", async () => {
    journal.append(entry, () => undefined, 20);
    await vi.advanceTimersByTimeAsync(19);
    journal.append(entry, () => undefined, 20);
    expect(sizes).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sizes).toEqual([2]);
  });

  it("PACE2 an edit sets out so early that it is on disk when it can be sent", async () => {
    trip = 5;
    journal.append(entry, () => undefined);
    await vi.advanceTimersByTimeAsync(1_000);
    let isStored = false;
    journal.append(entry, () => (isStored = true), 20);
    await vi.advanceTimersByTimeAsync(19);
    expect([sizes, isStored]).toEqual([[1, 1], false]);
    await vi.advanceTimersByTimeAsync(1);
    expect(isStored).toBe(true);
  });

  it("PACE1 whoever closes waits for nobody, and hears when all is stored", async () => {
    let isSettled = false;
    journal.append(entry, () => undefined, 5_000);
    void journal.settled().then(() => (isSettled = true));
    await vi.advanceTimersByTimeAsync(0);
    expect([sizes, isSettled]).toEqual([[1], true]);
    await journal.settled();
  });

  it("PACE1 more than one group's worth goes in several groups without a pause", async () => {
    for (let index = 0; index < 4_500; index++) journal.append(entry, () => undefined, 20);
    await vi.runAllTimersAsync();
    expect(sizes).toEqual([2_000, 2_000, 500]);
    expect(journal.backlog).toBe(0);
  });
});
