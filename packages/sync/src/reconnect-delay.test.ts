import { expect, test } from "vitest";
import { closeCode } from "./protocol.js";
import { reconnectDelay } from "./reconnect-delay.js";

test("pauses grow from a tenth of a second to ten seconds", () => {
  const longest = [1, 2, 3, 4, 5, 6, 7, 50].map((n) => reconnectDelay(n, undefined, 1));
  expect(longest).toEqual([200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]);
  const shortest = [1, 2, 50].map((n) => reconnectDelay(n, 1006, 0));
  expect(shortest).toEqual([100, 200, 5000]);
});

test("after a restart two thousand clients come back spread over five seconds", () => {
  const delays = Array.from({ length: 2000 }, (_, index) =>
    reconnectDelay(1, closeCode.restart, index / 2000),
  );
  const perTenth = new Map<number, number>();
  for (const delay of delays) {
    const tenth = Math.floor(delay / 100);
    perTenth.set(tenth, (perTenth.get(tenth) ?? 0) + 1);
  }
  expect(Math.max(...perTenth.values())).toBeLessThan(60);
  expect(Math.max(...delays)).toBeLessThanOrEqual(5000);
});
