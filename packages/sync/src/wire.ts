import { type Awareness } from "y-protocols/awareness";
import { messageYjsUpdate, readSyncMessage } from "y-protocols/sync";
import * as encoding from "lib0/encoding";
import { createDecoder, readVarUint, type Decoder } from "lib0/decoding";
import { WebsocketProvider } from "y-websocket";
import { decodeUpdate, getState, type Doc } from "yjs";
import { countedSocket, type SocketConstructor } from "./counted-socket.js";
import {
  decodeMessage,
  encodeSyncStep2,
  messageType,
  subprotocol,
  type Message,
} from "./protocol.js";
import { reconnectDelay } from "./reconnect-delay.js";
import { chosenSocket, SocketChoice } from "./socket-choice.js";
import { streamedSocket } from "./streamed-socket.js";

/** What a wire needs from outside. */
export interface WireOptions {
  /** `wss://netz.example/sync` */
  readonly serverUrl: string;
  readonly room: string;
  readonly schema: number;
  /** Name of the channel to other tabs of this account; `undefined`: none. */
  readonly channel: string | undefined;
  readonly WebSocket: SocketConstructor;
  /** For networks without WebSockets; `undefined`: there is no other way. */
  readonly fetch: typeof fetch | undefined;
  readonly now: () => number;
  readonly random: () => number;
  /** Milliseconds without any message after which the connection counts as gone. */
  readonly silence: number;
  /** Largest edit that is sent, bytes. */
  readonly maxEditBytes: number;
  /** While true, nothing of this page is sent. */
  readonly silent: () => boolean;
}

/** What happens on a wire. */
export interface WireListener {
  /** Any of the wire's facts changed. */
  changed(): void;
  /** A message of our own subprotocol. */
  message(message: Message): void;
  /** The server closed for good. */
  closed(code: number): void;
  /** An edit is too large to be sent and was kept back. */
  tooLarge(): void;
}

/** "You lack nothing of mine." */
const emptyAnswer = new Uint8Array(encodeSyncStep2(new Uint8Array([0, 0])));

/** Edits that came from another tab of the same account: passed on to the server like own ones. */
const tabOrigin = { from: "tab" };

/**
 * One document on one line to its room: y-websocket's provider with our subprotocol, the count of edits,
 * a watch for silence, and pauses drawn at random between attempts.
 */
export class Wire {
  readonly provider: WebsocketProvider;
  readonly #options: WireOptions;
  readonly #listener: WireListener;
  readonly #watch: ReturnType<typeof setInterval>;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #lastHeard: number;
  #failures = 0;
  #sent = 0;
  #saved = 0;
  #answered = false;
  #keptBack = false;
  #lastCloseCode: number | undefined;
  #holding = false;
  readonly #held: (() => void)[] = [];
  /** Clocks up to which the server had everything when this connection began. */
  #known: ReadonlyMap<number, number> = new Map();

  constructor(
    readonly doc: Doc,
    options: WireOptions,
    listener: WireListener,
  ) {
    this.#options = options;
    this.#listener = listener;
    this.#lastHeard = options.now();
    this.provider = new WebsocketProvider(options.serverUrl, options.room, doc, {
      connect: false,
      protocols: [subprotocol(options.schema)],
      WebSocketPolyfill: this.#socketClass(),
      disableBc: options.channel === undefined,
    });
    if (options.channel !== undefined) this.provider.bcChannel = options.channel;
    this.#handleMessages();
    this.provider.on("status", () => listener.changed());
    this.provider.on("sync", (synced) => {
      if (synced) this.#failures = 0;
      listener.changed();
    });
    this.provider.on("connection-close", (event) => this.#closing(event?.code));
    this.provider.on("closed", ({ code }) => listener.closed(code));
    this.#watch = setInterval(() => this.#checkSilence(), Math.min(1000, options.silence / 3));
  }

  get awareness(): Awareness {
    return this.provider.awareness;
  }

  /** Whether there is a socket, open or opening. */
  get trying(): boolean {
    return this.provider.ws !== null;
  }

  get open(): boolean {
    const { ws, wsconnected } = this.provider;
    return wsconnected && ws !== null && ws.readyState === ws.OPEN;
  }

  /** Whether the server has sent what we lacked and we have sent what it lacked. */
  get exchanged(): boolean {
    return this.open && this.provider.synced && this.#answered;
  }

  /** Edits sent on this socket that are not on the server's disk yet. */
  get waiting(): number {
    return this.#sent - this.#saved;
  }

  /** Attempts in a row that brought no exchange. */
  get failures(): number {
    return this.#failures;
  }

  /** The last close code that leads to another attempt. */
  get lastCloseCode(): number | undefined {
    return this.#lastCloseCode;
  }

  /** Others' edits that have arrived and are not in the document yet. */
  get held(): number {
    return this.#held.length;
  }

  /** Keeps others' edits back, or lets all of them into the document, in the order they came. */
  hold(holding: boolean): void {
    if (this.#holding === holding) return;
    this.#holding = holding;
    if (!holding) this.#release();
    this.#listener.changed();
  }

  /** Whether an update's origin is this line or another tab, not a hand on this page. */
  isForeign(origin: unknown): boolean {
    return origin === this.provider;
  }

  /**
   * Whether content was written on this side, and the server did not have it when the present connection
   * began: nobody else can have seen it then.
   */
  isOwn(client: number, clock: number): boolean {
    const known = this.#known.get(client);
    return known === undefined ? client === this.doc.clientID : clock >= known;
  }

  /** Begins, or tries again at once. */
  connect(): void {
    if (!this.open) this.stop();
    this.provider.connect();
    this.#listener.changed();
  }

  /** Begins the exchange anew if something was kept back: what follows builds on it. */
  deliverKeptBack(): void {
    if (!this.#keptBack) return;
    this.stop();
    this.connect();
  }

  /** Closes the socket and makes no attempt until `connect()`. */
  stop(): void {
    clearTimeout(this.#retryTimer);
    this.provider.disconnect();
  }

  /** Sends nothing more and ends the line. */
  destroy(): void {
    this.#release();
    clearInterval(this.#watch);
    clearTimeout(this.#retryTimer);
    this.provider.destroy();
    this.provider.awareness.destroy();
  }

  #socketClass(): SocketConstructor {
    const { fetch: fetching, WebSocket: plain } = this.#options;
    const observer = {
      began: () => {
        this.#sent = 0;
        this.#saved = 0;
        this.#answered = false;
        this.#keptBack = false;
        this.#lastHeard = this.#options.now();
      },
      heard: () => (this.#lastHeard = this.#options.now()),
      sending: (bytes: Uint8Array<ArrayBuffer>, isAnswer: boolean) =>
        this.#outgoing(bytes, isAnswer),
    };
    const streamed = fetching && countedSocket(streamedSocket(fetching), observer);
    return chosenSocket(new SocketChoice(countedSocket(plain, observer), streamed));
  }

  #outgoing(
    bytes: Uint8Array<ArrayBuffer>,
    isAnswer: boolean,
  ): Uint8Array<ArrayBuffer> | undefined {
    const silent = this.#options.silent();
    this.#keptBack ||= silent;
    if (silent && !isAnswer) return undefined;
    if (bytes.length > this.#options.maxEditBytes) {
      this.#listener.tooLarge();
      return undefined;
    }
    if (isAnswer) this.#known = clocksIn(bytes, this.doc);
    this.#sent += 1;
    this.#answered ||= isAnswer;
    queueMicrotask(() => this.#listener.changed());
    return silent ? emptyAnswer : bytes;
  }

  #handleMessages(): void {
    const { messageHandlers } = this.provider;
    const sync = messageHandlers[messageType.sync];
    messageHandlers[messageType.sync] = (encoder, decoder, provider, fromServer, type) => {
      const read = (answer: encoding.Encoder): void => {
        if (fromServer) sync?.(answer, decoder, provider, fromServer, type);
        else this.#readFromTab(answer, decoder);
      };
      if (this.#holding && isEdit(decoder)) this.#hold(() => read(encoding.createEncoder()));
      else read(encoder);
    };
    messageHandlers[messageType.auth] = () => undefined;
    for (const own of ["alive", "saved", "rights", "notice", "refused"] as const) {
      messageHandlers[messageType[own]] = (_encoder, decoder) => this.#readOwn(decoder);
    }
  }

  #hold(read: () => void): void {
    this.#held.push(read);
    this.#listener.changed();
  }

  #release(): void {
    for (const read of this.#held.splice(0)) read();
  }

  /** y-websocket applies what comes from other tabs as if the server had it already; it may not. */
  #readFromTab(encoder: encoding.Encoder, decoder: Decoder): void {
    encoding.writeVarUint(encoder, messageType.sync);
    readSyncMessage(decoder, encoder, this.doc, tabOrigin);
  }

  #readOwn(decoder: Decoder): void {
    const message = decodeMessage(decoder.arr);
    if (message.type === "invalid") return;
    if (message.type === "saved") this.#saved = Math.max(this.#saved, message.count);
    this.#listener.message(message);
    this.#listener.changed();
  }

  /** Runs before y-websocket works out its own pause from these two fields. */
  #closing(code: number | undefined): void {
    this.#release();
    this.#failures += 1;
    this.#lastCloseCode = code;
    this.provider.wsUnsuccessfulReconnects = 20;
    this.provider.maxBackoffTime = reconnectDelay(this.#failures, code, this.#options.random());
    queueMicrotask(() => this.#listener.changed());
  }

  #checkSilence(): void {
    if (!this.trying || this.#options.now() - this.#lastHeard <= this.#options.silence) return;
    this.provider.disconnect();
    const delay = reconnectDelay(this.#failures, undefined, this.#options.random());
    this.#retryTimer = setTimeout(() => this.provider.connect(), delay);
  }
}

/** Where each client's content begins that is sent to a server which lacks it; ours begins there at the latest. */
function clocksIn(bytes: Uint8Array<ArrayBuffer>, { clientID, store }: Doc): Map<number, number> {
  const known = new Map([[clientID, getState(store, clientID)]]);
  const message = decodeMessage(bytes);
  if (message.type !== "difference") return known;
  for (const { id } of decodeUpdate(message.update).structs) {
    known.set(id.client, Math.min(known.get(id.client) ?? Infinity, id.clock));
  }
  return known;
}

/** Whether a sync message brings an edit, and not a question or an answer. */
function isEdit({ arr, pos }: Decoder): boolean {
  return readVarUint(createDecoder(arr.subarray(pos))) === messageYjsUpdate;
}
