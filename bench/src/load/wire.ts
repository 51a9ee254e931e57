import {
  encodeAwareness,
  encodeSyncStep1,
  encodeSyncStep2,
  encodeUpdate,
  messageType,
  subprotocol,
  syncStep,
} from "@staedtenetz/sync/protocol";
import { documentKinds } from "@staedtenetz/document";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { ServerName } from "./server-process.js";

/** What the load generator does with a message from a server. */
export type Incoming =
  | { readonly type: "stateVector" | "difference" | "update"; readonly bytes: Uint8Array }
  /** `count` of sync messages taken, over all or, if `isMore`, since the last acknowledgement. */
  | { readonly type: "acknowledged"; readonly count: number; readonly isMore: boolean }
  | { readonly type: "welcome" | "other" };

/** How to talk to one kind of server in one room. */
export interface Wire {
  readonly url: string;
  readonly protocols: readonly string[];
  /** Sent before all else. */
  readonly greeting: Uint8Array | undefined;
  /** Whether the server keeps the document and so answers questions about it. */
  readonly hasDocument: boolean;
  /** Whether the server says what it has taken. */
  readonly acknowledges: boolean;
  /** Bytes before the part that y-websocket knows. */
  readonly prefix: number;
  step1(stateVector: Uint8Array): Uint8Array;
  step2(update: Uint8Array): Uint8Array;
  update(update: Uint8Array): Uint8Array;
  awareness(presence: Uint8Array): Uint8Array;
}

/** Message types of Hocuspocus beyond those of y-websocket. */
const hocuspocusType = { auth: 2, syncReply: 4, syncStatus: 8 } as const;

/** The wire to `room` of a server on this machine. */
export function wireTo(name: ServerName, port: number, room: string): Wire {
  const prefix = name === "hocuspocus" ? prefixOf(room) : new Uint8Array(0);
  const framed = (message: Uint8Array): Uint8Array => join(prefix, message);
  return {
    url: `ws://127.0.0.1:${port}/sync/${room}`,
    protocols: name === "ours" ? [subprotocol(documentKinds.minutes.schema)] : [],
    greeting: name === "hocuspocus" ? framed(hocuspocusToken()) : undefined,
    hasDocument: name !== "broadcast",
    acknowledges: name === "ours" || name === "hocuspocus",
    prefix: prefix.length,
    step1: (stateVector) => framed(encodeSyncStep1(stateVector)),
    step2: (update) => framed(encodeSyncStep2(update)),
    update: (update) => framed(encodeUpdate(update)),
    awareness: (presence) => framed(encodeAwareness(presence)),
  };
}

/** Whether a message is an edit of somebody else, told without decoding it. */
export function isUpdate(message: Uint8Array, prefix: number): boolean {
  return message[prefix] === messageType.sync && message[prefix + 1] === syncStep.update;
}

/** Reads a message; `prefix` as in {@link Wire}. */
export function readMessage(message: Uint8Array, prefix: number): Incoming {
  const decoder = decoding.createDecoder(message.subarray(prefix));
  const type = decoding.readVarUint(decoder);
  if (type === messageType.saved) {
    return { type: "acknowledged", count: decoding.readVarUint(decoder), isMore: false };
  }
  if (prefix > 0 && type === hocuspocusType.syncStatus) {
    return { type: "acknowledged", count: decoding.readVarUint(decoder), isMore: true };
  }
  if (prefix > 0 && type === hocuspocusType.auth) return { type: "welcome" };
  const isSync = type === messageType.sync || (prefix > 0 && type === hocuspocusType.syncReply);
  if (!isSync) return { type: "other" };
  const step = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  if (step === syncStep.stateVector) return { type: "stateVector", bytes };
  return { type: step === syncStep.difference ? "difference" : "update", bytes };
}

function prefixOf(room: string): Uint8Array {
  return encoding.encode((encoder) => encoding.writeVarString(encoder, room));
}

function hocuspocusToken(): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, hocuspocusType.auth);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, "bench");
    encoding.writeVarString(encoder, "4.7.0");
  });
}

function join(prefix: Uint8Array, message: Uint8Array): Uint8Array {
  if (prefix.length === 0) return message;
  const joined = new Uint8Array(prefix.length + message.length);
  joined.set(prefix);
  joined.set(message, prefix.length);
  return joined;
}
