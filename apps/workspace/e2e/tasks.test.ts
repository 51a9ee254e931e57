import { openProfile, type Profile } from "@staedtenetz/testing/workspace-server";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  editorOf,
  openMinutes,
  openStage,
  openTasks,
  pathOfMinutes,
  rowOf,
  savedState,
  type Stage,
  tickOf,
} from "./stage.js";

let stage: Stage;
let ada: Profile;
let bruno: Profile;

beforeAll(async () => {
  stage = await openStage();
  const { browser, server } = stage;
  bruno = await stage.enter("Bruno Novak");
  const { origin, coordinatorUrl: signInUrl } = server;
  ada = await openProfile(browser, { origin, signInUrl }, "Ada Lindner");
});

afterAll(async () => {
  await ada?.context.close();
  await stage?.[Symbol.asyncDispose]();
});

const inList = (page: Page) => page.locator("netz-task-list");

async function create(page: Page, title: string): Promise<void> {
  await page.getByRole("textbox", { name: "Neue Aufgabe" }).fill(title);
  await page.keyboard.press("Enter");
  await tickOf(page, title).waitFor();
}

/** Opens what can be changed about a task. */
async function openDetails(page: Page, title: string) {
  const row = rowOf(page, title);
  await row.getByRole("button", { name: `Mehr zu „${title}“` }).click();
  return row.locator("netz-task-details");
}

test("a task given to all towns moves to 1 von 7 at the other while both look on", async () => {
  await openTasks(ada, stage);
  await openTasks(bruno, stage);
  const title = "Ein Bild für die Plattform schicken";
  await create(ada.page, title);
  const details = await openDetails(ada.page, title);
  await details.getByRole("button", { name: "An alle Städte geben" }).click();
  await rowOf(bruno.page, title).getByText("0 von 7", { exact: true }).waitFor();

  await details.getByRole("checkbox", { name: "Zwickau" }).check();
  await rowOf(bruno.page, title).getByText("1 von 7", { exact: true }).waitFor();
  const other = await openDetails(bruno.page, title);
  await other.getByText(/^erledigt: Ada Lindner, /).waitFor();
  await other.getByRole("combobox", { name: "Stand von Plauen" }).selectOption("inProgress");
  await expect
    .poll(() => details.getByRole("combobox", { name: "Stand von Plauen" }).inputValue())
    .toBe("inProgress");
  await rowOf(ada.page, title).getByText("1 von 7", { exact: true }).waitFor();
});

test("two who change one title while apart both find their words, and choose", async () => {
  const title = "Raum für den Herbst suchen";
  await create(ada.page, title);
  await rowOf(bruno.page, title).waitFor();
  await savedState(ada.page);
  await ada.context.setOffline(true);
  await ada.page
    .locator("netz-sync-state")
    .getByText("Offline, auf diesem Gerät gesichert")
    .first()
    .waitFor();
  const change = async (page: Page, words: string) => {
    const field = rowOf(page, title).getByRole("textbox", { name: "Titel der Aufgabe" });
    await field.fill(words);
    await field.press("Enter");
    await tickOf(page, words).waitFor();
  };
  await change(ada.page, "Saal für den Herbst mieten");
  await change(bruno.page, "Raum in Plauen für den Herbst suchen");
  await savedState(bruno.page);
  await ada.context.setOffline(false);
  await savedState(ada.page);
  const [kept] = await Promise.all(
    [ada.page, bruno.page].map((page) =>
      inList(page).getByText("Zur selben Zeit schrieb jemand anderes:").textContent(),
    ),
  );
  expect(kept).toMatch(/Saal für den Herbst mieten|Raum in Plauen für den Herbst suchen/);
  await inList(bruno.page).getByRole("button", { name: "Diese nehmen" }).click();
  await inList(ada.page).getByText("Zur selben Zeit schrieb").waitFor({ state: "detached" });
});

test("many tasks are changed in one go with the keyboard alone, and taken back", async () => {
  const { page } = ada;
  for (const title of ["Getränke bestellen", "Namensschilder drucken"]) await create(page, title);
  await page.getByRole("searchbox", { name: "Suchen" }).fill("getraenke");
  await tickOf(page, "Namensschilder drucken").waitFor({ state: "detached" });
  await page.getByRole("searchbox", { name: "Suchen" }).fill("");
  await page.getByRole("button", { name: "Mehrere auswählen" }).focus();
  await page.keyboard.press("Enter");
  for (const title of ["Getränke bestellen", "Namensschilder drucken"]) {
    await page.getByRole("checkbox", { name: `„${title}“ auswählen` }).focus();
    await page.keyboard.press("Space");
  }
  const bar = page.locator("netz-task-bulk-bar");
  await bar.getByText("2 Aufgaben ausgewählt").waitFor();
  await bar.getByRole("combobox", { name: "Zuständig" }).focus();
  await page.keyboard.type("zwick");
  await page.keyboard.press("Enter");
  await bar.getByRole("textbox", { name: "Fällig" }).focus();
  await page.keyboard.type("4. Quartal 2027");
  await page.keyboard.press("Enter");
  await bar.getByRole("button", { name: "Übernehmen" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("2 Aufgaben geändert.").waitFor();
  const facts = rowOf(bruno.page, "Namensschilder drucken").getByText("fällig 4. Quartal 2027");
  await facts.waitFor();
  await page.getByRole("button", { name: "Rückgängig" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => facts.count()).toBe(0);
  await page.getByRole("button", { name: "Auswahl beenden" }).click();
});

test("a task moves to the list of a group, and the network still sees it there", async () => {
  const { page } = ada;
  await create(page, "Fahrgemeinschaft absprechen");
  const details = await openDetails(page, "Fahrgemeinschaft absprechen");
  await details
    .getByRole("combobox", { name: "Liste" })
    .selectOption({ label: "Regionalgruppe West" });
  await rowOf(bruno.page, "Fahrgemeinschaft absprechen").getByText("Regionalgruppe West").waitFor();
  await savedState(page);
  await bruno.page.goto(`${stage.server.origin}/aufgaben/west`);
  await tickOf(bruno.page, "Fahrgemeinschaft absprechen").waitFor();
  expect(await tickOf(bruno.page, "Fahrgemeinschaft absprechen").isEnabled()).toBe(true);
});

test("attendance is marked by one tap, and the header counts at the other", async () => {
  const path = await pathOfMinutes(ada, stage);
  await openMinutes(ada, stage, path);
  await openMinutes(bruno, stage, path);
  const header = () =>
    bruno.page
      .locator("netz-attendance-summary")
      .evaluate((element) => element.shadowRoot?.textContent?.trim());
  await expect.poll(header).toBe("6 von 7 Städten vertreten (5 vor Ort, 1 online)");
  await ada.page.locator("summary", { hasText: "Anwesenheit" }).click();
  const zwickau = ada.page.getByRole("group", { name: "Teilnahme von Zwickau" });
  await zwickau.getByRole("radio", { name: "online" }).focus();
  await ada.page.keyboard.press("Space");
  await expect.poll(header).toBe("6 von 7 Städten vertreten (4 vor Ort, 2 online)");
  await ada.page.keyboard.press("ArrowRight");
  await expect.poll(header).toBe("5 von 7 Städten vertreten (4 vor Ort, 1 online)");
});

test("a follow-up takes over what runs on and what is open, and both meetings link to each other", async () => {
  const { page } = ada;
  const response = await page.request.get(`${stage.server.origin}/api/v1/meetings?limit=200`);
  const { items } = (await response.json()) as {
    items: { id: string; next?: string; previous?: string; title: { de: string } }[];
  };
  const last = items.find(({ next, previous }) => next === undefined && previous !== undefined);
  await openMinutes(ada, stage, `/treffen/${last?.id.replace("urn:uuid:", "")}`);
  await page.getByRole("button", { name: "Folgetreffen anlegen" }).click();
  const dialog = page.getByRole("dialog", { name: "Folgetreffen anlegen" });
  await dialog.getByRole("button", { name: "Anlegen" }).click();
  await dialog.getByText("Bitte geben Sie an, wann das Treffen ist.").waitFor();
  await dialog.getByRole("textbox", { name: "Wann" }).fill("4. Quartal 2027");
  await dialog.getByRole("textbox", { name: "Titel" }).fill("Treffen nach dem Treffen");
  const task = dialog.getByRole("checkbox", { name: "Kontaktdaten und Aktivitäten sammeln" });
  expect(await task.isChecked()).toBe(true);
  const review = dialog.getByRole("checkbox", { name: /Rückblick auf den Generationendialog/ });
  expect(await review.isChecked()).toBe(true);
  await review.uncheck();
  await dialog.getByRole("button", { name: "Anlegen" }).click();

  await page.getByRole("heading", { name: "Treffen nach dem Treffen", level: 1 }).waitFor();
  await editorOf(page).waitFor();
  await page.getByText("4. Quartal 2027").first().waitFor();
  const text = editorOf(page);
  await text
    .getByRole("checkbox", { name: "Erledigt: Entwurf für eine sachsenweite Plattform vorlegen" })
    .waitFor();
  expect(await text.getByText("Rückblick auf den Generationendialog").count()).toBe(0);
  await page.locator("summary", { hasText: "Läuft weiter aus dem vorigen Treffen" }).click();
  await page.getByText("ohne Ergebnis").first().waitFor();
  await page.getByRole("link", { name: "Voriges Treffen" }).click();
  await page.getByRole("heading", { name: last?.title.de ?? "", level: 1 }).waitFor();
  await page.getByRole("link", { name: "Folgetreffen" }).waitFor();
});

test("nobody's page complained", () => {
  expect([...ada.complaints, ...bruno.complaints]).toEqual([]);
});
