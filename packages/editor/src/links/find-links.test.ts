import { expect, test } from "vitest";
import { linkIn, linksIn } from "./find-links.js";

const hrefs = (links: readonly { readonly href: string }[]) => links.map(({ href }) => href);

test.each([
  ["https://netz.example.org/a?b", ["https://netz.example.org/a?b"]],
  ["goerlitz.de", ["https://goerlitz.de"]],
  ["(www.goerlitz.de)", ["https://www.goerlitz.de"]],
  ["amt@stadt.example.org", ["mailto:amt@stadt.example.org"]],
  ["goerlitz.de1", []],
  ["Rathaus", []],
  ["18.06.2025", []],
  ["10.0.0.1", []],
  ["z.B.", []],
])("a typed word %s is the address %j", (word, expected) => {
  expect(hrefs(linkIn(word))).toEqual(expected);
});

test("finds all addresses in a pasted text, with their places", () => {
  const text = "Siehe goerlitz.de und https://netz.example.org.";
  expect(linksIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    "goerlitz.de",
    "https://netz.example.org",
  ]);
});
