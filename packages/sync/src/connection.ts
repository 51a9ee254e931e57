import { documentKinds, followMovedText } from "@staedtenetz/document";
import * as Y from "yjs";
import type { ConnectionSnapshot, ConnectionTarget, ConnectOptions } from "./connection-options.js";
import { isEnd, stateOf, step, type ConnectionState, type EndState } from "./connection-state.js";
import { DeviceCopyWatch } from "./device-copy.js";
import { ConnectionClosedError } from "./errors.js";
import { copyName, type LocalCopy } from "./local-copy.js";
import {
  closeCode,
  rights,
  type Message,
  type NoticeCode,
  type RefusalReason,
  type Right,
} from "./protocol.js";
import { UntakenShelf } from "./untaken-edits.js";
import { Wire } from "./wire.js";

const endOf = new Map<number, EndState>([
  [closeCode.noSession, "signedOut"],
  [closeCode.forbidden, "forbidden"],
  [closeCode.notFound, "notFound"],
  [closeCode.tooOld, "tooOld"],
  [closeCode.deleted, "deleted"],
]);

const editableStates = new Set<ConnectionState>([
  "connecting",
  "syncing",
  "saving",
  "saved",
  "offline",
  "securing",
  "disconnected",
  "notSaved",
  "signedOut",
]);

/**
 * The connection of one document to its room, with its state in words that are true at every moment.
 *
 * @example
 * const connection = connect(
 *   { serverUrl: "wss://netz.example/sync", room, kind: "minutes", userId },
 *   { WebSocket, now: Date.now, random: Math.random, copies: indexedDbCopies(localStorage), network: window },
 * );
 * const end = connection.subscribe(({ state }) => show(connectionWords.de.states[state]));
 */
export class Connection {
  readonly #target: ConnectionTarget;
  readonly #options: ConnectOptions;
  readonly #listeners = new Set<(snapshot: ConnectionSnapshot) => void>();
  readonly #shelf: UntakenShelf;
  #doc!: Y.Doc;
  #copy: LocalCopy | undefined;
  #device!: DeviceCopyWatch;
  #wire!: Wire;
  #snapshot: ConnectionSnapshot;
  #state: ConnectionState = "loading";
  #end: EndState | undefined;
  #closeCode: number | undefined;
  #diverging = false;
  #loaded = false;
  #arrived = false;
  #unsaved = false;
  /** Whether the document was opened after a refusal and nothing has been typed into it since. */
  #untouched = false;
  #serverFull = false;
  #notice: NoticeCode | undefined;
  #right: Right | undefined;
  #sharing: boolean;

  constructor(target: ConnectionTarget, options: ConnectOptions) {
    this.#target = target;
    this.#options = options;
    this.#sharing = options.shareWithTabs ?? true;
    this.#shelf = new UntakenShelf(target.userId, target.room, target.kind, options.copies);
    this.#open();
    this.#snapshot = this.#look();
    options.network?.addEventListener("online", this.#online);
    void this.#start();
  }

  /** How things stand now. */
  get snapshot(): ConnectionSnapshot {
    return this.#snapshot;
  }

  /** Calls the listener with each new snapshot. Returns the function that ends it. */
  subscribe(listener: (snapshot: ConnectionSnapshot) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Resolves with the first snapshot that fits, the present one included.
   *
   * @throws ConnectionClosedError when the connection is destroyed first
   */
  async until(condition: (snapshot: ConnectionSnapshot) => boolean): Promise<ConnectionSnapshot> {
    if (condition(this.#snapshot)) return this.#snapshot;
    return new Promise((resolve, reject) => {
      const end = this.subscribe((snapshot) => {
        const fits = condition(snapshot);
        if (!fits && snapshot.state !== "closed") return;
        end();
        if (fits) resolve(snapshot);
        else reject(new ConnectionClosedError());
      });
    });
  }

  /** Tries again at once: after a new sign-in, or when somebody presses "Jetzt verbinden". */
  retry(): void {
    if (this.#end === "closed" || this.#end === "deleted" || !this.#loaded || this.#diverging)
      return;
    this.#end = undefined;
    this.#wire.connect();
  }

  /**
   * Keeps others' edits back while somebody wants to write in peace, or lets them all in. Own edits go out
   * as always, and nothing is lost: what is kept back is on the server, and comes in at the latest when the
   * connection ends.
   */
  holdOthers(holding: boolean): void {
    this.#wire.hold(holding);
  }

  /** The author has seen to edits that were not taken; their copy goes. */
  async dropUntaken(id: number): Promise<void> {
    await this.#shelf.drop(id);
    this.#changed();
  }

  /** Removes the copy on this device: after a deleted document was offered for download. */
  async eraseLocalCopy(): Promise<void> {
    this.#wire.destroy();
    await this.#copy?.erase();
    this.#copy = undefined;
  }

  /** Ends the connection; the copy on this device stays. */
  async destroy(): Promise<void> {
    if (this.#end === "closed") return;
    this.#end = "closed";
    this.#options.network?.removeEventListener("online", this.#online);
    this.#changed();
    this.#wire.destroy();
    await this.#copy?.close();
    this.#doc.destroy();
    this.#listeners.clear();
  }

  readonly #online = (): void => {
    if (!isEnd(this.#state) && !this.#wire.open) this.retry();
  };

  /** A document with its copy and its wire: at the start, and again after a refusal. */
  #open(): void {
    const { userId, room, kind, serverUrl } = this.#target;
    this.#doc = new Y.Doc();
    const { schema } = documentKinds[kind];
    this.#copy = this.#options.copies?.open(userId, room, this.#doc, schema);
    this.#device = new DeviceCopyWatch(this.#copy, () => this.#changed());
    this.#wire = new Wire(
      this.#doc,
      {
        serverUrl,
        room,
        schema,
        // A tab of an earlier build has a channel of its own: its editor deletes what it does not know.
        channel: this.#sharing ? copyName(userId, room, schema) : undefined,
        WebSocket: this.#options.WebSocket,
        fetch: this.#options.fetch,
        now: this.#options.now,
        random: this.#options.random,
        silence: this.#options.silence ?? 9000,
        maxEditBytes: this.#options.maxEditBytes ?? 4 * 1024 * 1024,
        silent: () => this.#isReader(),
      },
      {
        changed: () => this.#changed(),
        message: (message) => this.#receive(message),
        closed: (code) => this.#closedFor(code),
        tooLarge: () => void this.#diverge("tooLarge"),
      },
    );
    this.#doc.on("update", this.#edited);
    if (kind === "minutes") {
      const isOwn = this.#wire.isOwn.bind(this.#wire);
      followMovedText(this.#doc.getXmlFragment("body"), { origin: "moved text", isOwn });
    }
  }

  async #start(): Promise<void> {
    await this.#device.load(this.#options.longestLoad ?? 3000);
    try {
      if (!this.#untouched) await this.#shelf.load();
      this.#unsaved ||= (await this.#device.noted("unsaved")) ?? false;
      const noted = await this.#device.noted("right");
      this.#right ??= rights.find((right) => right === noted);
    } catch {
      // Safe to go on: these are what an earlier visit left beside the copy; the server knows the right.
    }
    if (this.#end !== undefined) return;
    this.#loaded = true;
    this.#arrived ||= Y.encodeStateVector(this.#doc).length > 1;
    this.#wire.connect();
  }

  readonly #edited = (update: Uint8Array, origin: unknown): void => {
    if (!this.#loaded) return;
    const here = !this.#wire.isForeign(origin) && !this.#isReader();
    if (here) {
      this.#untouched = false;
      this.#setUnsaved(true);
    }
    this.#device.edited(update, here);
    this.#changed();
  };

  #receive(message: Message): void {
    if (message.type === "refused") void this.#diverge(message.reason);
    if (message.type === "rights") {
      this.#right = message.right;
      this.#device.note("right", message.right);
      if (this.#mayWrite()) this.#wire.deliverKeptBack();
    }
    if (message.type === "notice") {
      this.#notice = message.code;
      if (message.code !== "damaged") this.#serverFull = message.code === "notStored";
    }
  }

  #closedFor(code: number): void {
    this.#closeCode = code;
    if (code === closeCode.tooLarge) void this.#diverge("tooLarge");
    else this.#end = endOf.get(code) ?? "failed";
    // Else this page would go on exchanging edits with a newer build in another tab.
    if (code === closeCode.tooOld) this.#wire.stop();
    this.#changed();
  }

  /**
   * Everything typed after a refused edit depends on it and would wait for ever: the copy is put aside and
   * a fresh document opened, away from other tabs that may still hold the refused edit.
   */
  async #diverge(reason: RefusalReason): Promise<void> {
    if (this.#diverging || this.#end === "closed") return;
    if (this.#untouched) {
      // Refused although nothing was typed: another fresh document would be refused as well.
      this.#wire.stop();
      this.#end = "failed";
      return;
    }
    this.#diverging = true;
    const [refused, copy] = [this.#doc, this.#copy];
    refused.off("update", this.#edited);
    this.#changed();
    // The refusal may arrive in the middle of a transaction; the wire ends after it.
    await Promise.resolve();
    this.#wire.destroy();
    const kept = await this.#shelf.add(refused, reason, this.#options.now());
    if (kept) await copy?.erase().catch(() => undefined);
    else await copy?.close();
    if (this.#ended()) return;
    this.#sharing = false;
    this.#loaded = false;
    this.#arrived = false;
    this.#untouched = true;
    this.#setUnsaved(false);
    this.#open();
    this.#diverging = false;
    this.#changed();
    await this.#start();
  }

  #ended(): boolean {
    return this.#end === "closed";
  }

  #setUnsaved(unsaved: boolean): void {
    if (this.#unsaved === unsaved) return;
    this.#unsaved = unsaved;
    this.#device.note("unsaved", unsaved);
  }

  /** Works out the snapshot anew and tells the listeners if it differs. */
  #changed(): void {
    const wire = this.#wire;
    if (wire.exchanged) {
      if (wire.waiting === 0 && !this.#serverFull && !this.#diverging) this.#setUnsaved(false);
      this.#arrived = true;
      this.#closeCode = undefined;
      if (this.#shelf.edits.some(({ parts }) => parts === undefined))
        this.#shelf.compare(this.#doc);
    } else if (!wire.open && this.#loaded) {
      this.#closeCode = wire.lastCloseCode ?? this.#closeCode;
      this.#device.secure();
    }
    const next = this.#look();
    const previous = this.#snapshot;
    const keys = Object.keys(next) as (keyof ConnectionSnapshot)[];
    if (keys.every((key) => previous[key] === next[key])) return;
    this.#snapshot = next;
    for (const listener of this.#listeners) listener(next);
  }

  #look(): ConnectionSnapshot {
    const wire = this.#wire;
    const mayWrite = this.#mayWrite();
    this.#state = step(
      this.#state,
      stateOf({
        end: this.#end,
        diverging: this.#diverging,
        loaded: this.#loaded,
        firstAttempt: wire.failures === 0,
        open: wire.open,
        exchanged: wire.exchanged,
        waiting: wire.waiting,
        unsaved: this.#unsaved,
        serverFull: this.#serverFull,
        mayWrite: mayWrite || this.#right === undefined,
        device: this.#device.state,
      }),
    );
    return {
      state: this.#state,
      doc: this.#doc,
      awareness: wire.awareness,
      ready: this.#arrived,
      editable: mayWrite && this.#arrived && editableStates.has(this.#state),
      right: this.#right,
      unsaved: this.#unsaved,
      closeCode: this.#closeCode,
      notice: this.#notice,
      untaken: this.#shelf.edits,
      held: wire.held,
    };
  }

  /**
   * Somebody who may only read and has nothing to deliver. Editors mend what a merge left without sense
   * (a list without items), in every page: a reader's page must keep that to itself, or it is refused.
   */
  #isReader(): boolean {
    return this.#right !== undefined && !this.#mayWrite() && !this.#unsaved;
  }

  #mayWrite(): boolean {
    const { writableWith } = documentKinds[this.#target.kind];
    return this.#right !== undefined && rights.indexOf(this.#right) >= rights.indexOf(writableWith);
  }
}

/** Connects a document to its room; see {@link Connection}. */
export function connect(target: ConnectionTarget, options: ConnectOptions): Connection {
  return new Connection(target, options);
}
