/** One content line of a vCard, its value still as it was written. */
export interface VCardLine {
  /** Upper case, without the group in front. */
  readonly name: string;
  /** Upper-case names and the values of each; a bare `HOME` of version 2.1 counts as `TYPE=HOME`. */
  readonly parameters: ReadonlyMap<string, readonly string[]>;
  /** Decoded, but with its escapes. */
  readonly value: string;
  /** Row in the file, from 1. */
  readonly row: number;
}

declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

const encodings = new Set(["QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT"]);

function addParameter(parameters: Map<string, string[]>, text: string): void {
  const equals = text.indexOf("=");
  const bare = encodings.has(text.toUpperCase()) ? "ENCODING" : "TYPE";
  const name = equals < 0 ? bare : text.slice(0, equals).toUpperCase();
  const values = (equals < 0 ? text : text.slice(equals + 1)).replaceAll('"', "").split(",");
  parameters.set(name, [...(parameters.get(name) ?? []), ...values]);
}

/** The parts of the text between colon and semicolons, where quotes hide both. */
function splitHead(line: string): { head: string[]; value: string } | undefined {
  const head: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at];
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted || (character !== ";" && character !== ":")) continue;
    head.push(line.slice(start, at));
    start = at + 1;
    if (character === ":") return { head, value: line.slice(start) };
  }
  return undefined;
}

/** Bytes written as `=C3=A4`, in the character set that the line names (RFC 2045, section 6.7). */
function decodeQuotedPrintable(text: string, charset: string): string {
  const bytes: number[] = [];
  const source = text.replace(/=\r?\n/g, "");
  for (let at = 0; at < source.length; at += 1) {
    const hex = source[at] === "=" ? /^=([0-9A-Fa-f]{2})/.exec(source.slice(at, at + 3)) : null;
    if (hex !== null) at += 2;
    const code = hex === null ? source.charCodeAt(at) : Number.parseInt(hex[1]!, 16);
    bytes.push(code & 0xff);
  }
  try {
    return new TextDecoder(charset).decode(Uint8Array.from(bytes));
  } catch {
    // A character set that nobody knows: the bytes are read as the one most offices used.
    return new TextDecoder("windows-1252").decode(Uint8Array.from(bytes));
  }
}

function readLine(text: string, row: number): VCardLine | undefined {
  const split = splitHead(text);
  const name = /^(?:[A-Za-z0-9-]+\.)?([A-Za-z0-9-]+)$/.exec(split?.head[0] ?? "")?.[1];
  if (split === undefined || name === undefined) return undefined;
  const parameters = new Map<string, string[]>();
  for (const part of split.head.slice(1)) addParameter(parameters, part);
  const encoding = parameters.get("ENCODING")?.[0]?.toUpperCase();
  const charset = parameters.get("CHARSET")?.[0] ?? "utf-8";
  const isQuoted = encoding === "QUOTED-PRINTABLE" || encoding === "Q";
  const value = isQuoted ? decodeQuotedPrintable(split.value, charset) : split.value;
  return { name: name.toUpperCase(), parameters, value, row };
}

/** Rows end in LF, in CRLF, in the CR CR LF that some mail programs make of it, or in the CR of old Macs. */
function rowsOf(text: string): string[] {
  if (!text.includes("\n")) return text.split("\r");
  return text.split("\n").map((row) => row.replace(/(?<!\r)\r+$/, ""));
}

/** A row of a broken line, or a line. */
export type ReadLine = VCardLine | { readonly broken: string; readonly row: number };

/**
 * The content lines of a file, unfolded: a line that begins with a blank goes on (RFC 6350, section 3.2), one of version 2.1
 * that ends in `=` too when it is quoted-printable.
 */
export function* linesOf(text: string): Generator<ReadLine> {
  const rows = rowsOf(text.replace(/^\uFEFF/, ""));
  let index = 0;
  while (index < rows.length) {
    const row = index + 1;
    const pieces = [rows[index]!];
    index += 1;
    const isSoft = /;ENCODING=QUOTED-PRINTABLE|;QUOTED-PRINTABLE/i.test(pieces[0]!);
    for (; index < rows.length; index += 1) {
      const next = rows[index]!;
      if (isSoft && pieces.at(-1)!.endsWith("=")) pieces.push(pieces.pop()!.slice(0, -1) + next);
      else if (/^[ \t]/.test(next)) pieces.push(next.slice(1));
      else break;
    }
    const line = pieces.join("");
    if (line.trim() !== "") yield readLine(line, row) ?? { broken: line.slice(0, 80), row };
  }
}

/** The components of a structured value, `;` between them, escapes undone. */
export function componentsOf(value: string): string[] {
  return value.split(/(?<!\\);/).map(unescape);
}

/** A list of values, `,` between them, escapes undone. */
export function valuesOf(value: string): string[] {
  return value.split(/(?<!\\),/).map(unescape);
}

/** A text without its escapes (RFC 6350, section 3.4; `\:` is a habit of some address books). */
export function unescape(text: string): string {
  return text.replace(/\\([nN,;:\\])/g, (_, character: string) =>
    character.toLowerCase() === "n" ? "\n" : character,
  );
}
