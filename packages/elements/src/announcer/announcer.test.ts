import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Announcer } from "./announcer.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("says everything of two seconds as one sentence", () => {
  const said: string[] = [];
  const announcer = new Announcer((text) => said.push(text));
  announcer.say("presence", "Ada ist dazugekommen.");
  vi.advanceTimersByTime(1500);
  announcer.say("saving", "Gespeichert.");
  expect(said).toEqual([]);
  vi.advanceTimersByTime(500);
  expect(said).toEqual(["Ada ist dazugekommen. Gespeichert."]);
  vi.advanceTimersByTime(10_000);
  expect(said).toHaveLength(1);
});

test("replaces what is no longer true before it was said", () => {
  const said: string[] = [];
  const announcer = new Announcer((text) => said.push(text));
  announcer.say("saving", "Offline.", "state");
  announcer.say("saving", "Gespeichert.", "state");
  vi.advanceTimersByTime(2000);
  expect(said).toEqual(["Gespeichert."]);
});

test("keeps silent about a kind that was switched off, and after it was stopped", () => {
  const said: string[] = [];
  const announcer = new Announcer((text) => said.push(text), { silenced: new Set(["presence"]) });
  announcer.say("presence", "Ada ist dazugekommen.");
  announcer.say("saving", "Gespeichert.");
  announcer.stop();
  vi.advanceTimersByTime(5000);
  expect(said).toEqual([]);
});

test("never speaks more often than every two seconds", () => {
  const said: string[] = [];
  const announcer = new Announcer((text) => said.push(text), { pause: 10 });
  announcer.say("saving", "Gespeichert.");
  vi.advanceTimersByTime(1999);
  expect(said).toEqual([]);
});

test("says nothing about others' edits until somebody asks for it, and keeps to every other choice", () => {
  const said: string[] = [];
  const announcer = new Announcer((text) => said.push(text));
  announcer.say("edits", "Bea schreibt.");
  vi.advanceTimersByTime(3000);
  announcer.silence(["presence"]);
  announcer.say("edits", "Bea schreibt.");
  announcer.say("presence", "Ada ist dazugekommen.");
  vi.advanceTimersByTime(3000);
  expect(said).toEqual(["Bea schreibt."]);
});

test("forgets what waits of a kind that is switched off, and then does not speak at all", () => {
  const said: string[] = [];
  const announcer = new Announcer((text) => said.push(text));
  announcer.say("presence", "Ada ist dazugekommen.");
  announcer.silence(["presence"]);
  vi.advanceTimersByTime(3000);
  expect(said).toEqual([]);
});
