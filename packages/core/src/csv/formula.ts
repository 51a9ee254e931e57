/** What a spreadsheet takes for the beginning of a formula; NFKC makes `=` of `＝` and its like (OWASP, "CSV Injection"). */
const beginning = /^[=+\-@\t\r\n]/;
const plainNumber = /^-\d+([.,]\d+)?$/;

function beginsFormula(text: string): boolean {
  return beginning.test(text) || beginning.test(text.slice(0, 1).normalize("NFKC"));
}

/**
 * A cell that no spreadsheet takes for a formula: an apostrophe stands before it. One that has apostrophes before such a
 * beginning of its own gets one more, so that taking one off gives every text back. Negative numbers stay numbers.
 */
export function neutralCell(text: string): string {
  return !plainNumber.test(text) && beginsFormula(text.replace(/^'+/, "")) ? `'${text}` : text;
}

/** The text of a neutral cell. `'s-Hertogenbosch` keeps its apostrophe. */
export function textOfCell(cell: string): string {
  return cell.startsWith("'") && beginsFormula(cell.replace(/^'+/, "")) ? cell.slice(1) : cell;
}
