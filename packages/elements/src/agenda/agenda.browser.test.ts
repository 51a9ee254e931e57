import { minutesOf, writeMinutesTemplate, type Minutes } from "@staedtenetz/document";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import * as Y from "yjs";
import { defineElements } from "../define.js";
import { minutesElements } from "../minutes-elements.js";
import type { AgendaElement, MoveTextEvent } from "./agenda.js";

defineElements(customElements, minutesElements);

let element: AgendaElement;
let minutes: Minutes;
let count = 0;
const writing = {
  now: () => Date.UTC(2025, 5, 18, 8),
  newId: () => `urn:uuid:00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`,
};
const titles = () => minutes.agenda.items().map(({ title }) => title);

const item = (title: string, length: number) =>
  ({ type: "agendaItem", item: { title, minutes: length } }) as const;

beforeEach(async () => {
  const doc = new Y.Doc();
  writeMinutesTemplate(doc, [item("Eins", 10), item("Zwei", 20), item("Drei", 30)], writing);
  minutes = minutesOf(doc, writing);
  element = document.createElement("netz-agenda");
  element.lang = "de";
  Object.assign(element, {
    minutes,
    editable: true,
    online: true,
    startTime: "10:00",
    people: [{ id: "urn:test:anna", name: "Anna Beispiel" }],
  });
  document.body.append(element);
  await element.updateComplete;
});

/** Opens what changes the agenda. */
const edit = () => page.getByRole("button", { name: "Tagesordnung bearbeiten" }).click();

afterEach(() => element.remove());

test("is a list to read until one opens what changes it, and again when one is done", async () => {
  const controls = () => element.renderRoot.querySelectorAll("li button, li input, li select");
  expect(controls()).toHaveLength(0);
  await expect.element(page.getByText("10:10–10:30 Uhr")).toBeVisible();
  await expect.element(page.getByText("Zusammen 60 Minuten, bis 11:00 Uhr")).toBeVisible();
  await edit();
  expect(controls().length).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Bearbeiten beenden" }).click();
  expect(controls()).toHaveLength(0);
  expect(element.shadowRoot?.activeElement?.textContent).toContain("Tagesordnung bearbeiten");
});

test("moves an item by its buttons, keeps the focus on it, and says the new times", async () => {
  await edit();
  await page.getByRole("button", { name: "„Eins“ nach unten" }).click();
  expect(titles()).toEqual(["Zwei", "Eins", "Drei"]);
  await expect.element(page.getByText("10:20–10:30 Uhr")).toBeVisible();
  await userEvent.keyboard("{Enter}");
  expect(titles()).toEqual(["Zwei", "Drei", "Eins"]);
  const focused = element.shadowRoot?.activeElement?.getAttribute("aria-label");
  expect(focused).toBe("„Eins“ nach oben");
});

test("moves an item by dragging", async () => {
  await edit();
  await page.getByText("Drei").dropTo(page.getByText("Eins"));
  expect(titles()).toEqual(["Drei", "Eins", "Zwei"]);
  await page.getByText("Drei").dropTo(page.getByText("Zwei"));
  expect(titles()).toEqual(["Eins", "Zwei", "Drei"]);
});

test("keeps presenter and minutes, and adds the minutes up", async () => {
  await edit();
  await page.getByLabelText("Wer trägt vor bei „Zwei“").selectOptions("Anna Beispiel");
  expect(minutes.agenda.items()[1]?.presenter).toBe("urn:test:anna");
  const field = page.getByLabelText("Minuten für „Zwei“");
  await field.fill("45");
  await userEvent.keyboard("{Tab}");
  expect(minutes.agenda.items()[1]?.minutes).toBe(45);
  await expect.element(page.getByText("Zusammen 85 Minuten, bis 11:25 Uhr")).toBeVisible();
  await page.getByLabelText("Wer trägt vor bei „Zwei“").selectOptions("Niemand");
  expect(minutes.agenda.items()[1]?.presenter).toBeUndefined();
});

test("takes an item off and puts it back where it was", async () => {
  await edit();
  await page.getByRole("button", { name: "„Zwei“ von der Tagesordnung nehmen" }).click();
  expect(titles()).toEqual(["Eins", "Drei"]);
  await page.getByRole("button", { name: "„Zwei“ wieder aufnehmen" }).click();
  expect(titles()).toEqual(["Eins", "Zwei", "Drei"]);
});

test("offers to move the text only while online and nobody else is in it", async () => {
  const asked: string[] = [];
  element.addEventListener("netz-move-text", (event) => asked.push((event as MoveTextEvent).item));
  const id = minutes.agenda.items()[1]?.id ?? "";
  element.displaced = new Map([[id, false]]);
  const button = page.getByRole("button", { name: "Text von TOP 2 auch verschieben" });
  await expect.element(button).toBeDisabled();
  await expect
    .element(page.getByText("Das geht, sobald dort niemand mehr schreibt."))
    .toBeVisible();
  element.displaced = new Map([[id, true]]);
  element.online = false;
  await expect.element(button).toBeDisabled();
  element.online = true;
  await expect.element(button).toBeEnabled();
  await button.click();
  expect(asked).toEqual([id]);
});

test("leaves a title its width on a phone while the agenda is changed", async () => {
  await page.viewport(360, 720);
  await edit();
  const [title] = element.renderRoot.querySelectorAll("li .title");
  expect(title?.getBoundingClientRect().width).toBeGreaterThan(200);
  await page.viewport(414, 896);
});

test("gives those who only read no way to change anything", async () => {
  element.editable = false;
  await element.updateComplete;
  expect(element.renderRoot.querySelectorAll("button, input, select, [draggable]")).toHaveLength(0);
});

test("a topic gets a reservation with the day to look at it again, which then stands in the list", async () => {
  element.today = "2025-06-18";
  await edit();
  await page.getByText("Vorbehalt und Wiedervorlage").nth(1).click();
  const words = page.getByLabelText("Vorbehalt bei „Zwei“");
  await words.fill("der Haushaltslage");
  await userEvent.keyboard("{Enter}");
  await page.getByLabelText("Wiedervorlage von „Zwei“").fill("4. Quartal 2025");
  await userEvent.keyboard("{Enter}");
  expect(minutes.agenda.items().map(({ reservation }) => reservation)).toEqual([
    undefined,
    { text: "der Haushaltslage", revisit: "2025-36" },
    undefined,
  ]);
  await page.getByRole("button", { name: "Bearbeiten beenden" }).click();
  await expect.element(page.getByText("vorbehaltlich der Haushaltslage")).toBeVisible();
  await expect.element(page.getByText("Wiedervorlage: 4. Quartal 2025")).toBeVisible();
});
