import { expect, test } from "vitest";
import { countAttendance } from "./count-attendance.js";

test("counts the towns that were present, by the way they took part", () => {
  const marks = [
    { subject: "a", status: "present", mode: "onSite" },
    { subject: "b", status: "present", mode: "online" },
    { subject: "c", status: "excused" },
    { subject: "d", status: "present" },
  ];
  expect(countAttendance(marks, ["a", "b", "c", "d"])).toEqual({
    present: 3,
    onSite: 1,
    online: 1,
    total: 4,
  });
});

test("does not count guests, people and towns outside the network", () => {
  const marks = [
    { subject: "a", status: "guest", mode: "onSite" },
    { subject: "stranger", status: "present", mode: "onSite" },
  ];
  expect(countAttendance(marks, ["a"])).toEqual({ present: 0, onSite: 0, online: 0, total: 1 });
});
