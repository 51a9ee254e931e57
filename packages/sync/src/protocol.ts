/**
 * The wire between browser and server: the y-websocket protocol (types 0 to 3) and the additions of
 * the subprotocol `netz.<schema>` (types 100 to 104). Nothing here needs a page, a socket or Node.
 */
export { closeCode, closeReason, isFinalClose, type CloseCode } from "./protocol/close-codes.js";
export {
  decodeMessage,
  encodeAlive,
  encodeAuthDenied,
  encodeAwareness,
  encodeNotice,
  encodeQueryAwareness,
  encodeRefused,
  encodeRights,
  encodeSaved,
  encodeSyncStep1,
  encodeSyncStep2,
  encodeUpdate,
  messageType,
  syncStep,
  type InvalidMessage,
  type Message,
  type MessageType,
} from "./protocol/messages.js";
export {
  decodePresence,
  encodePresence,
  parseCursor,
  presenceColors,
  type Cursor,
  type Presence,
  type PresenceEntry,
  type PresenceUser,
} from "./protocol/presence.js";
export {
  noticeCodes,
  refusalReasons,
  rights,
  type NoticeCode,
  type RefusalReason,
  type Right,
} from "./protocol/vocabulary.js";
export { offeredSchema, subprotocol, subprotocolPrefix } from "./protocol/subprotocol.js";
export {
  encodeFrame,
  frameKind,
  FrameReader,
  streamHeader,
  type FrameProblem,
  type StreamFrame,
} from "./protocol/stream.js";
