import { expect, test } from "vitest";
import { applyAwarenessUpdate, Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { peopleHere } from "./presence.js";
import { encodePresence } from "./protocol.js";

test("people are those the server stamped, without oneself", () => {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState({ user: { id: "me" } });
  const user = { id: "b", name: "Bruno", color: "#0b6e4f", colorIndex: 0 };
  const cursor = { anchor: { tname: "body" }, head: { tname: "body" } };
  applyAwarenessUpdate(
    awareness,
    encodePresence([
      { clientId: 7, clock: 1, state: { user, cursor } },
      { clientId: 3, clock: 1, state: { user, cursor: { type: "evil" } as never } },
      { clientId: 4, clock: 1, state: { user: { ...user, color: "red;x" }, cursor: null } },
      { clientId: 5, clock: 1, state: { cursor: null } as never },
    ]),
    "test",
  );
  expect(peopleHere(awareness)).toEqual([
    { clientId: 3, user, cursor: null },
    { clientId: 7, user, cursor },
  ]);
  awareness.destroy();
});
