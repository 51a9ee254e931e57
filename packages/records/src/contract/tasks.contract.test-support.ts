import { taskListOf } from "@staedtenetz/document";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { uuid } from "../record-samples.test-support.js";
import type { Given } from "./given.test-support.js";

const at = "2025-06-18T08:00:00Z";

function writing() {
  let next = 500;
  return { now: () => Date.parse(at), newId: () => uuid(next++) };
}

export function describeTasks(given: Given): void {
  describe("projected tasks", () => {
    test("are what the task list says now, however often it is projected", async () => {
      const doc = new Y.Doc();
      const list = taskListOf(doc, writing());
      const id = list.create({ title: "Kontaktdaten sammeln", places: [uuid(1), uuid(2)] });
      await given.records.tasks.project("room", list.entries());
      list.retitle(id, "Kontaktdaten und Aktivitäten sammeln");
      await given.records.tasks.project("room", list.entries());
      const { items } = await given.records.tasks.list({}, { limit: 5 });
      expect(items).toEqual([{ document: "room", task: taskListOf(doc).entries()[0] }]);
    });

    test("are found when they are to be looked at again, until they are done", async () => {
      const doc = new Y.Doc();
      const list = taskListOf(doc, writing());
      const id = list.create({
        title: "Plattform beauftragen",
        reservation: { text: "vorbehaltlich des Haushalts", revisit: "2026-21" },
      });
      list.create({ title: "Thementisch anmelden" });
      const titles = async (revisitBy: string) =>
        (await given.records.tasks.list({ revisitBy }, { limit: 5 })).items.map(
          (item) => item.task.title,
        );
      await given.records.tasks.project("room", list.entries());
      expect(await titles("2026-02-28")).toEqual([]);
      expect(await titles("2026-03-01")).toEqual(["Plattform beauftragen"]);
      list.setStatus(id, "done");
      await given.records.tasks.project("room", list.entries());
      expect(await titles("2026-03-01")).toEqual([]);
    });

    test("are found by town and status, and vanish when removed from the list", async () => {
      const doc = new Y.Doc();
      const list = taskListOf(doc, writing());
      const id = list.create({ title: "Kontaktdaten sammeln", places: [uuid(1)] });
      list.create({ title: "Thementisch anmelden" });
      await given.records.tasks.project("room", list.entries());
      const titles = async (filter: object) =>
        (await given.records.tasks.list(filter, { limit: 5 })).items.map((item) => item.task.title);
      expect(await titles({ subject: uuid(1) })).toEqual(["Kontaktdaten sammeln"]);
      expect(await titles({ status: "done" })).toEqual([]);
      expect(await titles({ documents: ["other"] })).toEqual([]);
      list.remove(id);
      await given.records.tasks.project("room", list.entries());
      expect(await titles({})).toEqual(["Thementisch anmelden"]);
      expect(await titles({ subject: uuid(1) })).toEqual([]);
    });
  });
}
