import { describe, expect, it } from "vitest";
import { JournalLane } from "./journal-lane.js";
import type { JournalEntry } from "./storage-adapter.js";

const entry = (update: Uint8Array, claims: number[] = []): JournalEntry => ({
  room: "Räume.1",
  update,
  userId: "anna \u{1F33B}",
  at: 1_763_800_000_000,
  claims,
  owner: "anna \u{1F33B}",
});

/** Both ends, as two threads have them. */
function ends(): { main: JournalLane; thread: JournalLane } {
  const main = new JournalLane();
  return { main, thread: new JournalLane(main.memory) };
}

describe("the lane between the threads", () => {
  it("hands a group over as it is and brings back its first sequence", async () => {
    const { main, thread } = ends();
    expect(thread.offered).toBeUndefined();
    const stored = main.offer(2 ** 40, [
      entry(Uint8Array.of(1, 2, 3), [4_294_967_295, 7]),
      entry(Uint8Array.of()),
      { ...entry(Uint8Array.of(255)), recovered: true },
    ]);
    thread.sleep();
    expect(thread.offered).toBe(2 ** 40);
    const { bytes, entries } = thread.read();
    expect([...bytes]).toEqual([1, 2, 3, 255]);
    expect(entries.map(({ end }) => end)).toEqual([3, 3, 4]);
    expect(entries[0]).toEqual({
      room: "Räume.1",
      userId: "anna \u{1F33B}",
      at: 1_763_800_000_000,
      claims: [4_294_967_295, 7],
      owner: "anna \u{1F33B}",
      recovered: false,
      end: 3,
    });
    expect(entries[2]?.recovered).toBe(true);
    thread.answer(2 ** 41);
    expect(await stored).toBe(2 ** 41);
    expect(thread.offered).toBeUndefined();
  });

  it("tells that a group could not be stored, and takes the next one", async () => {
    const { main, thread } = ends();
    const failed = main.offer(1, [entry(Uint8Array.of(1))]);
    thread.answer(undefined);
    expect(await failed).toBeUndefined();
    const stored = main.offer(2, [entry(Uint8Array.of(2))]);
    expect([...thread.read().bytes]).toEqual([2]);
    thread.answer(9);
    expect(await stored).toBe(9);
  });

  it("gives a group back that does not fit, and hands nothing over", () => {
    const { main, thread } = ends();
    expect(main.offer(1, [entry(new Uint8Array(256 * 1024))])).toBeUndefined();
    expect(thread.offered).toBeUndefined();
    expect(main.offer(2, [entry(new Uint8Array(250 * 1024))])).toBeDefined();
    expect(thread.read().bytes.length).toBe(250 * 1024);
  });

  it("loses no call that comes before it is slept for", () => {
    const { main, thread } = ends();
    main.wake();
    main.wake();
    thread.sleep();
    main.wake();
    thread.sleep();
    expect(thread.offered).toBeUndefined();
  });
});
