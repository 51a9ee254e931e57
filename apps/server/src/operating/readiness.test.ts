import { Gauge, Histogram, Registry } from "prom-client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LEAST_FREE_BYTES, watchReadiness, type Readiness } from "./readiness.js";

let backlog: Gauge;
let commits: Histogram;
let free: number;
let readiness: Readiness;

beforeEach(() => {
  vi.useFakeTimers();
  const metrics = new Registry();
  const registers = [metrics];
  backlog = new Gauge({ name: "netz_sync_journal_backlog_bytes", help: "x", registers });
  commits = new Histogram({ name: "netz_sync_commit_seconds", help: "x", registers });
  free = LEAST_FREE_BYTES;
  readiness = watchReadiness({
    dataFolder: "/data",
    sync: { metrics },
    freeBytes: async () => free,
  });
});
afterEach(() => {
  readiness.drain();
  vi.useRealTimers();
});

test("is ready with room on the disk and nothing waiting", async () => {
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await readiness.reason()).toBeUndefined();
});

test("is not ready while the disk is full, and is again once there is room", async () => {
  free = LEAST_FREE_BYTES - 1;
  expect(await readiness.reason()).toBe("diskFull");
  free = LEAST_FREE_BYTES;
  expect(await readiness.reason()).toBeUndefined();
});

test("is not ready while edits wait and nothing is committed, and is again with the next commit", async () => {
  backlog.set(100);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await readiness.reason()).toBe("journalStalls");
  commits.observe(0.01);
  await vi.advanceTimersByTimeAsync(1000);
  expect(await readiness.reason()).toBeUndefined();
});

test("a busy journal that goes on committing is no stalled one", async () => {
  backlog.set(100);
  for (let second = 0; second < 10; second++) {
    commits.observe(0.01);
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(await readiness.reason()).toBeUndefined();
});

test("is not ready once it stops", async () => {
  readiness.drain();
  expect(await readiness.reason()).toBe("draining");
});
