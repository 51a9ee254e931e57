import {
  decodePresence,
  encodePresence,
  parseCursor,
  presenceColors,
  type Presence,
} from "@staedtenetz/sync/protocol";
import type { Session } from "./access-policy.js";

interface Entry {
  readonly clientId: number;
  clock: number;
  state: Presence | null;
  /** The cursor as JSON, to tell a heartbeat from a move. */
  cursor: string;
}

/** One person's entry, encoded on its own. */
export interface PresenceChange {
  readonly clientId: number;
  readonly entry: Uint8Array;
}

export interface PresenceBounds {
  readonly entries: number;
  readonly stateBytes: number;
}

const cursorDepth = 8;
const rememberedClocks = 10_000;

/**
 * Who is in a room and where their carets are. A client speaks for itself only; name and colour come
 * from its session, whatever it claims.
 */
export class RoomPresence {
  readonly #entries = new Map<number, Entry>();
  /** Last clocks of those who left: a clock below would make a returning person invisible. */
  readonly #clocks = new Map<number, number>();
  readonly #moved = new Set<number>();
  readonly #renewed = new Set<number>();

  constructor(readonly bounds: PresenceBounds) {}

  /** Present people. */
  get size(): number {
    return this.#entries.size;
  }

  /** Whether a clientID is taken by somebody present. */
  isTaken(clientId: number): boolean {
    return this.#entries.has(clientId);
  }

  /**
   * Reads a client's message. `own` decides which clientID is its own.
   *
   * @returns "moved": tell the others soon · "renewed": no hurry · "none" · "malformed"
   */
  receive(
    bytes: Uint8Array,
    session: Session,
    own: (clientId: number) => boolean,
  ): "moved" | "renewed" | "none" | "malformed" {
    const bounds = { ...this.bounds, depth: cursorDepth };
    const entries = decodePresence(bytes, bounds, own);
    if (entries === undefined) return "malformed";
    let result: "moved" | "renewed" | "none" = "none";
    for (const { clientId, clock, state } of entries) {
      if (state === null) {
        if (this.leave(clientId, clock)) result = "moved";
      } else if (this.#enter(clientId, clock, presenceOf(session, state))) result = "moved";
      else if (result === "none") result = "renewed";
    }
    return result;
  }

  /** Removes a person; returns whether one was there. */
  leave(clientId: number, clock = 0): boolean {
    const entry = this.#entries.get(clientId);
    if (entry === undefined) return false;
    this.#entries.delete(clientId);
    this.#renewed.delete(clientId);
    this.#clocks.set(clientId, Math.max(entry.clock + 1, clock));
    if (this.#clocks.size > rememberedClocks) {
      const oldest = this.#clocks.keys().next().value;
      if (oldest !== undefined) this.#clocks.delete(oldest);
    }
    this.#moved.add(clientId);
    return true;
  }

  /** What changed since last asked; heartbeats only when `all`. */
  takeChanges(all: boolean): PresenceChange[] {
    const changes: PresenceChange[] = [];
    for (const clientId of this.#moved) changes.push(this.#change(clientId));
    if (all) {
      for (const clientId of this.#renewed) {
        if (!this.#moved.has(clientId)) changes.push(this.#change(clientId));
      }
      this.#renewed.clear();
    }
    this.#moved.clear();
    return changes;
  }

  /** Everyone present, for a newcomer. `undefined` if nobody is. */
  everyone(except: number | undefined): Uint8Array | undefined {
    const entries = [...this.#entries.values()].filter(({ clientId }) => clientId !== except);
    return entries.length === 0 ? undefined : encodePresence(entries);
  }

  #enter(clientId: number, clock: number, state: Presence): boolean {
    const cursor = JSON.stringify(state.cursor);
    const entry = this.#entries.get(clientId);
    if (entry === undefined) {
      const next = Math.max(clock, (this.#clocks.get(clientId) ?? 0) + 1);
      this.#clocks.delete(clientId);
      this.#entries.set(clientId, { clientId, clock: next, state, cursor });
      this.#moved.add(clientId);
      return true;
    }
    const moved = entry.cursor !== cursor || entry.state?.user.name !== state.user.name;
    entry.clock = Math.max(clock, entry.clock + 1);
    entry.state = state;
    entry.cursor = cursor;
    (moved ? this.#moved : this.#renewed).add(clientId);
    return moved;
  }

  #change(clientId: number): PresenceChange {
    const gone = { clientId, clock: this.#clocks.get(clientId) ?? 1, state: null };
    return { clientId, entry: encodePresence([this.#entries.get(clientId) ?? gone]) };
  }
}

function presenceOf(session: Session, state: unknown): Presence {
  const colorIndex = Math.abs(Math.trunc(session.colorIndex)) % presenceColors.length;
  const claimed =
    typeof state === "object" && state !== null && "cursor" in state ? state.cursor : null;
  return {
    user: {
      id: session.userId,
      name: session.name,
      color: presenceColors[colorIndex] ?? presenceColors[0],
      colorIndex,
    },
    cursor: parseCursor(claimed),
  };
}

/** Puts single entries into one presence message. */
export function joinPresence(changes: readonly PresenceChange[]): Uint8Array {
  const [first] = changes;
  if (first !== undefined && changes.length === 1) return first.entry;
  // Each begins with its count, always 1 and so always one byte.
  const length = changes.reduce((sum, { entry }) => sum + entry.length - 1, 0);
  const count = varUint(changes.length);
  const joined = new Uint8Array(count.length + length);
  joined.set(count);
  let at = count.length;
  for (const { entry } of changes) {
    joined.set(entry.subarray(1), at);
    at += entry.length - 1;
  }
  return joined;
}

function varUint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 127) {
    bytes.push(128 | (rest & 127));
    rest >>>= 7;
  }
  bytes.push(rest);
  return bytes;
}
