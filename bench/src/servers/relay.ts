/** The textbook server: a live document and its awareness in memory by y-protocols, and no storage. */
import { createServer } from "node:http";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocketServer, type WebSocket } from "ws";
import * as awarenessProtocol from "y-protocols/awareness";
import * as syncProtocol from "y-protocols/sync";
import * as Y from "yjs";
import { listen, serve } from "./serve.js";

const message = { sync: 0, awareness: 1 } as const;

class RelayRoom {
  readonly doc = new Y.Doc();
  readonly awareness = new awarenessProtocol.Awareness(this.doc);
  readonly people = new Set<WebSocket>();

  constructor() {
    this.awareness.setLocalState(null);
    this.doc.on("update", (update: Uint8Array, origin: unknown) => {
      this.#sendToOthers(origin, message.sync, (encoder) =>
        syncProtocol.writeUpdate(encoder, update),
      );
    });
    this.awareness.on("update", (changes: Record<string, number[]>, origin: unknown) => {
      const bytes = this.#presenceOf(Object.values(changes).flat());
      this.#sendToOthers(origin, message.awareness, (encoder) =>
        encoding.writeVarUint8Array(encoder, bytes),
      );
    });
  }

  enter(person: WebSocket): void {
    this.people.add(person);
    person.send(encoded(message.sync, (encoder) => syncProtocol.writeSyncStep1(encoder, this.doc)));
    const present = [...this.awareness.getStates().keys()];
    if (present.length === 0) return;
    const bytes = this.#presenceOf(present);
    person.send(encoded(message.awareness, (out) => encoding.writeVarUint8Array(out, bytes)));
  }

  receive(person: WebSocket, bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes);
    if (decoding.readVarUint(decoder) === message.awareness) {
      const presence = decoding.readVarUint8Array(decoder);
      awarenessProtocol.applyAwarenessUpdate(this.awareness, presence, person);
      return;
    }
    const answer = encoded(message.sync, (encoder) => {
      syncProtocol.readSyncMessage(decoder, encoder, this.doc, person);
    });
    if (answer.length > 1) person.send(answer);
  }

  #presenceOf(clients: number[]): Uint8Array {
    return awarenessProtocol.encodeAwarenessUpdate(this.awareness, clients);
  }

  #sendToOthers(author: unknown, type: number, write: (encoder: encoding.Encoder) => void): void {
    const bytes = encoded(type, write);
    for (const person of this.people) if (person !== author) person.send(bytes);
  }
}

function encoded(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

await serve(async () => {
  const http = createServer();
  const webSockets = new WebSocketServer({ server: http, perMessageDeflate: false });
  const rooms = new Map<string, RelayRoom>();
  webSockets.on("connection", (person, { url = "" }) => {
    const room = rooms.get(url) ?? new RelayRoom();
    rooms.set(url, room);
    person.on("message", (bytes: Buffer) => room.receive(person, bytes));
    person.on("close", () => room.people.delete(person));
    room.enter(person);
  });
  return { port: await listen(http), close: async () => webSockets.close() };
});
