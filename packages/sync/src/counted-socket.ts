import { messageType, syncStep } from "./protocol.js";

/** What a connection wants to know about its socket. */
export interface SocketObserver {
  /** A new socket begins: counts start at zero. */
  began(): void;
  /** Something arrived, whatever it was. */
  heard(): void;
  /**
   * An edit (sync message of step 1 or 2) is about to be sent; step 1 is the answer to what the server
   * said it has. Returns what to send, or `undefined` to keep it back.
   */
  sending(bytes: Uint8Array<ArrayBuffer>, isAnswer: boolean): Uint8Array<ArrayBuffer> | undefined;
}

/** The constructor of a WebSocket, the browser's or one like it. */
export type SocketConstructor = typeof WebSocket;

/**
 * A WebSocket class that counts the edits it sends, for `WebSocketPolyfill`: the server's `saved n` speaks
 * of the first n of them. The counting sits in the socket because y-websocket sends from several places.
 *
 * @example
 * new WebsocketProvider(url, room, doc, { WebSocketPolyfill: countedSocket(WebSocket, observer) });
 */
export function countedSocket(
  base: SocketConstructor,
  observer: SocketObserver,
): SocketConstructor {
  return class CountedSocket extends base {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      observer.began();
      this.addEventListener("message", () => observer.heard());
    }

    override send(bytes: Uint8Array<ArrayBuffer>): void {
      const edit = editStep(bytes);
      const outgoing =
        edit === undefined ? bytes : observer.sending(bytes, edit === syncStep.difference);
      if (outgoing !== undefined) super.send(outgoing);
    }
  };
}

/** Message types and sync steps are below 128 and therefore one byte each. */
function editStep(bytes: Uint8Array): number | undefined {
  const [type, step] = bytes;
  const isEdit = step === syncStep.difference || step === syncStep.update;
  return type === messageType.sync && isEdit ? step : undefined;
}
