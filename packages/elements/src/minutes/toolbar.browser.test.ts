import type { EditorState } from "@staedtenetz/editor";
import { editorCommands } from "@staedtenetz/editor";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { defineElements } from "../define.js";
import type { EditorToolbarElement } from "./toolbar.js";
import { ToolbarMenuElement } from "./toolbar-menu.js";
import type { ToolbarCommandEvent } from "./toolbar-command.js";
import { minutesElements } from "../minutes-elements.js";

defineElements(customElements, minutesElements);

let element: EditorToolbarElement;
let ran: string[];

/** Commands that cannot be used now: no redo, and the caret stands in no table. */
const disabled = new Set<string>(["redo", "rowAfter"]);

beforeEach(async () => {
  ran = [];
  element = document.createElement("netz-editor-toolbar");
  element.lang = "de";
  element.commands = editorCommands.map((command) => ({ ...command, name: command.id }));
  const commands = Object.fromEntries(
    editorCommands.map(({ id }) => [id, { enabled: !disabled.has(id), active: id === "bold" }]),
  ) as EditorState["commands"];
  element.state = { editable: true, focused: true, commands, href: "" };
  element.addEventListener("netz-toolbar-command", (event) =>
    ran.push((event as ToolbarCommandEvent).command),
  );
  document.body.append(element);
  await element.updateComplete;
});

afterEach(() => element.remove());

const focusedMenu = () => {
  const found = element.shadowRoot?.activeElement;
  return found instanceof ToolbarMenuElement ? found : undefined;
};
const focused = () => element.shadowRoot?.activeElement?.getAttribute("aria-label");

test("is one stop for the Tab key, and arrows move inside it, round its ends too", async () => {
  const stops = element.renderRoot.querySelectorAll('button[tabindex="0"]');
  expect(stops).toHaveLength(1);
  element.focus();
  expect(focused()).toBe("undo");
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  expect(focused()).toBe("agendaItem");
  await userEvent.keyboard("{Home}{ArrowLeft}");
  expect(focusedMenu()?.name).toBe("Mehr");
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

test("its menu offers everything the slash menu does, and takes it by keyboard", async () => {
  element.focus();
  const { length } = element.renderRoot.querySelectorAll(".stop");
  for (let step = 0; focusedMenu() === undefined && step < length; step++) {
    await userEvent.keyboard("{ArrowRight}");
  }
  expect(focusedMenu()?.name).toBe("Einfügen");
  await userEvent.keyboard("{Enter}");
  const items = () => [
    ...(focusedMenu()?.renderRoot.querySelectorAll<HTMLElement>("[role^=menuitem]") ?? []),
  ];
  await expect.poll(() => items().length).toBeGreaterThan(10);
  const offered = items().map(({ dataset }) => dataset["command"]);
  expect(offered).toEqual(
    editorCommands.filter(({ inSlashMenu }) => inSlashMenu).map(({ id }) => id),
  );
  await userEvent.keyboard("{End}{Home}t{Enter}");
  expect(ran).toEqual(["task"]);
  expect(items()).toHaveLength(0);
});

test("a menu closes with Escape and gives the focus back to its button", async () => {
  element.focus();
  await userEvent.keyboard("{End}{Enter}");
  const menu = focusedMenu();
  await expect.poll(() => menu?.renderRoot.querySelector("[role=menu]")).not.toBeNull();
  await userEvent.keyboard("{Escape}");
  expect(menu?.renderRoot.querySelector("[role=menu]")).toBeNull();
  expect(menu?.renderRoot.querySelector("button")?.matches(":focus")).toBe(true);
});

test("shows what tables need only while the caret is in one", async () => {
  const row = () => element.renderRoot.querySelector('[aria-label="rowAfter"]');
  expect(row()).toBeNull();
  const state = element.state as EditorState;
  const commands = { ...state.commands, rowAfter: { enabled: true, active: false } };
  element.state = { ...state, commands };
  await element.updateComplete;
  expect(row()).not.toBeNull();
});
