import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchEndedRights } from "./ended-rights.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("open connections are judged again when a day ends, and those of guests when their visit ends", async () => {
  vi.setSystemTime("2025-06-18T21:59:57Z");
  const announced: object[] = [];
  const ends = new Map([["urn:uuid:guest", "2025-06-18T21:59:58.500Z"]]);
  const watch = watchEndedRights({
    records: {
      guestAccess: {
        endedBetween: async (after: string, until: string) =>
          [...ends].filter(([, end]) => end > after && end <= until).map(([person]) => person),
      } as never,
    },
    access: { announce: (change) => void announced.push(change) },
    now: () => new Date(),
    today: () => new Date().toLocaleDateString("sv-SE", { timeZone: "Europe/Berlin" }),
    log: { error: () => undefined },
  });
  await vi.advanceTimersByTimeAsync(1000);
  expect(announced).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(announced).toEqual([{ userId: "urn:uuid:guest" }]);
  await vi.advanceTimersByTimeAsync(2000);
  expect(announced).toEqual([{ userId: "urn:uuid:guest" }, {}]);
  watch.stop();
  await vi.advanceTimersByTimeAsync(24 * 60 * 60 * 1000);
  expect(announced).toHaveLength(2);
});
