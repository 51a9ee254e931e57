import type * as Y from "yjs";
import { DocumentError, InvalidValueError } from "./errors.js";
import type { KeyRule } from "./content-rules.js";
import { valueFits } from "./value-rule.js";

/** What a caller brings along to change a document: this package has no clock and no random ids. */
export interface Writing {
  /** Milliseconds since 1970, usually `Date.now`. */
  readonly now: () => number;
  /** A new id for an entry, a URI: usually `` () => `urn:uuid:${crypto.randomUUID()}` ``. */
  readonly newId: () => string;
  /** Id of whoever writes: it stands beside what they finished. Without it nobody does. */
  readonly author?: string | undefined;
  /** Marks the transactions, so that listeners and undo can tell whose they are. */
  readonly origin?: unknown;
}

/** The clock's reading as it is stored, in UTC. */
export function instantOf(writing: Writing): string {
  return new Date(writing.now()).toISOString();
}

/** The `writing` given to `taskListOf` or `minutesOf`, or an error that says what to pass. */
export function requireWriting(writing: Writing | undefined): Writing {
  if (writing === undefined) {
    throw new DocumentError(
      "read-only",
      "Pass { now, newId } as second argument to change a document.",
    );
  }
  return writing;
}

/** Throws {@link InvalidValueError} for what the server would refuse, before it reaches the document. */
export function requireValue(keys: readonly KeyRule[], key: string, value: unknown): void {
  const rule = keys.find((candidate) => candidate.key.test(key))?.value;
  if (rule === undefined || rule.type === "map" || !valueFits(rule, value)) {
    throw new InvalidValueError(key, value);
  }
}

/**
 * Writes keys, and removes those given as `undefined`. Either all of them or, when nothing would change,
 * none: keys that belong together (`status` and `doneAt`) then always come from the same client after
 * a merge.
 */
export function writeKeys(map: Y.Map<unknown>, values: Readonly<Record<string, unknown>>): void {
  const entries = Object.entries(values);
  if (entries.every(([key, value]) => map.get(key) === value)) return;
  for (const [key, value] of entries) {
    if (value !== undefined) map.set(key, value);
    else if (map.has(key)) map.delete(key);
  }
}
