import type { Profile } from "@staedtenetz/testing/workspace-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  blockTickOf,
  caretAfter,
  editorOf,
  heldBy,
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

const title = "Termin und Ort für das nächste Treffen vorschlagen";
const newTitle = "Termin und Ort für das Treffen im Herbst vorschlagen";

/** Waits until the service worker keeps the app on the device: it may take the page over while it is still activating. */
async function appKept({ page }: Profile): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
}

async function inState({ page }: Profile, words: string): Promise<void> {
  await page.locator("netz-sync-state").getByText(words, { exact: true }).first().waitFor();
}

test("offline, a reload keeps the text, and what both did meanwhile is at both afterwards", async () => {
  await openTasks(ada, stage);
  await openMinutes(ada, stage, minutes);
  await openMinutes(bruno, stage, minutes);
  await appKept(ada);

  await ada.context.setOffline(true);
  await inState(ada, "Offline, auf diesem Gerät gesichert");
  await ada.page.reload();
  await editorOf(ada.page).waitFor();
  await inState(ada, "Offline, auf diesem Gerät gesichert");
  await caretAfter(ada.page, "Die Arbeitsgruppen setzen");
  await ada.page.keyboard.type(" Ada schrieb das ohne Netz.");
  await ada.page.goto(`${stage.server.origin}/aufgaben`);
  await retitle(ada.page, title, newTitle);
  await inState(ada, "Offline, auf diesem Gerät gesichert");
  await ada.page.goto(stage.server.origin + minutes);
  await editorOf(ada.page).getByText("Ada schrieb das ohne Netz.").waitFor();

  await blockTickOf(bruno.page, title).check();
  await caretAfter(bruno.page, "Die Arbeitsgruppen setzen");
  await bruno.page.keyboard.press("Home");
  await bruno.page.keyboard.type("Bruno schrieb zur selben Zeit. ");
  await savedState(bruno.page);

  await ada.context.setOffline(false);
  await savedState(ada.page);
  for (const { page } of [ada, bruno]) {
    const paragraph = editorOf(page).locator("p", { hasText: "Die Arbeitsgruppen setzen" });
    await paragraph.getByText("Bruno schrieb zur selben Zeit.").waitFor();
    await paragraph.getByText("Ada schrieb das ohne Netz.").waitFor();
    await expect.poll(() => blockTickOf(page, newTitle).isChecked()).toBe(true);
  }
  await expect.poll(() => heldBy(ada.page)).toEqual(await heldBy(bruno.page));
});

test("the task list too opens and shows its tasks while offline", async () => {
  await ada.context.setOffline(true);
  await ada.page.goto(`${stage.server.origin}/aufgaben`);
  await ada.page.getByRole("radio", { name: /^Erledigt/ }).check();
  await tickOf(ada.page, newTitle).waitFor();
  expect(await tickOf(ada.page, newTitle).isChecked()).toBe(true);
  await ada.context.setOffline(false);
  await savedState(ada.page);
});

test("signing out clears the account's copies from the device", async () => {
  const kept = () =>
    ada.page.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name }) => name),
      answers: (await caches.keys()).filter((name) => name.startsWith("netz:")),
    }));
  expect((await kept()).databases.length).toBeGreaterThan(0);
  expect((await kept()).answers).toHaveLength(1);
  await ada.page.getByRole("button", { name: /Konto/ }).click();
  await ada.page.getByRole("button", { name: "Abmelden" }).click();
  await ada.page.getByRole("heading", { name: "Anmelden" }).waitFor();
  expect(await kept()).toEqual({ databases: [], answers: [] });
});

test("nobody's page complained", () => {
  expect([...ada.complaints, ...bruno.complaints]).toEqual([]);
});
