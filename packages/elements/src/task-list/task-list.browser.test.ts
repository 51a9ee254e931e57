import { type TaskList, taskListOf } from "@staedtenetz/document";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import * as Y from "yjs";
import { defineElements } from "../define.js";
import { taskElements } from "../task-elements.js";
import type { TaskListElement } from "./task-list.js";
import type { TaskRowElement } from "./task-row.js";

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
  const sources = [{ group: { id: "urn:test:network", name: "Netzwerk" }, tasks, editable: true }];
  const subjects = [...towns, { id: me, name: "Ada" }].map(({ id, name }) => ({
    id,
    name,
    kind: id === me ? "person" : "place",
  }));
  Object.assign(element, {
    sources,
    subjects,
    towns,
    self: { id: me, name: "Ada" },
    today: "2025-06-18",
  });
  element.nameOf = (id) => subjects.find((subject) => subject.id === id)?.name;
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
  await page.getByRole("combobox", { name: "Zuständig" }).last().fill("plau");
  await userEvent.keyboard("{Enter}");
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
  await page.getByRole("combobox", { name: "Zuständig" }).last().fill("ada");
  await userEvent.keyboard("{Enter}");
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

test("takes the last one away by Backspace, and each by its chip", async () => {
  const id = tasks.create({ title: "Kontakte", assignees: towns.map((town) => town.id) });
  await page.getByRole("button", { name: "Mehr zu „Kontakte“" }).click();
  await page.getByRole("combobox", { name: "Zuständig" }).last().click();
  await userEvent.keyboard("{Escape}{Backspace}");
  expect(tasks.entry(id)?.assignees).toEqual(["urn:test:bautzen"]);
  await page.getByRole("button", { name: "Bautzen entfernen" }).click();
  expect(tasks.entry(id)?.assignees).toEqual([]);
});

test("shows a title that somebody else wrote at the same time, until a person chooses", async () => {
  const id = tasks.create({ title: "Raum" });
  const other = taskListOf(new Y.Doc(), {
    now: () => 0,
    newId: () => "urn:test:other-writer",
  });
  Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(tasks.doc));
  tasks.retitle(id, "Raum buchen");
  other.retitle(id, "Saal mieten");
  Y.applyUpdate(tasks.doc, Y.encodeStateAsUpdate(other.doc));
  const otherTitles = tasks.entry(id)?.otherTitles ?? [];
  await expect
    .element(page.getByText(new RegExp(`jemand anderes: „${otherTitles[0]}“`)))
    .toBeVisible();
  await page.getByRole("button", { name: "Diese nehmen" }).click();
  expect(tasks.entry(id)?.title).toBe(otherTitles[0]);
  expect(tasks.entry(id)).not.toHaveProperty("otherTitles");
});

test("changes many at once from the keyboard, and takes it back", async () => {
  const ids = ["Raum", "Essen", "Technik", "Einladung"].map((title) => tasks.create({ title }));
  await page.getByRole("button", { name: "Mehrere auswählen" }).click();
  page.getByRole("checkbox", { name: "„Raum“ auswählen" }).element().focus();
  await userEvent.keyboard(" ");
  await page.getByRole("checkbox", { name: "„Technik“ auswählen" }).click({ modifiers: ["Shift"] });
  await expect.element(page.getByText("3 Aufgaben ausgewählt")).toBeVisible();
  const bar = page.getByRole("region", { name: "Ausgewählte ändern" });
  await bar.getByRole("combobox", { name: "Stand" }).selectOptions("done");
  await bar.getByRole("textbox", { name: "Fällig" }).fill("4. Quartal");
  await userEvent.keyboard("{Enter}");
  await bar.getByRole("button", { name: "Übernehmen" }).click();
  const statuses = () => ids.map((id) => tasks.entry(id)?.status);
  expect(statuses()).toEqual(["done", "done", "done", "open"]);
  expect(tasks.entry(ids[1] ?? "")?.due).toBe("2025-36");
  await expect.element(page.getByText("3 Aufgaben geändert.")).toBeVisible();
  await page.getByRole("button", { name: "Rückgängig" }).click();
  expect(statuses()).toEqual(["open", "open", "open", "open"]);
  expect(tasks.entry(ids[1] ?? "")).not.toHaveProperty("due");
});

test("rolls up the lists of several groups, moves a task between them and finds it by its words", async () => {
  const west = taskListOf(new Y.Doc(), { now: () => 0, newId: () => "urn:test:west-task" });
  west.create({ title: "Auftakt planen", comment: "in Görlitz" });
  const id = tasks.create({ title: "Raum buchen" });
  element.sources = [
    ...element.sources,
    { group: { id: "urn:test:west", name: "Gruppe West" }, tasks: west, editable: true },
  ];
  await vi.waitFor(() => expect(titles()).toEqual(["Raum buchen", "Auftakt planen"]));
  await page.getByRole("button", { name: "Mehr zu „Raum buchen“" }).click();
  await page.getByRole("combobox", { name: "Liste" }).last().selectOptions("urn:test:west");
  expect([tasks.entries().length, west.entry(id)?.title]).toEqual([0, "Raum buchen"]);
  await page.getByText("Suchen und ordnen").click();
  await page.getByRole("searchbox", { name: "Suchen" }).fill("goerl");
  await vi.waitFor(() => expect(titles()).toEqual(["Auftakt planen"]));
});

/** Waits until the focus is on the day of this name. */
async function focused(name: string): Promise<void> {
  await vi.waitFor(() => {
    const calendar = element.renderRoot.querySelector("netz-task-calendar");
    expect(calendar?.shadowRoot?.activeElement?.ariaLabel).toBe(name);
  });
}

test("the month shows days, and vague dates in their own lane; arrow keys and page keys move", async () => {
  tasks.create({ title: "Thementisch", due: "2025-06-20" });
  tasks.create({ title: "Plattform", due: "2025-34" });
  tasks.create({ title: "Irgendwann", dueText: "zeitnah" });
  element.style.width = "60rem";
  await page.getByRole("radio", { name: "Kalender" }).click({ force: true });
  const grid = page.getByRole("grid", { name: "Aufgaben im Juni 2025" });
  await expect.element(grid).toBeVisible();
  const today = page.getByRole("gridcell", { name: "Mittwoch, 18. Juni, keine Aufgabe" });
  today.element().focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  await focused("Freitag, 20. Juni, 1 Aufgabe");
  await expect.element(page.getByRole("list", { name: "Fällig am 20. Juni 2025" })).toBeVisible();
  await expect.element(page.getByRole("list", { name: "Ohne festen Tag" })).toBeVisible();
  await userEvent.keyboard("{PageDown}");
  await focused("Sonntag, 20. Juli, keine Aufgabe");
  await userEvent.keyboard("{Home}");
  await focused("Montag, 14. Juli, keine Aufgabe");
});

test("in a narrow column the month is an agenda of the days that have something", async () => {
  tasks.create({ title: "Thementisch", due: "2025-06-20" });
  element.style.width = "20rem";
  element.view = "calendar";
  await expect.element(page.getByRole("list", { name: "Fällig am 20. Juni 2025" })).toBeVisible();
  await expect.element(page.getByRole("grid")).not.toBeInTheDocument();
});

test("says how far each town is, and brings removed tasks back", async () => {
  tasks.create({ title: "Kontakte", places: towns.map((town) => town.id) });
  const gone = tasks.create({ title: "Altes" });
  tasks.setLine("urn:test:task-1", "urn:test:plauen", "done");
  tasks.remove(gone);
  await page.getByText("Stand je Kommune").click();
  await expect.element(page.getByText("1 von 1", { exact: true })).toBeVisible();
  await page.getByText("Entfernte Aufgaben (1)").click();
  await page.getByRole("button", { name: "Wiederherstellen: Altes" }).click();
  await vi.waitFor(() => expect(titles()).toEqual(["Kontakte", "Altes"]));
});

test("goes to a task that another view hides, and opens what is known of it", async () => {
  const id = tasks.create({ title: "Raum buchen", status: "done" });
  tasks.create({ title: "Essen bestellen", reservation: { text: "des Haushalts" } });
  element.view = "calendar";
  await element.updateComplete;
  expect(await element.goTo(id)).toBe(true);
  expect(titles()).toEqual(["Raum buchen"]);
  await expect
    .element(page.getByRole("button", { name: "Mehr zu „Raum buchen“" }))
    .toHaveAttribute("aria-expanded", "true");
  const arrived = element.shadowRoot?.activeElement as TaskRowElement | null;
  expect(arrived?.entry.id).toBe(id);
  expect(await element.goTo("urn:test:gone")).toBe(false);
});
