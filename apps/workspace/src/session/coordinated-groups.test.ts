import type { Group } from "@staedtenetz/api/client";
import { expect, test } from "vitest";
import { coordinatedGroups } from "./coordinated-groups.js";

const group = (id: string, parent?: string, kind = "regionalGroup") =>
  ({ id, kind, ...(parent === undefined ? {} : { parent }) }) as unknown as Group;
const groups = [
  group("network", undefined, "network"),
  group("east", "network"),
  group("traffic", "east", "workingGroup"),
  group("cycling", "traffic", "workingGroup"),
  group("west", "network"),
];
const ids = (rights: Parameters<typeof coordinatedGroups>[0], all = groups) =>
  coordinatedGroups(rights, all).map(({ id }) => id);

test("who coordinates the network looks after every group, and never the network as a group", () => {
  expect(ids({ role: "coordinator", coordinates: [] })).toEqual([
    "east",
    "traffic",
    "cycling",
    "west",
  ]);
});

test("who coordinates a group looks after it and all below it, and no other", () => {
  expect(ids({ role: "member", coordinates: ["east"] })).toEqual(["east", "traffic", "cycling"]);
  expect(ids({ role: "reader", coordinates: ["cycling"] })).toEqual(["cycling"]);
});

test("coordinating in what stands for the network itself gives no group", () => {
  expect(ids({ role: "member", coordinates: ["network"] })).toEqual([]);
});

test("an answer kept on the device from before groups were told gives none", () => {
  expect(ids({ role: "member" })).toEqual([]);
});

test("groups above each other in a circle end", () => {
  const circle = [group("a", "b"), group("b", "a"), group("c")];
  expect(ids({ role: "member", coordinates: ["a"] }, circle)).toEqual(["a", "b"]);
});
