import { describe, expect, test } from "vitest";
import { memoryCopies } from "./memory-copies.js";
import { inState, open, openRoom, type } from "./open-connection.test-support.js";
import { closeCode } from "./protocol.js";

describe("what the server says", () => {
  test("a right to read makes the page read-only, and a new right ends that", async () => {
    const room = await openRoom();
    room.right = "read";
    const anna = open(room.url);
    expect(await inState(anna, "readOnly")).toMatchObject({ editable: false, right: "read" });
    room.grant("write");
    expect(await inState(anna, "saved")).toMatchObject({ editable: true });
  });

  test("a reader's page keeps to itself what its editor mends, also after a reconnect", async () => {
    const room = await openRoom();
    room.right = "read";
    const anna = open(room.url, { copies: memoryCopies() });
    await inState(anna, "readOnly");
    room.refusing = "readOnly";
    type(anna, "vom Editor geflickt");
    room.kick(closeCode.restart);
    await inState(anna, "offline");
    await inState(anna, "readOnly");
    expect(room.text).toBe("");
    expect(anna.snapshot).toMatchObject({ untaken: [], unsaved: false });
    room.refusing = undefined;
    room.grant("write");
    await inState(anna, "saved");
    type(anna, "jetzt mit Recht");
    await expect.poll(() => room.text).toContain("jetzt mit Recht");
  });

  test("what was written before the right was taken is refused and offered, not lost", async () => {
    const room = await openRoom();
    const { port } = room;
    const anna = open(room.url, { copies: memoryCopies() });
    await inState(anna, "saved");
    await room.close();
    await inState(anna, "offline");
    type(anna, "noch mit Recht");
    const later = await openRoom(port);
    later.right = "read";
    later.refusing = "readOnly";
    const { untaken } = await anna.until((snapshot) => snapshot.untaken[0]?.parts !== undefined);
    expect(untaken[0]).toMatchObject({
      reason: "readOnly",
      parts: [{ type: "line", text: "noch mit Recht" }],
    });
    expect(await inState(anna, "readOnly")).toMatchObject({ untaken });
  });

  test("a right to comment does not open the minutes", async () => {
    const room = await openRoom();
    room.right = "comment";
    expect(await inState(open(room.url), "readOnly")).toMatchObject({ editable: false });
  });

  test("a disk that takes nothing is shown while something waits", async () => {
    const room = await openRoom();
    const anna = open(room.url);
    await inState(anna, "saved");
    room.holding = true;
    room.notify("notStored");
    type(anna, "wartet");
    expect(await inState(anna, "notSaved")).toMatchObject({ notice: "notStored" });
    room.notify("stored");
    await inState(anna, "saving");
    room.confirm();
    await inState(anna, "saved");
  });

  test.each([
    ["failed", closeCode.badMessages],
    ["signedOut", closeCode.noSession],
    ["forbidden", closeCode.forbidden],
    ["notFound", closeCode.notFound],
    ["tooOld", closeCode.tooOld],
    ["deleted", closeCode.deleted],
  ])("%s (%i) ends the connection without another attempt", async (state, code) => {
    const room = await openRoom();
    room.closing = code;
    const anna = open(room.url);
    expect(await inState(anna, state)).toMatchObject({ closeCode: code });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(room.visits).toBe(1);
  });

  test.each([closeCode.restart, closeCode.slowReader, closeCode.tooFast])(
    "%i is followed by another attempt",
    async (code) => {
      const room = await openRoom();
      const anna = open(room.url, { copies: memoryCopies() });
      await inState(anna, "saved");
      room.kick(code);
      expect(await inState(anna, "offline")).toMatchObject({ closeCode: code });
      expect(await inState(anna, "saved")).toMatchObject({ closeCode: undefined });
      expect(room.visits).toBe(2);
    },
  );

  test("after signing in again what was typed meanwhile arrives", async () => {
    const room = await openRoom();
    const anna = open(room.url, { copies: memoryCopies() });
    await inState(anna, "saved");
    room.kick(closeCode.noSession);
    expect(await inState(anna, "signedOut")).toMatchObject({ editable: true });
    type(anna, "weitergeschrieben");
    expect(anna.snapshot).toMatchObject({ state: "signedOut", unsaved: true });
    anna.retry();
    await inState(anna, "saved");
    expect(room.text).toContain("weitergeschrieben");
  });
});
