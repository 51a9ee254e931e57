import type { ConnectionSnapshot } from "@staedtenetz/sync";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { OpenRooms } from "./open-rooms.js";
import { RoomController } from "./room-controller.js";

const saved = { state: "saved", unsaved: false, editable: true } as ConnectionSnapshot;
const saving = { ...saved, state: "saving", unsaved: true } as ConnectionSnapshot;

/** A room whose connection says what the test wants, in a page that notes each state it draws. */
async function shownRoom() {
  let listener: (snapshot: ConnectionSnapshot) => void = () => undefined;
  const connection = {
    snapshot: saved,
    subscribe: (next: typeof listener) => {
      listener = next;
      return () => undefined;
    },
  };
  const rooms = { open: async () => ({ connection, release: () => undefined }) };
  const drawn: string[] = [];
  const host = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => drawn.push(controller.snapshot?.state ?? "none"),
    updateComplete: Promise.resolve(true),
  };
  const controller: RoomController = new RoomController(
    host,
    () => rooms as unknown as OpenRooms,
    "minutes",
  );
  controller.show("room");
  controller.hostConnected();
  await vi.advanceTimersByTimeAsync(0);
  return { controller, drawn, say: (snapshot: ConnectionSnapshot) => listener(snapshot) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("while somebody types the page is drawn once, and says that it is saved when they pause", async () => {
  const { drawn, say } = await shownRoom();
  for (let key = 0; key < 5; key++) {
    say({ ...saving });
    await vi.advanceTimersByTimeAsync(30);
    say({ ...saved });
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(drawn).toEqual(["saved", "saving"]);
  await vi.advanceTimersByTimeAsync(400);
  expect(drawn).toEqual(["saved", "saving", "saved"]);
});

test("what else changes is shown at once", async () => {
  const { controller, drawn, say } = await shownRoom();
  say({ ...saving });
  say({ ...saved, editable: false });
  expect(drawn).toEqual(["saved", "saving", "saved"]);
  expect(controller.snapshot?.editable).toBe(false);
  say({ ...saving });
  say({ ...saving, state: "offline" });
  expect(drawn.at(-1)).toBe("offline");
});

test("a page that was left is not drawn any more", async () => {
  const { controller, drawn, say } = await shownRoom();
  say({ ...saving });
  say({ ...saved });
  controller.hostDisconnected();
  await vi.advanceTimersByTimeAsync(1000);
  expect(drawn).toEqual(["saved", "saving"]);
  expect(controller.snapshot).toBeUndefined();
});
