import type { ListedPerson } from "@staedtenetz/api/client";
import { expect, test } from "vitest";
import { inviteesOf } from "./invitees.js";

const role = (title: string) => ({ roles: [{ title, current: true }] });
const people: ListedPerson[] = [
  { id: "5", name: "Zoë Zeisig" },
  { id: "1", name: "Ada Löwe", ...role("Amtsleiterin") },
  { id: "2", name: "Ada Löwe", ...role("Vorsitz") },
  { id: "3", name: "Ada Löwe" },
  { id: "6", name: "Ada Löwe" },
  { id: "4", name: "Mara Sommer", colorIndex: 2 },
];

test("whoever has no account is chosen by name, those of one name by what tells them apart", () => {
  const invitees = inviteesOf(people, "de");
  expect([...invitees].map(([words, { id }]) => [words, id])).toEqual([
    ["Ada Löwe (Amtsleiterin)", "1"],
    ["Ada Löwe (Vorsitz)", "2"],
    ["Ada Löwe", "3"],
    ["Ada Löwe, 2", "6"],
    ["Zoë Zeisig", "5"],
  ]);
});
