import { openProfile, type Profile } from "@staedtenetz/testing/workspace-server";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { editorOf, openStage, pathOfMinutes, savedState, type Stage } from "./stage.js";

let stage: Stage;
let kim: Profile;
let minutes: string;

const paragraph = "Ganz ohne Maus geschrieben.";
const wording = "Die Städte tagen im Herbst gemeinsam.";
const task = "Einladung zur Herbsttagung verschicken";

beforeAll(async () => {
  stage = await openStage();
  await vi.waitUntil(() => stage.server.coordinatorUrl !== "");
  const coordinator = { ...stage.server, signInUrl: stage.server.coordinatorUrl };
  kim = await openProfile(stage.browser, coordinator, "Kim Koordination");
  minutes = await pathOfMinutes(kim, stage);
});

afterAll(() => stage?.[Symbol.asyncDispose]());

/** What has the focus, through all shadow roots: its role or tag, its name, its address. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (element === null) return "";
    const field = element as HTMLInputElement;
    const labels = [...(field.labels ?? [])].map((label) => label.textContent).join(" ");
    const isText = element.getAttribute("contenteditable") === "true" || element === document.body;
    const name = element.ariaLabel ?? (labels || (isText ? "" : (element.textContent ?? "")));
    const href = element.getAttribute("href") ?? "";
    const words = `${element.localName} ${element.role ?? field.type ?? ""} ${name} ${href}`;
    return words.replaceAll(/\s+/g, " ").trim();
  });
}

/** Presses a key until the focus has come to what is looked for; how often that was. */
async function reach(page: Page, wanted: RegExp, key = "Tab", most = 60): Promise<number> {
  const passed: string[] = [];
  while (passed.length < most) {
    await page.keyboard.press(key);
    const now = await focused(page);
    passed.push(now);
    if (wanted.test(now)) return passed.length;
  }
  throw new Error(`${wanted.source} was not reached by ${key}:\n${passed.join("\n")}`);
}

const card = () => editorOf(kim.page).locator(".netz-record", { hasText: wording });

test("from the overview, the meeting opens and the caret comes into its text by the keyboard", async () => {
  const { page } = kim;
  await reach(page, /^a .*\/treffen$/);
  await page.keyboard.press("Enter");
  await page.locator(`a[href="${minutes}"]`).first().waitFor();
  await reach(page, new RegExp(`^a .*${minutes}$`));
  await page.keyboard.press("Enter");
  await editorOf(page).waitFor();
  await savedState(page);
  await reach(page, /Zum Protokolltext/, "Tab", 3);
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toMatch(/textbox/);
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type(paragraph);
  await editorOf(page).locator("p", { hasText: paragraph }).waitFor();
});

test("a decision comes in by the slash menu, and gets its vote", async () => {
  const { page } = kim;
  await page.keyboard.press("Enter");
  await page.keyboard.type("/beschluss");
  await page.locator(".netz-slash-option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.type(wording);
  await page.keyboard.press("Tab");
  expect(await focused(page)).toMatch(/^button .*Abstimmung/);
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toMatch(/^select .*Art/);
  await page.keyboard.type("offen");
  await card().getByLabel("Ja", { exact: true }).waitFor();
  await reach(page, /^input .*Ja\b/, "Tab", 4);
  await page.keyboard.type("5");
  await reach(page, /^input .*Nein\b/, "Tab", 1);
  await page.keyboard.type("1");
  await page.keyboard.press("Escape");
  expect(await focused(page)).toMatch(/^button .*Abstimmung/);
  await page.keyboard.press("Escape");
  expect(await focused(page)).toMatch(/textbox/);
  await card().getByText("5 Ja · 1 Nein").waitFor();
  await card().locator(".netz-record-state", { hasText: "angenommen" }).waitFor();
});

test("a task comes in below it, and is given to a town", async () => {
  const { page } = kim;
  await page.keyboard.press("Enter");
  await page.keyboard.type("/aufgabe");
  await page.locator(".netz-slash-option").first().waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toMatch(/^textarea/);
  await page.keyboard.type(task);
  await reach(page, /^button .*(zuweisen|Zuständig)/i, "Tab", 2);
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toMatch(/combobox/);
  await page.keyboard.type("Plau");
  const option = page.getByRole("option", { name: "Plauen", selected: true });
  await option.waitFor();
  await page.keyboard.press("Enter");
  await option.waitFor({ state: "detached" });
  await page.keyboard.press("Escape");
  await expect.poll(() => focused(page)).toMatch(/^button .*(zuweisen|Zuständig)/i);
  const block = editorOf(page)
    .getByRole("group")
    .filter({ has: page.getByRole("checkbox", { name: `Erledigt: ${task}` }) });
  await expect.poll(() => block.locator(".netz-chip").allInnerTexts()).toEqual(["Plauen"]);
  await savedState(page);
});

test("all of it stands at the end of the text, in the order in which it was written", async () => {
  const last = await editorOf(kim.page).evaluate((editor) =>
    [...editor.children]
      .map((block) => `${block.textContent} ${block.querySelector("textarea")?.value ?? ""}`.trim())
      .filter((words) => words !== "")
      .slice(-3),
  );
  expect(last[0]).toBe(paragraph);
  expect(last[1]).toContain(wording);
  expect(last[2]).toContain(task);
});

test("the minutes are made ready and sent round, and the focus says where they are", async () => {
  const { page } = kim;
  await page.keyboard.press("Alt+F10");
  await reach(page, /Zum Stand des Protokolls/, "Shift+Tab", 3);
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toMatch(/^h2 /);
  await reach(page, /^summary .*/, "Tab", 3);
  await page.keyboard.press("Enter");
  await reach(page, /^select .*Sitzungsleitung/, "Tab", 2);
  await page.keyboard.type("Kim");
  await reach(page, /^select .*Protokollführung/, "Tab", 1);
  await page.keyboard.type("Kim");
  await reach(page, /^input radio /, "Tab", 1);
  await page.keyboard.press("ArrowDown");
  expect(await focused(page)).toMatch(/Im Umlauf, durch Schweigen/);
  await reach(page, /^button .*Speichern/, "Tab", 3);
  await page.keyboard.press("Enter");
  await page.locator("netz-finishing").getByText("Gespeichert.").waitFor();
  await reach(page, /^input date /, "Tab", 4);
  const [year, month, day] = new Date(Date.now() + 14 * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split("-");
  const english = await page.evaluate(() => navigator.language.startsWith("en"));
  await page.keyboard.type(english ? `${month}${day}${year}` : `${day}${month}${year}`);
  await page.keyboard.press("Enter");
  const step = page.locator('netz-finishing [aria-current="step"]');
  await expect.poll(() => step.innerText()).toBe("Im Umlauf");
  await expect.poll(() => focused(page)).toMatch(/^h2 /);
  await expect.poll(() => editorOf(page).count()).toBe(0);
});

test("the page did not complain", () => {
  expect(kim.complaints).toEqual([]);
});
