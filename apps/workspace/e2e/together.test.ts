import type { Profile } from "@staedtenetz/testing/workspace-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  caretAfter,
  editorOf,
  blockTickOf,
  openMinutes,
  openStage,
  openTasks,
  pathOfMinutes,
  retitle,
  savedState,
  type Stage,
  tickOf,
} from "./stage.js";

let stage: Stage;
let ada: Profile;
let bruno: Profile;
let minutes: string;

beforeAll(async () => {
  stage = await openStage();
  ada = await stage.enter("Ada Lindner");
  bruno = await stage.enter("Bruno Novak");
  minutes = await pathOfMinutes(ada, stage);
});

afterAll(() => stage?.[Symbol.asyncDispose]());

/** Types letter by letter and measures how long each takes until the other person sees it, in milliseconds. */
async function delays(
  from: Profile,
  to: Profile,
  before: string,
  typed: string,
): Promise<number[]> {
  const measured: number[] = [];
  let expected = before;
  for (const letter of typed) {
    expected += letter;
    const start = performance.now();
    await from.page.keyboard.type(letter);
    await editorOf(to.page).getByText(expected, { exact: false }).first().waitFor();
    measured.push(performance.now() - start);
  }
  return measured;
}

test("two people write in the same minutes, and each keystroke is at the other within a second", async () => {
  await openMinutes(ada, stage, minutes);
  await openMinutes(bruno, stage, minutes);
  await caretAfter(ada.page, "Die Arbeitsgruppen setzen");
  const hers = await delays(ada, bruno, "", "Neu: Ada schreibt mit.");
  await caretAfter(bruno.page, "Die gastgebende Stadt");
  const his = await delays(bruno, ada, "", "Und Bruno auch.");
  expect(Math.max(...hers, ...his)).toBeLessThan(1000);
  await savedState(ada.page);
  await savedState(bruno.page);
});

test("each sees the other's caret with name, and who is here", async () => {
  await caretAfter(ada.page, "Die Arbeitsgruppen setzen");
  const caret = bruno.page.locator(".netz-caret-label", { hasText: "Ada Lindner" });
  await caret.waitFor({ state: "attached" });
  const here = bruno.page.locator("netz-presence li");
  expect(await here.allInnerTexts()).toEqual([
    expect.stringContaining("Bruno Novak"),
    expect.stringContaining("Ada Lindner"),
  ]);
});

test("a task created in the minutes appears in the other's task list, and what is done there shows in the minutes", async () => {
  await openTasks(bruno, stage);
  await caretAfter(ada.page, "Die Arbeitsgruppen setzen");
  await ada.page.keyboard.press("Enter");
  await ada.page
    .locator("netz-editor-toolbar")
    .getByRole("button", { name: "Aufgabe", exact: true })
    .click();
  const title = "Raum für die Herbsttagung buchen";
  await ada.page.keyboard.type(title);
  await tickOf(bruno.page, title).waitFor();

  await tickOf(bruno.page, title).check();
  await expect.poll(() => blockTickOf(ada.page, title).isChecked()).toBe(true);
  await bruno.page.getByRole("radio", { name: /^Erledigt/ }).check();
  await retitle(bruno.page, title, "Saal für die Herbsttagung buchen");
  const retitled = blockTickOf(ada.page, "Saal für die Herbsttagung buchen");
  await expect.poll(() => retitled.isChecked()).toBe(true);
  await retitled.uncheck();
  await expect.poll(() => tickOf(bruno.page, "Saal für die Herbsttagung buchen").count()).toBe(0);
});

test("nobody's page complained", () => {
  expect([...ada.complaints, ...bruno.complaints]).toEqual([]);
});
