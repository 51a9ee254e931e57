import { minutesOf } from "@staedtenetz/document";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { bodyOf, TwoPeople, type Person } from "./two-editors.test-support.js";

let two: TwoPeople;

beforeEach(() => {
  two = new TwoPeople([{ type: "paragraph", text: "Die AGs berichten." }]);
});
afterEach(() => two.destroy());

const text = (person: Person): string => minutesOf(person.minutes).plainText();
const all = (person: Person, selector: string) => [
  ...person.element.querySelectorAll<HTMLElement>(selector),
];

/** Tiptap gives the focus with the next frame. */
async function atEnd(person: Person): Promise<void> {
  person.editor.focus("end");
  await expect.poll(() => person.editor.state.focused).toBe(true);
}

const paste = (person: Person, words?: string): void => {
  const data = new DataTransfer();
  data.items.add(new File([new Uint8Array(8)], "bild.png", { type: "image/png" }));
  if (words !== undefined) data.setData("text/plain", words);
  person.editor.dom.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
  );
};

const rows = (person: Person): number => all(person, "tr").length;

describe("files in the clipboard", () => {
  test("are refused while the page takes none, and change nothing", async () => {
    await atEnd(two.anna);
    const before = bodyOf(two.anna.minutes);
    paste(two.anna);
    expect(two.anna.notices).toEqual(["noFilesHere"]);
    expect(bodyOf(two.anna.minutes)).toBe(before);
  });

  test("give way to words that come with them, as from Word", async () => {
    await atEnd(two.anna);
    paste(two.anna, "Worte aus Word");
    expect(two.anna.notices).toEqual([]);
    expect(text(two.bruno)).toContain("Worte aus Word");
  });
});

describe("a table", () => {
  test("goes from cell to cell with Tab, and makes a row after the last one", async () => {
    await atEnd(two.anna);
    two.anna.editor.run("table");
    await userEvent.keyboard("Stadt{Tab}Stand");
    for (let cell = 0; cell < 8; cell++) await userEvent.keyboard("{Tab}");
    await expect.poll(() => rows(two.bruno)).toBe(4);
    await userEvent.keyboard("{Shift>}{Tab}{/Shift}davor");
    await expect.poll(() => all(two.bruno, "td").at(5)?.textContent).toContain("davor");
    expect(bodyOf(two.anna.minutes)).toBe(bodyOf(two.bruno.minutes));
  });

  test("that two people changed at the same time has equal rows after the next edit, and no more cells", async () => {
    await atEnd(two.anna);
    two.anna.editor.run("table");
    await expect.poll(() => rows(two.bruno)).toBe(3);
    two.connected = false;
    two.anna.editor.run("columnAfter");
    two.bruno.editor.focus("start");
    const [cell] = all(two.bruno, "td");
    if (cell !== undefined) await userEvent.click(cell);
    two.bruno.editor.run("rowAfter");
    await expect.poll(() => [all(two.anna, "th").length, rows(two.bruno)]).toEqual([4, 4]);
    two.reconnect();
    await atEnd(two.anna);
    await userEvent.keyboard("danach");
    const widths = (person: Person): number[] =>
      all(person, "tr").map((row) => row.querySelectorAll("td, th").length);
    await expect.poll(() => widths(two.anna)).toEqual([4, 4, 4, 4]);
    await expect.poll(() => widths(two.bruno)).toEqual([4, 4, 4, 4]);
    expect(bodyOf(two.anna.minutes)).toBe(bodyOf(two.bruno.minutes));
  });
});
