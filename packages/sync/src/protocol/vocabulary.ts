/**
 * What a session may do with one document, from nothing to everything. The place in this list is
 * the number that message 102 carries. "comment" writes only where the document's kind says so.
 */
export const rights = ["none", "read", "comment", "write"] as const;
export type Right = (typeof rights)[number];

/**
 * Why an update was not taken (message 104). A refusal ends that local copy: everything typed
 * after it depends on it.
 *
 * - `malformed`: not a Yjs update (version 1) or cut off
 * - `readOnly`: the session may not change this document
 * - `foreignClient`: new content under a clientID that belongs to someone else
 * - `content`: a node, mark, attribute, key or value that this kind of document does not know
 * - `depth`: nested deeper than the document allows
 * - `tooLarge`: more bytes, pieces or deletions than one update may hold
 * - `documentFull`: the document has reached its largest size
 * - `gap`: it builds on something the server has never seen, and asking again did not help
 */
export const refusalReasons = [
  "malformed",
  "readOnly",
  "foreignClient",
  "content",
  "depth",
  "tooLarge",
  "documentFull",
  "gap",
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/**
 * What the server has to say about the document as a whole (message 103).
 *
 * - `notStored`: the disk does not take edits at the moment; nothing is lost, nothing is "saved"
 * - `stored`: the disk works again
 * - `damaged`: part of the stored history was unreadable; the last good state is shown
 */
export const noticeCodes = ["notStored", "stored", "damaged"] as const;
export type NoticeCode = (typeof noticeCodes)[number];
