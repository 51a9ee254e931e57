// Laws, for any two clients that edit the same task list apart from each other and then meet:
// 1. both read the same entries;
// 2. no task is lost, and nothing under an existing key is replaced by a new nested type;
// 3. a task has a time of completion exactly while its status is done;
// 4. every value fits the rules of the document kind.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { taskKeys } from "../content-rules.js";
import { copyOf, exchange, testWriting } from "../two-clients.test-support.js";
import { valueFits } from "../value-rule.js";
import { taskStatuses } from "./codes.js";
import { taskListOf, type TaskList } from "./task-list-document.js";

const places = [1, 2, 3].map((n) => `urn:uuid:00000000-0000-4000-9000-00000000000${n}`);
const place = fc.constantFrom(...places);
const status = fc.constantFrom(...taskStatuses);
const pick = fc.nat(20);

type Step = (tasks: TaskList) => void;

function onTask(act: (tasks: TaskList, id: string) => void): (at: number) => Step {
  return (at) => (tasks) => {
    const all = [...tasks.entries(), ...tasks.deletedEntries()];
    const id = all[at % Math.max(all.length, 1)]?.id;
    if (id !== undefined) act(tasks, id);
  };
}

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.string({ maxLength: 8 }).map(
    (title): Step =>
      (tasks) =>
        void tasks.create({ title }),
  ),
  place.map(
    (first): Step =>
      (tasks) =>
        void tasks.create({ title: "Alle", places: [first] }),
  ),
  fc
    .tuple(pick, fc.string({ maxLength: 8 }))
    .map(([at, title]) => onTask((tasks, id) => tasks.retitle(id, title))(at)),
  fc.tuple(pick, status).map(([at, next]) =>
    onTask((tasks, id) => {
      if (tasks.entry(id)?.lines.length === 0) tasks.setStatus(id, next);
    })(at),
  ),
  fc
    .tuple(pick, place, status)
    .map(([at, where, next]) => onTask((tasks, id) => tasks.setLine(id, where, next))(at)),
  fc.tuple(pick, place).map(([at, who]) => onTask((tasks, id) => tasks.assign(id, who))(at)),
  fc.tuple(pick, place).map(([at, who]) => onTask((tasks, id) => tasks.unassign(id, who))(at)),
  pick.map(onTask((tasks, id) => tasks.setDue(id, "2025-36", "4. Quartal"))),
  pick.map(onTask((tasks, id) => tasks.setDue(id, undefined))),
  pick.map(onTask((tasks, id) => tasks.reorder(id, "first"))),
  pick.map(onTask((tasks, id) => tasks.remove(id))),
  pick.map(onTask((tasks, id) => tasks.restore(id))),
);

/** Remembers the inner maps of a document, and expects those it knows to be the same objects still. */
function watchInnerMaps(doc: Y.Doc): () => void {
  const known = new Map<string, unknown>();
  return () => {
    const tasks = doc.getMap("tasks");
    for (const [id, inner] of known) expect(tasks.get(id)).toBe(inner);
    for (const [id, inner] of tasks.entries()) known.set(id, inner);
  };
}

function expectRulesToHold(doc: Y.Doc): void {
  for (const inner of doc.getMap("tasks").values()) {
    for (const [key, value] of (inner as Y.Map<unknown>).entries()) {
      const rules = taskKeys.filter((rule) => rule.key.test(key));
      const [rule] = rules;
      expect([key, rules.length]).toEqual([key, 1]);
      const fits = rule !== undefined && rule.value.type !== "map" && valueFits(rule.value, value);
      expect([key, value, fits]).toEqual([key, value, true]);
    }
  }
}

test("two clients merging concurrent edits read the same, lose no task and keep the rules", () => {
  const rounds = fc.array(
    fc.tuple(fc.array(step, { maxLength: 8 }), fc.array(step, { maxLength: 8 })),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(rounds, (exchanges) => {
      const anna = copyOf(new Y.Doc(), 1);
      const bruno = copyOf(new Y.Doc(), 2);
      const [annas, brunos] = [taskListOf(anna, testWriting(1)), taskListOf(bruno, testWriting(2))];
      const watches = [watchInnerMaps(anna), watchInnerMaps(bruno)];
      for (const [mine, yours] of exchanges) {
        for (const act of mine) act(annas);
        for (const act of yours) act(brunos);
        for (const watch of watches) watch();
        exchange(anna, bruno);
        for (const watch of watches) watch();
      }
      expect(annas.entries()).toEqual(brunos.entries());
      expect(annas.deletedEntries()).toEqual(brunos.deletedEntries());
      for (const entry of [...annas.entries(), ...annas.deletedEntries()]) {
        if (entry.lines.length > 0) continue;
        expect(entry).toSatisfy(() => (entry.doneAt !== undefined) === (entry.status === "done"));
      }
      expectRulesToHold(anna);
    }),
    { numRuns: 300 },
  );
});
