import type { IncomingMessage } from "node:http";
import {
  closeCode,
  decodeMessage,
  encodeAuthDenied,
  encodeRefused,
  encodeRights,
  type CloseCode,
  type Message,
  type RefusalReason,
  type Right,
} from "@staedtenetz/sync/protocol";
import type { Session } from "./access-policy.js";
import type { Context } from "./context.js";
import type { Receiver } from "./fan-out.js";
import { frame } from "./frame.js";
import { Liveness } from "./liveness.js";
import { ConnectionBudget } from "./message-budget.js";
import type { Room } from "./room.js";
import { SavedCount } from "./saved-count.js";
import type { Transport } from "./transport.js";

/** What was found out about a client before it entered. */
export interface Arrival {
  readonly request: IncomingMessage;
  readonly session: Session;
  readonly right: Right;
  /** The schema the client knows; `undefined` for a plain y-websocket client. */
  readonly schema: number | undefined;
}

/** One client in one room: reads its messages, in order, and keeps what it is owed. */
export class Connection implements Receiver {
  /** An ordinary y-websocket client, without the subprotocol. */
  readonly isPlain: boolean;
  session: Session;
  right: Right;
  /** Times its right was looked up: an older answer must not overtake a newer one. */
  examinations = 0;
  clientId: number | undefined;
  isReady = false;
  readonly saved = new SavedCount();
  readonly #budget: ConnectionBudget;
  readonly #liveness: Liveness;
  /** Sync messages (steps 1 and 2) so far. */
  #received = 0;
  #bad = 0;
  /** An update was refused: nothing more is taken from this connection. */
  #hasEnded = false;
  #isClosed = false;
  /** The client owes an answer to our state vector. */
  #awaitsDifference = true;
  /** Such answers that were not enough. */
  #incomplete = 0;
  #queue: (Uint8Array | undefined)[] | undefined;
  /** Bytes of documents sent on request, which do not count as slow reading. */
  #allowance = 0;

  constructor(
    readonly transport: Transport,
    readonly room: Room,
    readonly context: Context,
    readonly arrival: Arrival,
  ) {
    this.isPlain = arrival.schema === undefined;
    this.session = arrival.session;
    this.right = arrival.right;
    this.#budget = new ConnectionBudget(context.limits);
    this.#liveness = new Liveness(transport, context.limits);
  }

  /** Reads one frame; `undefined` stands for a text frame. */
  receive(bytes: Uint8Array | undefined): void {
    if (this.#isClosed) return;
    if (this.#queue !== undefined) return void this.#queue.push(bytes);
    if (!this.#budget.allowsMessage(bytes?.length ?? 0)) return this.close(closeCode.tooFast);
    const message = bytes === undefined ? undefined : decodeMessage(bytes);
    if (message === undefined || message.type === "invalid") return this.#countBad();
    this.#handle(message);
  }

  send(frames: Buffer): void {
    if (this.#isClosed) return;
    const { buffered } = this.transport;
    if (buffered === 0) this.#allowance = 0;
    if (buffered > this.context.limits.bufferedBytes + this.#allowance) {
      return this.close(closeCode.slowReader);
    }
    this.#liveness.sent();
    this.transport.write(frames);
  }

  /** Sends what only clients with the subprotocol understand. */
  sendExtra(frames: Buffer): void {
    if (!this.isPlain) this.send(frames);
  }

  /** Sends the document itself: from now on the client gets what comes after it. */
  sendDifference(framed: Buffer): void {
    const { buffered } = this.transport;
    if (buffered > this.context.limits.bufferedBytes) return this.close(closeCode.slowReader);
    this.#allowance = buffered + framed.length;
    this.send(framed);
    this.isReady = true;
  }

  takeSaved(): number | undefined {
    return this.isPlain ? undefined : this.saved.take();
  }

  changeRight(right: Right): void {
    if (this.right === right) return;
    this.right = right;
    this.sendExtra(frame(encodeRights(right)));
  }

  /** Lets the client know that the line is alive, if nothing else did. */
  beat(now: number): void {
    const sign = this.#liveness.beat(now, this.isPlain);
    if (sign !== undefined) this.send(sign);
  }

  /** Asks for a sign of life; ends the connection if the last question found no answer. */
  ping(): void {
    if (!this.#liveness.ping()) this.close(closeCode.slowReader);
  }

  close(code: CloseCode): void {
    if (this.#isClosed) return;
    const { log, metrics } = this.context;
    metrics.closed.inc({ code: String(code) });
    log.info({ room: this.room.name, user: this.session.userId, code }, "connection closed");
    this.ended();
    this.transport.close(code);
  }

  /** The transport has ended, from whichever side. */
  ended(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#queue = undefined;
    this.room.leave(this);
  }

  #handle(message: Message): void {
    switch (message.type) {
      case "stateVector":
        return this.#answer(message.stateVector);
      case "difference":
        return this.#take(message.update, true);
      case "update":
        return this.#take(message.update, false);
      case "awareness":
        return this.room.people.receive(this, message.presence) ? undefined : this.#countBad();
      case "queryAwareness":
        return this.room.people.showTo(this);
      case "auth":
      case "alive":
        return undefined;
      default:
        return this.#countBad();
    }
  }

  #answer(stateVector: Uint8Array): void {
    if (stateVector.length > this.context.limits.stateVectorBytes) return this.#countBad();
    if (!this.#budget.allowsQuestion()) return this.close(closeCode.tooFast);
    const copy = Uint8Array.prototype.slice.call(stateVector);
    this.room.answer(this, copy).then(
      (isSound) => (isSound ? undefined : this.#countBad()),
      (error: unknown) => this.#loadFailed(error),
    );
  }

  #take(update: Uint8Array, isDifference: boolean): void {
    if (this.#hasEnded) return;
    if (this.context.journal.backlog > this.context.limits.backlogBytes) {
      return this.close(closeCode.slowReader);
    }
    this.#received++;
    this.#judge(update, isDifference, !isDifference && this.room.mayWrite(this));
  }

  #judge(update: Uint8Array, isDifference: boolean, isSettled: boolean, isTidying = false): void {
    const index = this.#received;
    if (isDifference) this.#awaitsDifference = false;
    const outcome = this.room.take(this, update, index, isSettled, isTidying);
    switch (outcome.type) {
      case "unsettled":
        return void this.#settle(Uint8Array.prototype.slice.call(update), isDifference);
      case "refused":
        return outcome.reason === "gap" && this.#mayAskAgain(isDifference)
          ? this.#askAgain(index)
          : this.#refuse(index, outcome.reason);
      default:
        if (isDifference) this.saved.release(index);
    }
  }

  /** Waits until the room knows every deletion, then judges again. What arrives meanwhile queues up. */
  async #settle(update: Uint8Array, isDifference: boolean): Promise<void> {
    this.#queue = [];
    this.transport.pause();
    let isTidying = false;
    try {
      isTidying = await this.room.settle(update);
    } catch (error) {
      return this.#loadFailed(error);
    }
    const queue = this.#queue;
    this.#queue = undefined;
    if (this.#isClosed) return;
    this.#judge(update, isDifference, true, isTidying);
    for (const bytes of queue) this.receive(bytes);
    this.transport.resume();
  }

  #loadFailed(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    this.context.log.error({ room: this.room.name, reason }, "document could not be loaded");
    this.close(closeCode.loadFailed);
  }

  #refuse(index: number, reason: RefusalReason): void {
    this.#hasEnded = true;
    const { log, metrics } = this.context;
    metrics.refused.inc({ reason });
    log.warn({ room: this.room.name, user: this.session.userId, reason }, "update refused");
    this.send(frame(this.isPlain ? encodeAuthDenied(reason) : encodeRefused(index, reason)));
    if (reason === "tooLarge") return this.close(closeCode.tooLarge);
    if (reason === "malformed") this.#countBad();
  }

  #mayAskAgain(isDifference: boolean): boolean {
    return !isDifference || ++this.#incomplete < 3;
  }

  /** It builds on something unknown, which the client's answer to our state vector will bring. */
  #askAgain(index: number): void {
    this.saved.hold(index);
    if (this.#awaitsDifference) return;
    this.#awaitsDifference = true;
    this.send(this.room.question());
  }

  #countBad(): void {
    this.context.metrics.badMessages.inc();
    if (++this.#bad >= this.context.limits.badMessages) this.close(closeCode.badMessages);
  }
}
