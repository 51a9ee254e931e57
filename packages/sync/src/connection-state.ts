import { ForbiddenStepError } from "./errors.js";

/** States in which the connection has ended and does not try again by itself. */
const ends = [
  "signedOut",
  "forbidden",
  "notFound",
  "tooOld",
  "deleted",
  "failed",
  "closed",
] as const;

/** States in which there is no connection at the moment, but one is tried for. */
const away = ["offline", "securing", "disconnected", "notSaved"] as const;

/** States with a living connection. */
const live = ["syncing", "saving", "saved", "readOnly"] as const;

const running = [...live, ...away, "diverged", ...ends] as const;

/**
 * Every state of a connection and the states that may follow.
 *
 * - `loading`: the copy on this device is being read
 * - `connecting`: the first attempt; what the device holds is already shown
 * - `syncing`: connected, the two sides exchange what the other lacks
 * - `saving`: connected, an edit is under way
 * - `saved`: everything is on the server's disk
 * - `readOnly`: connected, this account may only read
 * - `offline`: no connection, everything is safe on this device
 * - `securing`: no connection, the device is still storing the latest edits
 * - `disconnected`: no connection and no copy on this device, but nothing unsaved either
 * - `notSaved`: edits are stored neither by the server nor by the device
 * - `diverged`: the server did not take an edit; a fresh copy is being opened
 * - `signedOut`, `forbidden`, `notFound`, `tooOld`, `deleted`, `failed`: ended by the server
 * - `closed`: ended by the page
 */
export const connectionSteps = {
  loading: ["connecting", ...away, "failed", "closed"],
  connecting: running,
  syncing: ["connecting", ...running],
  saving: ["connecting", ...running],
  saved: ["connecting", ...running],
  readOnly: ["connecting", ...running],
  offline: ["connecting", ...running],
  securing: ["connecting", ...running],
  disconnected: ["connecting", ...running],
  notSaved: ["connecting", ...running],
  diverged: ["loading", "connecting", ...running],
  signedOut: ["connecting", "syncing", ...away, "closed"],
  forbidden: ["connecting", "syncing", ...away, "closed"],
  notFound: ["connecting", "syncing", ...away, "closed"],
  tooOld: ["connecting", "syncing", ...away, "closed"],
  failed: ["connecting", "syncing", ...away, "closed"],
  deleted: ["closed"],
  closed: [],
} as const satisfies Record<string, readonly string[]>;

/** The state of a connection; see {@link connectionSteps}. */
export type ConnectionState = keyof typeof connectionSteps;

/** A state in which the connection has ended. */
export type EndState = (typeof ends)[number];

/** Whether the connection has ended and does not try again by itself. */
export function isEnd(state: ConnectionState): state is EndState {
  return ends.some((end) => end === state);
}

/**
 * Hands back the next state.
 *
 * @throws ForbiddenStepError for a step that the table does not know
 */
export function step(from: ConnectionState, to: ConnectionState): ConnectionState {
  const allowed: readonly ConnectionState[] = connectionSteps[from];
  if (from !== to && !allowed.includes(to)) throw new ForbiddenStepError(from, to);
  return to;
}

/** How far the copy on this device has got. */
export type DeviceCopy = "none" | "securing" | "safe" | "failed";

/** What the state follows from, measured at one moment. */
export interface ConnectionFacts {
  /** Why the connection ended, if it has. */
  readonly end: EndState | undefined;
  readonly diverging: boolean;
  /** Whether the copy on this device has been read. */
  readonly loaded: boolean;
  /** Whether a first attempt is still under way. */
  readonly firstAttempt: boolean;
  readonly open: boolean;
  /** Whether both sides have sent what the other lacked. */
  readonly exchanged: boolean;
  /** Sync messages sent on this connection that are not on the server's disk yet. */
  readonly waiting: number;
  /** Whether anything typed here is not on the server's disk yet. */
  readonly unsaved: boolean;
  /** Whether the server said that its disk takes nothing. */
  readonly serverFull: boolean;
  readonly mayWrite: boolean;
  readonly device: DeviceCopy;
}

/** The one state that is true of these facts. */
export function stateOf(facts: ConnectionFacts): ConnectionState {
  if (facts.end !== undefined) return facts.end;
  if (facts.diverging) return "diverged";
  if (!facts.loaded) return "loading";
  if (!facts.open) return facts.firstAttempt && !facts.unsaved ? "connecting" : awayState(facts);
  if (facts.serverFull && (facts.waiting > 0 || facts.unsaved)) return "notSaved";
  if (!facts.exchanged) return "syncing";
  if (!facts.mayWrite) return "readOnly";
  return facts.waiting > 0 || facts.unsaved ? "saving" : "saved";
}

function awayState({ device, unsaved }: ConnectionFacts): ConnectionState {
  if (device === "safe") return "offline";
  if (device === "securing") return "securing";
  return unsaved ? "notSaved" : "disconnected";
}
