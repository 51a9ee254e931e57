import { expect, test } from "vitest";
import { createDuplicateIndex, duplicateReasons, type Comparable } from "./duplicates.js";

const entry = (name: string, email?: string): Comparable => ({
  name,
  emails: email === undefined ? [] : [email],
  phones: ["+49 351 1"],
});

test("an index finds what comparing each with each finds, in the same order", () => {
  const entries = [
    entry("Ada Löwe", "ada@x.example"),
    entry("Löwe, Dr. Ada"),
    entry("Ada Loewe"),
    entry("Ada Löwen"),
    entry("Ada Lowa"),
    entry("Eda Löwe"),
    entry("Bo", "ada@x.example"),
    entry("Bo"),
    entry("Bi"),
    entry("", "info@x.example"),
    entry("", "info@x.example"),
    entry("Cem Winter", "team@x.example"),
  ];
  for (const shared of [new Set<string>(), new Set(["ada@x.example"])]) {
    const index = createDuplicateIndex<Comparable>();
    for (const other of entries) index.add(other);
    for (const one of entries) {
      const pairs = entries
        .map((other) => [other, duplicateReasons(one, other, shared)] as const)
        .filter(([, reasons]) => reasons.length > 0);
      expect(index.find(one, shared)).toEqual(pairs);
    }
  }
});

test("a list of many thousands is searched without comparing each with each", () => {
  const index = createDuplicateIndex<Comparable>();
  const many = Array.from({ length: 20_000 }, (_, number) =>
    entry(`Vorname${number * 7919} Nachname${number * 104_729}`, `p${number}@x.example`),
  );
  const started = performance.now();
  for (const one of many) {
    expect(index.find(one, new Set()).length).toBeLessThan(20);
    index.add(one);
  }
  expect(performance.now() - started).toBeLessThan(15_000);
}, 60_000);

test("of a name that stands in every row only the first are shown", () => {
  const index = createDuplicateIndex<Comparable>();
  for (let count = 0; count < 1000; count += 1) index.add(entry("Ada Löwe"));
  expect(index.find(entry("Ada Löwe"), new Set())).toHaveLength(20);
});
