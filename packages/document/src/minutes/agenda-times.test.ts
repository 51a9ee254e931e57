import { expect, test } from "vitest";
import { agendaTimes } from "./agenda-times.js";

const items = [
  { id: "a", minutes: 20 },
  { id: "b", minutes: 45 },
  { id: "c" },
  { id: "d", minutes: 5 },
];

test("gives each item its times and the total so far", () => {
  const times = agendaTimes(items, "10:00");
  expect(times.get("a")).toEqual({ from: "10:00", to: "10:20", total: 20 });
  expect(times.get("b")).toEqual({ from: "10:20", to: "11:05", total: 65 });
});

test("says nothing about what follows an item of unknown length", () => {
  expect([...agendaTimes(items, "10:00").keys()]).toEqual(["a", "b"]);
});

test("goes on past midnight, and knows no times without a start", () => {
  expect(agendaTimes([{ id: "a", minutes: 90 }], "23:00").get("a")?.to).toBe("00:30");
  expect(agendaTimes(items, "25:00").size).toBe(0);
  expect(agendaTimes(items, "").size).toBe(0);
});
