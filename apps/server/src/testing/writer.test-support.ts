import { once } from "node:events";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";

/** Somebody with a plain y-websocket client in a room. */
export interface Writer {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Resolves when the server's state has arrived. */
  readonly synced: Promise<void>;
  /** Resolves with the code the server closes the connection with. */
  readonly closed: Promise<number>;
  leave(): void;
}

/** Joins a room as any Yjs client would: y-websocket and a cookie, nothing of ours. */
export function join(origin: string, room: string, cookie?: string): Writer {
  class CookieSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: cookie === undefined ? {} : { cookie } });
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${origin.replace("http", "ws")}/sync`, room, doc, {
    WebSocketPolyfill: CookieSocket as never,
    disableBc: true,
  });
  return {
    doc,
    provider,
    synced: new Promise((resolve) =>
      provider.on("sync", (isSynced: boolean) => (isSynced ? resolve() : undefined)),
    ),
    closed: new Promise((resolve) =>
      provider.on("connection-close", (event) => resolve(event?.code ?? 0)),
    ),
    leave() {
      provider.destroy();
      doc.destroy();
    },
  };
}

/** Waits until the server has read what was sent on this line so far, and what it sent before has arrived. */
export async function passed({ provider }: Writer): Promise<void> {
  const socket = provider.ws as unknown as WebSocket;
  const answered = once(socket, "pong");
  socket.ping();
  await answered;
}

/** Waits until a document satisfies a condition. */
export function until(doc: Y.Doc, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isSo()) return;
      doc.off("update", look);
      resolve();
    };
    doc.on("update", look);
    look();
  });
}
