import * as fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { Event } from "../event/event.js";
import { eventArbitrary, eventSample } from "../event/event.arbitrary.js";
import { taskArbitrary, taskSample } from "../task/task.arbitrary.js";
import type { Minutes } from "../minutes/minutes.js";
import { readCalendar, writeCalendar } from "./index.js";

const now = "2026-01-05T09:00:00Z";
const zone = "Europe/Berlin";

const write = (events: readonly Event[], options = {}) =>
  writeCalendar({ name: "Termine", events }, { now, ...options });

/** Lines by RFC 5545: CRLF at each end, at most 75 octets of valid UTF-8. */
function checkOctets(text: string): void {
  const bytes = new TextEncoder().encode(text);
  let start = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] !== 0x0a) continue;
    expect(bytes[index - 1]).toBe(0x0d);
    expect(index - 1 - start).toBeLessThanOrEqual(75);
    new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(start, index - 1));
    start = index + 1;
  }
  expect(start).toBe(bytes.length);
}

const minutes: Minutes = {
  id: "urn:uuid:0190c5a0-0000-7000-8000-000000000003",
  type: "minutes",
  created: now,
  modified: now,
  meeting: eventSample.id,
  kind: "results",
  state: "draft",
  version: 1,
  approval: "none",
  formalBody: false,
  takers: [],
  attachments: [],
};

const journal = (state: Minutes["state"]) =>
  writeCalendar(
    { name: "Protokolle", events: [eventSample], minutes: [{ ...minutes, state }] },
    { now },
  ).text;

describe("writeCalendar", () => {
  it("writes a time on the wall with its zone and the rules of that zone", () => {
    const { text } = write([eventSample]);
    expect(text).toContain("DTSTART;TZID=Europe/Berlin:20250618T100000\r\n");
    expect(text).toContain("BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n");
    expect(text).toContain("UID:0190c5a0-0000-7000-8000-000000000001\r\n");
  });

  it("folds Sorbian, Czech, Polish titles and emoji at 75 octets without cutting a character", () => {
    const titles = [
      "Zetkanje Załoženych městow w Běłej Wodźe ze žiwej rozmołwu wo přichodźe 🎉👩‍👩‍👧‍👦🇩🇪",
      "Příliš žluťoučký kůň úpěl ďábelské ódy a pak se šel projít k řece Nise do Hrádku",
      "Zażółć gęślą jaźń, zażółć gęślą jaźń, zażółć gęślą jaźń, zażółć gęślą jaźń źźź",
      "🎉".repeat(60),
    ];
    const { text } = write(titles.map((de) => ({ ...eventSample, title: { de } })));
    checkOctets(text);
    const read = ICAL.Component.fromString(text).getAllSubcomponents("vevent");
    expect(read.map((entry) => entry.getFirstPropertyValue("summary"))).toEqual(titles);
  });

  it("lets no field begin a property of its own", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("\r\n", "\n", "\r", "\u0085", "\u2028"),
        fc.string({ unit: "binary" }),
        (lineBreak, noise) => {
          const evil = `a${lineBreak}ATTENDEE:mailto:x@example.org${lineBreak}${noise}`;
          const event: Event = {
            ...eventSample,
            id: `urn:x:${encodeURIComponent("a")}${lineBreak}ATTENDEE:b`,
            title: { de: evil },
            description: { de: evil },
            locations: [{ name: evil }],
            organisers: [evil],
            keywords: [evil],
            onlineAccess: { url: `https://example.org/${evil}`, public: true },
            series: { id: evil, rule: evil },
          };
          const { text } = writeCalendar({ name: evil, events: [event] }, { now, productId: evil });
          checkOctets(text);
          const lines = text.replaceAll("\r\n ", "").split(/\r\n|\r|\n/);
          expect(lines.filter((line) => line.startsWith("ATTENDEE"))).toEqual([]);
          expect(text.split("BEGIN:VEVENT")).toHaveLength(2);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("leaves an event on a vague date out and counts it", () => {
    const vague: Event = { ...eventSample, when: { edtf: "2025-36", text: "4. Quartal 2025" } };
    const { text, omitted } = write([vague]);
    expect(text).not.toContain("VEVENT");
    expect(omitted).toEqual([{ id: vague.id, what: "event", reason: "vagueDate" }]);
  });

  it("writes a vague date as a tentative span that keeps nobody busy when asked", () => {
    const vague: Event = { ...eventSample, when: { edtf: "2025-36", text: "4. Quartal 2025" } };
    const { text, omitted } = write([vague], { vagueDates: "tentativeSpan" });
    expect(omitted).toEqual([]);
    expect(text).toContain("DTSTART;VALUE=DATE:20251001\r\nDTEND;VALUE=DATE:20260101\r\n");
    expect(text).toContain("TRANSP:TRANSPARENT");
    expect(text).toContain("STATUS:TENTATIVE");
  });

  it("ends a whole day on the day after", () => {
    const when = { startDate: "2025-10-22", endDate: "2025-10-22" };
    expect(write([{ ...eventSample, when }]).text).toContain("DTEND;VALUE=DATE:20251023");
  });

  it("leaves out an event at a clock time that does not exist", () => {
    const when = { start: { local: "2025-03-30T02:30", zone } };
    const { omitted } = write([{ ...eventSample, when }]);
    expect(omitted[0]?.reason).toBe("timeMissing");
  });

  it("gives a private link to members only, and says that it left one out", () => {
    const onlineAccess = { url: "https://example.org/room", public: false };
    const open = write([{ ...eventSample, onlineAccess }]);
    expect(open.text).not.toContain("example.org/room");
    expect(open.omitted).toEqual([{ id: eventSample.id, what: "link", reason: "privateLink" }]);
    const members = write([{ ...eventSample, onlineAccess }], { audience: "network" });
    expect(members.text).toContain("CONFERENCE;");
  });

  it("keeps a weekly series on the wall clock, with the dates left out", () => {
    const when = { start: { local: "2025-10-20T18:00", zone }, duration: "PT1H" };
    const exceptions = [{ local: "2025-11-03T18:00", zone }];
    const series = { id: "serie-1", rule: "FREQ=WEEKLY;COUNT=4", exceptions };
    const { text } = write([{ ...eventSample, when, series }]);
    const calendar = ICAL.Component.fromString(text);
    for (const zones of calendar.getAllSubcomponents("vtimezone")) {
      ICAL.TimezoneService.register(new ICAL.Timezone(zones));
    }
    const iterator = new ICAL.Event(calendar.getFirstSubcomponent("vevent")!).iterator();
    const starts = [];
    for (let next = iterator.next(); next; next = iterator.next()) starts.push(next.toJSDate());
    expect(starts.map((start) => start.toISOString())).toEqual([
      "2025-10-20T16:00:00.000Z",
      "2025-10-27T17:00:00.000Z",
      "2025-11-10T17:00:00.000Z",
    ]);
  });

  it("writes a task without a date rather than with a false one", () => {
    const task = { ...taskSample, due: "2025-36" };
    const { text, omitted } = writeCalendar({ name: "Aufgaben", tasks: [task] }, { now });
    expect(text).toContain("BEGIN:VTODO");
    expect(text).not.toMatch(/^DUE/m);
    expect(omitted).toEqual([{ id: task.id, what: "due", reason: "vagueDate" }]);
  });

  it("calls drafts DRAFT and approved minutes FINAL, on the day of their meeting", () => {
    expect(journal("draft")).toContain("STATUS:DRAFT");
    expect(journal("approved")).toContain("STATUS:FINAL");
    expect(journal("approved").split("BEGIN:VJOURNAL")[1]).toContain("20250618T100000");
    expect(journal("draft")).toContain("RELATED-TO:0190c5a0-0000-7000-8000-000000000001");
  });
});

describe("writing and reading again", () => {
  it("gives the same event", () => {
    fc.assert(
      fc.property(eventArbitrary, (event) => {
        const options = { vagueDates: "tentativeSpan", audience: "network" } as const;
        const { text } = write([event], options);
        checkOctets(text);
        const { records } = readCalendar(text, { now });
        if (records.length === 0) return;
        const { title, when, status, mode, visibility, sequence, id, description } = event;
        expect(records[0]).toMatchObject({ title, when, status, mode, visibility, sequence, id });
        expect((records[0] as Event).description).toEqual(description);
      }),
    );
  });

  it("gives the same task", () => {
    fc.assert(
      fc.property(taskArbitrary, ({ lines: _lines, ...task }) => {
        const { text } = writeCalendar({ name: "A", tasks: [task] }, { now });
        checkOctets(text);
        const { title, status, due, dueText, priority, assignees, id, comment } = task;
        const read = readCalendar(text, { now }).records[0];
        expect(read).toMatchObject({ title, status, priority, assignees, id });
        expect(read).toMatchObject(
          Object.fromEntries(
            Object.entries({ due, dueText, comment }).filter(([, value]) => value !== undefined),
          ),
        );
      }),
    );
  });

  it("gives the same minutes", () => {
    const body = "Es wurde beschlossen:\n1. Kontaktdaten sammeln; 2. Plattform, sachsenweit";
    const { text } = writeCalendar({ name: "A", minutes: [{ ...minutes, body }] }, { now });
    expect(readCalendar(text, { now }).records[0]).toEqual({ ...minutes, body });
  });
});
