import { createIssue, type Issue, type IssueParams, type Parsed } from "../issues.js";
import { identifierMessages } from "../messages/identifiers.js";

/** An issue code of the identifiers. */
export type IdentifierCode = keyof typeof identifierMessages;

const longestText = 200;

/** The input as a text without blanks around it, or undefined when it is neither a text nor a whole number. */
export function textOfIdentifier(input: unknown): string | undefined {
  if (typeof input === "number") {
    return Number.isSafeInteger(input) && input >= 0 ? String(input) : undefined;
  }
  return typeof input === "string" && input.length <= longestText ? input.trim() : undefined;
}

/** How the input is quoted in an issue. */
export function quoted(input: unknown): string {
  return typeof input === "string" || typeof input === "number"
    ? String(input).slice(0, longestText)
    : typeof input;
}

/** An issue about an identifier; with `value` it carries the repair. */
export function identifierIssue(
  code: IdentifierCode,
  input: unknown,
  value?: string,
  params: IssueParams = {},
): Issue {
  const all = value === undefined ? params : { ...params, repaired: value };
  return createIssue(identifierMessages, code, [], {
    params: { value: quoted(input), ...all },
    ...(value !== undefined && { fix: [{ op: "set", path: [], value }] }),
  });
}

/** The outcome when nothing could be read. */
export function unreadable(
  code: IdentifierCode,
  input: unknown,
  params?: IssueParams,
): Parsed<never> {
  return { issues: [identifierIssue(code, input, undefined, params)] };
}

/** The value, with a warning and a repair when it was written otherwise than it is stored. */
export function normalised<T extends string>(input: unknown, value: T): Parsed<T> {
  return input === value
    ? { value, issues: [] }
    : { value, issues: [identifierIssue("identifier-not-normalised", input, value)] };
}
