import {
  closeCode,
  encodeNotice,
  encodeRights,
  encodeSyncStep1,
  encodeUpdate as encodeUpdateMessage,
  type NoticeCode,
  type RefusalReason,
} from "@staedtenetz/sync/protocol";
import type * as Y from "yjs";
import { admit, type Author } from "./admission/admission.js";
import type { DocumentIndex } from "./admission/document-index.js";
import { encodeStateVector } from "./admission/encode.js";
import { deletesOnlyFormatting } from "./admission/tidying.js";
import type { Connection } from "./connection.js";
import { serverOwner, type Context } from "./context.js";
import { Differences } from "./differences.js";
import { EditRefusedError, RoomDeletedError } from "./errors.js";
import { FanOut } from "./fan-out.js";
import { FoldState } from "./fold-state.js";
import { frame } from "./frame.js";
import { learnDeletions, lendForEdit, lendForReading } from "./lent-document.js";
import { RoomPresence } from "./presence.js";
import { RoomPeople } from "./room-people.js";
import type { RoomDocument } from "./room-document.js";

/** What becomes of an update at once; that it is on disk is told later. */
export type Outcome =
  | { readonly type: "taken" }
  | { readonly type: "nothing" }
  | { readonly type: "unsettled" }
  | { readonly type: "refused"; readonly reason: RefusalReason };

/** One document and the people in it: admits updates, journals them, and only then sends them on. */
export class Room {
  readonly connections = new Set<Connection>();
  readonly people: RoomPeople;
  readonly fanOut: FanOut;
  readonly #differences: Differences;
  /** Whether the index knows every deletion, those included that follow from others. */
  #isSettled = false;
  readonly fold = new FoldState();
  emptySince = performance.now();
  isRetired = false;

  constructor(
    readonly name: string,
    readonly index: DocumentIndex,
    readonly document: RoomDocument,
    readonly context: Context,
    /** Milliseconds since 1970 until which writers may deliver what others wrote. */
    public recoveryUntil: number,
  ) {
    const { presenceEntries, presenceBytes } = context.limits;
    const presence = new RoomPresence({ entries: presenceEntries, stateBytes: presenceBytes });
    this.fanOut = new FanOut(this.connections, presence);
    this.people = new RoomPeople(index, presence, this.fanOut);
    this.#differences = new Differences(index, document);
  }

  get mayFold(): boolean {
    return this.fold.mayFold(this.context.now() < this.recoveryUntil);
  }

  /** Whether nothing is on its way to disk. */
  get isQuiet(): boolean {
    return this.fanOut.isQuiet;
  }

  enter(connection: Connection): void {
    if (this.isRetired) return connection.close(closeCode.deleted);
    this.connections.add(connection);
    connection.sendExtra(frame(encodeRights(connection.right)));
    if (this.context.journal.isFailing) this.#noticeTo(connection, "notStored");
    if (this.fold.isDamaged) this.#noticeTo(connection, "damaged");
    connection.send(this.question());
  }

  leave(connection: Connection): void {
    this.connections.delete(connection);
    this.people.leave(connection);
    if (this.connections.size === 0) this.emptySince = performance.now();
  }

  /** The framed question "what do you have that I lack?". */
  question(): Buffer {
    return frame(encodeSyncStep1(encodeStateVector(this.index.stateVector())));
  }

  /** Sends a client what it lacks. Returns `false` if its state vector is none. */
  answer(connection: Connection, stateVector: Uint8Array): Promise<boolean> {
    return this.#differences.give(stateVector, this.isQuiet, (difference) => {
      const isNew = !connection.isReady;
      connection.sendDifference(difference);
      if (isNew) this.people.showTo(connection);
    });
  }

  /** Takes no edits and nobody any more: the document is being deleted. */
  retire(): void {
    this.isRetired = true;
    for (const connection of this.connections) connection.close(closeCode.deleted);
  }

  /** Judges an update of a connection; if it is taken, sees it to disk and then to the others. */
  take(
    connection: Connection,
    update: Uint8Array,
    index: number,
    settled: boolean,
    isTidying: boolean,
  ): Outcome {
    const { context } = this;
    const { userId } = connection.session;
    const verdict = admit(
      this.index,
      update,
      { ...this.#authorOf(connection), isTidying },
      context.limits,
      settled,
    );
    if (verdict.type === "taken") {
      context.metrics.admitted.inc();
      this.#journal({ ...verdict, userId, owner: userId }, connection, () => {
        connection.saved.stored(index);
      });
    } else if (verdict.type === "nothing") {
      context.metrics.unchanged.inc();
      this.#confirm(connection, index);
    }
    return verdict;
  }

  /**
   * Makes the index know every deletion, by asking the document itself. Returns whether the update
   * deletes nothing but formatting marks.
   */
  settle(update: Uint8Array): Promise<boolean> {
    return this.document.use((doc) => {
      if (!this.#isSettled) {
        learnDeletions(this.index, doc);
        this.#isSettled = this.isQuiet;
      }
      return deletesOnlyFormatting(doc, update, this.context.limits);
    });
  }

  mayWrite({ right }: Connection): boolean {
    const { writableWith = "write" } = this.index.kind.kind;
    return right === "write" || (right === "comment" && writableWith === "comment");
  }

  /** The server's own edit. */
  edit<Value>(userId: string, change: (doc: Y.Doc) => Value): Promise<Value> {
    return lendForEdit(this.document, change, (update) => this.#storeEdit(userId, update));
  }

  /** Lends the document for reading, exactly as it is on disk. */
  read<Value>(look: (doc: Y.Doc) => Value): Promise<Value> {
    return lendForReading(this.document, look);
  }

  notice(code: NoticeCode): void {
    for (const connection of this.connections) this.#noticeTo(connection, code);
  }

  /** Called every few seconds: late heartbeats and signs of life. */
  beat(now: number): void {
    if (this.connections.size === 0) return;
    this.fanOut.sendPresence(true);
    this.fanOut.flush();
    for (const connection of this.connections) connection.beat(now);
  }

  #noticeTo(connection: Connection, code: NoticeCode): void {
    connection.sendExtra(frame(encodeNotice(code)));
  }

  #authorOf(connection: Connection): Author {
    return {
      owner: connection.session.userId,
      canWrite: this.mayWrite(connection),
      recovering: this.context.now() < this.recoveryUntil,
    };
  }

  async #storeEdit(userId: string, update: Uint8Array): Promise<void> {
    if (this.isRetired) throw new RoomDeletedError();
    const author = { owner: serverOwner, canWrite: true, recovering: false };
    const unlimited = { updateBytes: Infinity, updateStructs: Infinity, deleteRanges: Infinity };
    const limits = { ...this.context.limits, ...unlimited };
    const verdict = admit(this.index, update, author, limits, true);
    if (verdict.type === "refused") throw new EditRefusedError(verdict.reason);
    if (verdict.type !== "taken") return;
    await new Promise<void>((resolve) => {
      this.#journal({ ...verdict, userId, owner: serverOwner }, undefined, resolve);
    });
  }

  #journal(
    taken: {
      update: Uint8Array;
      claims: readonly number[];
      recovered: boolean;
      userId: string;
      owner: string;
    },
    author: Connection | undefined,
    stored: () => void,
  ): void {
    const { journal, now } = this.context;
    const { update, claims, recovered, userId, owner } = taken;
    this.fanOut.expect();
    this.#isSettled = false;
    const entry = {
      room: this.name,
      update,
      userId,
      at: now(),
      claims,
      owner,
      recovered,
    };
    const done = (sequence: number): void => {
      this.#committed(sequence, update, userId);
      stored();
      this.fanOut.send(frame(encodeUpdateMessage(update)), author);
    };
    journal.append(entry, done, author && this.fanOut.patience);
  }

  #committed(sequence: number, update: Uint8Array, userId: string): void {
    this.document.committed(update);
    this.fold.add(1, update.length, sequence, performance.now());
    this.#differences.forget();
    this.context.touched(this.name, this.index.kind.kind.name, userId);
  }

  /** A message that changed nothing is on disk as soon as everything before it is. */
  #confirm(connection: Connection, index: number): void {
    const done = (): void => {
      connection.saved.stored(index);
      this.fanOut.schedule();
    };
    if (this.isQuiet && connection.saved.covers(index - 1)) done();
    else this.context.journal.barrier(done);
  }
}
