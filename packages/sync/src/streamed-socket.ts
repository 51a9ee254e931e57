import type { SocketConstructor } from "./counted-socket.js";
import { encodeFrame, frameKind, FrameReader, streamHeader, type StreamFrame } from "./protocol.js";

/** Closed without a word from the server, as WebSockets call it. */
const abnormal = 1006;
/** Bytes of messages that go into one request, if there are several. */
const batchBytes = 1024 * 1024;
/** Largest message taken from the server, bytes: the largest document. */
const largestMessage = 128 * 1024 * 1024;
/** Milliseconds until a request without an answer is made again. */
const answerWithin = 60_000;
/** Milliseconds before a batch that failed is sent again. */
const pause = 500;

type Handler = ((event: never) => void) | null;

/**
 * Something in the shape of a WebSocket for networks that let none through: the server's frames come as
 * one endless answer, the client's go as POSTs, one at a time. A POST that failed is made again under the
 * same number, so that the server takes each message once and in order.
 */
class StreamedSocket extends EventTarget {
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  binaryType = "arraybuffer";
  readyState = 0;
  protocol = "";
  bufferedAmount = 0;
  onopen: Handler = null;
  onmessage: Handler = null;
  onclose: Handler = null;
  onerror: Handler = null;
  readonly #address: string;
  readonly #fetch: typeof fetch;
  readonly #ending = new AbortController();
  #stream = "";
  #batches = 0;
  #waiting: Uint8Array<ArrayBuffer>[] = [];
  #isSending = false;
  #owesSign = false;

  constructor(url: string | URL, protocols: string | string[] | undefined, fetching: typeof fetch) {
    super();
    const address = new URL(url);
    address.protocol = address.protocol === "wss:" ? "https:" : "http:";
    this.#address = address.href;
    this.#fetch = fetching;
    for (const name of ["open", "message", "error", "close"] as const) {
      this.addEventListener(name, (event) => this[`on${name}`]?.(event as never));
    }
    void this.#run([protocols ?? []].flat());
  }

  send(bytes: Uint8Array<ArrayBuffer>): void {
    if (this.readyState !== this.OPEN) return;
    this.#waiting.push(encodeFrame(frameKind.binary, bytes));
    this.bufferedAmount += bytes.length;
    // What is sent in the same turn goes into one request.
    queueMicrotask(() => void this.#deliver());
  }

  close(code = 1000): void {
    if (this.readyState >= this.CLOSING) return;
    this.readyState = this.CLOSING;
    queueMicrotask(() => this.#end(code));
  }

  async #run(protocols: string[]): Promise<void> {
    try {
      const headers = { [streamHeader.offered]: protocols.join(",") };
      const response = await this.#post(headers, new Uint8Array(0), this.#ending.signal);
      const stream = response.headers.get(streamHeader.stream);
      if (!response.ok || stream === null || response.body === null) return this.#fail();
      if (this.readyState !== this.CONNECTING) return;
      this.#stream = stream;
      this.protocol = response.headers.get(streamHeader.selected) ?? "";
      this.readyState = this.OPEN;
      this.dispatchEvent(new Event("open"));
      await this.#read(response.body);
      this.#fail();
    } catch {
      // Safe to go on: whoever uses the socket learns from its events that the line has ended.
      this.#fail();
    }
  }

  async #read(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<void> {
    const frames = new FrameReader(largestMessage);
    const reader = body.getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      frames.push(piece.value);
      let frame = frames.next();
      for (; typeof frame === "object"; frame = frames.next()) this.#handle(frame);
      if (frame !== undefined || this.readyState >= this.CLOSING) return;
    }
  }

  #handle({ kind, payload }: StreamFrame): void {
    if (this.readyState !== this.OPEN) return;
    if (kind === frameKind.binary) {
      this.dispatchEvent(new MessageEvent("message", { data: payload.slice().buffer }));
    } else if (kind === frameKind.ping) {
      this.#owesSign = true;
      void this.#deliver();
    } else if (kind === frameKind.close && payload.length >= 2) {
      const code = new DataView(payload.buffer, payload.byteOffset).getUint16(0);
      this.#end(code, new TextDecoder().decode(payload.subarray(2)));
    }
  }

  async #deliver(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    while (this.readyState === this.OPEN && (this.#waiting.length > 0 || this.#owesSign)) {
      this.#owesSign = false;
      const batch = this.#takeBatch();
      this.#batches += 1;
      if (!(await this.#isTaken(batch))) this.#fail();
    }
    this.#isSending = false;
  }

  #takeBatch(): Uint8Array<ArrayBuffer> {
    let [count, bytes] = [0, 0];
    for (const { length } of this.#waiting) {
      if (count > 0 && bytes + length > batchBytes) break;
      count += 1;
      bytes += length;
    }
    const batch = new Uint8Array(bytes);
    let at = 0;
    for (const framed of this.#waiting.splice(0, count)) {
      batch.set(framed, at);
      at += framed.length;
    }
    return batch;
  }

  /** Sends a batch until there is an answer. Returns `false` when the server knows the stream no more. */
  async #isTaken(batch: Uint8Array<ArrayBuffer>): Promise<boolean> {
    const headers = {
      [streamHeader.stream]: this.#stream,
      [streamHeader.batch]: String(this.#batches),
    };
    while (this.readyState === this.OPEN) {
      try {
        const signal = AbortSignal.any([this.#ending.signal, AbortSignal.timeout(answerWithin)]);
        const { ok, status } = await this.#post(headers, batch, signal);
        if (ok) this.bufferedAmount = this.#waiting.reduce((sum, { length }) => sum + length, 0);
        if (ok || (status >= 400 && status < 500)) return ok;
      } catch {
        // Safe to go on: the same batch goes again, and the server takes each number once.
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    return true;
  }

  #post(
    headers: Record<string, string>,
    body: Uint8Array<ArrayBuffer>,
    signal: AbortSignal,
  ): Promise<Response> {
    return this.#fetch(this.#address, {
      method: "POST",
      headers: { "content-type": "application/octet-stream", ...headers },
      body,
      signal,
      cache: "no-store",
      credentials: "same-origin",
      redirect: "error",
    });
  }

  #fail(): void {
    if (this.readyState === this.CLOSED) return;
    if (this.readyState !== this.CLOSING) this.dispatchEvent(new Event("error"));
    this.#end(abnormal);
  }

  #end(code: number, reason = ""): void {
    if (this.readyState === this.CLOSED) return;
    this.readyState = this.CLOSED;
    this.#ending.abort();
    this.#waiting = [];
    const wasClean = code !== abnormal;
    this.dispatchEvent(Object.assign(new Event("close"), { code, reason, wasClean }));
  }
}

/**
 * A class in the shape of `WebSocket` over streamed HTTP, for `WebSocketPolyfill`. Same addresses
 * (`wss://…`), same subprotocols, same close codes.
 *
 * @example
 * new WebsocketProvider(url, room, doc, { WebSocketPolyfill: streamedSocket(window.fetch.bind(window)) });
 */
export function streamedSocket(fetching: typeof fetch): SocketConstructor {
  return class extends StreamedSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, fetching);
    }
  } as unknown as SocketConstructor;
}
