import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import { closeReason, type CloseCode } from "@staedtenetz/sync/protocol";

/** The way to one client. Takes whole frames, so that many clients can share their bytes. */
export interface Transport {
  /** Frames made by `frame`, one or several. */
  write(frames: Buffer): void;
  /** Bytes the network has not taken yet. */
  readonly buffered: number;
  /** Stops reading; what was received already may still be handed over. */
  pause(): void;
  resume(): void;
  /** Asks for a sign of life. */
  ping(): void;
  /** Says why, then ends. What still arrives is thrown away. */
  close(code: CloseCode): void;
  onMessage(listener: (message: Uint8Array | undefined) => void): void;
  onPong(listener: () => void): void;
  /** Called once, however it ended. */
  onEnd(listener: () => void): void;
}

/** Milliseconds for a client to close its side. */
export const farewell = 2_000;

/** A transport over a WebSocket. `socket` is the connection under it, which this module owns. */
export function webSocketTransport(webSocket: WebSocket, socket: Duplex): Transport {
  let isClosing = false;
  webSocket.on("error", () => undefined);
  return {
    write(frames) {
      if (!isClosing && !socket.destroyed) socket.write(frames);
    },
    get buffered() {
      return socket.writableLength;
    },
    pause: () => webSocket.pause(),
    resume() {
      if (!isClosing) webSocket.resume();
    },
    ping() {
      if (!isClosing && webSocket.readyState === webSocket.OPEN) webSocket.ping();
    },
    close(code) {
      if (isClosing) return;
      isClosing = true;
      webSocket.close(code, closeReason(code));
      // Unread bytes would make the kernel reset the connection, and the client never learn why.
      socket.removeAllListeners("data");
      socket.on("data", () => undefined);
      socket.resume();
      socket.end();
      setTimeout(() => socket.destroy(), farewell).unref();
    },
    onMessage(listener) {
      webSocket.on("message", (data, isBinary) => {
        if (!isClosing) listener(isBinary && data instanceof Uint8Array ? data : undefined);
      });
    },
    onPong: (listener) => void webSocket.on("pong", listener),
    onEnd(listener) {
      let ended = false;
      const once = (): void => {
        if (ended) return;
        ended = true;
        listener();
      };
      webSocket.once("close", once);
      socket.once("close", once);
    },
  };
}
