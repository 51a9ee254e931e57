import type { ConnectionState } from "@staedtenetz/sync";
import { expect, test } from "vitest";
import { SavingAnnouncer } from "./saving-announcer.js";

function said(...states: ConnectionState[]): string[] {
  const sentences: string[] = [];
  const announcer = new SavingAnnouncer(() => ({ say: (_, sentence) => sentences.push(sentence) }));
  for (const state of states) announcer.see(state, state);
  return sentences;
}

test("keeps silent while everything is being saved as it should", () => {
  expect(said("loading", "connecting", "syncing", "saved", "saving", "saved")).toEqual([]);
});

test("says once that nothing reaches the others, and that it does again", () => {
  expect(said("saved", "offline", "offline", "connecting", "syncing", "saving", "saved")).toEqual([
    "offline.",
    "saved.",
  ]);
});

test("says when one may only read", () => {
  expect(said("loading", "readOnly")).toEqual(["readOnly."]);
});
