import { describe, expect, test } from "vitest";
import { person } from "../contract/people.contract.test-support.js";
import { mergedPerson, restoredPerson, unmergedOf } from "./merge.js";

const hidden = { context: "work", visibility: "coordinators", basis: "notRecorded" } as const;
const agreed = { context: "work", visibility: "network", basis: "consent" } as const;

const ada = person(
  1,
  { formatted: "Ada Löwe" },
  {
    roles: [{ title: "Amtsleiterin", current: true }],
    emails: [{ value: "ada@x.example", ...agreed }],
    sources: [{ title: "Alt.csv", date: "2024-01-01" }],
  },
);
const row = person(
  2,
  { formatted: "Dr. Ada Löwe", given: "Ada", family: "Löwe" },
  {
    roles: [
      { title: "amtsleiterin", current: true },
      { title: "Vorsitz", current: true },
    ],
    emails: [
      { value: "ADA@x.example", ...hidden },
      { value: "loewe@y.example", ...hidden },
    ],
    phones: [{ value: "+49358112345", ...hidden }],
    keywords: ["Nirgendwo"],
    languages: ["de"],
    sources: [{ title: "Neu.csv", date: "2025-06-18" }],
  },
);

describe("a row that fits somebody who is there", () => {
  test("adds what is not there yet, seen by coordinators only, and stands among the sources", () => {
    const merged = mergedPerson(ada, row);
    expect(merged).toMatchObject({ id: ada.id, name: ada.name, keywords: ["Nirgendwo"] });
    expect(merged.roles.map(({ title }) => title)).toEqual(["Amtsleiterin", "Vorsitz"]);
    expect(merged.emails).toEqual([ada.emails[0], row.emails[1]]);
    expect(merged.phones).toEqual(row.phones);
    expect(merged.sources?.map(({ title }) => title)).toEqual(["Alt.csv", "Neu.csv"]);
  });

  test("replaces or leaves each part as it was chosen; what is the same keeps who sees it", () => {
    const merged = mergedPerson(ada, row, {
      name: "replace",
      roles: "keep",
      emails: "replace",
      phones: "keep",
    });
    expect(merged.name).toEqual(row.name);
    expect(merged.roles).toEqual(ada.roles);
    expect(merged.emails).toEqual([ada.emails[0], row.emails[1]]);
    expect(merged.phones).toEqual([]);
  });

  test("is undone to the letter, without what was never changed being kept", () => {
    const merged = mergedPerson(ada, row, { name: "replace" });
    const before = unmergedOf(ada, merged);
    expect(Object.keys(before)).not.toContain("addresses");
    const stored = JSON.parse(JSON.stringify(before)) as typeof before;
    expect(restoredPerson(merged, stored)).toEqual(ada);
  });
});
