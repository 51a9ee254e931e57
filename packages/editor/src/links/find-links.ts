import { find, tokenize } from "linkifyjs";

/** An address in a text. */
export interface FoundLink {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

const protocol = "https";
/** Four numbers with dots between them are a version or a date rather than an address. */
const numbers = /^[\d.]+(?:[/:].*)?$/;

/** The addresses in a text that was pasted. */
export function linksIn(text: string): FoundLink[] {
  return find(text, { defaultProtocol: protocol })
    .filter(({ isLink, value }) => isLink && !numbers.test(value))
    .map(({ start, end, href }) => ({ start, end, href }));
}

/**
 * The address that a typed word is, brackets around it aside: `example.com` is one, `example.com1` is none.
 *
 * @example
 * linkIn("(netz.example.org)") // [{ start: 1, end: 17, href: "https://netz.example.org" }]
 */
export function linkIn(word: string): FoundLink[] {
  const tokens = tokenize(word);
  const [before, , after] = tokens;
  const isBracketed =
    tokens.length === 3 && ["()", "[]"].includes(`${before?.toString()}${after?.toString()}`);
  return tokens.length === 1 || isBracketed ? linksIn(word) : [];
}
