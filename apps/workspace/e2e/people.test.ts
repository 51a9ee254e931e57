import { AxeBuilder } from "@axe-core/playwright";
import { openProfile, type Profile } from "@staedtenetz/testing/workspace-server";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { inventedPerson, oldContactList } from "./old-contact-list.js";
import { openStage, type Stage } from "./stage.js";

let stage: Stage;
let kim: Profile;
let lou: Profile;
let ada: Profile;

const corrects = inventedPerson(0);
const refuses = inventedPerson(1);
const withdraws = inventedPerson(2);

beforeAll(async () => {
  stage = await openStage();
  await vi.waitUntil(() => stage.server.coordinatorUrl !== "");
  const coordinator = { ...stage.server, signInUrl: stage.server.coordinatorUrl };
  kim = await openProfile(stage.browser, coordinator, "Kim Koordination");
  lou = await openProfile(stage.browser, coordinator, "Lou Leitung");
  ada = await stage.enter("Ada Lindner");
});

afterAll(async () => {
  await Promise.all([kim?.context.close(), lou?.context.close()]);
  await stage?.[Symbol.asyncDispose]();
});

const open = (page: Page, path: string) => page.goto(stage.server.origin + path);

async function textOf(page: Page, path: string): Promise<string> {
  return (await page.request.get(stage.server.origin + path)).text();
}

/** The personal link in the newest mail to an address, as the demo's outbox shows it. */
async function linkOf(address: string): Promise<string> {
  const response = await kim.page.request.get(`${stage.server.origin}/api/v1/outbox?limit=200`);
  const { items } = (await response.json()) as { items: Record<string, unknown>[] };
  const mail = items.find((item) => JSON.stringify(item).includes(address));
  const link = /http[^\s"\\<]+\/public\/v1\/me\/[\w-]+/.exec(JSON.stringify(mail ?? {}))?.[0];
  if (link === undefined) throw new Error(`There is no mail to ${address}.`);
  return link;
}

/** A browser of somebody who has no account. */
async function stranger(): Promise<Page> {
  return (await stage.browser.newContext({ locale: "de-DE" })).newPage();
}

test("an old list of 80 rows is looked through with its findings, duplicates and shared mailboxes", async () => {
  const { page } = kim;
  await open(page, "/personen/einlesen");
  await page.getByLabel("Datei", { exact: true }).setInputFiles({
    name: "Kontakte 2019.csv",
    mimeType: "text/csv",
    buffer: oldContactList(),
  });
  await page.getByRole("button", { name: "Datei einlesen" }).click();
  await page.getByText("80 Zeilen gelesen: 72 werden übernommen, 8 nicht.").waitFor();
  const filter = page.getByLabel("Anzeigen");
  await filter.selectOption("shared");
  await expect.poll(() => page.locator(".import-row").count()).toBe(4);
  await filter.selectOption("duplicates");
  await expect.poll(() => page.locator(".import-row").count()).toBe(6);
  await filter.selectOption("findings");
  await expect
    .poll(() => page.locator(".row-number").allTextContents())
    .toEqual([77, 78, 79, 80, 81].map((row) => `Zeile ${row}`));
});

test("whoever is taken in is seen by those who coordinate, and nothing of it is public", async () => {
  const { page } = kim;
  await page.getByRole("button", { name: "72 Personen übernehmen" }).click();
  await page.getByText("72 Personen übernommen.").waitFor();
  await open(page, "/personen");
  await page.getByRole("searchbox").fill("ahornhain amrei");
  await page.getByRole("link", { name: corrects.name }).waitFor();
  await open(ada.page, "/personen");
  await ada.page.getByRole("heading", { name: "Personen", level: 1 }).waitFor();
  await ada.page.getByRole("link", { name: "Ada Lindner" }).waitFor();
  expect(await ada.page.getByText(corrects.name).count()).toBe(0);
  const outputs = ["/public/v1/people", "/api/v1/people?limit=200", "/api/v1/people-export"];
  for (const path of outputs) expect(await textOf(ada.page, path)).not.toContain("Ahornhain");
});

test("one button asks everybody who was not asked", async () => {
  const { page } = kim;
  await open(page, "/personen/zustimmungen");
  await page.getByRole("button", { name: /Bitte prüfen und zustimmen/ }).click();
  await page.getByText(/\d+ Mails verschickt/).waitFor({ timeout: 60_000 });
  const asked = page.locator('[data-state="open"]').getByText(corrects.name);
  await expect.poll(() => asked.count()).toBe(1);
});

test("one corrects and confirms without an account, and is shown as far as they allow", async () => {
  const page = await stranger();
  await page.goto(await linkOf(corrects.mail));
  await page.getByText("Kontakte 2019.csv").waitFor();
  await page.getByLabel("Name", { exact: true }).fill("Amrei Ahornhain-Berg");
  for (const words of [
    "Mein Name und meine Funktion stehen im Verzeichnis",
    "Meine E-Mail-Adressen stehen",
  ]) {
    await page
      .getByRole("group", { name: new RegExp(words) })
      .getByLabel("Ja")
      .check();
  }
  await page.getByRole("button", { name: "Speichern und bestätigen" }).click();
  await page.getByText("Gespeichert. Vielen Dank!").waitFor();
  await page.context().close();
  await open(ada.page, "/personen");
  await ada.page.getByRole("link", { name: "Amrei Ahornhain-Berg" }).waitFor();
  expect(await ada.page.getByText("amrei.ahornhain@stadt.example").count()).toBe(1);
  expect(await textOf(ada.page, "/public/v1/people")).not.toContain("Ahornhain");
});

test("one refuses everything, and nobody sees them any more", async () => {
  const page = await stranger();
  await page.goto(await linkOf(refuses.mail));
  await page.getByRole("button", { name: "Alles ablehnen und widerrufen" }).click();
  await page.getByText("Sie haben alles abgelehnt").waitFor();
  await page.context().close();
  expect(await textOf(kim.page, "/api/v1/people?limit=200&q=birk+birkenbruch")).not.toContain(
    refuses.name,
  );
});

test("one publishes, withdraws later, and is gone from API, exports and pages at the next request", async () => {
  const page = await stranger();
  await page.goto(await linkOf(withdraws.mail));
  const yes = page.getByLabel("Ja");
  for (let index = 0; index < (await yes.count()); index += 1) await yes.nth(index).check();
  await page.getByRole("button", { name: "Speichern und bestätigen" }).click();
  await page.getByText("Gespeichert. Vielen Dank!").waitFor();
  const outputs = [
    "/public/v1/people",
    "/api/v1/people?limit=200&q=cosima",
    "/api/v1/people-export",
  ];
  for (const path of outputs) expect(await textOf(ada.page, path)).toContain(withdraws.name);
  await page.getByRole("button", { name: "Alles ablehnen und widerrufen" }).click();
  await page.getByText("Sie haben alles abgelehnt").waitFor();
  for (const path of outputs) expect(await textOf(ada.page, path)).not.toContain(withdraws.name);
  await open(ada.page, "/personen");
  await ada.page.getByRole("link", { name: "Amrei Ahornhain-Berg" }).waitFor();
  expect(await ada.page.getByText(withdraws.name).count()).toBe(0);
  await page.context().close();
});

test("those who coordinate see who is open, refused and confirmed, and remind with one button", async () => {
  const { page } = kim;
  await open(page, "/personen/zustimmungen");
  await page.locator('[data-state="confirmed"]').getByText("Amrei Ahornhain-Berg").waitFor();
  await page.locator('[data-state="refused"]').getByText(refuses.name).first().waitFor();
  await page.getByRole("button", { name: /Offene erinnern/ }).click();
  await page.getByText(/\d+ Mails verschickt/).waitFor({ timeout: 60_000 });
  await expect.poll(() => page.getByText(/1-mal erinnert/).count()).toBeGreaterThan(60);
});

test("of two who change one record the second is told, and nothing is overwritten", async () => {
  const pages = [kim.page, lou.page];
  for (const page of pages) {
    await open(page, "/personen");
    await page.getByRole("searchbox").fill("lindenau");
    await page.getByRole("link", { name: "Mira Lindenau" }).click();
    await page.getByRole("button", { name: "Bearbeiten" }).click();
  }
  await kim.page.getByLabel("Nachname").fill("Lindenau-Erst");
  await kim.page.getByRole("button", { name: "Speichern" }).click();
  await kim.page.getByText("Gespeichert.").waitFor();
  await lou.page.getByLabel("Nachname").fill("Lindenau-Zweit");
  await lou.page.getByRole("button", { name: "Speichern" }).click();
  await lou.page.getByRole("heading", { name: "Jemand war schneller" }).waitFor();
  await lou.page.getByText("Mira Lindenau-Erst").waitFor();
  await lou.page.getByRole("button", { name: "Den gespeicherten Stand übernehmen" }).click();
  await lou.page.getByRole("heading", { name: "Mira Lindenau-Erst" }).waitFor();
  expect(await textOf(kim.page, "/api/v1/people?limit=200&q=lindenau")).not.toContain("Zweit");
});

test("a row that fits somebody who is there is merged into them, and undone", async () => {
  const { page } = kim;
  await open(page, "/personen/einlesen");
  await page.getByLabel("Datei", { exact: true }).setInputFiles({
    name: "Nachtrag.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(
      "Name;E-Mail;Telefon\nNils Moosbach;nils.moosbach@stadt.example;03583 4711\n",
    ),
  });
  await page.getByRole("button", { name: "Datei einlesen" }).click();
  await page
    .getByLabel("Was geschieht mit Zeile 2?")
    .selectOption({ label: "Mit Nils Moosbach zusammenführen" });
  await page.getByRole("combobox", { name: "E-Mail" }).selectOption({ label: "ersetzen" });
  await page.getByText("stadtverwaltung@zittau.example").first().waitFor();
  await page.getByRole("button", { name: "1 Zeile zusammenführen" }).click();
  await page.getByText("1 Zeile wurde mit einer vorhandenen Person zusammengeführt.").waitFor();
  const nils = "/api/v1/people?limit=200&q=moosbach";
  expect(await textOf(page, nils)).toContain("nils.moosbach@stadt.example");
  expect(await textOf(page, nils)).not.toContain("stadtverwaltung@zittau.example");
  await page.getByRole("button", { name: /Diese Übernahme zurücknehmen/ }).click();
  await page.getByText("Zurückgenommen.").waitFor();
  expect(await textOf(page, nils)).toContain("stadtverwaltung@zittau.example");
  expect(await textOf(page, nils)).not.toContain("nils.moosbach@stadt.example");
});

test("somebody is erased after a preview, and the report stays", async () => {
  const { page } = kim;
  await open(page, "/personen");
  await page.getByRole("searchbox").fill("lindenau");
  await page.getByRole("link", { name: "Mira Lindenau-Erst" }).click();
  await page.getByRole("button", { name: "Person löschen …" }).click();
  await page.getByRole("heading", { name: "Mira Lindenau-Erst löschen?" }).waitFor();
  await page.getByRole("button", { name: "Endgültig löschen" }).click();
  await page.getByRole("heading", { name: /Löschung vom/ }).waitFor();
  await page.getByText("abgeschlossen").waitFor();
  expect(await textOf(page, "/api/v1/people?limit=200&q=lindenau")).not.toContain("Lindenau");
});

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549"];

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} – ${failureSummary}`),
  );
}

/** What stands on a page once it has loaded. */
const content: Readonly<Record<string, string>> = {
  "": ".person-row",
  "/neu": ".person-fields",
  "/einlesen": ".upload",
  "/zustimmungen": ".sheet-row",
  "/loeschen": ".register",
};

async function choose(locale: "de" | "en", theme: "light" | "dark"): Promise<void> {
  await kim.page.evaluate(
    (chosen) => localStorage.setItem("netz:preferences", JSON.stringify(chosen)),
    { locale, theme },
  );
}

describe.each(["de", "en"] as const)("in %s", (locale) => {
  describe.each(["light", "dark"] as const)("and %s", (theme) => {
    test.each(["", "/neu", "/einlesen", "/zustimmungen", "/loeschen"])(
      "axe finds nothing on the page of people%s, and it fits on a small screen",
      async (path) => {
        const { page } = kim;
        await choose(locale, theme);
        await open(page, `/personen${path}`);
        await page
          .locator(content[path] ?? "h1")
          .first()
          .waitFor();
        expect(await barriers(page)).toEqual([]);
        await page.setViewportSize({ width: 320, height: 640 });
        const excess = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(excess).toBe(0);
        await page.setViewportSize({ width: 1280, height: 720 });
      },
    );

    test("axe finds nothing on a person, their form, a preview and a report", async () => {
      const { page } = kim;
      await choose(locale, theme);
      await open(page, "/personen");
      await page.locator(".person-row a.title").first().click();
      await page.locator(".person-actions").waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.locator(".person-actions button").first().click();
      await page.locator(".person-fields").waitFor();
      expect(await barriers(page)).toEqual([]);
      await open(page, "/personen/einlesen");
      await page.locator("#list-file").setInputFiles({
        name: "Kontakte 2019.csv",
        mimeType: "text/csv",
        buffer: oldContactList(),
      });
      await page.locator(".upload button").click();
      await page.locator("#import-filter").selectOption("duplicates");
      await page.locator(".import-decision select").first().selectOption({ index: 2 });
      await page.locator(".import-merge").waitFor();
      expect(await barriers(page)).toEqual([]);
      await open(page, "/personen/loeschen");
      await page.locator("a.sheet-row").first().click();
      await page.locator(".tag.accent").waitFor();
      expect(await barriers(page)).toEqual([]);
    });

    test("axe finds nothing on the personal page", async () => {
      const context = await stage.browser.newContext({ colorScheme: theme });
      const page = await context.newPage();
      await page.goto(`${await linkOf(corrects.mail)}?lang=${locale}`);
      expect(await barriers(page)).toEqual([]);
      await context.close();
    });
  });
});

test("no page complained, about its content security policy neither", () => {
  expect(kim.complaints.filter((words) => !words.includes("412"))).toEqual([]);
  expect(ada.complaints).toEqual([]);
});
