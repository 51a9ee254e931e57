import { encodeSyncStep1, encodeUpdate } from "@staedtenetz/sync/protocol";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { Editors } from "./editors.test-support.js";
import { buildFaultServer, KillableServer } from "./killable-server.test-support.js";
import { RawClient, until } from "./test-bench.test-support.js";

const isFull = process.env["FULL"] === "1";
const empty = encodeSyncStep1(Y.encodeStateVector(new Y.Doc()));
const megabyte = new Uint8Array(1_000_000);
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

let server: KillableServer;
beforeAll(() => buildFaultServer());
afterEach(async () => {
  await server.destroy();
  // What the server wrote to its error output fails the test it belongs to.
  if (server.errors !== "") throw new Error(server.errors);
});

/** A server of its own process, after it has worked for a moment: its compiler and its heap are warm. */
async function warmServer(limits: Record<string, number>): Promise<void> {
  server = await KillableServer.inNewFolder(limits);
  await server.start();
  const editors = await Editors.enter(server, 2, "other.1");
  await editors.type(500, 10);
  for (const { webSocket } of editors.clients) webSocket.terminate();
}

function stranger(): RawClient {
  return new RawClient(new WebSocket(`ws://127.0.0.1:${server.port}/sync/room.1`, ["netz.2"]));
}

describe("memory of a server in a process of its own", () => {
  it(
    "DOOR9 strangers sending a megabyte each are gone within ten seconds and cost less than 50 MB (row 14)",
    { timeout: 60_000 },
    async ({ annotate }) => {
      await warmServer({});
      const count = isFull ? 2_000 : 200;
      const before = server.residentBytes();
      const begun = performance.now();
      let most = 0;
      for (let round = 0; round < count; round += 50) {
        const sockets = Array.from({ length: 50 }, stranger);
        await Promise.all(sockets.map(({ opened }) => opened));
        for (const socket of sockets) if (socket.isOpen) socket.send(megabyte);
        for (const socket of sockets) expect((await socket.closed).code).toBe(4401);
        most = Math.max(most, server.residentBytes() - before);
      }
      const seconds = ((performance.now() - begun) / 1_000).toFixed(1);
      await annotate(
        `${count} strangers gone after ${seconds} s; the server's memory +${megabytes(most)}`,
      );
      expect(most).toBeLessThan(50e6);
    },
  );

  it(
    "LIMIT2 a reader that stops reading is let go with 1013 and costs less than 20 MB (row 31)",
    { timeout: 120_000 },
    async ({ annotate }) => {
      await warmServer({ bytesPerSecond: 1e9, byteBurst: 1e9 });
      const bytes = isFull ? 60e6 : 20e6;
      const calm = await mostWhileEditing(bytes, "calm.1");
      const lazy = await server.join("lazy", "busy.1");
      lazy.send(empty);
      await until(() => lazy.count("difference") > 0);
      lazy.webSocket.pause();
      const more = (await mostWhileEditing(bytes, "busy.1")) - calm;
      await annotate(
        `${megabytes(bytes)} edited: the server holds at most ${megabytes(calm)} with everybody reading, ` +
          `${megabytes(more)} more with one who stopped; resident ${megabytes(server.residentBytes())}`,
      );
      expect(await server.metrics()).toContain('netz_sync_closed_total{code="1013"} 1');
      expect(more).toBeLessThan(20e6);
    },
  );
});

/** Edits that many bytes in a room, written and deleted again; the most memory the server held. */
async function mostWhileEditing(bytes: number, room: string): Promise<number> {
  const writer = await server.join("writer", room);
  const doc = new Y.Doc();
  let sent = 0;
  doc.on("update", (update: Uint8Array) => {
    writer.send(encodeUpdate(update));
    sent++;
  });
  writer.send(empty);
  await until(() => writer.count("difference") > 0);
  const text = new Y.XmlText();
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [text]);
  doc.getXmlFragment("body").insert(0, [paragraph]);
  let most = 0;
  for (let written = 0; written < bytes; written += 200_000) {
    text.insert(0, "x".repeat(200_000));
    text.delete(0, 200_000);
    await until(() => writer.saved() >= sent);
    writer.received.splice(0, writer.received.length - 1);
    most = Math.max(most, await server.heldBytes());
  }
  writer.webSocket.terminate();
  return most;
}
