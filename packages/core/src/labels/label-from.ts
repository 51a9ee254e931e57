import type { Locale } from "../issues.js";

/** The label a table has for a code, asked with its kind first and without it then; else the code itself. */
export function labelFrom(table: string, code: string, locale: Locale): string {
  const plain = code.slice(code.indexOf(".") + 1);
  const row = table.split(`\n${code}=`)[1] ?? table.split(`\n${plain}=`)[1];
  if (row === undefined) return code;
  const [german = "", english] = row.split("\n", 1)[0]!.split("|");
  return locale === "de"
    ? german
    : (english ?? plain.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
}
