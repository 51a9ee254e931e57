import { MAX_IMPORT_ROWS } from "@staedtenetz/api";

const kib = 1024;
const mib = 1024 * kib;
const second = 1000;
const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** So many within a time, then no more until it is over. */
export interface RateLimit {
  readonly points: number;
  /** Seconds. */
  readonly duration: number;
}

/** Everything that is bounded for those who ask over HTTP; what enforces a limit reads it here. */
export interface HttpLimits {
  /** Bytes of a request body, where nothing else is said. */
  readonly bodyBytes: number;
  /** Bytes of the form behind a sign-in link. */
  readonly joinFormBytes: number;
  /** Bytes of what somebody sends about their own data. */
  readonly ownDataBytes: number;
  /** Bytes of an uploaded list of people. */
  readonly importBytes: number;
  /** Rows of an uploaded list of people. */
  readonly importRows: number;
  /** Bytes of what was chosen for the rows of a list. */
  readonly importChoiceBytes: number;
  /** Bytes of an uploaded file. */
  readonly fileBytes: number;
  /** Files of one meeting. */
  readonly filesPerMeeting: number;
  /** Milliseconds for the headers of a request. */
  readonly headersTime: number;
  /** Milliseconds for a request as a whole. */
  readonly requestTime: number;
  /** Seconds an answer is kept under its `Idempotency-Key`. */
  readonly answersKept: number;
  /** Failed sign-ins of one address, and by the same count what was asked with a personal link that does not exist. */
  readonly failedSignIns: RateLimit;
  /** Wishes of one address for a sign-in link. */
  readonly signInWishes: RateLimit;
  /** Mails with a link to one mail address. */
  readonly mailsToAddress: RateLimit;
  /** Seconds a session lasts without use. */
  readonly session: number;
}

/** Each with the reason for its size; `docs/guides/running.md` shows the same numbers. */
export const httpLimits: HttpLimits = {
  bodyBytes: 64 * kib,
  // A name and the language.
  joinFormBytes: 16 * kib,
  ownDataBytes: 64 * kib,
  // A contact list of a whole country is smaller.
  importBytes: 5 * mib,
  // What one person looks through at a time; read in half a second, taken in within one and a half.
  importRows: MAX_IMPORT_ROWS,
  // A choice for each row, with whom it is merged into.
  importChoiceBytes: mib,
  fileBytes: 25 * mib,
  // No meeting needs more, and a list stays readable.
  filesPerMeeting: 200,
  headersTime: 10 * second,
  // 20 MB of a file over a line of 1.5 Mbit/s just fit.
  requestTime: 120 * second,
  // Long enough for a browser that was offline over night.
  answersKept: day,
  // Honest people behind one address do not fail thirty times.
  failedSignIns: { points: 30, duration: 10 * minute },
  signInWishes: { points: 30, duration: 10 * minute },
  // Nobody floods somebody else's mailbox.
  mailsToAddress: { points: 3, duration: 15 * minute },
  session: 30 * day,
};
