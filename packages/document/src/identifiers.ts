import { InvalidIdError } from "./errors.js";

/**
 * Ids in documents are the URIs of core's records (`urn:uuid:…`). A URI starts with a scheme, so that
 * `__proto__` and `constructor` are none.
 */
export const idSource =
  "[a-z][a-z0-9+.-]{1,30}:[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]{0,200}[A-Za-z0-9_~/%-]";

const idPattern = new RegExp(`^${idSource}$`);

/** Whether a text may stand as an id in a document. */
export function isId(value: unknown): value is string {
  return typeof value === "string" && idPattern.test(value);
}

/** Hands the id back, or throws {@link InvalidIdError}. */
export function requireId(value: string): string {
  if (!isId(value)) throw new InvalidIdError(value);
  return value;
}

/** The rule for an attribute or value that holds an id. */
export const idRule = { type: "string", maxLength: 233, pattern: idPattern } as const;
