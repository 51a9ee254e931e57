import { minutesOf, type Minutes } from "@staedtenetz/document";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import * as Y from "yjs";
import { defineElements } from "../define.js";
import { minutesElements } from "../minutes-elements.js";
import type { AttendancePanelElement } from "./attendance-panel.js";

defineElements(customElements, minutesElements);

const towns = [
  { id: "urn:test:bautzen", name: "Bautzen" },
  { id: "urn:test:plauen", name: "Plauen" },
];
const ada = "urn:test:ada";

let minutes: Minutes;
let element: AttendancePanelElement;

beforeEach(() => {
  let count = 0;
  const newId = () => `urn:test:${++count}`;
  minutes = minutesOf(new Y.Doc(), { now: () => 0, newId });
  element = document.createElement("netz-attendance-panel");
  element.lang = "de";
  const names = new Map([...towns.map(({ id, name }) => [id, name] as const), [ada, "Ada"]]);
  Object.assign(element, {
    minutes,
    towns,
    subjects: [{ id: ada, name: "Ada", kind: "person" }],
    nameOf: (id: string) => names.get(id),
  });
  document.body.append(element);
});

afterEach(() => element.remove());

const groupOf = (name: string) => page.getByRole("group", { name: `Teilnahme von ${name}` });

test("one tap marks a town, arrow keys go on to the next choice", async () => {
  await groupOf("Plauen").getByRole("radio", { name: "vor Ort" }).click({ force: true });
  expect(minutes.attendance.marks()).toEqual([
    { subject: "urn:test:plauen", status: "present", mode: "onSite" },
  ]);
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  expect(minutes.attendance.marks()[0]).toEqual({ subject: "urn:test:plauen", status: "excused" });
  await page.getByRole("button", { name: "Eintrag von Plauen zurücknehmen" }).click();
  expect(minutes.attendance.marks()).toEqual([]);
});

test("all that are not marked yet are on site by one button, the others stay", async () => {
  minutes.attendance.mark("urn:test:plauen", { status: "excused" });
  await page.getByRole("button", { name: "Alle vor Ort" }).click();
  expect(minutes.attendance.marks().map(({ status }) => status)).toEqual(["present", "excused"]);
  await expect.element(page.getByRole("button", { name: "Alle vor Ort" })).not.toBeInTheDocument();
});

test("notes when a town left, by the item that was dealt with", async () => {
  const item = minutes.agenda.create({ title: "Haushalt" });
  minutes.attendance.mark("urn:test:plauen", { status: "present", mode: "onSite" });
  await page.getByRole("button", { name: "Kommen und Gehen von Plauen" }).click();
  await page.getByRole("combobox", { name: "Ging" }).selectOptions(item);
  expect(minutes.attendance.marks()[0]?.out).toBe(item);
  await expect.element(page.getByText("bis TOP 1")).toBeVisible();
});

test("enters a person by id, the town they speak for, and guests by their number", async () => {
  await page.getByRole("combobox", { name: "Person eintragen" }).fill("ad");
  await userEvent.keyboard("{Enter}");
  await page.getByRole("combobox", { name: "für (Ada)" }).selectOptions("urn:test:bautzen");
  await page.getByRole("spinbutton", { name: "Weitere Gäste ohne Namen" }).fill("12");
  await userEvent.keyboard("{Tab}");
  expect(minutes.attendance.marks()).toMatchObject([
    { subject: "urn:staedtenetz:unnamed-guests", status: "guest", headcount: 12 },
    { subject: ada, status: "present", mode: "onSite", place: "urn:test:bautzen" },
  ]);
});

test("shows what another person marks, and lets readers only read", async () => {
  minutes.attendance.mark("urn:test:bautzen", { status: "present", mode: "online" });
  await expect.element(groupOf("Bautzen").getByRole("radio", { name: "online" })).toBeChecked();
  element.readonly = true;
  await expect.element(groupOf("Bautzen").getByRole("radio", { name: "fehlt" })).toBeDisabled();
});
