import { describe, expect, it } from "vitest";
import { Gathering } from "./gathering.js";

/** The last wait of `count` edits that come `gap` milliseconds apart. */
function waitAfter(gathering: Gathering, gap: number, count: number, from = 0): number {
  let wait = 0;
  for (let index = 0; index < count; index++) wait = gathering.next(from + index * gap);
  return wait;
}

describe("how long an edit waits for others", () => {
  it("PACE1 not at all when it is the first, or a few people type", () => {
    expect(new Gathering().next(1e6)).toBe(0);
    expect(waitAfter(new Gathering(), 125, 100)).toBe(0);
    expect(waitAfter(new Gathering(), 25, 100)).toBe(0);
  });

  it("PACE1 at most 15 ms when many people type", () => {
    expect(waitAfter(new Gathering(), 12, 100)).toBe(15);
    expect(waitAfter(new Gathering(), 8, 100)).toBe(15);
  });

  it("PACE1 hardly when they come in a flood anyway", () => {
    expect(waitAfter(new Gathering(), 0.1, 1_000)).toBeLessThan(0.3);
  });

  it("PACE1 not at all again after a pause", () => {
    const gathering = new Gathering();
    expect(waitAfter(gathering, 12, 100)).toBe(15);
    expect(gathering.next(60_000)).toBe(0);
  });
});
