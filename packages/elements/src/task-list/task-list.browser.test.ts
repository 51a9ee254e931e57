import { type TaskList, taskListOf } from "@staedtenetz/document";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import * as Y from "yjs";
import { defineElements } from "../define.js";
import { taskElements } from "../task-elements.js";
import type { TaskListElement } from "./task-list.js";

defineElements(customElements, taskElements);

const towns = [
  { id: "urn:test:bautzen", name: "Bautzen" },
  { id: "urn:test:plauen", name: "Plauen" },
];
const me = "urn:test:ada";

let tasks: TaskList;
let element: TaskListElement;
let count = 0;

beforeEach(() => {
  count = 0;
  tasks = taskListOf(new Y.Doc(), {
    now: () => Date.parse("2025-06-18T10:00:00Z"),
    newId: () => `urn:test:task-${++count}`,
  });
  element = document.createElement("netz-task-list");
  element.lang = "de";
  Object.assign(element, { tasks, towns, self: { id: me, name: "Ada" }, today: "2025-06-18" });
  element.nameOf = (id) => towns.find((town) => town.id === id)?.name;
  document.body.append(element);
});

afterEach(() => element.remove());

const titles = () =>
  [...element.renderRoot.querySelectorAll("netz-task-row")].map(({ entry }) => entry.title);

test("says what to do while there are no tasks", async () => {
  await expect.element(page.getByText("Noch keine Aufgaben.")).toBeVisible();
});

test("creates a task from what was typed and is ready for the next", async () => {
  await page.getByRole("textbox", { name: "Neue Aufgabe" }).fill("  Raum buchen ");
  await userEvent.keyboard("{Enter}");
  await vi.waitFor(() => expect(titles()).toEqual(["Raum buchen"]));
  await userEvent.keyboard("Essen bestellen{Enter}");
  await vi.waitFor(() => expect(titles()).toEqual(["Raum buchen", "Essen bestellen"]));
  expect(tasks.entries().map(({ title }) => title)).toEqual(["Raum buchen", "Essen bestellen"]);
});

test("shows what another person changes", async () => {
  const id = tasks.create({ title: "Raum buchen" });
  await vi.waitFor(() => expect(titles()).toEqual(["Raum buchen"]));
  tasks.retitle(id, "Saal buchen");
  await vi.waitFor(() => expect(titles()).toEqual(["Saal buchen"]));
});

test("keeps a ticked task in view, until another view is chosen", async () => {
  const id = tasks.create({ title: "Raum buchen" });
  tasks.create({ title: "Essen bestellen" });
  await page.getByRole("checkbox", { name: "„Raum buchen“ als erledigt markieren" }).click();
  expect(tasks.entry(id)?.status).toBe("done");
  await vi.waitFor(() => expect(titles()).toEqual(["Raum buchen", "Essen bestellen"]));
  element.filter = "overdue";
  await vi.waitFor(() => expect(titles()).toEqual([]));
  element.filter = "open";
  await vi.waitFor(() => expect(titles()).toEqual(["Essen bestellen"]));
});

test("retitles in place; Escape goes back to how it was", async () => {
  const id = tasks.create({ title: "Raum buchen" });
  const field = page.getByRole("textbox", { name: "Titel der Aufgabe" });
  await field.fill("Saal buchen");
  await userEvent.keyboard("{Enter}");
  expect(tasks.entry(id)?.title).toBe("Saal buchen");
  await field.fill("Unsinn");
  await userEvent.keyboard("{Escape}");
  await expect.element(field).toHaveValue("Saal buchen");
  expect(tasks.entry(id)?.title).toBe("Saal buchen");
});

test("keeps what was typed into a title when the list goes away", async () => {
  const id = tasks.create({ title: "Raum buchen" });
  await page.getByRole("textbox", { name: "Titel der Aufgabe" }).fill("Saal buchen");
  element.remove();
  expect(tasks.entry(id)?.title).toBe("Saal buchen");
});

test("assigns a town, gives a task to all towns and ticks one line", async () => {
  const id = tasks.create({ title: "Kontakte sammeln" });
  await page.getByRole("button", { name: "Mehr zu „Kontakte sammeln“" }).click();
  await page.getByRole("checkbox", { name: "Plauen" }).click();
  expect(tasks.entry(id)?.assignees).toEqual(["urn:test:plauen"]);
  await page.getByRole("button", { name: "An alle Städte geben" }).click();
  await page.getByRole("checkbox", { name: "Plauen" }).click();
  expect(tasks.entry(id)?.progress).toEqual({ done: 1, total: 2 });
  await expect.element(page.getByText("1 von 2 Kommunen erledigt")).toBeInTheDocument();
});

test("understands a vague date while it is typed, and keeps it with its words", async () => {
  const id = tasks.create({ title: "Bericht" });
  await page.getByRole("button", { name: "Mehr zu „Bericht“" }).click();
  await page.getByRole("textbox", { name: "Fällig" }).fill("4. Quartal");
  await expect.element(page.getByText("Verstanden: 4. Quartal 2025")).toBeVisible();
  await userEvent.keyboard("{Enter}");
  expect(tasks.entry(id)).toMatchObject({ due: "2025-36", dueText: "4. Quartal" });
});

test("shows as mine what one has taken on", async () => {
  tasks.create({ title: "Raum buchen" });
  await page.getByRole("button", { name: "Mehr zu „Raum buchen“" }).click();
  await page.getByRole("checkbox", { name: "Ada (Sie)" }).click();
  await page.getByRole("radio", { name: /^Meine/ }).click({ force: true });
  await vi.waitFor(() => expect(titles()).toEqual(["Raum buchen"]));
});

test("takes a removal back", async () => {
  tasks.create({ title: "Raum buchen" });
  await page.getByRole("button", { name: "Mehr zu „Raum buchen“" }).click();
  await page.getByRole("button", { name: "Aufgabe entfernen" }).click();
  await vi.waitFor(() => expect(tasks.entries()).toEqual([]));
  await page.getByRole("button", { name: "Rückgängig" }).click();
  await vi.waitFor(() => expect(titles()).toEqual(["Raum buchen"]));
});

test("changes nothing for those who may only read", async () => {
  tasks.create({ title: "Raum buchen" });
  element.readonly = true;
  await element.updateComplete;
  const tick = page.getByRole("checkbox", { name: "„Raum buchen“ als erledigt markieren" });
  await expect.element(tick).toBeDisabled();
  await expect.element(page.getByRole("textbox", { name: "Neue Aufgabe" })).not.toBeInTheDocument();
});
