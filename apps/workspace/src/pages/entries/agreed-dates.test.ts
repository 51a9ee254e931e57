import type { DateRow, Event } from "@staedtenetz/api/client";
import { expect, test } from "vitest";
import { datesWithoutMeeting } from "./agreed-dates.js";

const row = (id: string, meeting: string, event?: string) =>
  ({ id, meeting, ...(event === undefined ? {} : { event }) }) as DateRow;
const event = (id: string, next?: string) =>
  ({ type: "meeting", id, ...(next === undefined ? {} : { next }) }) as unknown as Event;

test("a date is left out once a meeting was made of it, or follows its meeting", () => {
  const dates = [row("open", "june"), row("made", "june", "x"), row("followed", "march")];
  const events = [event("june"), event("march", "june")];
  expect(datesWithoutMeeting(dates, events).map(({ id }) => id)).toEqual(["open"]);
});
