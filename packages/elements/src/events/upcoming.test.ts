import { describe, expect, it } from "vitest";
import type { ListedEvent } from "./public-event.js";
import { onlyMatching, upcoming } from "./upcoming.js";

function event(
  id: string,
  when: ListedEvent["when"],
  more: Partial<ListedEvent> = {},
): ListedEvent {
  const rest = { title: { de: id }, status: "confirmed", locations: [], places: [] } as const;
  return { id, when, isDemo: false, ...rest, ...more };
}

const at = (local: string) => ({ local, zone: "Europe/Berlin" });
const ids = (events: readonly ListedEvent[]) => events.map(({ id }) => id);

describe("which events of an exported file are still to come", () => {
  const meeting = event("meeting", { start: at("2025-06-18T10:00"), end: at("2025-06-18T16:00") });

  it("keeps an event until its last minute, by the clock of its town", () => {
    expect(ids(upcoming([meeting], new Date("2025-06-18T13:59:00Z")))).toEqual(["meeting"]);
    expect(ids(upcoming([meeting], new Date("2025-06-18T14:00:00Z")))).toEqual([]);
  });

  it("keeps an event without an end until its day is over", () => {
    const open = event("open", { start: at("2025-06-18T10:00") });
    expect(ids(upcoming([open], new Date("2025-06-18T21:59:00Z")))).toEqual(["open"]);
    expect(ids(upcoming([open], new Date("2025-06-18T22:00:00Z")))).toEqual([]);
  });

  it("keeps an event of several days until its last day is over", () => {
    const camp = event("camp", { startDate: "2025-11-14", endDate: "2025-11-16" });
    expect(ids(upcoming([camp], new Date("2025-11-16T20:00:00Z")))).toEqual(["camp"]);
    expect(ids(upcoming([camp], new Date("2025-11-16T23:30:00Z")))).toEqual([]);
  });

  it("sorts by start and puts last what was never fixed, however long ago", () => {
    const vague = event("vague", { edtf: "2020-36", text: "4. Quartal 2020" });
    const later = event("later", { startDate: "2025-11-14", endDate: "2025-11-16" });
    const now = new Date("2025-06-01T00:00:00Z");
    expect(ids(upcoming([vague, later, meeting], now))).toEqual(["meeting", "later", "vague"]);
  });

  it("does not stumble over a zone that nobody knows", () => {
    const odd = event("odd", { start: { local: "2999-01-01T10:00", zone: "Moon/Base" } });
    expect(ids(upcoming([odd], new Date("2025-06-18T10:00:00Z")))).toEqual(["odd"]);
  });
});

describe("the events of one group or town", () => {
  const here = event("here", { edtf: "2025-36" }, { group: "sachsen", places: ["14626600"] });
  const there = event("there", { edtf: "2025-36" });

  it("lists all where nothing is asked", () => {
    expect(ids(onlyMatching([here, there], { group: "", place: "" }))).toEqual(["here", "there"]);
  });

  it.each([
    { group: "sachsen", place: "" },
    { group: "", place: "14626600" },
    { group: "sachsen", place: "14626600" },
  ])("lists those that fit %j", (query) => {
    expect(ids(onlyMatching([here, there], query))).toEqual(["here"]);
  });
});
