import type { Messages } from "../issues.js";

/** What ISSUES.md says about a code beyond its sentences, and the example that a test runs. */
export interface MessageDoc {
  /** Why this happens in real records, in one English sentence. */
  readonly cause: string;
  /** What to do about it, in one English sentence; says whether a repair is offered. */
  readonly repair: string;
  readonly example: RecordExample | CallExample;
}

/** Top-level fields put over the kind's sample record (`undefined` takes one out); `validate` must then report the code. */
export interface RecordExample {
  readonly changes: Readonly<Record<string, unknown>>;
  /** Only for messages that any kind may show: the kind whose sample is changed. Otherwise the kind of the file. */
  readonly kind?: string;
  readonly context?: Readonly<Record<string, unknown>>;
}

/** A function of the package called with these arguments hands back `{ issues }` or a list of issues with the code. */
export interface CallExample {
  readonly call: string;
  readonly with: readonly unknown[];
}

/** The documentation of a whole table. A code without it does not compile. */
export type DocsOf<M extends Messages> = { readonly [Code in keyof M]: MessageDoc };
