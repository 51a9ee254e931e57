import { AxeBuilder } from "@axe-core/playwright";
import {
  openProfile,
  startWorkspaceServer,
  type Profile,
  type WorkspaceServer,
} from "@staedtenetz/testing/workspace-server";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { browserLaunchOptions } from "../../../scripts/browser.js";

let server: WorkspaceServer;
let browser: Browser;
let ada: Profile;
let ben: Profile;

beforeAll(async () => {
  [server, browser] = await Promise.all([
    startWorkspaceServer({ DEMO: "0" }),
    chromium.launch(browserLaunchOptions()),
  ]);
  ada = await openProfile(browser, server, "Ada Lindner");
  ben = await sameAccount(ada);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** The same admin in a second browser: what matters is that two forms are open. */
async function sameAccount(profile: Profile): Promise<Profile> {
  const context = await browser.newContext({ storageState: await profile.context.storageState() });
  const page = await context.newPage();
  await page.goto(server.origin);
  await page.locator("h1").waitFor();
  return { ...profile, context, page };
}

function field(page: Page, label: string | RegExp) {
  return page.getByLabel(label, { exact: typeof label === "string" });
}

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Speichern" }).click();
}

/** Everything axe-core finds with the tags of WCAG 2.2 AA and EN 301 549. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549"])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

test("an empty network says what to do first, and the first admin sets it up", async () => {
  const { page } = ada;
  await page.getByRole("heading", { name: "Das Netzwerk einrichten" }).waitFor();
  await page.getByRole("link", { name: "Dem Netzwerk einen Namen geben" }).click();
  await field(page, /^Name(?! auf)/).fill("Engagierte Städte Musterland");
  await save(page);
  await page.getByText("Engagierte Städte Musterland").first().waitFor();
  for (const [town, since] of [
    ["Musterstadt", "2025"],
    ["Beispielhausen", "März 2024"],
  ] as const) {
    await page.goto(`${server.origin}/neu/kommune`);
    await field(page, /^Name/).fill(town);
    await field(page, /Im Netzwerk seit/).fill(since);
    await save(page);
    await page.getByRole("heading", { name: town, level: 1 }).waitFor();
  }
  await page.goto(`${server.origin}/neu/gruppe`);
  await field(page, /^Name/).fill("Regionalgruppe Süd");
  await save(page);
  await page.getByRole("heading", { level: 1, name: "Aufgaben" }).waitFor();
  await page.goto(server.origin);
  await page.getByText(/2 Kommunen/).waitFor();
  expect(await page.getByRole("heading", { name: "Das Netzwerk einrichten" }).count()).toBe(0);
});

test("a form says what it understood of a date, and what is missing, at the field and in a summary", async () => {
  const { page } = ada;
  await page.goto(`${server.origin}/neu/treffen`);
  const when = field(page, /^Wann/);
  await when.fill("4. Quartal 2030");
  await page.getByText("Verstanden: 4. Quartal 2030").waitFor();
  await when.fill("irgendwas");
  await page.getByText("Darin ist noch kein Datum zu erkennen.").waitFor();
  await save(page);
  const summary = page.getByRole("alert");
  await summary.getByText("Bitte prüfen Sie 2 Angaben.").waitFor();
  expect(await findings(page)).toEqual([]);
  await summary.getByRole("link", { name: /^Titel/ }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("field-title");
  expect(await field(page, /^Titel/).getAttribute("aria-invalid")).toBe("true");
});

test("a new meeting has its minutes, with an agenda out of its questions", async () => {
  const { page } = ada;
  await field(page, /^Titel/).fill("Erstes Treffen");
  await field(page, /^Wann/).fill("18.06.2030, 10:00 bis 15:30 Uhr");
  await field(page, /^Fragen an die Runde/).fill("Was läuft gut?\nWo fehlt Unterstützung?");
  await field(page, /^Anmeldung bis/).fill("1. Juni 2030");
  await field(page, /^Plätze/).fill("30");
  await save(page);
  await page.getByRole("heading", { name: "Erstes Treffen", level: 1 }).waitFor();
  await page.locator('netz-minutes [role="textbox"]').waitFor();
  await page.getByText("Wo fehlt Unterstützung?").first().waitFor();
});

test("two who change the same meeting: the second is told, sees both and decides", async () => {
  const path = new URL(ada.page.url()).pathname.replace("/treffen/", "/bearbeiten/treffen/");
  await Promise.all([ada, ben].map(({ page }) => page.goto(server.origin + path)));
  await field(ada.page, /^Titel/).fill("Treffen, wie Ada es nennt");
  await field(ada.page, /^Plätze/).fill("40");
  await field(ben.page, /^Titel/).fill("Treffen, wie Ben es nennt");
  await save(ada.page);
  await ada.page.getByRole("heading", { level: 1, name: "Treffen, wie Ada es nennt" }).waitFor();
  await save(ben.page);
  const told = ben.page.getByRole("alert");
  await told.getByText("Jemand hat das inzwischen geändert").waitFor();
  await told.getByText("Treffen, wie Ada es nennt").waitFor();
  await told.getByText("Treffen, wie Ben es nennt").waitFor();
  expect(await field(ben.page, /^Plätze/).inputValue()).toBe("40");
  expect(await findings(ben.page)).toEqual([]);
  await told.getByRole("button", { name: "Gespeichertes übernehmen: Titel" }).click();
  await field(ben.page, /^Plätze/).fill("50");
  await save(ben.page);
  await ben.page.getByRole("heading", { level: 1, name: "Treffen, wie Ada es nennt" }).waitFor();
  await ada.page.goto(server.origin + path);
  expect(await field(ada.page, /^Plätze/).inputValue()).toBe("50");
});

test("a meeting that is called off stays in the list, marked so", async () => {
  const { page } = ada;
  await field(page, /^Stand/).selectOption({ label: "abgesagt" });
  await save(page);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.goto(`${server.origin}/treffen`);
  const row = page.getByRole("link", { name: /Treffen, wie Ada es nennt/ });
  await row.getByText(/abgesagt/i).waitFor();
});

test("towns and partnerships are made and changed in the directory", async () => {
  const { page } = ada;
  await page.goto(`${server.origin}/kommunen`);
  await page.getByRole("link", { name: "Partnerschaft anlegen" }).click();
  await field(page, /^Kommune/).selectOption({ label: "Musterstadt" });
  await field(page, /^Partnerkommune/).selectOption({ label: "Beispielhausen" });
  await field(page, /^Vereinbart/).fill("12. Mai 1980");
  await save(page);
  await page.getByRole("heading", { level: 1, name: "Kommunen" }).waitFor();
  await page.getByText(/12\. Mai 1980/).waitFor();
  expect(await findings(page)).toEqual([]);
  await page.goto(`${server.origin}/neu/organisation`);
  await field(page, /^Name/).fill("Freiwilligenzentrum");
  await save(page);
  await page.getByRole("heading", { level: 1, name: "Kommunen" }).waitFor();
});

test("the forms hold in English, on a narrow screen and in the dark", async () => {
  const { page } = ada;
  await page.getByRole("button", { name: /English/ }).click();
  await page.setViewportSize({ width: 360, height: 800 });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${server.origin}/neu/treffen`);
    await page.getByRole("heading", { level: 1, name: "New meeting" }).waitFor();
    expect(await findings(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  }
  expect(ada.complaints).toEqual([]);
});
