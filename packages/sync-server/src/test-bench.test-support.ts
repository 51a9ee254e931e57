import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { decodeMessage, encodeAwareness, type Message } from "@staedtenetz/sync/protocol";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import type { AccessChange, AccessPolicy, Authorization, Session } from "./access-policy.js";
import { createSyncServer } from "./create-sync-server.js";
import { createMemoryStorage } from "./memory.js";
import type { SyncServerOptions } from "./options.js";
import type { SyncServer } from "./sync-server.js";
import { notes, remarks } from "./test-documents.test-support.js";

/** An access policy that a test can change while people are connected. The cookie is the user's name. */
export class TestAccess implements AccessPolicy {
  readonly rights = new Map<string, Authorization>();
  readonly signedOut = new Set<string>();
  readonly expiry = new Map<string, number>();
  readonly kinds = new Map<string, string>();
  readonly #listeners = new Set<(change: AccessChange) => void>();
  authenticateAlso: (request: IncomingMessage) => Promise<void> = async () => undefined;

  async authenticate(request: IncomingMessage): Promise<Session | undefined> {
    await this.authenticateAlso(request);
    const user = /user=([^;]+)/.exec(request.headers.cookie ?? "")?.[1];
    if (user === undefined || this.signedOut.has(user)) return undefined;
    const expiresAt = this.expiry.get(user);
    const session = {
      sessionId: `s-${user}`,
      userId: user,
      name: `Name of ${user}`,
      colorIndex: 3,
    };
    return expiresAt === undefined ? session : { ...session, expiresAt };
  }

  async authorize(session: Session, room: string): Promise<Authorization> {
    const set = this.rights.get(`${session.userId} ${room}`) ?? this.rights.get(session.userId);
    return set ?? { found: true, kind: this.kinds.get(room) ?? "notes", right: "write" };
  }

  async describe(room: string): Promise<{ kind: string } | undefined> {
    return room === "unknown" ? undefined : { kind: this.kinds.get(room) ?? "notes" };
  }

  subscribe(listener: (change: AccessChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  announce(change: AccessChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

type Closer = () => unknown;

/** A server on a free port, and clients for it; everything it opened is closed by `close`. */
export class TestBench {
  readonly access = new TestAccess();
  readonly #closers = new Set<Closer>();
  sync!: SyncServer;
  port = 0;
  http!: Server;

  static async open(options: Partial<SyncServerOptions> = {}): Promise<TestBench> {
    const bench = new TestBench();
    await bench.start(options);
    return bench;
  }

  async start(options: Partial<SyncServerOptions> = {}): Promise<void> {
    this.sync = await createSyncServer({
      storage: createMemoryStorage(),
      access: this.access,
      documents: { notes, remarks },
      ...options,
    });
    const http = createServer();
    this.http = http;
    this.sync.attach(http);
    await new Promise<void>((resolve) => http.listen(this.port, "127.0.0.1", resolve));
    this.port = (http.address() as AddressInfo).port;
  }

  /** Stops the server; `start` brings another one up at the same port. */
  async stop(): Promise<void> {
    await this.sync.close();
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
  }

  defer(closer: Closer): void {
    this.#closers.add(closer);
  }

  async close(): Promise<void> {
    for (const closer of this.#closers) await closer();
    this.#closers.clear();
    await this.stop();
  }

  url(room: string): string {
    return `ws://127.0.0.1:${this.port}/sync/${room}`;
  }

  /** A person with the y-websocket client, as any Yjs application has it. */
  join(user: string, room = "room.1", options: { doc?: Y.Doc; protocols?: string[] } = {}): Person {
    const person = new Person(this, user, room, options);
    this.defer(() => person.leave());
    return person;
  }

  /** A bare WebSocket, for what no honest client does. */
  async socket(
    user: string | undefined,
    room = "room.1",
    protocols: string[] = ["netz.2"],
    headers: Record<string, string> = {},
  ): Promise<RawClient> {
    const cookie: Record<string, string> = user === undefined ? {} : { cookie: `user=${user}` };
    const webSocket = new WebSocket(this.url(room), protocols, {
      headers: { ...cookie, ...headers },
    });
    const terminate = (): void => webSocket.terminate();
    this.defer(terminate);
    webSocket.once("close", () => this.#closers.delete(terminate));
    const client = new RawClient(webSocket);
    await client.opened;
    return client;
  }
}

/** A y-websocket client with a cookie. */
export class Person {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  closedWith: { code: number; reason: string } | undefined;

  constructor(
    bench: TestBench,
    user: string,
    room: string,
    { doc = new Y.Doc(), protocols = [] }: { doc?: Y.Doc; protocols?: string[] },
  ) {
    this.doc = doc;
    class SocketWithCookie extends WebSocket {
      constructor(url: string, offered?: string[]) {
        super(url, offered, { headers: { cookie: `user=${user}` } });
      }
    }
    this.provider = new WebsocketProvider(`ws://127.0.0.1:${bench.port}/sync`, room, doc, {
      WebSocketPolyfill: SocketWithCookie as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      protocols,
      maxBackoffTime: 200,
    });
    this.provider.on(
      "closed" as never,
      ((event: { code: number; reason: string }) => {
        this.closedWith = event;
      }) as never,
    );
  }

  get body(): Y.XmlFragment {
    return this.doc.getXmlFragment("body");
  }

  get tasks(): Y.Map<Y.Map<unknown>> {
    return this.doc.getMap("tasks");
  }

  async synced(): Promise<this> {
    await until(() => this.provider.synced, `sync, closed with ${this.closedWith?.code}`);
    return this;
  }

  /** Adds a paragraph at the end. */
  write(words: string): Y.XmlText {
    const paragraph = new Y.XmlElement("paragraph");
    const content = new Y.XmlText(words);
    this.doc.transact(() => {
      this.body.insert(this.body.length, [paragraph]);
      paragraph.insert(0, [content]);
    });
    return content;
  }

  async sees(words: string): Promise<void> {
    await until(() => JSON.stringify(this.body.toJSON()).includes(words), `"${words}"`);
  }

  leave(): void {
    this.provider.destroy();
    this.doc.destroy();
  }
}

/** A bare WebSocket client that keeps what it receives. */
export class RawClient {
  readonly received: Uint8Array[] = [];
  readonly opened: Promise<void>;
  readonly closed: Promise<{ code: number; reason: string }>;

  constructor(readonly webSocket: WebSocket) {
    webSocket.on("message", (data: Buffer) => this.received.push(new Uint8Array(data)));
    webSocket.on("error", () => undefined);
    this.opened = new Promise((resolve) => {
      webSocket.once("open", () => resolve());
      webSocket.once("close", () => resolve());
    });
    this.closed = new Promise((resolve) => {
      webSocket.once("close", (code, reason) => resolve({ code, reason: reason.toString() }));
    });
  }

  get isOpen(): boolean {
    return this.webSocket.readyState === WebSocket.OPEN;
  }

  messages(): Message[] {
    return this.received.map(decodeMessage).filter((message) => message.type !== "invalid");
  }

  types(): Message["type"][] {
    return this.messages().map(({ type }) => type);
  }

  count(type: Message["type"]): number {
    return this.types().filter((each) => each === type).length;
  }

  last<Type extends Message["type"]>(type: Type): Extract<Message, { type: Type }> | undefined {
    return this.messages().findLast(
      (message): message is Extract<Message, { type: Type }> => message.type === type,
    );
  }

  saved(): number {
    return this.last("saved")?.count ?? 0;
  }

  /** The document as far as it was received. */
  doc(): Y.Doc {
    const doc = new Y.Doc();
    for (const message of this.messages()) {
      if (message.type === "update" || message.type === "difference") {
        Y.applyUpdate(doc, message.update);
      }
    }
    return doc;
  }

  words(): string {
    return this.doc().getXmlFragment("body").toJSON();
  }

  log(): string[] {
    return this.doc().getArray<string>("log").toArray();
  }

  send(message: Uint8Array | string): void {
    this.webSocket.send(message);
  }

  sendPresence(bytes: Uint8Array): void {
    this.send(encodeAwareness(bytes));
  }
}

/** Waits for a state, looking every few milliseconds. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  what = "the expected state",
  within = 10_000,
): Promise<void> {
  const end = performance.now() + within;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`waited ${within} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
