// Laws of changing many tasks at once:
// 1. undo right after a change leaves every entry as it was;
// 2. undo after somebody else changed the same thing leaves what they did;
// and of tasks for N towns that two clients tick apart from each other:
// 3. every line that only one of them touched has the status that this one gave it;
// 4. the status and the count are core's, derived from the lines alone.
import { taskProgress } from "@staedtenetz/core/task";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { copyOf, exchange, testWriting } from "../two-clients.test-support.js";
import { changeTasks, type TaskChange } from "./change-tasks.js";
import { taskPriorities, taskStatuses } from "./codes.js";
import { taskListOf } from "./task-list-document.js";

const towns = Array.from(
  { length: 7 },
  (_, n) => `urn:uuid:00000000-0000-4000-a000-00000000000${n}`,
);
const status = fc.constantFrom(...taskStatuses);
const ticks = fc.array(fc.tuple(fc.constantFrom(...towns), status), { maxLength: 10 });

const change: fc.Arbitrary<TaskChange> = fc.record(
  {
    status,
    priority: fc.constantFrom(...taskPriorities),
    due: fc.constantFrom({}, { due: "2025-36" }, { due: "2025-36", dueText: "4. Quartal" }),
    assign: fc.subarray(towns),
    remove: fc.constant(true as const),
  },
  { requiredKeys: [] },
);

function listOf(statuses: readonly (typeof taskStatuses)[number][]) {
  const tasks = taskListOf(new Y.Doc(), testWriting());
  const ids = statuses.map((each, at) =>
    at % 2 === 0
      ? tasks.create({
          title: `Aufgabe ${at}`,
          status: each,
          priority: "normal",
          assignees: towns.slice(0, at),
        })
      : tasks.create({
          title: `Alle ${at}`,
          priority: "low",
          places: towns.slice(0, at),
          due: "2025-09",
        }),
  );
  return { tasks, ids };
}

test("undo right after a change of many leaves every task as it was", () => {
  fc.assert(
    fc.property(fc.array(status, { minLength: 1, maxLength: 6 }), change, (statuses, given) => {
      const { tasks, ids } = listOf(statuses);
      const before = tasks.entries();
      const undo = changeTasks(tasks, [...ids, "urn:uuid:unknown"], given);
      undo();
      expect(tasks.entries()).toEqual(before);
    }),
  );
});

test("undo leaves what somebody else changed since", () => {
  const { tasks, ids } = listOf(["open", "open", "open"]);
  const [first = "", second = ""] = ids;
  const undo = changeTasks(tasks, ids, { status: "done", due: { due: "2025-36" } });
  tasks.setStatus(first, "deferred");
  tasks.setDue(second, "2026");
  undo();
  expect(tasks.entry(first)?.status).toBe("deferred");
  expect(tasks.entry(second)?.due).toBe("2026");
  expect(tasks.entry(ids[2] ?? "")?.status).toBe("open");
});

test("a change of many is one update for the others", () => {
  const { tasks, ids } = listOf(["open", "open", "inProgress"]);
  let updates = 0;
  tasks.doc.on("update", () => updates++);
  changeTasks(tasks, ids, { status: "done", priority: "high", assign: towns.slice(0, 2) });
  expect(updates).toBe(1);
});

test("lines that two people tick apart from each other are all there when they meet", () => {
  fc.assert(
    fc.property(ticks, ticks, (annas, brunos) => {
      const doc = new Y.Doc();
      const id = taskListOf(doc, testWriting()).create({ title: "Kontakte", places: towns });
      const [anna, bruno] = [copyOf(doc, 1), copyOf(doc, 2)];
      for (const [at, made] of [annas, brunos].entries()) {
        const tasks = taskListOf(at === 0 ? anna : bruno, testWriting(at + 1));
        for (const [town, next] of made) tasks.setLine(id, town, next);
      }
      exchange(anna, bruno);
      const entry = taskListOf(anna).entry(id);
      expect(taskListOf(bruno).entry(id)).toEqual(entry);
      const [last, others] = [new Map(annas), new Map(brunos)];
      for (const { place, status: found } of entry?.lines ?? []) {
        const given = [last.get(place), others.get(place)].filter((each) => each !== undefined);
        expect(given.length === 0 ? ["open"] : given).toContain(found);
      }
      const {
        status: derived,
        done,
        total,
      } = taskProgress({ status: "open", lines: entry?.lines });
      expect(entry).toMatchObject({ status: derived, progress: { done, total } });
    }),
  );
});
