import { minutesOf } from "@staedtenetz/document";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { attendanceChoices, choiceOf, fieldsOf, timeOf } from "./attendance-choices.js";

const town = "urn:test:town";

test.each(attendanceChoices)("what one tap sets is what is shown afterwards: %s", (choice) => {
  const { attendance } = minutesOf(new Y.Doc(), { now: () => 0, newId: () => town });
  attendance.mark(town, { status: "present", mode: "online", in: "10:05" });
  attendance.mark(town, fieldsOf(choice));
  expect(choiceOf(attendance.marks()[0])).toBe(choice);
});

test("who is away has neither come nor gone, and who changes over to online has", () => {
  const { attendance } = minutesOf(new Y.Doc(), { now: () => 0, newId: () => town });
  attendance.mark(town, { status: "present", mode: "onSite", in: "10:05" });
  attendance.mark(town, fieldsOf("online"));
  expect(attendance.marks()[0]?.in).toBe("10:05");
  attendance.mark(town, fieldsOf("excused"));
  expect(attendance.marks()[0]).toEqual({ subject: town, status: "excused" });
});

test("an agenda item is no time of day", () => {
  expect([timeOf("14:05"), timeOf("urn:test:item"), timeOf(undefined)]).toEqual(["14:05", "", ""]);
});
