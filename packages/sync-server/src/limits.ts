/** Everything that is bounded, in one place. Each has a test that attacks it. */
export interface SyncLimits {
  /** Largest WebSocket message taken from the network, bytes. Above: 1009. */
  readonly messageBytes: number;
  /** Largest update taken into a document, bytes. Above: refused `tooLarge`, then 4413. */
  readonly updateBytes: number;
  /** Largest document, bytes of its updates. Above: refused `documentFull`. */
  readonly documentBytes: number;
  /** Longest run of new content in one update, Yjs clock units (characters, mostly). */
  readonly updateLength: number;
  /** Pieces (Yjs structs) in one update. */
  readonly updateStructs: number;
  /** Ranges in the delete set of one update; twice the document's own count if that is more. */
  readonly deleteRanges: number;
  /** Nesting of plain values (attributes, map values). */
  readonly valueDepth: number;
  /** Entries in one presence message, the rest is dropped. */
  readonly presenceEntries: number;
  /** Bytes of one presence state. */
  readonly presenceBytes: number;
  /** Bytes of a state vector a client may send. */
  readonly stateVectorBytes: number;
  /** Times a connection may ask for what it lacks, within a minute. Above: 4529. */
  readonly differencesPerMinute: number;
  /** Messages that no honest client sends, before 4400. */
  readonly badMessages: number;
  /** Messages a second on one connection, as a lasting rate. Above the burst: 4529. */
  readonly messagesPerSecond: number;
  /** Messages that may come at once. */
  readonly messageBurst: number;
  /** Bytes a second on one connection, as a lasting rate. Above the burst: 4529. */
  readonly bytesPerSecond: number;
  /** Bytes that may come at once. */
  readonly byteBurst: number;
  /** Bytes buffered for a client that reads slowly, before 1013. */
  readonly bufferedBytes: number;
  /** Connections that have not shown who they are, at one time; more are closed with 1013. */
  readonly unauthenticated: number;
  /** Milliseconds to find out who a connection is and what it may do. */
  readonly authenticationTime: number;
  /** Milliseconds between `alive` messages. */
  readonly aliveInterval: number;
  /** Milliseconds between empty presence updates to plain clients. */
  readonly plainAliveInterval: number;
  /** Milliseconds between WebSocket pings; a connection that did not answer the last one ends. */
  readonly pingInterval: number;
  /** Milliseconds a room without people is kept in memory. */
  readonly roomIdle: number;
  /** Milliseconds an unused live document is kept in memory. */
  readonly documentIdle: number;
  /** Milliseconds without edits after which journal rows are folded into a snapshot. */
  readonly compactionRest: number;
  /** Journal bytes after which rows are folded without waiting for a rest, if the snapshot is not larger. */
  readonly compactionBytes: number;
  /** Milliseconds after which deleted text is gone from the files. */
  readonly erasureTime: number;
  /** Milliseconds after a restore in which writers may deliver what others wrote. */
  readonly recoveryTime: number;
  /** Milliseconds a daily version is kept. */
  readonly dailyVersionTime: number;
  /** Milliseconds between two looks for rooms that need a daily version, and for daily ones to be erased. */
  readonly versionInterval: number;
  /** Versions of one room; above, `TooManyVersionsError`. */
  readonly versionsPerRoom: number;
  /** Milliseconds for `close()`. */
  readonly drainTime: number;
  /** Bytes of admitted edits waiting for a disk that does not take them; above, connections are closed with 1013. */
  readonly backlogBytes: number;
}

const kib = 1024;
const mib = 1024 * kib;
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** One limit with what it is measured in and why it is what it is. */
export interface LimitDescription {
  readonly value: number;
  readonly unit: string;
  readonly reason: string;
}

const described = (value: number, unit: string, reason: string): LimitDescription => ({
  value,
  unit,
  reason,
});

/** Every limit: default, unit, reason. The defaults, the documentation and the tests read this table. */
export const limitTable: Readonly<Record<keyof SyncLimits, LimitDescription>> = {
  messageBytes: described(
    24 * mib,
    "bytes",
    "a paste of 20 MB still gets a reason instead of a bare 1009, which y-websocket retries for ever",
  ),
  updateBytes: described(4 * mib, "bytes", "four times the largest honest paste (1 MB)"),
  documentBytes: described(
    64 * mib,
    "bytes",
    "opens in a browser; the largest minutes known are under 2 MiB",
  ),
  updateLength: described(
    16 * mib,
    "clock units",
    "deleted content costs no bytes, so bytes alone bound nothing",
  ),
  updateStructs: described(
    100_000,
    "structs",
    "three times a paste of 1 MB in short paragraphs; keeps one judgement under half a second",
  ),
  deleteRanges: described(
    10_000,
    "ranges",
    "a million ranges would hold the processor for seconds",
  ),
  valueDepth: described(32, "levels", "deeper values overflow the stack of whoever reads them"),
  presenceEntries: described(
    1_000,
    "entries",
    "a room of 500 with echoes; only the sender's own entry counts",
  ),
  presenceBytes: described(2 * kib, "bytes", "a caret is under 400 bytes"),
  stateVectorBytes: described(
    1 * mib,
    "bytes",
    "some 150,000 clientIDs, ten years of a busy document",
  ),
  differencesPerMinute: described(
    30,
    "questions/min",
    "each may cost a whole document; clients ask once",
  ),
  badMessages: described(3, "messages", "one may be a fault on the way, three are not"),
  messagesPerSecond: described(
    200,
    "messages/s",
    "fast typing with carets is under 40; undo of a long line under 100",
  ),
  messageBurst: described(4_000, "messages", "an hour offline on a slow editor, sent one by one"),
  bytesPerSecond: described(
    mib,
    "bytes/s",
    "a thousand times fast typing; a large paste every second",
  ),
  byteBurst: described(
    32 * mib,
    "bytes",
    "one message of the largest size and a day of offline edits",
  ),
  bufferedBytes: described(8 * mib, "bytes", "some 30 s of a busy room on a slow line"),
  unauthenticated: described(2_000, "connections", "a restart with 2,000 people reconnecting"),
  authenticationTime: described(
    10 * second,
    "ms",
    "a session look-up takes milliseconds; storage under load a second",
  ),
  aliveInterval: described(
    4 * second,
    "ms",
    "clients call 9 s of silence offline: two may be lost",
  ),
  plainAliveInterval: described(15 * second, "ms", "y-websocket gives up after 30 s of silence"),
  pingInterval: described(30 * second, "ms", "a vanished peer is found within a minute"),
  roomIdle: described(30 * second, "ms", "a page reload finds the room warm"),
  documentIdle: described(
    5 * second,
    "ms",
    "people opening at once share one; memory is freed soon",
  ),
  compactionRest: described(30 * second, "ms", "small on disk within a minute of rest"),
  compactionBytes: described(
    256 * kib,
    "bytes",
    "together with the snapshot's size it keeps folding a small part of all work",
  ),
  erasureTime: described(
    24 * hour,
    "ms",
    "deleted text that is part of no version is gone in a day",
  ),
  recoveryTime: described(24 * hour, "ms", "everybody opens their laptop once in a working day"),
  dailyVersionTime: described(30 * 24 * hour, "ms", "what happened between two monthly meetings"),
  versionInterval: described(10 * minute, "ms", "a day ends without haste"),
  versionsPerRoom: described(
    500,
    "versions",
    "one for each working day of two years; with 200 kB each 100 MB",
  ),
  drainTime: described(10 * second, "ms", "process supervisors kill after 10 s or more"),
  backlogBytes: described(64 * mib, "bytes", "minutes of a full disk with everybody typing"),
};

/** The limits a server runs with when none are given. */
export const defaultLimits: SyncLimits = Object.freeze(
  Object.fromEntries(
    Object.entries(limitTable).map(([name, { value }]) => [name, value]),
  ) as unknown as SyncLimits,
);
