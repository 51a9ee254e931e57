import type { ServerResponse } from "node:http";
import {
  closeReason,
  encodeFrame,
  frameKind,
  FrameReader,
  type CloseCode,
} from "@staedtenetz/sync/protocol";
import { farewell, type Transport } from "./transport.js";

const pingFrame = encodeFrame(frameKind.ping, new Uint8Array(0));

/**
 * A transport over an HTTP answer that goes on for as long as the connection lasts. What the client says
 * comes with other requests, through `hand`.
 */
export class StreamTransport implements Transport {
  #isClosing = false;
  #isPaused = false;
  #isOver = false;
  #receive: (message: Uint8Array | undefined) => void = () => undefined;
  #alive: () => void = () => undefined;
  #waiting: (() => void)[] = [];

  constructor(readonly response: ServerResponse) {
    response.on("error", () => undefined);
    this.onEnd(() => {
      this.#isOver = true;
      this.#wake();
    });
  }

  write(frames: Buffer): void {
    if (!this.#isClosing && !this.response.destroyed) this.response.write(frames);
  }

  get buffered(): number {
    return this.response.writableLength;
  }

  pause(): void {
    this.#isPaused = true;
  }

  resume(): void {
    this.#isPaused = false;
    this.#wake();
  }

  ping(): void {
    this.write(Buffer.from(pingFrame));
  }

  close(code: CloseCode): void {
    if (this.#isClosing) return;
    this.#isClosing = true;
    const reason = Buffer.from(closeReason(code));
    const payload = Buffer.concat([Buffer.of(code >> 8, code & 0xff), reason]);
    this.response.end(encodeFrame(frameKind.close, payload));
    setTimeout(() => {
      if (!this.response.writableFinished) this.response.destroy();
    }, farewell).unref();
    this.#wake();
  }

  onMessage(listener: (message: Uint8Array | undefined) => void): void {
    this.#receive = listener;
  }

  onPong(listener: () => void): void {
    this.#alive = listener;
  }

  onEnd(listener: () => void): void {
    this.response.once("close", listener);
  }

  /** Resolves when messages are read: `true`; or when none will be any more: `false`. */
  async reads(): Promise<boolean> {
    while (this.#isPaused && !this.#hasEnded()) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    return !this.#hasEnded();
  }

  /** Takes one batch of the client's frames, in order. Returns `false` if the bytes are no frames. */
  hand(batch: Uint8Array<ArrayBuffer>, limit: number): boolean {
    this.#alive();
    const reader = new FrameReader(limit);
    reader.push(batch);
    let frame = reader.next();
    for (; typeof frame === "object" && !this.#isClosing; frame = reader.next()) {
      if (frame.kind === frameKind.binary) this.#receive(frame.payload);
      else if (frame.kind === frameKind.text) this.#receive(undefined);
      else return false;
    }
    return this.#isClosing || (frame === undefined && reader.isBetweenFrames);
  }

  #hasEnded(): boolean {
    return this.#isClosing || this.#isOver;
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
