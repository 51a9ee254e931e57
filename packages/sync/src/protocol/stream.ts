/**
 * Names of the HTTP headers of the streamed way, for networks without WebSockets: `POST /sync/<room>`
 * opens a stream and is answered with the server's frames for as long as the connection lasts; further
 * POSTs to the same address carry the client's frames.
 */
export const streamHeader = {
  /** Which stream a POST belongs to; given by the server when the stream begins. */
  stream: "netz-stream",
  /** Number of the batch, from 1: a batch that comes again is taken once. */
  batch: "netz-batch",
  /** Subprotocols the client offers, separated by commas. */
  offered: "netz-protocols",
  /** The one the server has selected. */
  selected: "netz-protocol",
} as const;

/** Kinds of frames, as in WebSockets. */
export const frameKind = { text: 1, binary: 2, close: 8, ping: 9 } as const;

/** One frame: its kind and what it holds. The bytes may be a view: copy what you keep. */
export interface StreamFrame {
  readonly kind: number;
  readonly payload: Uint8Array<ArrayBuffer>;
}

/**
 * Puts bytes into an unmasked WebSocket frame, the same that a server sends over a WebSocket.
 *
 * @example
 * encodeFrame(frameKind.binary, encodeAlive()); // 82 01 64
 */
export function encodeFrame(kind: number, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const { length } = payload;
  const extra = length < 126 ? 0 : length < 65_536 ? 2 : 8;
  const framed = new Uint8Array(2 + extra + length);
  framed[0] = 0x80 | kind;
  const view = new DataView(framed.buffer);
  if (extra === 0) framed[1] = length;
  else if (extra === 2) {
    framed[1] = 126;
    view.setUint16(2, length);
  } else {
    framed[1] = 127;
    view.setBigUint64(2, BigInt(length));
  }
  framed.set(payload, 2 + extra);
  return framed;
}

/** Why bytes cannot be read as frames. */
export type FrameProblem = "notAFrame" | "tooLarge";

/**
 * Reads frames from bytes that arrive in pieces of any size.
 *
 * @example
 * const reader = new FrameReader(limit);
 * reader.push(chunk);
 * for (let frame = reader.next(); typeof frame === "object"; frame = reader.next()) handle(frame);
 */
export class FrameReader {
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #length = 0;
  /** Bytes that have to be there before reading on makes sense. */
  #needed = 2;

  /** @param limit largest payload, bytes */
  constructor(readonly limit: number) {}

  /** Whether nothing is left of a frame that has begun. */
  get isBetweenFrames(): boolean {
    return this.#length === 0;
  }

  push(bytes: Uint8Array<ArrayBuffer>): void {
    if (bytes.length === 0) return;
    this.#pieces.push(bytes);
    this.#length += bytes.length;
  }

  /** The next whole frame; `undefined` while it is not whole yet. After a problem the rest means nothing. */
  next(): StreamFrame | FrameProblem | undefined {
    if (this.#length < this.#needed) return undefined;
    const bytes = this.#joined();
    const [first = 0, second = 0] = bytes;
    // Whole frames only, no reserved bits, no mask.
    if ((first & 0xf0) !== 0x80 || (second & 0x80) !== 0) return "notAFrame";
    const head = second < 126 ? 2 : second === 126 ? 4 : 10;
    if (bytes.length < head) return this.#waitFor(head);
    const view = new DataView(bytes.buffer, bytes.byteOffset, head);
    const length =
      head === 2 ? second : head === 4 ? view.getUint16(2) : Number(view.getBigUint64(2));
    if (length > this.limit) return "tooLarge";
    const end = head + length;
    if (bytes.length < end) return this.#waitFor(end);
    this.#pieces = end === bytes.length ? [] : [bytes.subarray(end)];
    this.#length = bytes.length - end;
    this.#needed = 2;
    return { kind: first & 0x0f, payload: bytes.subarray(head, end) };
  }

  #waitFor(bytes: number): undefined {
    this.#needed = bytes;
    return undefined;
  }

  /** Joins the pieces only once a whole frame is there: large frames arrive in thousands of pieces. */
  #joined(): Uint8Array<ArrayBuffer> {
    const [only] = this.#pieces;
    if (this.#pieces.length === 1 && only !== undefined) return only;
    const joined = new Uint8Array(this.#length);
    let at = 0;
    for (const piece of this.#pieces) {
      joined.set(piece, at);
      at += piece.length;
    }
    this.#pieces = [joined];
    return joined;
  }
}
