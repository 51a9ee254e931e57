import { AxeBuilder } from "@axe-core/playwright";
import { openProfile, type Profile } from "@staedtenetz/testing/workspace-server";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  caretAfter,
  editorOf,
  openMinutes,
  openStage,
  pathOfMinutes,
  savedState,
  type Stage,
} from "./stage.js";

let stage: Stage;
let ada: Profile;
let mara: Profile;
const others: Profile[] = [];

beforeAll(async () => {
  stage = await openStage();
  const { browser, server } = stage;
  ada = await stage.enter("Ada Lindner");
  mara = await openProfile(
    browser,
    { origin: server.origin, signInUrl: server.coordinatorUrl },
    "Mara Sommer",
  );
});

afterAll(async () => {
  await Promise.all([mara, ...others].map((profile) => profile?.context.close()));
  await stage?.[Symbol.asyncDispose]();
});

const open = async ({ page }: Profile, path: string): Promise<void> => {
  await page.goto(stage.server.origin + path);
  await page.locator("h1").waitFor();
};

const rowOf = ({ page }: Profile, name: string) => page.locator(".member-row", { hasText: name });

/** Somebody new, by an invitation that Mara makes for one place. */
async function invited(name: string, target: string): Promise<Profile> {
  await open(mara, "/mitglieder/einladungen");
  await mara.page.getByLabel("Für wen?").fill(name);
  const field = mara.page.getByLabel("Wohin?");
  const option = field.locator("option", { hasText: target }).first();
  await option.waitFor({ state: "attached" });
  await field.selectOption(await option.evaluate((node) => (node as HTMLOptionElement).value));
  await mara.page.getByRole("button", { name: "Einladen", exact: true }).click();
  const link = mara.page.getByRole("textbox", { name: "Link der Einladung" });
  await link.waitFor();
  const { server, browser } = stage;
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error.stack)));
  await page.goto(await link.inputValue());
  await page.locator("button[type=submit]").click();
  await page.waitForURL(
    (url) => url.origin === server.origin && !url.pathname.startsWith("/join/"),
  );
  const profile = { context, page, complaints };
  others.push(profile);
  return profile;
}

test("a right lowered while typing: read-only within two seconds, and nothing that was saved is lost", async () => {
  const minutes = await pathOfMinutes(ada, stage);
  await openMinutes(ada, stage, minutes);
  await caretAfter(ada.page, "Die Arbeitsgruppen setzen");
  await ada.page.keyboard.type(" Das war schon gespeichert.");
  await savedState(ada.page);
  await open(mara, "/mitglieder");
  const typing = ada.page.keyboard.type(
    " Das tippt Ada noch, während sie das Recht verliert.".repeat(3),
    { delay: 40 },
  );
  const changed = performance.now();
  await mara.page.getByLabel("Rolle von Ada Lindner").selectOption("reader");
  await ada.page.locator('netz-minutes [role="textbox"][contenteditable="false"]').waitFor();
  expect(performance.now() - changed).toBeLessThan(2000);
  await typing;
  await openMinutesReadOnly(mara, minutes);
  await editorOf(mara.page).getByText("Das war schon gespeichert.").waitFor();
  await ada.page.reload();
  const text = ada.page.locator('netz-minutes [role="textbox"]');
  await text.getByText("Das war schon gespeichert.").waitFor();
  await open(mara, "/mitglieder");
  await mara.page.getByLabel("Rolle von Ada Lindner").selectOption("member");
  await mara.page.getByText("Gespeichert.", { exact: true }).waitFor();
});

async function openMinutesReadOnly(profile: Profile, path: string): Promise<void> {
  await profile.page.goto(stage.server.origin + path);
  await profile.page.locator('netz-minutes [role="textbox"]').waitFor();
}

test("a member sees the others and their groups, and changes nobody", async () => {
  await open(ada, "/mitglieder");
  await rowOf(ada, "Jonas Feld").getByText("Regionalgruppe Ost: Koordination").waitFor();
  expect(await ada.page.locator(".member-tools").count()).toBe(0);
});

test.each(["/mitglieder/einladungen", "/mitglieder/aenderungen", "/personen/zustimmungen"])(
  "a member who opens %s learns whom to ask, and is led back to the overview",
  async (path) => {
    await open(ada, path);
    await ada.page.getByText("Bitte wenden Sie sich an die Koordination").waitFor();
    expect(await ada.page.getByRole("button", { name: "Erneut versuchen" }).count()).toBe(0);
    await ada.page.getByRole("link", { name: "Zur Übersicht" }).click();
    await ada.page.getByRole("heading", { name: "Guten Tag, Ada Lindner" }).waitFor();
  },
);

test.each([360, 1280])("at %i pixels no role is cut off in its select", async (width) => {
  await mara.page.setViewportSize({ width, height: 720 });
  await open(mara, "/mitglieder");
  await mara.page.locator(".member-tools select").first().waitFor();
  const cut = await mara.page.locator(".member-tools select").evaluateAll(
    (selects) =>
      selects.filter((select) => {
        const asWideAsItsWords = select.cloneNode(true) as HTMLSelectElement;
        asWideAsItsWords.style.width = "max-content";
        select.parentElement?.append(asWideAsItsWords);
        const needed = asWideAsItsWords.offsetWidth;
        asWideAsItsWords.remove();
        return (select as HTMLSelectElement).offsetWidth < needed;
      }).length,
  );
  expect(cut).toBe(0);
  await mara.page.setViewportSize({ width: 1280, height: 720 });
});

test("on a phone the account opens over the menu, and what folds on its pages unfolds by a tap", async () => {
  const { page } = mara;
  await page.setViewportSize({ width: 360, height: 720 });
  await open(mara, "/");
  await page.getByRole("button", { name: "Menü" }).click();
  await page.getByRole("button", { name: /^Konto:/ }).click();
  await page.getByRole("link", { name: "Mitglieder", exact: true }).click();
  await page.getByText("Was die Rollen bedeuten").click();
  await page.getByText("lädt ein, ändert Rechte, führt das Verzeichnis").waitFor();
  await page.setViewportSize({ width: 1280, height: 720 });
});

test("somebody invited into a group belongs to it, with role and date", async () => {
  const bo = await invited("Bo Winter", "Gruppe: Regionalgruppe West");
  await bo.page.getByRole("heading", { name: "Guten Tag, Bo Winter" }).waitFor();
  await open(mara, "/mitglieder/gruppen");
  const west = mara.page.locator("section", {
    has: mara.page.getByRole("heading", { name: "Regionalgruppe West" }),
  });
  await west
    .locator(".member-row", { hasText: "Bo Winter" })
    .getByText(/Mitglied/)
    .waitFor();
  await west.getByRole("button", { name: "Mitgliedschaft von Bo Winter beenden" }).click();
  await expect.poll(() => west.locator(".member-row", { hasText: "Bo Winter" }).count()).toBe(0);
});

test("a guest sees the minutes of one meeting with its tasks", async () => {
  const guest = await invited("Gast Probst", "Als Gast: ");
  await guest.page.waitForURL(/\/treffen\//);
  await guest.page.locator('netz-minutes [role="textbox"][contenteditable="false"]').waitFor();
  await open(guest, "/treffen");
  const links = guest.page.locator('main a[href^="/treffen/"]');
  await expect.poll(() => links.count()).toBe(1);
});

test("who confirmed a mail address signs in with a link sent to it, and ends other devices", async () => {
  await open(ada, "/konto");
  await ada.page.getByLabel("Mailadresse zum Anmelden").last().fill("ada@stadt.example");
  await ada.page.getByRole("button", { name: "Adresse bestätigen" }).click();
  await ada.page.getByText("Wir haben eine Mail an ada@stadt.example geschickt.").waitFor();
  await ada.page.goto(await linkInOutbox("Bitte bestätigen Sie Ihre Adresse"));
  await ada.page.getByRole("button", { name: "This is my address" }).click();
  await ada.page.getByRole("heading", { name: /Guten Tag/ }).waitFor();

  const second = await stage.browser.newContext();
  const page = await second.newPage();
  others.push({ context: second, page, complaints: [] });
  await page.goto(stage.server.origin);
  await page.getByLabel("Mailadresse").fill("ada@stadt.example");
  await page.getByRole("button", { name: "Link schicken" }).click();
  await page.getByRole("heading", { name: "Bitte sehen Sie in Ihr Postfach" }).waitFor();
  await page.goto(await linkInOutbox("Ihr Link zum Anmelden"));
  await page.getByRole("button", { name: "Sign in as Ada Lindner" }).click();
  await page.getByRole("heading", { name: "Guten Tag, Ada Lindner" }).waitFor();

  await open(ada, "/konto");
  await ada.page.getByText("ada@stadt.example", { exact: true }).waitFor();
  await ada.page.getByRole("button", { name: "Alle anderen abmelden" }).click();
  await expect.poll(() => ada.page.getByText("Anderes Gerät").count()).toBe(0);
  await page.reload();
  await page.getByRole("heading", { name: "Anmelden" }).waitFor();
});

async function linkInOutbox(subject: string): Promise<string> {
  await expect
    .poll(async () => {
      await open(mara, "/mitglieder/postausgang");
      await mara.page.locator(".member-row, .empty").first().waitFor();
      return rowOf(mara, subject).getByText("zugestellt").count();
    })
    .toBeGreaterThan(0);
  const mail = rowOf(mara, subject).first();
  await mail.locator("summary").click();
  return (await mail.locator('a[href*="/join/"]').getAttribute("href")) ?? "";
}

test("who coordinates a group invites into it and guests to its meetings, and finds nothing of the others", async () => {
  const { id } = await memberNamed("Ada Lindner");
  const group = await groupNamed("Regionalgruppe Ost");
  const role = "coordinator";
  const added = await mara.page.request.post(
    `${stage.server.origin}/api/v1/groups/${group}/members`,
    { data: { member: id, kind: "person", role }, headers: { origin: stage.server.origin } },
  );
  expect(added.status()).toBe(201);
  await open(ada, "/mitglieder");
  await ada.page.getByRole("link", { name: "Einladungen" }).click();
  const targets = ada.page.getByLabel("Wohin?").locator("option");
  await expect
    .poll(async () => (await targets.allTextContents()).map((words) => words.trim()).join("\n"))
    .toMatch(/^Gruppe: Regionalgruppe Ost(\nAls Gast: [^\n]+)*$/);
  expect(await ada.page.getByLabel("Wer aus dem Verzeichnis?").count()).toBe(0);
  await ada.page.getByLabel("Für wen?").fill("Odo Neu");
  await ada.page.getByRole("button", { name: "Einladen", exact: true }).click();
  await ada.page.getByRole("textbox", { name: "Link der Einladung" }).waitFor();
  await rowOf(ada, "Odo Neu")
    .getByRole("button", { name: /zurückziehen/ })
    .click();
  await rowOf(ada, "Odo Neu").getByText("zurückgezogen").waitFor();
});

test("somebody of the directory is invited by their name, with the address they have", async () => {
  const { page } = mara;
  await page.request.post(`${stage.server.origin}/api/v1/people`, {
    data: {
      name: { formatted: "Petra Picker" },
      emails: [
        {
          value: "petra@stadt.example",
          context: "work",
          visibility: "coordinators",
          basis: "notRecorded",
        },
      ],
    },
    headers: { origin: stage.server.origin },
  });
  await open(mara, "/mitglieder/einladungen");
  const field = page.getByLabel("Wer aus dem Verzeichnis?");
  await field.fill("Niemand Bekanntes");
  await field.blur();
  await page.getByText("Bitte wählen Sie jemanden aus der Liste").waitFor();
  await field.fill("Petra Picker");
  await field.blur();
  expect(await page.getByLabel("Für wen?").inputValue()).toBe("Petra Picker");
  expect(await page.getByLabel("Mailadresse").inputValue()).toBe("petra@stadt.example");
  await page.getByRole("button", { name: "Einladen", exact: true }).click();
  await page.getByText("Die Einladung an petra@stadt.example ist unterwegs.").waitFor();
});

/** The bare id of a group of the demo. */
async function groupNamed(name: string): Promise<string> {
  const answer = await mara.page.request.get(`${stage.server.origin}/api/v1/groups?limit=200`);
  const { items } = (await answer.json()) as { items: { id: string; name: { de: string } }[] };
  return items.find((group) => group.name.de === name)?.id.slice(-36) ?? "";
}

async function memberNamed(name: string): Promise<{ id: string }> {
  const answer = await mara.page.request.get(`${stage.server.origin}/api/v1/members`);
  const { items } = (await answer.json()) as { items: { id: string; name: string }[] };
  return { id: items.find((member) => member.name === name)?.id ?? "" };
}

test("a coordinator hands over in one dialogue, with the keyboard alone, and is signed out", async () => {
  const gina = await invited("Gina Alt", "Gruppe: Regionalgruppe Ost");
  await open(mara, "/mitglieder");
  const { page } = mara;
  await page.getByRole("button", { name: "Aufgaben von Gina Alt übergeben" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Gina Alt gibt ab" }).waitFor();
  await page.getByText("1 Anmeldung endet").waitFor();
  await page.keyboard.press("Escape");
  expect(await page.locator("dialog").count()).toBe(0);
  await page.keyboard.press("Enter");
  await page.getByLabel("Wer übernimmt?").selectOption({ label: "Ada Lindner" });
  await page.getByRole("button", { name: "Jetzt übergeben" }).press("Enter");
  await page.getByText("Gina Alt hat alles an Ada Lindner übergeben.").waitFor();
  await rowOf(mara, "Gina Alt")
    .getByText(/gesperrt seit/)
    .waitFor();
  await gina.page.reload();
  await gina.page.getByRole("heading", { name: "Anmelden" }).waitFor();
  await open(mara, "/mitglieder/aenderungen");
  await page.getByText("Mara Sommer hat übergeben").first().waitFor();
});

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549"];
const paths = [
  "/mitglieder",
  "/mitglieder/gruppen",
  "/mitglieder/einladungen",
  "/mitglieder/aenderungen",
  "/mitglieder/postausgang",
  "/konto",
];

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(" ")}`),
  );
}

describe.each(["de", "en"] as const)("in %s", (locale) => {
  describe.each(["light", "dark"] as const)("and %s", (theme) => {
    test.each(paths)("axe finds nothing on %s", async (path) => {
      const { page } = mara;
      await page.evaluate(
        (chosen) => localStorage.setItem("netz:preferences", JSON.stringify(chosen)),
        { locale, theme },
      );
      await open(mara, path);
      await page.locator(".member-row, .empty").first().waitFor();
      for (const summary of await page.locator("main summary").all()) await summary.click();
      expect(await barriers(page)).toEqual([]);
    });
  });
});

test("no page about members is wider than a screen of 320 pixels", async () => {
  const { page } = mara;
  await page.setViewportSize({ width: 320, height: 640 });
  const tooWide: string[] = [];
  for (const path of paths) {
    await open(mara, path);
    await page.locator(".member-row, .empty").first().waitFor();
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (excess > 0) tooWide.push(`${path}: ${excess}`);
  }
  expect(tooWide).toEqual([]);
});

test("nobody's page complained", () => {
  expect([ada, mara, ...others].flatMap(({ complaints }) => complaints)).toEqual([]);
});
