import { minutesOf } from "@staedtenetz/document";
import { afterEach } from "vitest";
import { WebSocket as NodeWebSocket } from "ws";
import * as Y from "yjs";
import { connect, type Connection } from "./connection.js";
import type { ConnectionSnapshot, ConnectOptions } from "./connection-options.js";
import { TestRoom } from "./room.test-support.js";

const opened: { destroy?: () => Promise<void>; close?: () => Promise<void> }[] = [];

afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await (each.destroy?.() ?? each.close?.());
});

/** For tests: a room that is closed after the test. */
export async function openRoom(port?: number, doc?: Y.Doc): Promise<TestRoom> {
  const room = await TestRoom.open(port, doc);
  opened.push(room);
  return room;
}

/** For tests: a connection that is destroyed after the test; pauses are as short as they can be. */
export function open(
  url: string,
  options: Partial<ConnectOptions> = {},
  userId = "anna",
): Connection {
  const connection = connect(
    { serverUrl: url, room: "room", kind: "minutes", userId },
    {
      WebSocket: NodeWebSocket as unknown as typeof WebSocket,
      now: Date.now,
      random: () => 0,
      shareWithTabs: false,
      ...options,
    },
  );
  opened.push(connection);
  return connection;
}

/** For tests: adds a paragraph. */
export function type(connection: Connection, words: string): void {
  const { doc } = connection.snapshot;
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment("body").push([paragraph]);
}

/** For tests: the lines of the text. */
export function lines(connection: Connection): string[] {
  return minutesOf(connection.snapshot.doc).textLines();
}
/** For tests: waits for a state. */
export function inState(connection: Connection, state: string): Promise<ConnectionSnapshot> {
  return connection.until((snapshot) => snapshot.state === state);
}
