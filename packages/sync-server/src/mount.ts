import type { IncomingMessage, RequestListener, Server, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { Context } from "./context.js";
import type { Door } from "./door.js";
import { answer, Streams } from "./streams.js";
import { webSocketTransport } from "./transport.js";
import { isOriginAllowed, requestedRoom, schemaOf, selectProtocol } from "./upgrade.js";

/** Where rooms lie, and whose pages may come. */
export interface MountOptions {
  readonly path: string;
  readonly origins: readonly string[] | undefined;
}

/** The ways from an HTTP server to the door: upgrades to WebSockets, and streams where these do not pass. */
export class Mount {
  readonly #webSockets: WebSocketServer;
  readonly #streams: Streams;

  constructor(
    readonly door: Door,
    context: Context,
    readonly options: MountOptions,
  ) {
    const webSocketOptions = {
      noServer: true,
      clientTracking: false,
      maxPayload: context.limits.messageBytes,
      perMessageDeflate: false,
      handleProtocols: selectProtocol,
      closeTimeout: 2_000,
    };
    this.#webSockets = new WebSocketServer(webSocketOptions);
    this.#streams = new Streams(door, context);
  }

  /** Takes upgrades and requests under the path; what is not under it stays with the listeners there are. */
  attach(httpServer: Server): () => void {
    const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
      const isOurs = requestedRoom(request, this.options.path) !== undefined;
      if (isOurs || httpServer.listenerCount("upgrade") === 1) {
        this.handleUpgrade(request, socket, head);
      }
    };
    const others = httpServer.listeners("request") as RequestListener[];
    const request: RequestListener = (incoming, response) => {
      if (this.handleRequest(incoming, response)) return;
      for (const other of others) other.call(httpServer, incoming, response);
      if (httpServer.listenerCount("request") === 1 && others.length === 0) {
        answer(incoming, response, 404);
      }
    };
    for (const other of others) httpServer.off("request", other);
    httpServer.on("upgrade", upgrade);
    httpServer.on("request", request);
    return () => {
      httpServer.off("upgrade", upgrade);
      httpServer.off("request", request);
      for (const other of others) httpServer.on("request", other);
    };
  }

  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const { origins, path } = this.options;
    const room = requestedRoom(request, path);
    socket.on("error", () => socket.destroy());
    if (room === undefined) return refuse(socket, "404 Not Found");
    if (!isOriginAllowed(request, origins)) return refuse(socket, "403 Forbidden");
    this.#webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      const transport = webSocketTransport(webSocket, socket);
      void this.door.arrive(transport, request, room, schemaOf(webSocket.protocol));
    });
  }

  handleRequest(request: IncomingMessage, response: ServerResponse): boolean {
    const { origins, path } = this.options;
    const room = requestedRoom(request, path);
    if (room === undefined) return false;
    if (request.method !== "POST") {
      answer(request, response, 426, { upgrade: "websocket", connection: "upgrade" });
    } else if (!isOriginAllowed(request, origins)) answer(request, response, 403);
    else this.#streams.handle(request, response, room);
    return true;
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
