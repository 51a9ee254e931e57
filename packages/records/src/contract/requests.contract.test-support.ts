import { describe, expect, test } from "vitest";
import type { Given } from "./given.test-support.js";

const created = "2025-06-18T08:00:00Z";
const request = { key: "k", fingerprint: "f", created };
const answer = new Uint8Array([0, 255, 7]);

export function describeRequests(given: Given): void {
  describe("requests under a key", () => {
    test("of two at once, one is the first and the other is told that it runs", async () => {
      const states = await Promise.all([1, 2].map(() => given.records.requests.begin(request)));
      expect(states.map(({ state }) => state).sort()).toEqual(["first", "running"]);
    });

    test("once answered, a repetition gets the same bytes and something else is refused", async () => {
      await given.records.requests.begin(request);
      await given.records.requests.finish("k", answer);
      const again = await given.records.requests.begin(request);
      expect(again.state === "answered" && [...again.answer]).toEqual([...answer]);
      const other = { ...request, fingerprint: "other" };
      expect(await given.records.requests.begin(other)).toEqual({ state: "other" });
    });

    test("what was forgotten can be asked for anew", async () => {
      await given.records.requests.begin(request);
      await given.records.requests.forget("k");
      expect(await given.records.requests.begin(request)).toEqual({ state: "first" });
    });

    test("are kept until their time is over; a start also forgets what was cut short", async () => {
      await given.records.requests.begin(request);
      await given.records.requests.finish("k", answer);
      await given.records.requests.begin({ ...request, key: "cut short" });
      expect(await given.records.requests.purge(created)).toBe(0);
      expect(await given.records.requests.purge(created, "unfinished")).toBe(1);
      expect(await given.records.requests.purge("2025-06-18T08:00:01Z")).toBe(1);
    });
  });
}
