import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openMinutes, openStage, pathOfMinutes, type Stage } from "./stage.js";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage[Symbol.asyncDispose]());

const list = (page: Page) => page.locator("netz-meeting-files");

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await list(page).getByRole("button", { name: "Dateien hochladen" }).click();
  await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer });
}

async function rename(page: Page, name: string): Promise<void> {
  await page.getByRole("dialog").getByLabel("Name").fill(name);
  await page.getByRole("dialog").getByRole("button", { name: "Speichern" }).click();
}

test("a picture is uploaded, described, made public and seen by others", async () => {
  const anna = await stage.enter("Anna");
  const path = await pathOfMinutes(anna, stage);
  await openMinutes(anna, stage, path);
  const { page } = anna;
  await choose(page, "Gruppenbild.jpg", await page.screenshot({ type: "jpeg" }));
  const row = list(page).locator(".file", { hasText: "Gruppenbild.jpg" });
  await row.waitFor();
  expect(
    await row
      .locator("img")
      .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
  ).toBe(480);
  await row.getByText("Ohne Bildbeschreibung").waitFor();

  await row.getByRole("button", { name: "Gruppenbild.jpg bearbeiten" }).click();
  const dialog = page.getByRole("dialog", { name: "Angaben zur Datei" });
  await dialog.getByLabel("Darf öffentlich gezeigt werden").check();
  await dialog.getByRole("button", { name: "Speichern" }).click();
  await dialog.getByText("Bitte beschreiben Sie das Bild").waitFor();
  const found = await new AxeBuilder({ page }).include("netz-meeting-files").analyze();
  expect(found.violations).toEqual([]);
  await page.keyboard.type("Sieben Menschen vor dem Rathaus");
  await dialog.getByRole("button", { name: "Speichern" }).click();
  await dialog.waitFor({ state: "hidden" });
  await row.getByText("Öffentlich").waitFor();

  const ben = await stage.enter("Ben");
  await openMinutes(ben, stage, path);
  await list(ben.page).getByAltText("Sieben Menschen vor dem Rathaus").waitFor();
});

test("what may not be uploaded is refused with a sentence, and the page goes on", async () => {
  const anna = await stage.enter("Anna");
  await openMinutes(anna, stage, await pathOfMinutes(anna, stage));
  const { page } = anna;
  await choose(
    page,
    "Logo.svg",
    Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"),
  );
  const refused = list(page).getByRole("alert");
  await refused.getByText("Diese Art von Datei wird nicht angenommen").waitFor();
  await list(page).getByRole("button", { name: "Meldung zu Logo.svg schließen" }).click();
  await refused.waitFor({ state: "detached" });
  expect(await list(page).getByText("Logo.svg").count()).toBe(0);
});

test("of two who describe the same file, the second is told and loses nothing", async () => {
  const anna = await stage.enter("Anna");
  const path = await pathOfMinutes(anna, stage);
  await openMinutes(anna, stage, path);
  await choose(anna.page, "Notiz.txt", Buffer.from("Guten Tag"));
  await list(anna.page).locator(".file", { hasText: "Notiz.txt" }).waitFor();
  const ben = await stage.enter("Ben");
  await openMinutes(ben, stage, path);
  for (const { page } of [anna, ben]) {
    await list(page).getByRole("button", { name: "Notiz.txt bearbeiten" }).click();
    await page.getByRole("dialog").getByLabel("Name").waitFor();
  }
  await rename(anna.page, "Notiz von Anna.txt");
  await anna.page.getByRole("dialog").waitFor({ state: "hidden" });
  await rename(ben.page, "Notiz von Ben.txt");
  const dialog = ben.page.getByRole("dialog");
  await dialog.getByText("Jemand anderes hat diese Angaben gerade geändert").waitFor();
  expect(await dialog.getByLabel("Name").inputValue()).toBe("Notiz von Ben.txt");
  await dialog.getByRole("button", { name: "Speichern" }).click();
  await dialog.waitFor({ state: "hidden" });
  await list(ben.page).getByText("Notiz von Ben.txt").waitFor();
});
