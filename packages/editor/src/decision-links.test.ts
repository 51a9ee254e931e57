import { expect, test } from "vitest";
import { decisionLinks, decisionName, type KnownDecision } from "./decision-links.js";

const old: KnownDecision = {
  id: "urn:test:old",
  text: "Das Netzwerk trifft sich in Görlitz.",
  day: "2025-06-18",
  href: "/treffen/old",
  adopted: true,
};
const next: KnownDecision = {
  ...old,
  id: "urn:test:new",
  supersedes: old.id,
  href: "/treffen/new",
};
const linksOf = ({ adopted, ...decision }: KnownDecision, known: readonly KnownDecision[]) =>
  decisionLinks({ ...decision, vote: { adopted } }, known, "de");

test("a decision leads to the one it replaces, and that one back to it", () => {
  const known = [old, next];
  const name = "Das Netzwerk trifft sich in Görlitz. (18. Juni 2025)";
  expect(linksOf(next, known)).toEqual([{ words: `ersetzt: ${name}`, href: old.href }]);
  expect(linksOf(old, known)).toEqual([{ words: `ersetzt durch: ${name}`, href: next.href }]);
});

test("a decision that was rejected replaces nothing", () => {
  const rejected = { ...next, adopted: false };
  expect(linksOf(old, [old, rejected])).toEqual([]);
  expect(linksOf(rejected, [old])[0]?.words).toMatch(/^sollte ersetzen: /);
});

test("one that replaces itself leads nowhere, and one that cannot be read is named as such", () => {
  const self = { ...old, supersedes: old.id };
  expect(linksOf(self, [self])).toEqual([]);
  expect(linksOf(next, [])).toEqual([
    { words: "ersetzt: ein Beschluss aus einem anderen Protokoll" },
  ]);
});

test("a long wording is cut between words", () => {
  const name = decisionName({ text: "Wort ".repeat(40) }, "de");
  expect(name).toMatch(/^(Wort )+…$/);
  expect(name.length).toBeLessThan(95);
});
