import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { TwoPeople } from "../two-editors.test-support.js";

let two: TwoPeople;

beforeEach(() => {
  two = new TwoPeople([{ type: "paragraph", text: "Siehe" }]);
  two.anna.editor.focus("end");
});

afterEach(() => two.destroy());

const links = () =>
  [...two.anna.editor.dom.querySelectorAll("a")].map((link) => [link.textContent, link.href]);

function paste(text: string): void {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true });
  two.anna.editor.dom.dispatchEvent(event);
}

test("a typed address becomes a link with the blank after it, and can be typed on", async () => {
  await userEvent.keyboard(" goerlitz.de");
  expect(links()).toEqual([]);
  await userEvent.keyboard(" und");
  await vi.waitFor(() => expect(links()).toEqual([["goerlitz.de", "https://goerlitz.de/"]]));
  await userEvent.keyboard(" netz@example.org{Enter}");
  await vi.waitFor(() => expect(links()).toHaveLength(2));
  expect(two.bruno.editor.dom.textContent).toContain("Siehe goerlitz.de und netz@example.org");
});

test("what is no address stays words", async () => {
  await userEvent.keyboard(" am 18.06.2025 z.B. um 10:00 ");
  await userEvent.keyboard("www.goerlitz.de ");
  await vi.waitFor(() =>
    expect(links()).toEqual([["www.goerlitz.de", "https://www.goerlitz.de/"]]),
  );
});

test("addresses in what was pasted become links, and one pasted over words links these", async () => {
  paste(" goerlitz.de und https://netz.example.org/a.");
  await vi.waitFor(() =>
    expect(links()).toEqual([
      ["goerlitz.de", "https://goerlitz.de/"],
      ["https://netz.example.org/a", "https://netz.example.org/a"],
    ]),
  );
});

test("an address pasted over selected words makes them its link", async () => {
  await userEvent.keyboard("{Shift>}{Home}{/Shift}");
  paste("https://netz.example.org/b");
  await vi.waitFor(() => expect(links()).toEqual([["Siehe", "https://netz.example.org/b"]]));
});
