import { InvalidMailError } from "./errors.js";

/** Where a mail goes, or comes from. */
export interface Mailbox {
  address: string;
  name?: string | undefined;
}

/** A mail to one person. */
export interface Mail {
  /** What it is for, such as `signIn`: stands in logs and lists in its place. */
  kind: string;
  to: Mailbox;
  subject: string;
  text: string;
  html?: string | undefined;
  /** Id of the person it goes to, so that it can be found when they ask for their data or are erased. */
  person?: string | undefined;
}

/** The longest address that can be delivered to (RFC 5321). */
const MAX_ADDRESS = 254;

/** One address and nothing else: no list, no display name, no comment, no quoted part. */
const addressPattern =
  /^[^\s"(),:;<>@[\\\]\p{Cc}\p{Cf}]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u;

/**
 * Whether a text is one mail address that this package sends to.
 *
 * @example
 * isAddress("ada@stadt.example"); // true
 * isAddress("ada@stadt.example, bob@stadt.example"); // false
 */
export function isAddress(text: string): boolean {
  return text.length <= MAX_ADDRESS && addressPattern.test(text) && !text.includes("..");
}

/** Throws {@link InvalidMailError} for what could break a header or reach somebody else. */
export function requireSendable({ kind, to, subject, text }: Mail): void {
  if (!isAddress(to.address)) throw new InvalidMailError("address", "is not one mail address");
  for (const [field, value] of Object.entries({ kind, name: to.name ?? "", subject })) {
    if (/[\p{Cc}\u2028\u2029]/u.test(value)) {
      throw new InvalidMailError(field, "has control characters or line breaks");
    }
  }
  if (subject.trim() === "") throw new InvalidMailError("subject", "is empty");
  if (text.trim() === "") throw new InvalidMailError("text", "is empty");
}
