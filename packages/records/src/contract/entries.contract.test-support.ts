import {
  extract,
  minutesOf,
  writeMinutesTemplate,
  type TemplateBlock,
} from "@staedtenetz/document";
import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { meeting, uuid } from "../record-samples.test-support.js";
import type { Given } from "./given.test-support.js";

const [june, december, group] = [uuid(1), uuid(2), uuid(9)];
const [goerlitz, zittau] = [uuid(20), uuid(21)];

function writing() {
  let next = 700;
  return { now: () => Date.parse("2025-06-18T08:00:00Z"), newId: () => uuid(next++) };
}

const juneBlocks: readonly TemplateBlock[] = [
  { type: "agendaItem", item: { id: uuid(30), title: "Sachsenweite Plattform" } },
  {
    type: "decision",
    id: uuid(31),
    text: "Das Netzwerk baut eine Plattform auf.",
    attributes: { reservation: "vorbehaltlich der Haushaltslage", revisit: "2026-21" },
  },
  { type: "decision", id: uuid(32), text: "Görlitz übernimmt den Thementisch." },
  {
    type: "practice",
    id: uuid(33),
    text: "",
    attributes: { title: "Würfel für alle", place: goerlitz },
    members: [zittau],
  },
  {
    type: "call",
    id: uuid(34),
    text: "",
    attributes: { title: "Generationenaward", deadline: "2025-09-30" },
  },
  { type: "call", id: uuid(35), text: "", attributes: { title: "Ohne Frist" } },
  { type: "nextDate", id: uuid(36), text: "Vor Ort", attributes: { when: "2025-36" } },
];

const decemberBlocks: readonly TemplateBlock[] = [
  { type: "decision", id: uuid(41), text: "Wir treffen uns 2026 in Zittau." },
];

async function decisionsOf({ records }: Given, filter: object): Promise<string[]> {
  const { items } = await records.entries.list("decision", filter, "byMeeting", { limit: 50 });
  return items.map(({ body }) => body.id);
}

async function titlesOf(
  { records }: Given,
  kind: "practice" | "call",
  filter: object,
): Promise<string[]> {
  const { items } = await records.entries.list(kind, filter, "byDay", { limit: 5 });
  return items.map(({ body }) => body.title);
}

export function describeEntries(given: Given): void {
  describe("projected entries", () => {
    let doc: Y.Doc;

    beforeEach(async () => {
      doc = new Y.Doc();
      writeMinutesTemplate(doc, juneBlocks, writing());
      const later = new Y.Doc();
      writeMinutesTemplate(later, decemberBlocks, writing());
      await given.records.events.put({ ...meeting(1, { local: "2025-06-18T10:00" }), group });
      await given.records.events.put(meeting(2, { local: "2025-12-03T10:00" }));
      for (const [room, subject] of [
        ["june", june],
        ["december", december],
      ] as const) {
        const created = "2025-06-18T08:00:00Z";
        await given.records.documents.add({
          room,
          kind: "minutes",
          subject,
          schema: 2,
          epoch: 0,
          created,
        });
      }
      await given.records.entries.project("june", extract("minutes", doc));
      await given.records.entries.project("december", extract("minutes", later));
    });

    test("come with their meeting, the newest meeting first and each in the order of its text", async () => {
      expect(await decisionsOf(given, {})).toEqual([uuid(41), uuid(31), uuid(32)]);
      const { items } = await given.records.entries.list(
        "decision",
        { meeting: june },
        "byMeeting",
        {
          limit: 1,
        },
      );
      expect(items).toEqual([
        {
          document: "june",
          meeting: june,
          meetingTitle: { de: "Termin 1" },
          day: "2025-06-18",
          group,
          body: expect.objectContaining({
            text: "Das Netzwerk baut eine Plattform auf.",
            item: uuid(30),
            itemTitle: "Sachsenweite Plattform",
          }),
        },
      ]);
    });

    test("are found by group, period, document, words and what is to be looked at again", async () => {
      expect(await decisionsOf(given, { groups: [group] })).toEqual([uuid(31), uuid(32)]);
      expect(await decisionsOf(given, { groups: [] })).toEqual([]);
      expect(await decisionsOf(given, { from: "2025-12-01" })).toEqual([uuid(41)]);
      expect(await decisionsOf(given, { to: "2025-12-01" })).toEqual([uuid(31), uuid(32)]);
      expect(await decisionsOf(given, { documents: ["december"] })).toEqual([uuid(41)]);
      expect(await decisionsOf(given, { q: "goerlitz THEMENTISCH" })).toEqual([uuid(32)]);
      expect(await decisionsOf(given, { q: "haushaltslage" })).toEqual([uuid(31)]);
      expect(await decisionsOf(given, { q: "%" })).toEqual([]);
      expect(await decisionsOf(given, { revisitBy: "2026-02-28" })).toEqual([]);
      expect(await decisionsOf(given, { revisitBy: "2026-03-01" })).toEqual([uuid(31)]);
    });

    test("are read page by page, none twice and none left out", async () => {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await given.records.entries.list("decision", {}, "byMeeting", {
          limit: 1,
          cursor,
        });
        found.push(...page.items.map(({ body }) => body.id));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(found).toEqual([uuid(41), uuid(31), uuid(32)]);
    });

    test("practices and calls are found by the towns they concern", async () => {
      expect(await titlesOf(given, "practice", { subject: zittau })).toEqual(["Würfel für alle"]);
      expect(await titlesOf(given, "practice", { subject: uuid(99) })).toEqual([]);
      expect(await titlesOf(given, "call", {})).toEqual(["Generationenaward", "Ohne Frist"]);
      expect(await titlesOf(given, "call", { openOn: "2025-10-01" })).toEqual(["Ohne Frist"]);
    });

    test("follow the document: changed, removed and restored with it", async () => {
      const minutes = minutesOf(doc, writing());
      minutes.blocks.setText(uuid(32), "Zittau übernimmt den Thementisch.");
      minutes.body.delete(1, 1);
      minutes.agenda.setReservation(uuid(30), { text: "vorbehaltlich" });
      minutes.attendance.mark(goerlitz, { status: "present" });
      await given.records.entries.project("june", extract("minutes", doc));
      expect(await decisionsOf(given, { groups: [group] })).toEqual([uuid(32)]);
      expect(await decisionsOf(given, { q: "zittau thementisch" })).toEqual([uuid(32)]);
      const request = { limit: 5 };
      const topics = await given.records.entries.list("agendaItem", {}, "byMeeting", request);
      expect(topics.items.map(({ body }) => body.title)).toEqual(["Sachsenweite Plattform"]);
      const there = await given.records.entries.list(
        "attendance",
        { subject: goerlitz },
        "byMeeting",
        request,
      );
      expect(there.items.map(({ body }) => body.status)).toEqual(["present"]);
    });

    test("a decision that was adopted replaces another, which need not be looked at again", async () => {
      const successor = new Y.Doc();
      writeMinutesTemplate(successor, decemberBlocks, writing());
      const { blocks } = minutesOf(successor, writing());
      const around = async (documents?: string[]) =>
        (await given.records.entries.decisionsAround([uuid(31)], documents)).map(
          ({ body }) => body.id,
        );
      const replace = async (adopted: boolean): Promise<void> => {
        blocks.set(uuid(41), { supersedes: uuid(31), adopted });
        await given.records.entries.project("december", extract("minutes", successor));
      };
      await replace(false);
      expect(await around()).toEqual([uuid(31)]);
      expect(await decisionsOf(given, { revisitBy: "2026-03-01" })).toEqual([uuid(31)]);
      await replace(true);
      expect(await around()).toEqual([uuid(31), uuid(41)]);
      expect(await around(["june"])).toEqual([uuid(31)]);
      expect(await decisionsOf(given, { revisitBy: "2026-03-01" })).toEqual([]);
    });

    test("move with their meeting, and vanish with its document", async () => {
      await given.records.events.put(meeting(1, { local: "2026-01-07T10:00" }));
      expect(await decisionsOf(given, { groups: [group] })).toEqual([]);
      expect((await decisionsOf(given, {}))[0]).toBe(uuid(31));
      await given.records.documents.markDeleted("june", "2026-01-08T08:00:00Z");
      expect(await decisionsOf(given, {})).toEqual([uuid(41)]);
      await given.records.entries.clear();
      expect(await decisionsOf(given, {})).toEqual([]);
    });
  });
}
