import { cleanLine } from "../content-line/content-line.js";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The UID of a record: the bare UUID of a `urn:uuid:` id (RFC 7986, section 5.3), what was read before, or the id. */
export function uidOf(id: string): string {
  if (id.startsWith("urn:uuid:")) return id.slice("urn:uuid:".length);
  return id.startsWith("uid:") ? decodeURIComponent(id.slice("uid:".length)) : id;
}

/** The id of the record that a UID names. A UID that is no URI is kept under the scheme `uid:`. */
export function idOfUid(uid: string): string {
  if (uuid.test(uid)) return `urn:uuid:${uid.toLowerCase()}`;
  const isUri = /^[A-Za-z][A-Za-z0-9+.-]{1,40}:[^\s<>"{}|\\^`]+$/.test(uid);
  return isUri && !uid.startsWith("uid:") ? uid : `uid:${encodeURIComponent(cleanLine(uid))}`;
}
