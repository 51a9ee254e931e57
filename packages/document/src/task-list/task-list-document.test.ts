import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import {
  DerivedStatusError,
  DocumentError,
  DuplicateTaskError,
  InvalidIdError,
  InvalidValueError,
  UnknownTaskError,
} from "../errors.js";
import { copyOf, exchange, testWriting } from "../two-clients.test-support.js";
import { changeTasks } from "./change-tasks.js";
import { taskListOf, type TaskListChange } from "./task-list-document.js";

const weisswasser = "urn:uuid:00000000-0000-4000-9000-000000000001";
const goerlitz = "urn:uuid:00000000-0000-4000-9000-000000000002";
const zittau = "urn:uuid:00000000-0000-4000-9000-000000000003";

function newList() {
  const doc = new Y.Doc();
  const writing = testWriting();
  return { doc, writing, tasks: taskListOf(doc, writing) };
}

describe("one task", () => {
  test("is put under a reservation with the day to look at it again, which can be lifted", () => {
    const { tasks } = newList();
    const id = tasks.create({ title: "Raum buchen" });
    tasks.setReservation(id, { text: "der Haushaltslage", revisit: "2025-12" });
    expect(tasks.entry(id)?.reservation).toEqual({ text: "der Haushaltslage", revisit: "2025-12" });
    tasks.setReservation(id, { text: "der Haushaltslage" });
    expect(tasks.entry(id)?.reservation).toEqual({ text: "der Haushaltslage" });
    tasks.setReservation(id, undefined);
    expect(tasks.entry(id)).not.toHaveProperty("reservation");
  });

  test("is read back as it was created", () => {
    const { tasks } = newList();
    const id = tasks.create({
      title: "Raum buchen",
      due: { local: "2025-06-18T10:00", zone: "Europe/Berlin" },
      dueText: "am Vormittag",
      assignees: [goerlitz, weisswasser],
      comment: "Rathaus",
      public: true,
      origin: { meeting: zittau },
    });
    expect(tasks.entry(id)).toEqual({
      id,
      title: "Raum buchen",
      status: "open",
      due: { local: "2025-06-18T10:00", zone: "Europe/Berlin" },
      dueText: "am Vormittag",
      order: "a0",
      public: true,
      comment: "Rathaus",
      origin: { meeting: zittau },
      assignees: [weisswasser, goerlitz],
      lines: [],
    });
  });

  test("has a time of completion exactly while it is done", () => {
    const { tasks } = newList();
    const id = tasks.create({ title: "Protokoll verschicken" });
    tasks.setStatus(id, "done");
    expect(tasks.entry(id)).toMatchObject({ status: "done", doneAt: "2025-06-18T08:00:02.000Z" });
    tasks.setStatus(id, "inProgress");
    expect(tasks.entry(id)?.doneAt).toBeUndefined();
  });

  test("takes a partial date as it was said and gives it up again", () => {
    const { tasks } = newList();
    const id = tasks.create({ title: "Treffen planen" });
    tasks.setDue(id, "2025-36", "4. Quartal");
    expect(tasks.entry(id)).toMatchObject({ due: "2025-36", dueText: "4. Quartal" });
    tasks.setDue(id, undefined);
    expect(tasks.entry(id)).not.toHaveProperty("due");
    expect(tasks.entry(id)).not.toHaveProperty("dueText");
  });

  test("is assigned and unassigned", () => {
    const { tasks } = newList();
    const id = tasks.create({ title: "Plakate aufhängen" });
    tasks.assign(id, zittau);
    tasks.assign(id, goerlitz);
    tasks.unassign(id, zittau);
    expect(tasks.entry(id)?.assignees).toEqual([goerlitz]);
  });

  test("is set apart when removed, and comes back where it was", () => {
    const { tasks } = newList();
    const [first, second] = ["Eins", "Zwei"].map((title) => tasks.create({ title }));
    tasks.remove(first ?? "");
    expect(tasks.entries().map(({ title }) => title)).toEqual(["Zwei"]);
    expect(tasks.deletedEntries().map(({ title }) => title)).toEqual(["Eins"]);
    tasks.restore(first ?? "");
    expect(tasks.entries().map(({ id }) => id)).toEqual([first, second]);
  });

  test("keeps its first time of removal when it is removed twice", () => {
    const { tasks } = newList();
    const id = tasks.create({ title: "Doppelt" });
    tasks.remove(id);
    const { deletedAt } = tasks.entry(id) ?? {};
    tasks.remove(id);
    expect(tasks.entry(id)?.deletedAt).toBe(deletedAt);
  });
});

describe("a task for several places", () => {
  test("derives its status and progress from its lines", () => {
    const { tasks } = newList();
    const id = tasks.create({
      title: "Kontaktdaten und Aktivitäten sammeln",
      places: [weisswasser, goerlitz, zittau],
    });
    expect(tasks.entry(id)).toMatchObject({ status: "open", progress: { done: 0, total: 3 } });
    tasks.setLine(id, goerlitz, "done");
    expect(tasks.entry(id)).toMatchObject({
      status: "inProgress",
      progress: { done: 1, total: 3 },
    });
    tasks.setLine(id, zittau, "done");
    tasks.setLine(id, weisswasser, "dropped");
    expect(tasks.entry(id)).toMatchObject({
      status: "done",
      doneAt: "2025-06-18T08:00:03.000Z",
      progress: { done: 2, total: 2 },
    });
    tasks.removeLine(id, weisswasser);
    expect(tasks.entry(id)?.progress).toEqual({ done: 2, total: 2 });
  });

  test("does not let its status be set as a whole", () => {
    const { tasks } = newList();
    const id = tasks.create({ title: "Für alle", places: [weisswasser] });
    expect(() => tasks.setStatus(id, "done")).toThrow(DerivedStatusError);
  });
});

describe("what a caller may not do", () => {
  test("create under an id that exists", () => {
    const { tasks } = newList();
    const id = tasks.create({ title: "Eins" });
    expect(() => tasks.create({ id, title: "Zwei" })).toThrow(DuplicateTaskError);
  });

  test("change a task that has not arrived", () => {
    const { tasks } = newList();
    expect(() => tasks.retitle(zittau, "x")).toThrow(UnknownTaskError);
  });

  test.each(["__proto__", "constructor", "7", "urn:uuid:", "urn:a b"])("use %s as an id", (id) => {
    const { tasks } = newList();
    expect(() => tasks.create({ id, title: "x" })).toThrow(InvalidIdError);
  });

  test("write a value that the server would refuse, and nothing of it is written", () => {
    const { tasks, doc } = newList();
    const id = tasks.create({ title: "Kurz" });
    const before = Y.encodeStateVector(doc);
    expect(() => tasks.retitle(id, "x".repeat(501))).toThrow(InvalidValueError);
    expect(() => tasks.create({ title: "x".repeat(501) })).toThrow(InvalidValueError);
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });

  test("change without a clock and ids", () => {
    const { doc } = newList();
    expect(() => taskListOf(doc).create({ title: "x" })).toThrow(DocumentError);
  });
});

describe("foreign content", () => {
  test("of wrong types reads as absent and inherits nothing", () => {
    const { doc, tasks } = newList();
    const map = doc.getMap("tasks");
    map.set("__proto__", new Y.Map([["title", "böse"]]));
    map.set(goerlitz, "kein Eintrag");
    map.set(
      zittau,
      new Y.Map<unknown>([
        ["title", 7],
        ["status", "erledigt"],
        ["assignee:__proto__", true],
        ["line:constructor:status", "done"],
        ["due", { local: "x" }],
      ]),
    );
    expect(tasks.entries()).toEqual([
      { id: zittau, title: "", status: "open", order: "", public: false, assignees: [], lines: [] },
    ]);
    expect(({} as Record<string, unknown>)["title"]).toBeUndefined();
  });
});

describe("listeners", () => {
  test("hear once for each transaction, with ids, side and origin", () => {
    const { doc, tasks, writing } = newList();
    const changes: TaskListChange[] = [];
    const end = tasks.observe((change) => changes.push(change));
    const id = tasks.create({ title: "Eins" });
    tasks.batch(() => {
      tasks.retitle(id, "Zwei");
      tasks.setStatus(id, "done");
    });
    const other = copyOf(doc, 7);
    taskListOf(other, testWriting(1)).retitle(id, "Drei");
    exchange(doc, other);
    end();
    tasks.retitle(id, "Vier");
    expect(changes.map(({ ids, local }) => [[...ids], local])).toEqual([
      [[id], true],
      [[id], true],
      [[id], false],
    ]);
    expect(changes[0]?.origin).toBe(writing.origin);
  });
});

test("writing what is already there sends nothing", () => {
  const { doc, tasks } = newList();
  const id = tasks.create({ title: "Eins", assignees: [goerlitz] });
  let updates = 0;
  doc.on("update", () => (updates += 1));
  tasks.retitle(id, "Eins");
  tasks.assign(id, goerlitz);
  tasks.unassign(id, zittau);
  tasks.restore(id);
  expect(updates).toBe(0);
});

describe("who finished what", () => {
  const town = "urn:uuid:00000000-0000-4000-a000-000000000001";
  const [ada, bruno] = ["urn:test:ada", "urn:test:bruno"];

  test("stands beside a task and each line as long as it is done, and is put back with its time", () => {
    const doc = new Y.Doc();
    const asAda = taskListOf(doc, { ...testWriting(1), author: ada });
    const asBruno = taskListOf(doc, { ...testWriting(2), author: bruno });
    const one = asAda.create({ title: "Raum buchen" });
    asBruno.setStatus(one, "done");
    expect(asAda.entry(one)).toMatchObject({ status: "done", doneBy: bruno });
    const all = asAda.create({ title: "Bild schicken", places: [town] });
    asBruno.setLine(all, town, "done");
    const before = asAda.entry(all);
    expect(before?.lines).toMatchObject([{ place: town, doneBy: bruno }]);
    expect(before).not.toHaveProperty("doneBy");
    const undo = changeTasks(asAda, [one, all], { status: "open" });
    expect(
      [asAda.entry(one), ...(asAda.entry(all)?.lines ?? [])].map((each) => each?.doneBy),
    ).toEqual([undefined, undefined]);
    undo();
    expect(asAda.entry(one)?.doneBy).toBe(bruno);
    expect(asAda.entry(all)).toEqual(before);
  });

  test("is not said where nobody is known to write", () => {
    const tasks = taskListOf(new Y.Doc(), testWriting());
    const id = tasks.create({ title: "Raum buchen" });
    tasks.setStatus(id, "done");
    expect(tasks.entry(id)).not.toHaveProperty("doneBy");
    expect((tasks.doc.getMap("tasks").get(id) as Y.Map<unknown>).has("doneBy")).toBe(false);
  });
});
