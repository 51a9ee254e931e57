import type { ImportRow } from "@staedtenetz/api/client";
import { expect, test } from "vitest";
import {
  choiceOf,
  isTaken,
  mergeablesOf,
  mergedInto,
  nothingChosen,
  rowChoices,
  type Choices,
  type Decision,
} from "./import-choices.js";

const target = {
  state: '"abc"',
  name: "Ada Löwe",
  roles: [],
  emails: [],
  phones: [],
  addresses: [],
};
const issue = {
  code: "phone-not-e164",
  severity: "info" as const,
  path: [],
  text: { de: "", en: "" },
  repair: true,
};
const row = (number: number, more: Partial<ImportRow> = {}): ImportRow => ({
  row: number,
  name: "Löwe, Ada",
  emails: [],
  phones: [],
  addresses: [],
  roles: [],
  issues: [issue],
  duplicates: [
    { person: "p1", target, name: "Ada Löwe", reasons: ["sameName"] },
    { person: "p2", name: "Ada L.", reasons: ["similarName"] },
    { row: 3, name: "Ada Löwe", reasons: ["sameName"] },
  ],
  sharedMailboxes: [],
  isReadable: true,
  decision: "skip",
  ...more,
});
const chosen = (more: Partial<Choices>): Choices => ({ ...nothingChosen, ...more });

test("a row can be merged into those who are there and seen, into no other row and nobody hidden", () => {
  expect(mergeablesOf(row(2)).map(({ person }) => person)).toEqual(["p1"]);
  expect(mergedInto(row(2), nothingChosen)).toBeUndefined();
  const choices = chosen({ decisions: new Map([[2, { into: "p1" }]]) });
  expect(mergedInto(row(2), choices)?.target).toBe(target);
  expect(isTaken(row(2), choices)).toBe(true);
});

test("only what was chosen differently is sent, with what was looked at", () => {
  const choices = chosen({
    decisions: new Map<number, Decision>([
      [2, { into: "p1" }],
      [4, "add"],
    ]),
    parts: new Map([["2 phones", "replace"]]),
    left: new Set(["5 0"]),
  });
  expect(rowChoices([row(2), row(3), row(4), row(5)], choices)).toEqual([
    {
      row: 2,
      leave: [],
      decision: "merge",
      merge: { person: "p1", state: '"abc"', parts: { phones: "replace" } },
    },
    { row: 4, leave: [], decision: "add" },
    { row: 5, leave: [0] },
  ]);
});

test("a name stays and everything else is added, unless something else is chosen", () => {
  expect(choiceOf(2, "name", nothingChosen)).toBe("keep");
  expect(choiceOf(2, "emails", nothingChosen)).toBe("add");
});
