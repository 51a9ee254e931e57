/** Characters without a look of their own, but for the three that shape letters and emoji. */
const withoutLook =
  /(?!\u200C|\u200D|\uFE0F)[\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}]/gu;

const gaps = /[\s\p{Cc}\p{Z}\u2800]+/gu;
const piledMarks = /(\p{M}{4})\p{M}+/gu;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * A person's name as it may stand in other people's lists and carets: on one line, in composed letters, without what
 * cannot be seen, turns the direction of reading or reaches into other lines. Empty when nothing visible remains.
 *
 * @example
 * shownName("  Mu\u0308ller\u202E\n"); // "Müller"
 */
export function shownName(given: string): string {
  const cleaned = given
    .normalize("NFC")
    .replace(withoutLook, "")
    .replace(piledMarks, "$1")
    .replace(gaps, " ")
    .trim();
  return visible.test(cleaned) ? cleaned : "";
}
