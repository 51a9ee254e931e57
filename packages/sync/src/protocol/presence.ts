import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** The eight caret colours; `colorIndex` of a session points into it. Readable on white and as a flag behind white text. */
export const presenceColors = [
  "#0b6e4f",
  "#8a3ffc",
  "#b3261e",
  "#00629b",
  "#8a5a00",
  "#a3195b",
  "#3f6212",
  "#4a4e69",
] as const;

export interface PresenceUser {
  /** The account, an opaque id. */
  readonly id: string;
  readonly name: string;
  /** `#rrggbb`, one of {@link presenceColors}. */
  readonly color: string;
  /** 0 to 7. */
  readonly colorIndex: number;
}

/** A relative position as `Y.relativePositionToJSON` gives it. */
export interface CursorPosition {
  readonly type?: { readonly client: number; readonly clock: number } | null;
  readonly tname?: string | null;
  readonly item?: { readonly client: number; readonly clock: number } | null;
  readonly assoc?: number;
}

export interface Cursor {
  readonly anchor: CursorPosition;
  readonly head: CursorPosition;
}

/** What others see of one person: `user` comes from the server, `cursor` from the person's editor. */
export interface Presence {
  readonly user: PresenceUser;
  readonly cursor: Cursor | null;
}

export interface PresenceEntry {
  readonly clientId: number;
  readonly clock: number;
  /** `null`: this person has left. `undefined`: the state was too large, too deep or no JSON. */
  readonly state: unknown;
}

export interface PresenceBounds {
  /** Entries read at most; the rest is ignored. */
  readonly entries: number;
  /** Bytes of one state. */
  readonly stateBytes: number;
  /** Nesting of one state. */
  readonly depth: number;
}

const textDecoder = new TextDecoder();

/**
 * Reads presence in y-protocols' awareness encoding within bounds. Returns `undefined` when the
 * bytes are not that encoding. Only the entries that `wanted` picks are parsed.
 */
export function decodePresence(
  bytes: Uint8Array,
  bounds: PresenceBounds,
  wanted: (clientId: number) => boolean = () => true,
): PresenceEntry[] | undefined {
  const entries: PresenceEntry[] = [];
  try {
    const decoder = decoding.createDecoder(bytes);
    const count = Math.min(decoding.readVarUint(decoder), bounds.entries);
    for (let index = 0; index < count; index++) {
      const clientId = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const length = decoding.readVarUint(decoder);
      if (length > bytes.length - decoder.pos) return undefined;
      const json = decoding.readUint8Array(decoder, length);
      if (wanted(clientId)) entries.push({ clientId, clock, state: parseState(json, bounds) });
    }
    return entries;
  } catch {
    // Safe to go on: the bytes ended early or held an unsafe number, and nothing was kept.
    return undefined;
  }
}

function parseState(json: Uint8Array, bounds: PresenceBounds): unknown {
  if (json.length > bounds.stateBytes || nesting(json) > bounds.depth) return undefined;
  try {
    return JSON.parse(textDecoder.decode(json)) as unknown;
  } catch {
    // Safe to go on: a state that is no JSON counts as absent.
    return undefined;
  }
}

/** An upper bound: brackets inside strings count as well, which no honest cursor has. */
function nesting(json: Uint8Array): number {
  let depth = 0;
  let deepest = 0;
  for (const byte of json) {
    if (byte === 0x7b || byte === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (byte === 0x7d || byte === 0x5d) depth--;
  }
  return deepest;
}

/** Writes presence in y-protocols' awareness encoding, the content of {@link encodeAwareness}. */
export function encodePresence(
  entries: readonly {
    readonly clientId: number;
    readonly clock: number;
    readonly state: Presence | null;
  }[],
): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const { clientId, clock, state } of entries) {
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  }
  return encoding.toUint8Array(encoder);
}

/**
 * Reads a caret from something untrusted: `{ anchor, head }`, both relative positions. Anything
 * else is no caret: `null`.
 *
 * @example
 * parseCursor({ anchor: { tname: "body", assoc: 0 }, head: { tname: "body", assoc: 0 } });
 */
export function parseCursor(value: unknown): Cursor | null {
  if (!isObject(value)) return null;
  const anchor = parsePosition(value["anchor"]);
  const head = parsePosition(value["head"]);
  return anchor === undefined || head === undefined ? null : { anchor, head };
}

function parsePosition(value: unknown): CursorPosition | undefined {
  if (!isObject(value)) return undefined;
  const { type, tname, item, assoc } = value;
  const position: { -readonly [Key in keyof CursorPosition]: CursorPosition[Key] } = {};
  if (type !== undefined && type !== null) {
    const id = parseId(type);
    if (id === undefined) return undefined;
    position.type = id;
  }
  if (item !== undefined && item !== null) {
    const id = parseId(item);
    if (id === undefined) return undefined;
    position.item = id;
  }
  if (tname !== undefined && tname !== null) {
    if (typeof tname !== "string" || tname.length > 64) return undefined;
    position.tname = tname;
  }
  if (assoc !== undefined) {
    if (typeof assoc !== "number" || !Number.isSafeInteger(assoc)) return undefined;
    position.assoc = assoc < 0 ? -1 : 0;
  }
  const anchored = position.type ?? position.item ?? position.tname;
  return anchored === undefined ? undefined : position;
}

function parseId(value: unknown): { client: number; clock: number } | undefined {
  if (!isObject(value)) return undefined;
  const { client, clock } = value;
  if (!isClock(client) || !isClock(clock)) return undefined;
  return { client, clock };
}

function isClock(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
