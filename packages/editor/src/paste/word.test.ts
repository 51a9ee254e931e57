import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cleanPastedHtml } from "./clean-pasted-html.js";
import { withOfficeLists } from "./office-lists.js";

const word = readFileSync(new URL("./fixtures/word.html.txt", import.meta.url), "utf8");

test("lists of Word become lists in lists, without their signs", () => {
  const cleaned = cleanPastedHtml(word).replaceAll(/\s+/g, " ");
  expect(cleaned).toContain(
    "<ul><li><p>Görlitz</p><ul><li><p>Altstadt</p></li></ul></li><li><p>Weißwasser/O.L.</p></li></ul>",
  );
  expect(cleaned).toContain("<ol><li><p>erstens</p></li><li><p>zweitens</p></li></ol>");
});

test("nothing of the office is left: no style, no comment, no namespace, no condition", () => {
  const cleaned = cleanPastedHtml(word);
  expect(cleaned).not.toMatch(/<!|\bstyle=|<o:|<v:|<xml|<style|mso-/i);
});

test.each([
  ["<p>nichts davon</p>", "<p>nichts davon</p>"],
  [
    '<p style="mso-list:l0 level3"><span style="mso-list:Ignore">·</span>tief</p>',
    "<ul><li><p>tief</p></li></ul>",
  ],
  [
    '<p style="mso-list:l0 level1">a</p><p>dazwischen</p><p style="mso-list:l0 level1">b</p>',
    "<ul><li><p>a</p></li></ul><p>dazwischen</p><ul><li><p>b</p></li></ul>",
  ],
  [
    '<p style="mso-list:l0 level1"><span style="mso-list:Ignore">a)<span> </span></span>a</p>',
    "<ol><li><p>a</p></li></ol>",
  ],
])("%s becomes %s", (html, lists) => {
  expect(withOfficeLists(html)).toBe(lists);
});

test("a megabyte of list lines without an end takes less than a second", () => {
  for (const unit of [
    '<p style="mso-list:l0 level1">',
    '<p style="mso-list:l0 level1"><span style="mso-list:Ignore">',
  ]) {
    const start = performance.now();
    withOfficeLists(unit.repeat(1_000_000 / unit.length));
    expect(performance.now() - start).toBeLessThan(1000);
  }
});
