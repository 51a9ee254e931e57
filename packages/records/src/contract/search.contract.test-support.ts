import { taskListOf } from "@staedtenetz/document";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { event, meeting, partnership, place, uuid } from "../record-samples.test-support.js";
import type { Given } from "./given.test-support.js";

const at = "2025-06-18T08:00:00Z";
const few = { limit: 5 };

export function describeSearch(given: Given): void {
  describe("search and filters", () => {
    const towns = async (filter: object) => {
      const page = await given.records.places.listMatching(filter, few);
      return page.items.map((item) => item.name["de"]);
    };

    test("finds a town by parts of its names, its old ones and its codes, without accents", async () => {
      await given.records.places.put({
        ...place(1, "Görlitz"),
        name: { de: "Görlitz", hsb: "Zhorjelc" },
        identifiers: [{ scheme: "ags", value: "14626110" }],
      });
      await given.records.places.put(place(2, "Zittau"));
      for (const q of ["goer", "GORLITZ", "zhor", "14626110", "litz görl"]) {
        expect(await towns({ q }), q).toEqual(["Görlitz"]);
      }
      expect(await towns({ q: "görlitz zittau" })).toEqual([]);
      expect(await towns({ q: "%" })).toEqual([]);
    });

    test("follows a change and a removal", async () => {
      await given.records.places.put(place(1, "Görlitz"));
      await given.records.places.put({ ...place(1, "Zgorzelec"), country: "PL" });
      expect(await towns({ q: "görlitz" })).toEqual([]);
      expect(await towns({ facets: { country: "PL" } })).toEqual(["Zgorzelec"]);
      await given.records.places.remove(uuid(1), at);
      const left = await given.db.selectFrom("record_search").selectAll().execute();
      expect(left).toEqual([]);
    });

    test("finds a partnership by the names of its towns, its kind and its status", async () => {
      await given.records.places.put(place(1, "Görlitz"));
      await given.records.partnerships.put(partnership(9, [uuid(1), uuid(2)]));
      const ids = async (filter: object) =>
        (await given.records.partnerships.listMatching(filter, few)).items.map(({ id }) => id);
      expect(await ids({ q: "goerlitz" })).toEqual([uuid(9)]);
      expect(await ids({ q: "zittau" })).toEqual([]);
      expect(await ids({ facets: { kind: "partnership", status: "active" } })).toEqual([uuid(9)]);
      expect(await ids({ facets: { status: "ended" } })).toEqual([]);
    });

    test("finds events by words, group, place, type and status", async () => {
      await given.records.events.put({
        ...event(1, { local: "2025-06-18T10:00" }),
        locations: [{ name: "Bürgerhaus", place: uuid(50) }],
      });
      await given.records.events.put({
        ...meeting(2, { local: "2025-06-19T10:00" }),
        group: uuid(90),
        status: "cancelled",
      });
      const ids = async (filter: object) =>
        (await given.records.events.listMatching(filter, few)).items.map(({ id }) => id);
      expect(await ids({ q: "buergerhaus" })).toEqual([uuid(1)]);
      expect(await ids({ place: uuid(50) })).toEqual([uuid(1)]);
      expect(await ids({ groups: [uuid(90)] })).toEqual([uuid(2)]);
      expect(await ids({ groups: [] })).toEqual([]);
      expect(await ids({ type: "event" })).toEqual([uuid(1)]);
      expect(await ids({ facets: { status: "cancelled" } })).toEqual([uuid(2)]);
    });
  });

  describe("lists of tasks", () => {
    let next = 700;
    const writing = { now: () => Date.parse(at), newId: () => uuid(next++) };
    const listOf = async (group: number, name: string, room: string) => {
      const base = { slug: name.toLowerCase(), kind: "workingGroup", places: [], created: at };
      const id = uuid(group);
      await given.records.groups.put({ ...base, id, name: { de: name }, kind: "workingGroup" });
      const register = { kind: "taskList", schema: 1, epoch: 0, created: at } as const;
      await given.records.documents.add({ ...register, room, subject: id });
      return taskListOf(new Y.Doc(), writing);
    };
    const titles = async (filter: object, request = few) =>
      (await given.records.tasks.list(filter, request)).items.map(({ task }) => task.title);

    test("are in the order of the groups' names and of each list, page by page", async () => {
      const west = await listOf(1, "West", "a-room");
      const east = await listOf(2, "Äußerer Osten", "b-room");
      for (const title of ["w1", "w2"]) west.create({ title });
      for (const title of ["o1", "o2"]) east.create({ title });
      await given.records.tasks.project("a-room", west.entries());
      await given.records.tasks.project("b-room", east.entries());
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await given.records.tasks.list({}, { limit: 1, cursor });
        seen.push(...page.items.map(({ task }) => task.title));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual(["o1", "o2", "w1", "w2"]);
    });

    test("a task due in a quarter is overdue after its last day, unless it is done or dropped", async () => {
      const list = await listOf(1, "West", "a-room");
      list.create({ title: "quarter", due: "2025-36" });
      list.create({ title: "open end", due: "2025/.." });
      list.create({ title: "no date" });
      const done = list.create({ title: "done", due: "2025-06-18" });
      list.setStatus(done, "done");
      await given.records.tasks.project("a-room", list.entries());
      expect(await titles({ overdueOn: "2025-12-31" })).toEqual([]);
      expect(await titles({ overdueOn: "2026-01-01" })).toEqual(["quarter"]);
      expect(await titles({ q: "QUÄRTER" })).toEqual(["quarter"]);
    });
  });
}
