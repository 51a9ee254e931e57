import { describe, expect, test } from "vitest";
import type { Connection } from "./connection.js";
import { ConnectionClosedError } from "./errors.js";
import { memoryCopies } from "./memory-copies.js";
import { inState, lines, open, openRoom, type } from "./open-connection.test-support.js";
import { closeCode } from "./protocol.js";

describe("saved", () => {
  test("is said only when the server has confirmed every edit", async () => {
    const room = await openRoom();
    const anna = open(room.url);
    await inState(anna, "saved");
    room.holding = true;
    type(anna, "Eins");
    await inState(anna, "saving");
    await expect.poll(() => room.text).toContain("Eins");
    expect(anna.snapshot).toMatchObject({ state: "saving", unsaved: true });
    room.confirm();
    expect(await inState(anna, "saved")).toMatchObject({ unsaved: false });
  });

  test("is not said at the start before what was typed offline has been confirmed", async () => {
    const room = await openRoom();
    const { port, url } = room;
    const copies = memoryCopies();
    const anna = open(url, { copies });
    await inState(anna, "saved");
    await room.close();
    await inState(anna, "offline");
    type(anna, "im Zug geschrieben");
    await anna.until(({ state, unsaved }) => state === "offline" && unsaved);
    const back = await openRoom(port);
    back.holding = true;
    const seen: string[] = [];
    anna.subscribe(({ state }) => seen.push(state));
    await expect.poll(() => back.text).toContain("im Zug");
    await inState(anna, "saving");
    expect(seen).not.toContain("saved");
    back.confirm();
    await inState(anna, "saved");
  });

  test("follows edits of others without a detour over saving", async () => {
    const room = await openRoom();
    const [anna, bruno] = [open(room.url), open(room.url, {}, "bruno")];
    await Promise.all([inState(anna, "saved"), inState(bruno, "saved")]);
    const seen = new Set<string>();
    bruno.subscribe(({ state }) => seen.add(state));
    type(anna, "Von Anna");
    await expect.poll(() => lines(bruno)).toEqual(["Von Anna"]);
    expect(seen).not.toContain("saving");
    expect(bruno.snapshot.state).toBe("saved");
  });
});

describe("without a connection", () => {
  test("edits survive a reload and arrive once the server is back", async () => {
    const first = await openRoom();
    const { port, url } = first;
    const copies = memoryCopies();
    const anna = open(url, { copies });
    await inState(anna, "saved");
    await first.close();
    await inState(anna, "offline");
    type(anna, "ohne Netz");
    await anna.until(({ state, unsaved }) => state === "offline" && unsaved);
    await anna.destroy();

    const reloaded = open(url, { copies });
    const shown = await reloaded.until(({ ready }) => ready);
    expect(lines(reloaded)).toEqual(["ohne Netz"]);
    expect(shown).toMatchObject({ editable: true, unsaved: true });
    const second = await openRoom(port);
    await inState(reloaded, "saved");
    expect(second.text).toContain("ohne Netz");
  });

  test("another account on the same device sees nothing of it", async () => {
    const copies = memoryCopies();
    const room = await openRoom();
    const { url } = room;
    const anna = open(url, { copies });
    await inState(anna, "saved");
    await room.close();
    await inState(anna, "offline");
    type(anna, "privat");
    await anna.until(({ state, unsaved }) => state === "offline" && unsaved);
    const bruno = open(url, { copies }, "bruno");
    await inState(bruno, "offline");
    expect(lines(bruno)).toEqual([]);
    expect(bruno.snapshot.ready).toBe(false);
  });

  test("a device that takes nothing is said, and the edit is kept in the page", async () => {
    const room = await openRoom();
    const copies = memoryCopies();
    const anna = open(room.url, { copies });
    await inState(anna, "saved");
    await room.close();
    await inState(anna, "offline");
    copies.full = true;
    type(anna, "passt nicht mehr");
    await inState(anna, "notSaved");
    copies.full = false;
    type(anna, "passt wieder");
    await inState(anna, "offline");
    expect(lines(anna)).toEqual(["passt nicht mehr", "passt wieder"]);
  });

  test("a page without a place on the device says offline, and not saved once something is typed", async () => {
    const room = await openRoom();
    const anna = open(room.url);
    await inState(anna, "saved");
    await room.close();
    await inState(anna, "disconnected");
    type(anna, "flüchtig");
    expect(await inState(anna, "notSaved")).toMatchObject({ unsaved: true });
  });

  test("a line that has gone silent is noticed, and the edits arrive over a new one", async () => {
    const room = await openRoom();
    const anna = open(room.url, { silence: 150, copies: memoryCopies() });
    await inState(anna, "saved");
    room.mute = true;
    type(anna, "ins Leere");
    await inState(anna, "offline");
    room.mute = false;
    await inState(anna, "saved");
    expect(room.text).toContain("ins Leere");
  });

  test("messages keep a quiet line alive", async () => {
    const room = await openRoom();
    const anna = open(room.url, { silence: 200 });
    await inState(anna, "saved");
    const end = Date.now() + 600;
    while (Date.now() < end) {
      room.alive();
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    expect(room.visits).toBe(1);
  });
});

describe("two tabs of one account", () => {
  test("exchange edits without the server, and either one delivers them", async () => {
    const room = await openRoom();
    const { port, url } = room;
    const tabs = [1, 2].map(() => open(url, { shareWithTabs: true, silence: 60_000 }));
    const [first, second] = tabs as [Connection, Connection];
    await Promise.all(tabs.map((tab) => inState(tab, "saved")));
    await room.close();
    await inState(first, "disconnected");
    type(first, "im ersten Reiter");
    await expect.poll(() => lines(second)).toEqual(["im ersten Reiter"]);
    await first.destroy();
    await inState(second, "notSaved");
    const back = await openRoom(port);
    await inState(second, "saved");
    expect(back.text).toContain("im ersten Reiter");
  });

  test("are not told apart by the server's silence to one of them", async () => {
    const room = await openRoom();
    const tabs = [1, 2].map(() => open(room.url, { shareWithTabs: true }));
    const [first, second] = tabs as [Connection, Connection];
    await Promise.all(tabs.map((tab) => inState(tab, "saved")));
    room.holding = true;
    type(first, "noch nicht auf der Platte");
    await inState(second, "saving");
    expect(lines(second)).toEqual(["noch nicht auf der Platte"]);
    room.confirm();
    await Promise.all(tabs.map((tab) => inState(tab, "saved")));
  });

  test("exchange nothing with another account on the same device", async () => {
    const room = await openRoom();
    const { url } = room;
    const anna = open(url, { shareWithTabs: true });
    const bruno = open(url, { shareWithTabs: true }, "bruno");
    await Promise.all([inState(anna, "saved"), inState(bruno, "saved")]);
    await room.close();
    await Promise.all([inState(anna, "disconnected"), inState(bruno, "disconnected")]);
    const third = open(url, { shareWithTabs: true });
    type(anna, "nur für Anna");
    await expect.poll(() => lines(third)).toEqual(["nur für Anna"]);
    expect(lines(bruno)).toEqual([]);
  });
});

describe("a refused edit", () => {
  test("leads to a fresh document, and its text is offered until the author has seen to it", async () => {
    const room = await openRoom();
    const copies = memoryCopies();
    const anna = open(room.url, { copies });
    await inState(anna, "saved");
    type(anna, "Angenommen");
    await inState(anna, "saved");
    const { doc: before } = anna.snapshot;
    room.refusing = "content";
    const seen: string[] = [];
    anna.subscribe(({ state }) => seen.push(state));
    type(anna, "Verweigert");
    await anna.until(({ untaken }) => untaken[0]?.parts !== undefined);
    expect(seen).toContain("diverged");
    const { doc, untaken, state } = anna.snapshot;
    expect(doc).not.toBe(before);
    expect(doc.clientID).not.toBe(before.clientID);
    expect(state).toBe("saved");
    expect(lines(anna)).toEqual(["Angenommen"]);
    expect(untaken[0]).toMatchObject({
      reason: "content",
      parts: [{ type: "line", text: "Verweigert" }],
    });
    room.refusing = undefined;
    type(anna, "Weiter");
    await expect.poll(() => room.text).toContain("Weiter");
    await inState(anna, "saved");
    await anna.dropUntaken(untaken[0]?.id ?? 0);
    expect(anna.snapshot.untaken).toEqual([]);
    expect(await copies.kept("anna", "room")).toEqual([]);
  });

  test("is offered again after a reload", async () => {
    const room = await openRoom();
    const copies = memoryCopies();
    const anna = open(room.url, { copies });
    await inState(anna, "saved");
    room.refusing = "readOnly";
    type(anna, "Verweigert");
    await anna.until(({ untaken }) => untaken[0]?.parts !== undefined);
    await anna.destroy();
    room.refusing = undefined;
    const reloaded = open(room.url, { copies });
    const { untaken } = await reloaded.until(
      (snapshot) => snapshot.untaken[0]?.parts !== undefined,
    );
    expect(untaken[0]).toMatchObject({
      reason: "readOnly",
      parts: [{ type: "line", text: "Verweigert" }],
    });
    expect(lines(reloaded)).toEqual([]);
    expect(room.text).toBe("");
  });

  test("that is too large is not even sent", async () => {
    const room = await openRoom();
    const anna = open(room.url, { maxEditBytes: 2000 });
    await inState(anna, "saved");
    type(anna, "x".repeat(3000));
    const { untaken } = await anna.until((snapshot) => snapshot.untaken[0]?.parts !== undefined);
    expect(untaken[0]?.reason).toBe("tooLarge");
    expect(room.text).toBe("");
    expect(room.visits).toBe(2);
  });

  test("ends the connection instead of going round when even nothing is refused", async () => {
    const room = await openRoom();
    const anna = open(room.url, { copies: memoryCopies() });
    await inState(anna, "saved");
    room.refusing = "content";
    room.refusingEmpty = true;
    type(anna, "Verweigert");
    const { untaken } = await inState(anna, "failed");
    expect(untaken).toHaveLength(1);
    expect(room.visits).toBe(2);
  });

  test("waits with its text while the server is away", async () => {
    const room = await openRoom();
    const { port } = room;
    const anna = open(room.url, { copies: memoryCopies() });
    await inState(anna, "saved");
    room.refusing = "content";
    type(anna, "Verweigert");
    await inState(anna, "diverged");
    await room.close();
    const { untaken } = await inState(anna, "offline");
    expect(untaken).toMatchObject([{ reason: "content", parts: undefined }]);
    await openRoom(port);
    const later = await anna.until((snapshot) => snapshot.untaken[0]?.parts !== undefined);
    expect(later.untaken[0]?.parts).toEqual([{ type: "line", text: "Verweigert" }]);
  });
});

test("the network coming back leads to an attempt at once", async () => {
  const room = await openRoom();
  const network = new EventTarget();
  const anna = open(room.url, { network, random: () => 1 });
  await inState(anna, "saved");
  room.kick(closeCode.restart);
  await inState(anna, "disconnected");
  const start = performance.now();
  network.dispatchEvent(new Event("online"));
  await inState(anna, "saved");
  expect(performance.now() - start).toBeLessThan(2000);
});

test("a destroyed connection says closed, sends nothing and tells who waits", async () => {
  const room = await openRoom();
  const anna = open(room.url);
  await inState(anna, "saved");
  const waiting = inState(anna, "deleted");
  const destroyed = anna.destroy();
  await expect(waiting).rejects.toThrow(ConnectionClosedError);
  await destroyed;
  expect(anna.snapshot.state).toBe("closed");
  type(anna, "zu spät");
  anna.retry();
  expect(room.text).toBe("");
});
