import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import {
  noticeCodes,
  refusalReasons,
  rights,
  type NoticeCode,
  type RefusalReason,
  type Right,
} from "./vocabulary.js";

/** The first number of every message. 0 to 3 as everywhere in y-websocket, 100 to 104 ours. */
export const messageType = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  alive: 100,
  saved: 101,
  rights: 102,
  notice: 103,
  refused: 104,
} as const;
export type MessageType = (typeof messageType)[keyof typeof messageType];

/** The second number of a message of type `sync`. */
export const syncStep = { stateVector: 0, difference: 1, update: 2 } as const;

/** A message read from the wire. Byte arrays are views into the received bytes: copy what you keep. */
export type Message =
  /** "This is what I have": a Yjs state vector, answered with a `difference`. */
  | { readonly type: "stateVector"; readonly stateVector: Uint8Array }
  /** "This is what you lack": a Yjs update (version 1). Counted by `saved`. */
  | { readonly type: "difference"; readonly update: Uint8Array }
  /** A new edit: a Yjs update (version 1). Counted by `saved`. */
  | { readonly type: "update"; readonly update: Uint8Array }
  /** Presence, in the encoding of y-protocols' awareness. */
  | { readonly type: "awareness"; readonly presence: Uint8Array }
  | { readonly type: "queryAwareness" }
  /** y-protocols' auth: permission denied, with its reason. */
  | { readonly type: "auth"; readonly reason: string }
  | { readonly type: "alive" }
  /** The first `count` sync messages (steps 1 and 2) of this connection are on disk. */
  | { readonly type: "saved"; readonly count: number }
  | { readonly type: "rights"; readonly right: Right }
  | { readonly type: "notice"; readonly code: NoticeCode }
  /** `index` counts like `saved`: 1 is the first sync message (step 1 or 2) of this connection. */
  | { readonly type: "refused"; readonly index: number; readonly reason: RefusalReason };

/** Bytes that are no message of this protocol. A newer peer may send types we do not know yet. */
export interface InvalidMessage {
  readonly type: "invalid";
  readonly problem: "empty" | "cutOff" | "unknownType" | "unknownValue";
}

const invalid = (problem: InvalidMessage["problem"]): InvalidMessage => ({
  type: "invalid",
  problem,
});

/**
 * Reads one message. Never throws and never reads beyond the bytes it was given, whatever they are.
 *
 * @example
 * const message = decodeMessage(new Uint8Array(event.data));
 * if (message.type === "saved") showSaved(message.count);
 */
export function decodeMessage(bytes: Uint8Array): Message | InvalidMessage {
  if (bytes.length === 0) return invalid("empty");
  try {
    return readMessage(decoding.createDecoder(bytes));
  } catch {
    // Safe to go on: lib0 throws only when bytes end early or a number is unsafe, and nothing was kept.
    return invalid("cutOff");
  }
}

function readMessage(decoder: decoding.Decoder): Message | InvalidMessage {
  switch (decoding.readVarUint(decoder)) {
    case messageType.sync:
      return readSync(decoder);
    case messageType.awareness:
      return withBytes(decoder, (presence) => ({ type: "awareness", presence }));
    case messageType.auth:
      decoding.readVarUint(decoder);
      return withText(decoder, (reason) => ({ type: "auth", reason }));
    case messageType.queryAwareness:
      return { type: "queryAwareness" };
    case messageType.alive:
      return { type: "alive" };
    case messageType.saved:
      return { type: "saved", count: decoding.readVarUint(decoder) };
    case messageType.rights: {
      const right = rights[decoding.readVarUint(decoder)];
      return right === undefined ? invalid("unknownValue") : { type: "rights", right };
    }
    case messageType.notice:
      return withText(decoder, (text) => {
        const code = noticeCodes.find((known) => known === text);
        return code === undefined ? invalid("unknownValue") : { type: "notice", code };
      });
    case messageType.refused:
      return readRefused(decoder);
    default:
      return invalid("unknownType");
  }
}

function readSync(decoder: decoding.Decoder): Message | InvalidMessage {
  const step = decoding.readVarUint(decoder);
  switch (step) {
    case syncStep.stateVector:
      return withBytes(decoder, (stateVector) => ({ type: "stateVector", stateVector }));
    case syncStep.difference:
      return withBytes(decoder, (update) => ({ type: "difference", update }));
    case syncStep.update:
      return withBytes(decoder, (update) => ({ type: "update", update }));
    default:
      return invalid("unknownType");
  }
}

function readRefused(decoder: decoding.Decoder): Message | InvalidMessage {
  const index = decoding.readVarUint(decoder);
  return withText(decoder, (text) => {
    const reason = refusalReasons.find((known) => known === text);
    return reason === undefined ? invalid("unknownValue") : { type: "refused", index, reason };
  });
}

/** lib0 checks a length against the underlying buffer only, which may hold other messages as well. */
function withBytes(
  decoder: decoding.Decoder,
  make: (bytes: Uint8Array) => Message | InvalidMessage,
): Message | InvalidMessage {
  const length = decoding.readVarUint(decoder);
  if (length > decoder.arr.length - decoder.pos) return invalid("cutOff");
  return make(decoding.readUint8Array(decoder, length));
}

const textDecoder = new TextDecoder();

function withText(
  decoder: decoding.Decoder,
  make: (text: string) => Message | InvalidMessage,
): Message | InvalidMessage {
  const length = decoding.readVarUint(decoder);
  if (length > decoder.arr.length - decoder.pos) return invalid("cutOff");
  return make(textDecoder.decode(decoding.readUint8Array(decoder, length)));
}

function encode(type: MessageType, write?: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write?.(encoder);
  return encoding.toUint8Array(encoder);
}

/** Written without an encoder, since most of what a server sends is one of these. */
function encodeBytes(head: readonly number[], bytes: Uint8Array): Uint8Array {
  let size = 1;
  for (let rest = bytes.length; rest > 127; rest = Math.floor(rest / 128)) size++;
  const message = new Uint8Array(head.length + size + bytes.length);
  message.set(head);
  let rest = bytes.length;
  let at = head.length;
  for (; rest > 127; rest = Math.floor(rest / 128)) message[at++] = 128 | (rest & 127);
  message[at++] = rest;
  message.set(bytes, at);
  return message;
}

function encodeSync(step: number, bytes: Uint8Array): Uint8Array {
  return encodeBytes([messageType.sync, step], bytes);
}

/** "This is what I have." `stateVector` from `Y.encodeStateVector(doc)`. */
export function encodeSyncStep1(stateVector: Uint8Array): Uint8Array {
  return encodeSync(syncStep.stateVector, stateVector);
}

/** "This is what you lack." `update` from `Y.encodeStateAsUpdate(doc, theirStateVector)`. */
export function encodeSyncStep2(update: Uint8Array): Uint8Array {
  return encodeSync(syncStep.difference, update);
}

/** A new edit, as the `update` event of a Y.Doc gives it. */
export function encodeUpdate(update: Uint8Array): Uint8Array {
  return encodeSync(syncStep.update, update);
}

/** Presence in y-protocols' awareness encoding, see {@link encodePresence}. */
export function encodeAwareness(presence: Uint8Array): Uint8Array {
  return encodeBytes([messageType.awareness], presence);
}

export function encodeQueryAwareness(): Uint8Array {
  return encode(messageType.queryAwareness);
}

/** y-protocols' "permission denied", for clients that do not know message 104. */
export function encodeAuthDenied(reason: string): Uint8Array {
  return encode(messageType.auth, (encoder) => {
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, reason);
  });
}

/** Sent every 4 s; a client without any message for 9 s is offline. */
export function encodeAlive(): Uint8Array {
  return encode(messageType.alive);
}

/** The first `count` sync messages (steps 1 and 2, in order of arrival) of this connection are on disk. */
export function encodeSaved(count: number): Uint8Array {
  return encode(messageType.saved, (encoder) => encoding.writeVarUint(encoder, count));
}

export function encodeRights(right: Right): Uint8Array {
  return encode(messageType.rights, (encoder) => {
    encoding.writeVarUint(encoder, rights.indexOf(right));
  });
}

export function encodeNotice(code: NoticeCode): Uint8Array {
  return encode(messageType.notice, (encoder) => encoding.writeVarString(encoder, code));
}

/** Sync message number `index` of this connection (1 = the first) and all after it were not taken. */
export function encodeRefused(index: number, reason: RefusalReason): Uint8Array {
  return encode(messageType.refused, (encoder) => {
    encoding.writeVarUint(encoder, index);
    encoding.writeVarString(encoder, reason);
  });
}
