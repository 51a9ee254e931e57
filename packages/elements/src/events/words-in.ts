import type { Words } from "./public-event.js";

/** Words together with the language they are in. */
export interface ChosenWords {
  readonly text: string;
  readonly language: string;
}

/**
 * The words for a reader of `tag`: in that language, else in German, else in whichever is there.
 *
 * @example
 * wordsIn({ de: "Weißwasser/O.L.", hsb: "Běła Woda" }, "hsb"); // { text: "Běła Woda", language: "hsb" }
 */
export function wordsIn(words: Words, tag: string): ChosenWords {
  const wanted = [tag, tag.split("-")[0] ?? tag, "de", ...Object.keys(words)];
  const language = wanted.find((one) => words[one] !== undefined) ?? "de";
  return { text: words[language] ?? "", language };
}
