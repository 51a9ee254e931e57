import type { Profile } from "@staedtenetz/testing/workspace-server";
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
let bruno: Profile;

beforeAll(async () => {
  stage = await openStage();
  ada = await stage.enter("Ada Lindner");
  bruno = await stage.enter("Bruno Novak");
  const minutes = await pathOfMinutes(ada, stage);
  await openMinutes(ada, stage, minutes);
  await openMinutes(bruno, stage, minutes);
});

afterAll(() => stage?.[Symbol.asyncDispose]());

const lineWith = "Die Arbeitsgruppen setzen";

/** A new line under the item on working groups, at the end of everything written there so far. */
async function newLine({ page }: Profile): Promise<void> {
  await caretAfter(page, lineWith);
  await page.keyboard.press("Enter");
}

const option = (page: Page, name: string | RegExp) =>
  page.locator(".netz-slash-menu [role=option]").filter({ hasText: name }).first();

/** The text of somebody's editor without the names at others' carets. */
const textOf = (page: Page): Promise<string> =>
  editorOf(page).evaluate((editor) => {
    const copy = editor.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll(".netz-caret")) caret.remove();
    return copy.textContent;
  });

/** For what a busy machine may take its time for. */
const long = { timeout: 20_000 };

/** Everything that is announced from now on, however shortly it stands there. */
async function listenTo(page: Page): Promise<() => Promise<string>> {
  const heard = await page
    .locator("[aria-live=polite]")
    .first()
    .evaluateHandle((region) => {
      const sentences: string[] = [];
      new MutationObserver(() => sentences.push(region.textContent.trim())).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      return sentences;
    });
  return async () => (await heard.jsonValue()).join(" ");
}

async function choose(page: Page, menu: "Einfügen" | "Mehr", command: string): Promise<void> {
  await page
    .locator("netz-editor-toolbar")
    .getByRole("button", { name: menu, exact: true })
    .click();
  await page.locator(`netz-toolbar-menu [data-command="${command}"]`).click();
}

describe("in the text", () => {
  test("a table is inserted with the slash, filled by keyboard, and grows a row and a column", async () => {
    const { page } = ada;
    await newLine(ada);
    await page.keyboard.type("/tab");
    await option(page, "Tabelle").waitFor();
    await page.keyboard.press("Enter");
    const table = editorOf(page).locator("table");
    await table.waitFor();
    for (const words of ["Stadt", "Stand", "Bis", "Görlitz", "läuft", "Mai", "Zwickau", "offen"]) {
      await page.keyboard.type(words);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.type("Juni");
    await page.keyboard.press("Tab");
    await expect.poll(() => table.locator("tr").count()).toBe(4);
    await page.keyboard.type("Leipzig");
    const button = page.locator("netz-editor-toolbar").getByRole("button", {
      name: "Spalte rechts einfügen",
    });
    await button.click();
    const his = editorOf(bruno.page).locator("table");
    await expect.poll(() => his.locator("tr").first().locator("th").count()).toBe(4);
    expect(await his.locator("tr").nth(3).locator("td").first().innerText()).toContain("Leipzig");
    await page.keyboard.press("Control+Enter");
    await page.keyboard.type("Nach der Tabelle.");
    await expect.poll(() => textOf(bruno.page)).toContain("Nach der Tabelle.");
  });

  test("a town is mentioned by its name without marks, and stands in the document as an id", async () => {
    const { page } = ada;
    await newLine(ada);
    await page.keyboard.type("Es berichtet @weissw");
    await option(page, "Weißwasser").waitFor();
    await page.keyboard.press("Enter");
    const mention = editorOf(bruno.page).locator(".netz-mention", { hasText: "Weißwasser" });
    await mention.first().waitFor();
    expect(await mention.first().getAttribute("data-mention")).toMatch(/^urn:uuid:/);
    const body = await page.evaluate(() =>
      (
        document.querySelector("netz-minutes") as unknown as {
          connection: { doc: { getXmlFragment(name: string): { toString(): string } } };
        }
      ).connection.doc
        .getXmlFragment("body")
        .toString(),
    );
    expect(body).toMatch(/<mention subject="urn:uuid:[0-9a-f-]+"/);
  });

  test("a name that was typed out is offered as a mention, and taken by keyboard", async () => {
    const { page } = ada;
    await newLine(ada);
    await page.keyboard.type("Auch Görlitz ");
    await page.locator(".netz-name-offer").waitFor();
    await page.keyboard.press("Control+Alt+n");
    await editorOf(bruno.page).locator(".netz-mention", { hasText: "Görlitz" }).waitFor();
    await page.keyboard.type("macht mit.");
    await expect.poll(() => textOf(bruno.page)).toContain("Auch Görlitz macht mit.");
  });

  test("an unknown id shows as a former member", async () => {
    await newLine(ada);
    await ada.page.evaluate(() => {
      const html =
        '<p><span data-mention="urn:uuid:00000000-0000-4000-8000-00000000dead"></span></p>';
      const data = new DataTransfer();
      data.setData("text/html", html);
      document
        .querySelector("netz-minutes [contenteditable=true]")
        ?.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
        );
    });
    await editorOf(bruno.page).getByText("Ehemaliges Mitglied").waitFor();
  });

  test("a date shows what was understood before it is inserted", async () => {
    const { page } = ada;
    await newLine(ada);
    await page.keyboard.type("/termin 4. Quar");
    await page.locator(".netz-slash-empty", { hasText: "Kein Datum erkannt" }).waitFor();
    await page.keyboard.type("tal 2026");
    await option(page, "4. Quartal 2026").waitFor();
    await page.keyboard.press("Enter");
    const date = editorOf(bruno.page).locator("time", { hasText: "4. Quartal 2026" });
    await date.waitFor();
    expect(await date.getAttribute("data-edtf")).toBe("2026-36");
  });

  test("the toolbar's menu inserts what the slash does, and marks a block as internal in words", async () => {
    const { page } = ada;
    await newLine(ada);
    await page.keyboard.type("Nur für uns.");
    await choose(page, "Einfügen", "internal");
    const line = editorOf(bruno.page).locator("p[data-internal]", { hasText: "Nur für uns." });
    await line.waitFor();
    const word = await line.evaluate((element) => getComputedStyle(element, "::before").content);
    expect(word).toBe('"Intern"');
    await caretAfter(page, "Nur für uns.");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Im Kasten.");
    await choose(page, "Einfügen", "internal");
    await choose(page, "Einfügen", "callout");
    await editorOf(bruno.page).locator("aside[data-internal]", { hasText: "Im Kasten." }).waitFor();
  });

  test("undo takes back own edits only", async () => {
    await newLine(ada);
    await ada.page.keyboard.type("Von Ada.");
    await expect.poll(() => textOf(bruno.page)).toContain("Von Ada.");
    await caretAfter(bruno.page, "Die gastgebende Stadt");
    await bruno.page.keyboard.type(" Von Bruno.");
    await expect.poll(() => textOf(ada.page)).toContain("Von Bruno.");
    await ada.page.keyboard.press("Control+z");
    await expect.poll(() => textOf(bruno.page)).not.toContain("Von Ada.");
    expect(await textOf(ada.page)).toContain("Von Bruno.");
  });

  test("finding goes through all places, Escape returns, and the browser's own search stays in reach", async () => {
    const { page } = ada;
    await caretAfter(page, lineWith);
    await page.keyboard.press("Control+f");
    const field = page.locator("netz-find-bar input");
    await field.fill("stadt");
    const status = page.locator("netz-find-bar [role=status]");
    await expect.poll(() => status.innerText()).toMatch(/^\d+ von \d+$/);
    const first = await status.innerText();
    await field.press("Enter");
    expect(await status.innerText()).not.toBe(first);
    // In the field nobody keeps the key from the browser.
    await field.evaluate((element) => {
      element.ownerDocument.addEventListener("keydown", (event) => {
        if (event.key === "f") element.dataset["kept"] = String(event.defaultPrevented);
      });
    });
    await field.press("Control+f");
    expect(await field.getAttribute("data-kept")).toBe("false");
    await field.press("Escape");
    await expect.poll(() => page.locator("netz-find-bar").count()).toBe(0);
    expect(await editorOf(page).evaluate((editor) => editor.matches(":focus"))).toBe(true);
  });

  test("pasting from Word keeps lists, tables and marks, and nothing else", async () => {
    await newLine(ada);
    await ada.page.evaluate(() => {
      const html =
        "<p class=MsoNormal style='mso-fareast-language:DE'>Aus <b>Word</b><o:p></o:p></p>" +
        "<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Punkt eins</p>" +
        "<table><tr><td style='border:1pt'><p>Zelle eins</p></td></tr></table>";
      const data = new DataTransfer();
      data.setData("text/html", html);
      data.setData("text/plain", "Aus Word");
      document
        .querySelector("netz-minutes [contenteditable=true]")
        ?.dispatchEvent(
          new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
        );
    });
    const his = editorOf(bruno.page);
    await his.locator("strong", { hasText: "Word" }).waitFor();
    await his.locator("li", { hasText: "Punkt eins" }).waitFor();
    await his.locator("td", { hasText: "Zelle eins" }).waitFor();
    expect(await his.locator("[style*=mso], [class*=Mso]").count()).toBe(0);
  });
});

describe("the agenda", () => {
  const rows = (page: Page) => page.locator("netz-agenda li[data-item]");
  const titles = (page: Page): Promise<string[]> => rows(page).locator(".title").allInnerTexts();

  test("one types in an item while the other reorders it, and nothing is lost", async () => {
    for (const { page } of [ada, bruno]) {
      await page.getByRole("button", { name: "Tagesordnung bearbeiten" }).click();
    }
    const before = await titles(ada.page);
    await caretAfter(ada.page, lineWith);
    const typing = ada.page.keyboard.type(" Gleichzeitig geschrieben.", { delay: 20 });
    const report = before.find((title) => title.startsWith("Rückblick auf das Treffen")) ?? "";
    await bruno.page.getByRole("button", { name: `„${report}“ nach oben` }).click();
    await bruno.page.keyboard.press("Enter");
    await typing;
    await expect.poll(() => textOf(bruno.page)).toContain("Gleichzeitig geschrieben.");
    const moved = await titles(bruno.page);
    expect(moved.indexOf(report)).toBe(before.indexOf(report) - 2);
    await expect.poll(() => titles(ada.page)).toEqual(moved);
    await savedState(ada.page);
    expect(await textOf(ada.page)).toBe(await textOf(bruno.page));
  });

  test("the text follows in a step of its own, once nobody else writes there", async () => {
    const button = bruno.page.getByRole("button", { name: /^Text von TOP \d+ auch verschieben$/ });
    await button.first().waitFor();
    await expect.poll(() => button.first().isDisabled(), long).toBe(true);
    await caretAfter(ada.page, "Seit dem Auftakt");
    await expect.poll(() => button.first().isEnabled(), long).toBe(true);
    await button.first().click();
    await expect.poll(() => button.count()).toBe(0);
    const numbers = editorOf(ada.page).locator(".netz-agenda-number");
    const expected = (await titles(ada.page)).map((_, at) => `TOP ${at + 1}`);
    await expect.poll(() => numbers.allInnerTexts()).toEqual(expected);
    expect(await textOf(ada.page)).toContain("Gleichzeitig geschrieben.");
  });

  test("dragging reorders, minutes add up, and an item taken off can be put back", async () => {
    const before = await titles(ada.page);
    const grip = (row: number) => rows(ada.page).nth(row).locator(".grip");
    // The page must not scroll between press and move: the browser looks for what is dragged only then.
    const size = ada.page.viewportSize() ?? { width: 1280, height: 720 };
    await ada.page.setViewportSize({ ...size, height: 1_600 });
    await grip(3).dragTo(grip(1));
    await ada.page.setViewportSize(size);
    const [first, second, third, fourth, ...rest] = before;
    await expect
      .poll(() => titles(bruno.page))
      .toEqual([first, fourth, second, third, ...rest].filter((title) => title !== undefined));
    const total = ada.page.locator("netz-agenda .total");
    const sum = Number(/\d+/.exec(await total.innerText())?.[0]);
    const field = rows(ada.page).first().locator("input[type=number]");
    const old = Number(await field.inputValue());
    await field.fill(String(old + 15));
    await field.press("Tab");
    await expect.poll(() => total.innerText()).toContain(String(sum + 15));
    const last = before.at(-1) ?? "";
    await bruno.page.getByRole("button", { name: `„${last}“ von der Tagesordnung nehmen` }).click();
    await expect.poll(() => rows(ada.page).count()).toBe(before.length - 1);
    await ada.page.getByRole("button", { name: `„${last}“ wieder aufnehmen` }).click();
    await expect.poll(() => rows(bruno.page).count()).toBe(before.length);
  });
});

describe("together", () => {
  test("one goes to where the other writes with a key", async () => {
    await caretAfter(bruno.page, "Aus dem zuständigen Ministerium");
    await caretAfter(ada.page, "Seit dem Auftakt");
    await expect
      .poll(() => ada.page.locator(".netz-caret-label", { hasText: "Bruno" }).count())
      .toBe(1);
    await ada.page.keyboard.press("Control+Alt+o");
    await ada.page.keyboard.type(" Ada war hier.");
    await editorOf(bruno.page)
      .locator("p", { hasText: "Aus dem zuständigen Ministerium" })
      .filter({ hasText: "Ada war hier." })
      .waitFor();
  });

  test("quiet mode keeps others' edits back while one types, says so, and loses nothing", async () => {
    await choose(ada.page, "Mehr", "quiet");
    await ada.page.locator(".netz-quiet").waitFor();
    await caretAfter(ada.page, "Seit dem Auftakt");
    await caretAfter(bruno.page, "Die gastgebende Stadt");
    await ada.page.keyboard.type(" In Ruhe");
    await bruno.page.keyboard.type(" Brunos Zwischenruf");
    let calls = 0;
    // Both go on writing until, at one and the same moment, something waits and does not show.
    await expect
      .poll(async () => {
        await ada.page.keyboard.type("…");
        await bruno.page.keyboard.type("!");
        calls += 1;
        const waits = /Änderung(en)? warte/.test(await ada.page.locator(".netz-quiet").innerText());
        return waits && !(await textOf(ada.page)).includes(`Zwischenruf${"!".repeat(calls)}`);
      }, long)
      .toBe(true);
    await expect.poll(() => textOf(bruno.page)).toContain("In Ruhe…");
    const all = `Brunos Zwischenruf${"!".repeat(calls)}`;
    await expect.poll(() => textOf(ada.page), long).toContain(all);
    await ada.page.getByRole("button", { name: "Ruhemodus beenden" }).click();
    await expect.poll(() => ada.page.locator(".netz-quiet").count()).toBe(0);
    await expect
      .poll(async () => (await textOf(ada.page)) === (await textOf(bruno.page)))
      .toBe(true);
  });

  test("others' edits are announced only when asked for, in one polite region", async () => {
    const said = await listenTo(ada.page);
    await choose(ada.page, "Mehr", "announcements");
    await ada.page.getByRole("checkbox", { name: "Wer gerade schreibt" }).check();
    await ada.page.getByRole("button", { name: "Fertig", exact: true }).click();
    await caretAfter(bruno.page, "Die gastgebende Stadt");
    await bruno.page.keyboard.type(" Hörbar.");
    await expect.poll(said, long).toContain("Bruno Novak schreibt.");
    await ada.page.reload();
    await editorOf(ada.page).waitFor();
    await choose(ada.page, "Mehr", "announcements");
    expect(await ada.page.getByRole("checkbox", { name: "Wer gerade schreibt" }).isChecked()).toBe(
      true,
    );
    await ada.page.keyboard.press("Escape");
  });

  test("the list of shortcuts opens with a question mark outside the text, and from the toolbar", async () => {
    const { page } = ada;
    await page.locator("netz-editor-toolbar").getByRole("button", { name: "Fett" }).focus();
    await page.keyboard.type("?");
    await page.getByRole("heading", { name: "Tastenkürzel" }).waitFor();
    await page.keyboard.press("Escape");
    await choose(page, "Mehr", "shortcuts");
    await page.getByRole("heading", { name: "Tastenkürzel" }).waitFor();
    await page.keyboard.press("Escape");
  });
});

test("both hold the same, and nobody's page complained", async () => {
  await savedState(ada.page);
  await savedState(bruno.page);
  await expect.poll(async () => (await textOf(ada.page)) === (await textOf(bruno.page))).toBe(true);
  expect([...ada.complaints, ...bruno.complaints]).toEqual([]);
});
