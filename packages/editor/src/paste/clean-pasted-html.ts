import { withOfficeLists } from "./office-lists.js";

/**
 * Pasted HTML without what a text cannot use: comments, style sheets, scripts, office markup and `style`
 * attributes, which a strict content security policy would report and ignore. What a `style` said about
 * bold, italic, underline and strike is kept as `data-pasted`, which the marks of the schema read: word
 * processors on the web write it nowhere else.
 *
 * @example
 * cleanPastedHtml('<span style="font-weight:700">Wort</span>')
 * // '<span data-pasted="bold">Wort</span>'
 */
export function cleanPastedHtml(html: string): string {
  return withOfficeLists(withoutStretches(html).replaceAll(/<!\[[^<>\]]*\]>/g, ""))
    .replaceAll(/<\/?(?:meta|link|base|[a-z]+:[a-z]+)\b[^<>]*>/gi, "")
    .replaceAll(/<[a-z][^<>]*>/gi, cleanTag);
}

/**
 * Takes out comments and elements that hold no text, with all that is in them. Walks over the input once:
 * a pattern that looks for the end from each start would take minutes for a megabyte of starts.
 */
function withoutStretches(html: string): string {
  const starts = /<!--|<(style|script|title|xml)\b/gi;
  const lower = html.toLowerCase();
  let kept = "";
  let at = 0;
  for (let start = starts.exec(html); start !== null; start = starts.exec(html)) {
    kept += html.slice(at, start.index);
    const close = start[1] === undefined ? "-->" : `</${start[1].toLowerCase()}`;
    const end = lower.indexOf(close, start.index);
    const after = end < 0 ? -1 : lower.indexOf(">", end + close.length - 1);
    // Without an end it reaches to the end of the text, as browsers read it.
    if (after < 0) return kept;
    at = after + 1;
    starts.lastIndex = at;
  }
  return kept + html.slice(at);
}

function cleanTag(tag: string): string {
  const styles: string[] = [];
  const rest = tag.replaceAll(
    /\s(?:style\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)|on[a-z]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))/gi,
    (_attribute, style: string | undefined) => {
      if (style !== undefined) styles.push(style.replaceAll(/^["']|["']$/g, ""));
      return "";
    },
  );
  const marks = marksOf(styles.join(";").toLowerCase());
  if (marks.length === 0) return rest;
  return rest.replace(/^<[a-z0-9]+/i, (start) => `${start} data-pasted="${marks.join(" ")}"`);
}

function marksOf(style: string): string[] {
  const marks: string[] = [];
  const weight = /(?<![a-z-])font-weight\s*:\s*([a-z0-9]+)/.exec(style)?.[1];
  if (weight !== undefined) marks.push(isBold(weight) ? "bold" : "regular");
  if (/(?<![a-z-])font-style\s*:\s*(?:italic|oblique)/.test(style)) marks.push("italic");
  const line = /(?<![a-z-])text-decoration(?:-line)?\s*:\s*([a-z -]+)/.exec(style)?.[1] ?? "";
  if (line.includes("underline")) marks.push("underline");
  if (line.includes("line-through")) marks.push("strike");
  return marks;
}

function isBold(weight: string): boolean {
  return weight.startsWith("bold") || Number(weight) >= 600;
}
