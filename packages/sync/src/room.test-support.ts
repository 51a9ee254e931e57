import type { AddressInfo } from "node:net";
import { WebSocketServer, type WebSocket } from "ws";
import * as Y from "yjs";
import {
  decodeMessage,
  encodeAlive,
  encodeNotice,
  encodeRefused,
  encodeRights,
  encodeSaved,
  encodeSyncStep1,
  encodeSyncStep2,
  encodeUpdate,
  type NoticeCode,
  type RefusalReason,
  type Right,
} from "./protocol.js";

interface Guest {
  readonly socket: WebSocket;
  edits: number;
}

/**
 * For tests: a room on a real socket that does what a test tells it, also what an honest server never
 * does. The tests against the real server stand in its own package.
 */
export class TestRoom {
  readonly #server: WebSocketServer;
  readonly #guests = new Set<Guest>();
  right: Right = "write";
  /** While true, edits are taken in but not confirmed. */
  holding = false;
  /** While set, every edit that changes the document is refused. */
  refusing: RefusalReason | undefined;
  /** While true, edits that change nothing are refused as well. */
  refusingEmpty = false;
  /** While true, nothing is sent, as if the line were cut in the middle. */
  mute = false;
  /** Close code for whoever comes. */
  closing: number | undefined;
  visits = 0;

  constructor(
    server: WebSocketServer,
    readonly doc: Y.Doc,
  ) {
    this.#server = server;
    server.on("connection", (socket) => this.#welcome(socket));
  }

  static async open(port = 0, doc = new Y.Doc()): Promise<TestRoom> {
    const server = new WebSocketServer({ port, host: "127.0.0.1" });
    await new Promise((resolve) => server.once("listening", resolve));
    return new TestRoom(server, doc);
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}/sync`;
  }

  get text(): string {
    return this.doc.getXmlFragment("body").toJSON();
  }

  confirm(): void {
    this.holding = false;
    for (const guest of this.#guests) this.#send(guest, encodeSaved(guest.edits));
  }

  notify(code: NoticeCode): void {
    for (const guest of this.#guests) this.#send(guest, encodeNotice(code));
  }

  alive(): void {
    for (const guest of this.#guests) this.#send(guest, encodeAlive());
  }

  grant(right: Right): void {
    this.right = right;
    for (const guest of this.#guests) this.#send(guest, encodeRights(right));
  }

  kick(code: number): void {
    for (const { socket } of this.#guests) socket.close(code);
  }

  async close(): Promise<void> {
    for (const { socket } of this.#guests) socket.terminate();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #welcome(socket: WebSocket): void {
    this.visits += 1;
    if (this.closing !== undefined) {
      socket.close(this.closing);
      return;
    }
    const guest: Guest = { socket, edits: 0 };
    this.#guests.add(guest);
    socket.on("close", () => this.#guests.delete(guest));
    socket.on("message", (bytes: Buffer) => this.#receive(guest, new Uint8Array(bytes)));
    this.#send(guest, encodeRights(this.right));
    this.#send(guest, encodeSyncStep1(Y.encodeStateVector(this.doc)));
  }

  #receive(guest: Guest, bytes: Uint8Array): void {
    const message = decodeMessage(bytes);
    if (message.type === "stateVector") {
      this.#send(guest, encodeSyncStep2(Y.encodeStateAsUpdate(this.doc, message.stateVector)));
    }
    if (message.type !== "difference" && message.type !== "update") return;
    guest.edits += 1;
    const before = Y.encodeStateVector(this.doc);
    if (this.refusing !== undefined && (this.refusingEmpty || message.update.length > 2)) {
      this.#send(guest, encodeRefused(guest.edits, this.refusing));
      return;
    }
    Y.applyUpdate(this.doc, message.update);
    const news = Y.encodeStateAsUpdate(this.doc, before);
    for (const other of this.#guests) if (other !== guest) this.#send(other, encodeUpdate(news));
    if (!this.holding) this.#send(guest, encodeSaved(guest.edits));
  }

  #send(guest: Guest, bytes: Uint8Array): void {
    if (!this.mute) guest.socket.send(bytes);
  }
}
