import { expect, test } from "vitest";
import * as Y from "yjs";
import { testWriting } from "../two-clients.test-support.js";
import { copiedTask } from "./task-copy.js";
import { taskListOf } from "./task-list-document.js";

test("a copy asks for the same, and nothing of it is done", () => {
  const tasks = taskListOf(new Y.Doc(), testWriting());
  const asked = {
    title: "Kontaktdaten sammeln",
    due: "2025-36",
    dueText: "bis zum Treffen",
    assignees: ["urn:test:ada"],
    comment: "je Stadt eine",
    priority: "high",
    reservation: { text: "der Haushaltslage" },
  } as const;
  const id = tasks.create({
    ...asked,
    places: ["urn:test:a", "urn:test:b"],
    origin: { item: "urn:test:i" },
  });
  tasks.setLine(id, "urn:test:a", "done");
  const copy = tasks.create(
    copiedTask(tasks.entry(id)!, { id: "urn:test:copy", origin: { meeting: "urn:test:m" } }),
  );
  expect(tasks.entry(copy)).toMatchObject({
    ...asked,
    status: "open",
    progress: { done: 0, total: 2 },
    origin: { meeting: "urn:test:m" },
  });
  expect(tasks.entry(id)?.progress).toEqual({ done: 1, total: 2 });
});
