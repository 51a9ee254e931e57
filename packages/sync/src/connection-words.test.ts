import { expect, test } from "vitest";
import { connectionWords } from "./connection-words.js";

function textsOf(words: object): string[] {
  return Object.values(words).flatMap((value: unknown) =>
    typeof value === "string" ? [value] : textsOf(value as object),
  );
}

test("no word is missing, and German and English differ", () => {
  const { de, en } = connectionWords;
  expect(textsOf(de).every((text) => text.length > 3)).toBe(true);
  expect(Object.keys(en.states)).toEqual(Object.keys(de.states));
  const same = Object.entries(de.states).filter(([state, text]) => {
    const translated: Record<string, string> = en.states;
    return translated[state] === text;
  });
  expect(same).toEqual([["disconnected", "Offline"]]);
});

test("every closing says what becomes of the text or what to do", () => {
  for (const text of textsOf(connectionWords.de.closed)) expect(text).toMatch(/\.$/);
});
