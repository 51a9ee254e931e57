import { minutesOf, taskListOf, writeMinutesTemplate } from "@staedtenetz/document";
import type { ConnectionSnapshot } from "@staedtenetz/sync";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { defineElements } from "../define.js";
import { minutesElements } from "../minutes-elements.js";
import type { MinutesElement } from "./minutes.js";

defineElements(customElements, minutesElements);

let count = 0;
const writing = {
  now: () => Date.parse("2025-06-18T10:00:00Z"),
  newId: () => `urn:test:new-${++count}`,
};

let element: MinutesElement;

function snapshotOf(doc: Y.Doc, more: Partial<ConnectionSnapshot> = {}): ConnectionSnapshot {
  return {
    state: "saved",
    doc,
    awareness: new Awareness(doc),
    ready: true,
    editable: true,
    right: "write",
    unsaved: false,
    closeCode: undefined,
    notice: undefined,
    untaken: [],
    held: 0,
    ...more,
  };
}

function docWith(text: string): Y.Doc {
  const doc = new Y.Doc();
  writeMinutesTemplate(
    doc,
    [
      { type: "agendaItem", item: { title: "Rückblick" } },
      { type: "paragraph", text },
    ],
    writing,
  );
  return doc;
}

function show(doc: Y.Doc, more: Partial<ConnectionSnapshot> = {}): void {
  element.connection = snapshotOf(doc, more);
  element.minutes = minutesOf(doc, writing);
}

/** Waits long enough for the editor's code to arrive on a busy machine. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 15_000 });

const editor = () => element.querySelector<HTMLElement>('[role="textbox"]');

beforeEach(() => {
  element = document.createElement("netz-minutes");
  element.lang = "de";
  element.tasks = taskListOf(new Y.Doc(), writing);
  element.user = { id: "urn:test:ada", name: "Ada", color: "#0b6e4f", colorIndex: 0 };
  element.writing = writing;
  element.today = "2025-06-18";
  element.meeting = "urn:test:meeting";
  document.body.append(element);
});

afterEach(() => element.remove());

test("shows the text before the editor is there, then the editor with the same text", async () => {
  show(docWith("Alle berichten."));
  await element.updateComplete;
  expect(element.querySelector(".netz-reading")?.textContent).toContain("Alle berichten.");
  expect(element.querySelector(".netz-reading")?.textContent).toContain("TOP 1");
  await eventually(() => expect(editor()?.textContent ?? "").toContain("Alle berichten."));
  expect(element.querySelector(".netz-reading")).toBeNull();
});

test("what is typed lies in the document", async () => {
  const doc = docWith("Alle berichten.");
  show(doc);
  await eventually(() => expect(editor()).not.toBeNull());
  await userEvent.click(editor()?.querySelector("p") ?? element);
  await userEvent.keyboard("{End} Und zwar kurz.");
  expect(minutesOf(doc).textLines()).toEqual(["Alle berichten. Und zwar kurz."]);
});

test("Alt+F10 goes to the toolbar and Escape back to the text", async () => {
  show(docWith("Alle berichten."));
  await eventually(() => expect(element.querySelector("netz-editor-toolbar")).not.toBeNull());
  await userEvent.click(editor()?.querySelector("p") ?? element);
  await userEvent.keyboard("{Alt>}{F10}{/Alt}");
  expect(document.activeElement?.localName).toBe("netz-editor-toolbar");
  await userEvent.keyboard("{Escape}");
  expect(document.activeElement).toBe(editor());
});

test("offers no toolbar and takes no typing from those who may only read", async () => {
  show(docWith("Alle berichten."), { editable: false, state: "readOnly" });
  await eventually(() => expect(editor()?.getAttribute("aria-readonly")).toBe("true"));
  expect(element.querySelector("netz-editor-toolbar")).toBeNull();
  expect(editor()?.isContentEditable).toBe(false);
});

test("a button of a task opens its window at the first click, also while one is writing", async () => {
  const doc = docWith("Alle berichten.");
  show(doc);
  await eventually(() => expect(element.querySelector("netz-editor-toolbar")).not.toBeNull());
  await userEvent.click(editor()?.querySelector("p") ?? element);
  await userEvent.keyboard("{End}");
  await page.getByRole("button", { name: "Aufgabe", exact: true }).click();
  await userEvent.keyboard("Raum buchen");
  await userEvent.click(editor()?.querySelector("p") ?? element);
  await page.getByRole("button", { name: "Frist" }).click();
  const field = page.getByRole("textbox", { name: "Fällig" });
  await expect.element(field).toBeVisible();
  await userEvent.keyboard("4. Quartal{Enter}");
  expect(element.tasks?.entries()).toMatchObject([{ title: "Raum buchen", due: "2025-36" }]);
});

test("binds a new editor when the document is replaced after a refused edit", async () => {
  show(docWith("Die alte Fassung."));
  await eventually(() => expect(editor()?.textContent ?? "").toContain("Die alte Fassung."));
  show(docWith("Die neue Fassung."));
  await eventually(() => expect(editor()?.textContent ?? "").toContain("Die neue Fassung."));
  expect(element.querySelectorAll('[role="textbox"]')).toHaveLength(1);
});
