/** Longest line in octets, its line break not counted (RFC 5545, section 3.1). */
const longestLine = 75;

const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// oxlint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** A text for a TEXT value: line breaks are `\n`, no other control character, nothing that UTF-8 cannot say. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(controls, "").replace(loneSurrogates, "\ufffd");
}

/** A text for everything that must stay on one line: parameters, addresses, calendar names. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s*\n\s*/g, " ");
}

/** An address without anything that could end its line or open another one; undefined when nothing is left. */
export function cleanUri(uri: string): string | undefined {
  const cleaned = cleanLine(uri).trim();
  return /^[a-z][a-z0-9+.-]*:[^\s]+$/i.test(cleaned) ? cleaned : undefined;
}

function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/**
 * Folds one content line so that no piece is longer than 75 octets and no character is cut. The blank that begins a
 * continuation counts.
 */
export function foldLine(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0)!);
    if (octets + size > longestLine) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Folds anew what another writer folded by its own measure. */
export function refold(text: string): string {
  const lines = text.replace(/\r\n[ \t]/g, "").split("\r\n");
  return `${lines
    .filter((line) => line !== "")
    .map(foldLine)
    .join("\r\n")}\r\n`;
}
