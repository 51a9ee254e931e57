/** The start of a line that Word writes as a paragraph and shows as an item of a list. */
const listStart = /<p\b[^<>]{0,2000}\bmso-list:\s*l(\d+)\s+level(\d+)[^<>]*>/gi;
/** The sign or number before the words, which the list makes itself. */
const ignored = /<span\b[^<>]*mso-list:\s*ignore[^<>]*>/i;
const deepestList = 6;

interface ListLine {
  readonly list: string;
  readonly level: number;
  readonly ordered: boolean;
  readonly words: string;
}

/**
 * HTML from Word with its lists as lists: there they are paragraphs with a style, a sign, and blanks.
 *
 * @example
 * withOfficeLists('<p style="mso-list:l0 level1"><span style="mso-list:Ignore">·</span>a</p>')
 * // "<ul><li><p>a</p></li></ul>"
 */
export function withOfficeLists(html: string): string {
  if (!/mso-list:/i.test(html)) return html;
  let result = "";
  let at = 0;
  let run: ListLine[] = [];
  const flush = (): void => {
    if (run.length > 0) result += nested(run);
    run = [];
  };
  const lower = html.toLowerCase();
  for (const match of html.matchAll(listStart)) {
    if (match.index < at) continue;
    const start = match.index + match[0].length;
    const end = lower.indexOf("</p>", start);
    if (end < 0) break;
    const [, list = "", level = "1"] = match;
    const between = html.slice(at, match.index);
    if (between.trim() !== "" || (run[0] !== undefined && run[0].list !== list)) flush();
    result += run.length > 0 ? "" : between;
    const line = lineOf(html.slice(start, end));
    run.push({ list, level: Math.min(Number(level), deepestList), ...line });
    at = end + "</p>".length;
  }
  flush();
  return result + html.slice(at);
}

function lineOf(content: string): { ordered: boolean; words: string } {
  const start = ignored.exec(content);
  if (start === null) return { ordered: false, words: content };
  const end = endOfSpan(content, start.index);
  const sign = content.slice(start.index, end).replaceAll(/<[^<>]*>|&nbsp;|\s/gi, "");
  return {
    ordered: /^\(?[0-9a-z]{1,4}[.)]$/i.test(sign),
    words: content.slice(0, start.index) + content.slice(end),
  };
}

/** Behind the end of a span, others inside of it counted. */
function endOfSpan(html: string, from: number): number {
  const tags = /<(\/?)span\b[^<>]*>/gi;
  tags.lastIndex = from;
  let depth = 0;
  for (let tag = tags.exec(html); tag !== null; tag = tags.exec(html)) {
    depth += tag[1] === "/" ? -1 : 1;
    if (depth === 0) return tags.lastIndex;
  }
  return html.length;
}

/** Lines of one list as lists in lists, by their level. */
function nested(lines: readonly ListLine[]): string {
  let html = "";
  const open: string[] = [];
  for (const { level, ordered, words } of lines) {
    const tag = ordered ? "ol" : "ul";
    while (open.length > level) html += `</li></${open.pop()}>`;
    if (open.length === level) html += "</li><li>";
    // A level that was left out is none: the line stands one deeper than the one before.
    else {
      open.push(tag);
      html += `<${tag}><li>`;
    }
    html += `<p>${words}</p>`;
  }
  while (open.length > 0) html += `</li></${open.pop()}>`;
  return html;
}
