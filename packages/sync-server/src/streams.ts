import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { closeCode, streamHeader } from "@staedtenetz/sync/protocol";
import type { Context } from "./context.js";
import type { Door } from "./door.js";
import { StreamTransport } from "./stream-transport.js";
import { schemaOf, selectProtocol } from "./upgrade.js";

/** Bytes that a frame's head may add to a message. */
const headBytes = 10;

interface OpenStream {
  readonly transport: StreamTransport;
  readonly room: string;
  /** Batches taken so far. */
  taken: number;
  /** Requests so far: only the newest may bring a batch. */
  requests: number;
}

/**
 * Connections for networks that let no WebSocket through: a POST to a room's address is answered with
 * the server's frames for as long as the connection lasts, further POSTs bring the client's. Each
 * names its stream and counts its batches, so that one that comes again is taken once. From the door on
 * it is the same way as everybody's.
 */
export class Streams {
  readonly #open = new Map<string, OpenStream>();

  constructor(
    readonly door: Door,
    readonly context: Context,
  ) {}

  get size(): number {
    return this.#open.size;
  }

  /** Answers a POST to a room's address. */
  handle(request: IncomingMessage, response: ServerResponse, room: string): void {
    const id = request.headers[streamHeader.stream];
    if (id === undefined) return this.#begin(request, response, room);
    this.#take(request, response, this.#open.get(String(id)), room).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      this.context.log.error({ room, reason }, "access could not be looked up");
      answer(request, response, 503);
    });
  }

  #begin(request: IncomingMessage, response: ServerResponse, room: string): void {
    const offered = String(request.headers[streamHeader.offered] ?? "");
    const selected = selectProtocol(new Set(offered.split(",").filter((name) => name !== "")));
    const id = randomBytes(24).toString("base64url");
    const transport = new StreamTransport(response);
    this.#open.set(id, { transport, room, taken: 0, requests: 0 });
    transport.onEnd(() => this.#open.delete(id));
    request.resume();
    response.writeHead(200, {
      ...plainHeaders,
      "content-type": "application/octet-stream",
      // Keeps proxies from gathering the answer before they pass it on.
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
      [streamHeader.stream]: id,
      [streamHeader.selected]: selected === false ? "" : selected,
    });
    response.flushHeaders();
    const schema = selected === false ? undefined : schemaOf(selected);
    void this.door.arrive(transport, request, room, schema);
  }

  async #take(
    request: IncomingMessage,
    response: ServerResponse,
    stream: OpenStream | undefined,
    room: string,
  ): Promise<void> {
    if (stream === undefined || stream.room !== room) return answer(request, response, 404);
    const { transport } = stream;
    // Nothing is read before it is known who it is, and as fast as the room takes it.
    if (!(await transport.reads()) || !(await this.#isTheSame(request, transport))) {
      return answer(request, response, 404);
    }
    const turn = ++stream.requests;
    const limit = this.context.limits.messageBytes;
    const body = await readBody(request, limit + headBytes);
    if (body === undefined) return;
    if (body === "tooLarge") {
      transport.close(closeCode.tooLarge);
      return answer(request, response, 413);
    }
    if (!(await transport.reads())) return answer(request, response, 404);
    if (turn !== stream.requests) return answer(request, response, 409);
    answer(request, response, this.#accept(request, stream, body));
  }

  /** Takes the next batch; one that was taken already is only confirmed. */
  #accept(request: IncomingMessage, stream: OpenStream, body: Uint8Array<ArrayBuffer>): number {
    const batch = Number(request.headers[streamHeader.batch]);
    if (batch > 0 && batch <= stream.taken) return 204;
    const isNext = batch === stream.taken + 1;
    stream.taken = batch;
    if (isNext && stream.transport.hand(body, this.context.limits.messageBytes)) return 204;
    stream.transport.close(closeCode.badMessages);
    return 400;
  }

  /** Whether the request comes with the session that the connection runs under. */
  async #isTheSame(request: IncomingMessage, transport: StreamTransport): Promise<boolean> {
    const session = await this.context.access.authenticate(request);
    const own = this.door.connectionOf(transport)?.session;
    return (
      own !== undefined && session?.sessionId === own.sessionId && session.userId === own.userId
    );
  }
}

const plainHeaders = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

/** Answers without a body; a request that was not read to its end loses its connection. */
export function answer(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
): void {
  if (response.headersSent) return;
  const ending = request.complete || status === 204 ? {} : { connection: "close" };
  response.writeHead(status, { ...plainHeaders, "content-length": 0, ...ending, ...headers });
  response.end();
}

/** `undefined`: it broke off, and nothing of it counts. */
async function readBody(
  request: IncomingMessage,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | "tooLarge" | undefined> {
  if (Number(request.headers["content-length"] ?? 0) > limit) return "tooLarge";
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of request as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > limit) return "tooLarge";
      pieces.push(piece);
    }
  } catch {
    // Safe to go on: the client sends the same batch again under the same number.
    return undefined;
  }
  const body = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    body.set(piece, at);
    at += piece.length;
  }
  return body;
}
