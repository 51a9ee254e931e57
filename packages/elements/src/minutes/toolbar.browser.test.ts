import type { EditorState } from "@staedtenetz/editor";
import { editorCommands } from "@staedtenetz/editor";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { defineElements } from "../define.js";
import type { EditorToolbarElement } from "./toolbar.js";
import type { ToolbarCommandEvent } from "./toolbar-command.js";
import { minutesElements } from "../minutes-elements.js";

defineElements(customElements, minutesElements);

let element: EditorToolbarElement;
let ran: string[];

beforeEach(async () => {
  ran = [];
  element = document.createElement("netz-editor-toolbar");
  element.commands = editorCommands.map((command) => ({ ...command, name: command.id }));
  const commands = Object.fromEntries(
    editorCommands.map(({ id }) => [id, { enabled: id !== "redo", active: id === "bold" }]),
  ) as EditorState["commands"];
  element.state = { editable: true, focused: true, commands, href: "" };
  element.addEventListener("netz-toolbar-command", (event) =>
    ran.push((event as ToolbarCommandEvent).command),
  );
  document.body.append(element);
  await element.updateComplete;
});

afterEach(() => element.remove());

const focused = () => element.shadowRoot?.activeElement?.getAttribute("aria-label");

test("is one stop for the Tab key, and arrows move inside it, round its ends too", async () => {
  const stops = element.renderRoot.querySelectorAll('button[tabindex="0"]');
  expect(stops).toHaveLength(1);
  element.focus();
  expect(focused()).toBe("undo");
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  expect(focused()).toBe("agendaItem");
  await userEvent.keyboard("{Home}{ArrowLeft}");
  expect(focused()).toBe("outdent");
  await userEvent.keyboard("{End}{ArrowRight}");
  expect(focused()).toBe("undo");
});

const pressed = (name: string) =>
  page.getByRole("button", { name, exact: true }).element().getAttribute("aria-pressed");

test("says which marks are on, and of which commands that makes no sense", async () => {
  expect(pressed("bold")).toBe("true");
  expect(pressed("italic")).toBe("false");
  expect(pressed("task")).toBeNull();
});

test("runs what is enabled, and nothing else", async () => {
  await page.getByRole("button", { name: "task", exact: true }).click();
  element.focus();
  await userEvent.keyboard("{Home}{ArrowRight}{Enter}");
  expect(focused()).toBe("redo");
  expect(ran).toEqual(["task"]);
});

test("lets go with Escape", async () => {
  let left = 0;
  element.addEventListener("netz-toolbar-leave", () => (left += 1));
  element.focus();
  await userEvent.keyboard("{Escape}");
  expect(left).toBe(1);
});
