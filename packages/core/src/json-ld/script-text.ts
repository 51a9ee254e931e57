import type { JsonLd } from "./json-ld.js";

const escapes: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/**
 * JSON-LD as the text of `<script type="application/ld+json">`. Whatever stands in the fields, the text cannot end the
 * script element nor open a comment in it: `<`, `>` and `&` are written as JSON escapes (HTML, "script data state").
 *
 * @example toScriptText({ "@context": "https://schema.org", name: "</script>" })
 */
export function toScriptText(value: JsonLd | readonly JsonLd[]): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => escapes[character]!);
}
