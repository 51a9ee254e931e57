import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { testWriting } from "../two-clients.test-support.js";
import { taskListOf, type NewTask } from "./task-list-document.js";
import { fromTask, toTask } from "./task-record.js";

const times = { created: "2025-06-18T08:00:00Z", modified: "2025-06-19T08:00:00Z" };
const weisswasser = "urn:uuid:00000000-0000-4000-9000-000000000001";
const goerlitz = "urn:uuid:00000000-0000-4000-9000-000000000002";

function entryOf(task: NewTask) {
  const tasks = taskListOf(new Y.Doc(), testWriting());
  const id = tasks.create(task);
  const entry = () => {
    const found = tasks.entry(id);
    if (found === undefined) throw new Error("not created");
    return found;
  };
  return { tasks, id, entry };
}

describe("a task entry as core's record", () => {
  test("is valid and says the same", () => {
    const { entry, tasks, id } = entryOf({
      title: "Raum buchen",
      due: { local: "2025-10-22T14:00", zone: "Europe/Berlin" },
      dueText: "zum Dialog",
      assignees: [goerlitz],
      comment: "mit Beamer",
      formKind: "contacts",
      origin: { meeting: weisswasser },
    });
    tasks.setStatus(id, "done");
    const { record, issues } = toTask(entry(), times);
    expect(issues).toEqual([]);
    expect(record).toMatchObject({
      ...times,
      id,
      type: "task",
      title: "Raum buchen",
      due: { local: "2025-10-22T14:00", zone: "Europe/Berlin" },
      status: "done",
      doneAt: "2025-06-18T08:00:02.000Z",
      form: { kind: "contacts" },
      origin: { meeting: weisswasser },
    });
  });

  test("keeps what it depends on and when to look at it again, there and back", () => {
    const reservation = { text: "vorbehaltlich der Haushaltslage", revisit: "2026-21" };
    const { entry } = entryOf({ title: "Plattform", assignees: [goerlitz], reservation });
    const { record } = toTask(entry(), times);
    expect(record?.reservation).toEqual(reservation);
    expect(entryOf(fromTask(record!)).entry().reservation).toEqual(reservation);
  });

  test("under a reservation without words is a record without one", () => {
    const { entry } = entryOf({ title: "Plattform", reservation: { text: "", revisit: "2026" } });
    expect(entry().reservation).toEqual({ text: "", revisit: "2026" });
    expect(toTask(entry(), times).record).not.toHaveProperty("reservation");
  });

  test("for several towns counts them as assigned and derives its status as core does", () => {
    const { entry, tasks, id } = entryOf({ title: "Für alle", places: [weisswasser, goerlitz] });
    tasks.setDue(id, "2025-36");
    tasks.setLine(id, goerlitz, "done");
    const { record, issues } = toTask(entry(), times);
    expect(issues).toEqual([]);
    expect(record).toMatchObject({
      status: "inProgress",
      assignees: [weisswasser, goerlitz],
      lines: [
        { place: weisswasser, status: "open" },
        { place: goerlitz, status: "done" },
      ],
    });
  });

  test("says what is wrong instead of throwing", () => {
    const { entry, tasks, id } = entryOf({ title: "", due: "bald" });
    const { record, issues } = toTask(entry(), times);
    expect(record).toBeUndefined();
    expect(
      issues.filter(({ severity }) => severity === "error").map(({ path }) => path[0]),
    ).toEqual(expect.arrayContaining(["title", "due"]));
    tasks.retitle(id, "Da");
    tasks.setDue(id, "2025-36");
    expect(toTask(entry(), times).record?.due).toBe("2025-36");
  });

  test("keeps that it was removed", () => {
    const { entry, tasks, id } = entryOf({ title: "Weg" });
    tasks.remove(id);
    expect(toTask(entry(), times).record?.deleted).toBe("2025-06-18T08:00:02.000Z");
  });
});

test("a record from elsewhere becomes the same entry again", () => {
  const { entry } = entryOf({
    title: "Kontaktdaten sammeln",
    due: "2025-36",
    dueText: "4. Quartal",
    places: [weisswasser, goerlitz],
    assignees: ["urn:uuid:00000000-0000-4000-9000-000000000009"],
    public: true,
    comment: "bitte alle",
    origin: { meeting: weisswasser, item: goerlitz },
  });
  const { record } = toTask(entry(), times);
  if (record === undefined) throw new Error("no record");
  const again = entryOf(fromTask(record));
  expect(again.entry()).toEqual(entry());
});
