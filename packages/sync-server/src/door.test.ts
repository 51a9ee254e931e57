import { createServer } from "node:http";
import { connect } from "node:net";
import { encodeSyncStep1, encodeSyncStep2, encodeUpdate } from "@staedtenetz/sync/protocol";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { RecordingStorage } from "./recording-storage.test-support.js";
import { TestBench, until } from "./test-bench.test-support.js";

let bench: TestBench;
beforeEach(async () => {
  bench = await TestBench.open({ origins: ["https://netz.example"] });
});
afterEach(() => bench.close());

const empty = encodeSyncStep1(Y.encodeStateVector(new Y.Doc()));

/** The status line of an upgrade request, or of whatever else is sent. */
function statusOf(lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(bench.port, "127.0.0.1", () => socket.write(lines.join("\r\n")));
    socket.once("data", (data) => {
      resolve(data.toString().split("\r\n")[0] ?? "");
      socket.destroy();
    });
    socket.once("error", reject);
    socket.once("close", () => resolve("closed"));
  });
}

const statusFrom = (origin: string): Promise<string> =>
  statusOf(upgradeRequest("/sync/room.1", `Origin: ${origin}`, "Cookie: user=anna"));

const upgradeRequest = (path: string, ...more: string[]): string[] => [
  `GET ${path} HTTP/1.1`,
  "Host: netz.example",
  "Connection: Upgrade",
  "Upgrade: websocket",
  "Sec-WebSocket-Version: 13",
  "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
  ...more,
  "",
  "",
];

describe("who comes in (rows 10 and 13)", () => {
  it("DOOR1 a foreign Origin, or null, gets 403 and no frame; a known one and none come in", async () => {
    expect(await statusFrom("https://evil.example")).toBe("HTTP/1.1 403 Forbidden");
    expect(await statusFrom("null")).toBe("HTTP/1.1 403 Forbidden");
    expect(await statusFrom("https://netz.example.evil.example")).toBe("HTTP/1.1 403 Forbidden");
    expect(await statusFrom("https://netz.example")).toBe("HTTP/1.1 101 Switching Protocols");
    expect(await statusOf(upgradeRequest("/sync/room.1", "Cookie: user=anna"))).toBe(
      "HTTP/1.1 101 Switching Protocols",
    );
  });

  it("DOOR1 without a list only the server's own host may connect", async () => {
    await bench.stop();
    await bench.start();
    expect(await statusFrom("https://other.example")).toBe("HTTP/1.1 403 Forbidden");
    expect(await statusFrom("https://netz.example")).toBe("HTTP/1.1 101 Switching Protocols");
  });

  it("DOOR2 no session is closed with 4401 before anything is sent, and y-websocket gives up", async () => {
    const stranger = await bench.socket(undefined);
    expect(await stranger.closed).toEqual({ code: 4401, reason: "no valid session" });
    expect(stranger.received).toEqual([]);
    bench.access.signedOut.add("anna");
    const anna = bench.join("anna");
    await until(() => anna.closedWith?.code === 4401);
    expect(anna.provider.shouldConnect).toBe(false);
  });

  it("DOOR3 unknown and foreign rooms are closed alike with 4404, without content or presence", async () => {
    bench.access.rights.set("eve", { found: false });
    const known = await bench.join("anna").synced();
    known.write("geheim");
    for (const room of ["room.1", "nothing.1", "bad room%20", "a".repeat(300), "..%2F.."]) {
      const eve = await bench.socket("eve", room);
      expect(await eve.closed).toEqual({ code: 4404, reason: "unknown room" });
      expect(eve.received).toEqual([]);
    }
  });

  it("DOOR4 a member without the right gets 4403, a deleted document 4410 for those who could read it", async () => {
    bench.access.rights.set("max", { found: true, kind: "notes", right: "none" });
    bench.access.rights.set("ria", { found: false, deleted: true });
    expect((await (await bench.socket("max")).closed).code).toBe(4403);
    expect((await (await bench.socket("ria")).closed).code).toBe(4410);
  });

  it("DOOR5 an offered subprotocol is always selected, an older client closed with 4409", async () => {
    const old = await bench.socket("anna", "room.1", ["netz.1"]);
    expect(old.webSocket.protocol).toBe("netz.1");
    expect(await old.closed).toEqual({ code: 4409, reason: "client older than the document" });
    const foreign = await bench.socket("anna", "room.1", ["chat", "superchat"]);
    expect(foreign.webSocket.protocol).toBe("chat");
    await until(() => foreign.types().includes("stateVector"));
    const newer = await bench.socket("anna", "room.1", ["netz.3"]);
    await until(() => newer.types().includes("rights"));
    bench.access.rights.set("ben", { found: true, kind: "notes", right: "write", schema: 4 });
    expect((await (await bench.socket("ben", "room.1", ["netz.3"])).closed).code).toBe(4409);
  });

  it("DOOR6 paths outside stay with whoever else listens", async () => {
    expect(await statusOf(upgradeRequest("/other"))).toBe("HTTP/1.1 404 Not Found");
    bench.http.on("upgrade", (request, socket) => {
      if (request.url === "/other") socket.end("HTTP/1.1 418 I'm a teapot\r\n\r\n");
    });
    expect(await statusOf(upgradeRequest("/other"))).toBe("HTTP/1.1 418 I'm a teapot");
  });

  it("DOOR7 an access policy that fails closes with 1011 and lets nobody in", async () => {
    bench.access.authenticateAlso = async () => {
      throw new Error("database is down");
    };
    const anna = await bench.socket("anna");
    expect((await anna.closed).code).toBe(1011);
    expect(anna.received).toEqual([]);
  });
});

describe("promise 5: a right that was taken away is gone within two seconds (row 11)", () => {
  it("RIGHT1 all sockets of someone suspended are closed with 4401 in two seconds", async () => {
    const tabs = [await bench.socket("anna"), await bench.socket("anna", "room.2")];
    const ben = await bench.socket("ben");
    bench.access.signedOut.add("anna");
    const begun = performance.now();
    bench.access.announce({ userId: "anna" });
    for (const tab of tabs) expect((await tab.closed).code).toBe(4401);
    expect(performance.now() - begun).toBeLessThan(2_000);
    expect(ben.isOpen).toBe(true);
  });

  it("RIGHT2 a member removed during the connection is closed with 4403, and nothing sent later is taken", async () => {
    const anna = await bench.socket("anna");
    anna.send(empty);
    bench.access.rights.set("anna", { found: true, kind: "notes", right: "none" });
    bench.access.announce({ room: "room.1" });
    expect((await anna.closed).code).toBe(4403);
  });

  it("RIGHT3 a change of right is told and holds at once", async () => {
    const anna = await bench.socket("anna");
    await until(() => anna.last("rights")?.right === "write");
    bench.access.rights.set("anna", { found: true, kind: "notes", right: "read" });
    bench.access.announce({ userId: "anna", room: "room.1" });
    await until(() => anna.last("rights")?.right === "read");
    const doc = new Y.Doc();
    doc.getMap("meta").set("schema", 1);
    anna.send(encodeUpdate(Y.encodeStateAsUpdate(doc)));
    await until(() => anna.last("refused")?.reason === "readOnly");
    expect(await bench.sync.read("room.1", (stored) => stored.getMap("meta").size)).toBe(0);
  });

  it("RIGHT3 a right withdrawn while somebody is still coming in is not forgotten", async () => {
    const anna = await bench.socket("anna", "room.2");
    await until(() => anna.types().includes("rights"));
    const authorize = bench.access.authorize.bind(bench.access);
    bench.access.authorize = async (session, room) => {
      const answer = await authorize(session, room);
      bench.access.signedOut.add("ben");
      bench.access.announce({ userId: "ben" });
      bench.access.authorize = authorize;
      return answer;
    };
    const ben = await bench.socket("ben", "room.2");
    expect((await ben.closed).code).toBe(4401);
  });

  it("RIGHT3 whoever cannot be asked about in time is closed for a while", async () => {
    const anna = await bench.socket("anna");
    await until(() => anna.types().includes("rights"));
    bench.access.authenticateAlso = () => new Promise(() => undefined);
    const begun = performance.now();
    bench.access.announce({});
    expect((await anna.closed).code).toBe(1011);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it("RIGHT4 a session that runs out closes with 4401, by the server's clock", async () => {
    let now = 1_000_000;
    await bench.stop();
    await bench.start({ clock: () => now });
    bench.access.expiry.set("anna", 1_060_000);
    const anna = await bench.socket("anna");
    await until(() => anna.types().includes("rights"));
    now = 1_060_001;
    expect((await anna.closed).code).toBe(4401);
    expect((await (await bench.socket("anna")).closed).code).toBe(4401);
  });

  it("RIGHT5 remarks are open to those who may comment, minutes are not", async () => {
    bench.access.kinds.set("talk.1", "remarks");
    for (const room of ["talk.1", "room.1"]) {
      const kind = room === "talk.1" ? "remarks" : "notes";
      bench.access.rights.set(`cora ${room}`, { found: true, kind, right: "comment" });
    }
    const talk = await bench.socket("cora", "talk.1");
    const remark = new Y.Doc();
    remark.getMap("threads").set("a", "Einwand");
    talk.send(encodeUpdate(Y.encodeStateAsUpdate(remark)));
    await until(() => talk.saved() === 1);
    const minutes = await bench.socket("cora", "room.1");
    const doc = new Y.Doc();
    doc.getMap("meta").set("schema", 1);
    minutes.send(encodeUpdate(Y.encodeStateAsUpdate(doc)));
    await until(() => minutes.last("refused")?.reason === "readOnly");
    expect(minutes.last("rights")?.right).toBe("comment");
  });
});

describe("readers (row 9)", () => {
  it("READ1 a reader's edit changes nothing and is answered", async () => {
    const anna = await bench.join("anna").synced();
    anna.write("steht fest");
    bench.access.rights.set("rosa", { found: true, kind: "notes", right: "read" });
    for (const encode of [encodeUpdate, encodeSyncStep2]) {
      const rosa = await bench.socket("rosa");
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(anna.doc));
      doc.getXmlFragment("body").delete(0, 1);
      rosa.send(encode(Y.encodeStateAsUpdate(doc)));
      await until(() => rosa.last("refused")?.reason === "readOnly", "refusal");
    }
    expect(anna.body.length).toBe(1);
    expect(await bench.sync.read("room.1", (doc) => doc.getXmlFragment("body").length)).toBe(1);
  });

  it("READ2 a reader who reconnects is not refused for repeating deletions that follow from others", async () => {
    const anna = await bench.join("anna").synced();
    const ben = await bench.join("ben").synced();
    bench.access.rights.set("rosa", { found: true, kind: "notes", right: "read" });
    const rosa = await bench.join("rosa").synced();
    anna.tasks.set("task-1", new Y.Map([["status", "open"]]));
    anna.write("verschwindet");
    await until(() => ben.tasks.has("task-1") && rosa.body.length === 1 && ben.body.length === 1);
    for (const person of [anna, ben]) person.provider.disconnect();
    anna.tasks.get("task-1")?.set("status", "done");
    ben.tasks.get("task-1")?.set("status", "open");
    anna.body.delete(0, 1);
    ((ben.body.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, "trotzdem ");
    for (const person of [anna, ben]) person.provider.connect();
    await until(() => rosa.body.length === 0 && rosa.doc.store.clients.size === 2);
    await until(() => Y.equalSnapshots(Y.snapshot(anna.doc), Y.snapshot(ben.doc)));
    rosa.provider.disconnect();
    rosa.provider.connect();
    await rosa.synced();
    await until(() => Y.equalSnapshots(Y.snapshot(anna.doc), Y.snapshot(rosa.doc)));
    const metrics = await bench.sync.metrics.metrics();
    expect(metrics).not.toMatch(/updates_refused_total\{/);
  });
});

describe("deletion (promise 6)", () => {
  it("DELETE1 closes everybody and lets nothing come back, not even from a client that holds it", async () => {
    const storage = new RecordingStorage();
    await bench.stop();
    await bench.start({ storage });
    const anna = await bench.join("anna").synced();
    anna.write("weg damit");
    await until(() => storage.appended.length === 1);
    bench.access.rights.set("anna", { found: false, deleted: true });
    await bench.sync.remove("room.1");
    await until(() => anna.closedWith?.code === 4410);
    bench.access.rights.delete("anna");
    const back = await bench.socket("anna");
    expect((await back.closed).code).toBe(4404);
    await expect(bench.sync.read("room.1", () => 1)).rejects.toMatchObject({ code: "roomDeleted" });
    const other = await bench.join("ben", "other.1").synced();
    other.write("geht weiter");
    await until(() => storage.appended.some(({ room }) => room === "other.1"));
    expect((await storage.inner.load("room.1"))?.updates).toEqual([]);
  });
});

describe("deletion while people type", () => {
  it("DELETE2 what arrives at the last moment holds nobody up", async () => {
    const storage = new RecordingStorage();
    await bench.stop();
    await bench.start({ storage });
    const anna = await bench.join("anna").synced();
    const ben = await bench.join("ben", "other.1").synced();
    storage.hold();
    anna.write("im Flug");
    await until(() => anna.provider.ws?.bufferedAmount === 0);
    const removed = bench.sync.remove("room.1");
    anna.write("zu spät");
    const edited = bench.sync.edit("room.1", { userId: "s" }, (doc) =>
      doc.getArray("log").push([1]),
    );
    storage.release();
    await expect(edited).rejects.toMatchObject({ code: "roomDeleted" });
    await removed;
    ben.write("läuft");
    await until(() => storage.appended.some(({ room }) => room === "other.1"));
    expect((await storage.inner.load("room.1"))?.deleted).toBe(true);
  });
});

describe("many at the door (rows 14 and 15)", () => {
  it("DOOR8 sockets that never authenticate cost little, are bounded in number and end in time", async () => {
    await bench.stop();
    await bench.start({ limits: { unauthenticated: 20, authenticationTime: 300 } });
    bench.access.authenticateAlso = () => new Promise(() => undefined);
    const sockets = await Promise.all(
      Array.from({ length: 40 }, () => bench.socket("slow", "room.1")),
    );
    for (const socket of sockets) socket.send(new Uint8Array(1_000_000));
    const codes = await Promise.all(sockets.map(async ({ closed }) => (await closed).code));
    expect(codes.filter((code) => code === 1013)).toHaveLength(20);
    expect(codes.filter((code) => code === 4401)).toHaveLength(20);
  });

  it("DOOR10 forty people behind one address all come in, whatever X-Forwarded-For says", async () => {
    const people = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        bench.socket(`p${at}`, "room.1", ["netz.2"], { "x-forwarded-for": "10.0.0.1" }),
      ),
    );
    for (const person of people) {
      person.send(empty);
      await until(() => person.types().includes("difference"));
    }
    expect(people.every(({ isOpen }) => isOpen)).toBe(true);
  });

  it("DOOR11 mounts on any server by hand", async () => {
    const http = createServer();
    http.on("upgrade", (request, socket, head) => bench.sync.handleUpgrade(request, socket, head));
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    bench.defer(() => {
      http.closeAllConnections();
      http.close();
    });
    const own = bench.port;
    bench.port = (http.address() as { port: number }).port;
    const anna = await bench.join("anna").synced();
    bench.port = own;
    anna.write("angekommen");
    const ben = await bench.join("ben").synced();
    await ben.sees("angekommen");
    expect(ben.body.length).toBe(1);
  });
});
