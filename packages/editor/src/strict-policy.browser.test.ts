import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { minutesOf } from "@staedtenetz/document";
import { TwoPeople } from "./two-editors.test-support.js";

const violations: string[] = [];

/** From here on this page runs under a policy without `unsafe-inline`, as a town's own page may. */
function applyPolicy(): void {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "style-src 'self'; img-src 'self'; object-src 'none'";
  document.head.append(policy);
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, sample }) =>
    violations.push(`${violatedDirective} ${sample}`),
  );
}

/** The event of a violation comes with the next task. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 50));
}

test("everything the editor does works under a strict content security policy", async () => {
  applyPolicy();
  const two = new TwoPeople([
    { type: "agendaItem", item: { title: "Rückblick" } },
    { type: "paragraph", text: "Text" },
  ]);
  two.anna.editor.focus("end");
  await userEvent.keyboard(" und mehr");
  await expect.poll(() => two.bruno.element.querySelector(".netz-caret")).not.toBeNull();
  await userEvent.keyboard("{Shift>}{Home}{/Shift}");
  await expect.poll(() => two.bruno.element.querySelector(".netz-selection")).not.toBeNull();
  await userEvent.keyboard("{End} /");
  await expect.poll(() => two.anna.element.querySelector("[role=option]")).not.toBeNull();
  await userEvent.keyboard("auf{Enter}Aufgabe mit einem langen Titel");
  two.anna.editor.run("undo");

  const html = `<p style="color:red" onclick="alert(1)">Aus <span style="font-weight:700">Word</span></p><img src="https://example.org/x.png">`;
  const data = new DataTransfer();
  data.setData("text/html", html);
  two.anna.editor.focus("end");
  two.anna.editor.dom.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
  );
  expect(minutesOf(two.bruno.minutes).plainText()).toContain("Aus Word");
  expect(two.bruno.editor.dom.querySelector("strong")?.textContent).toBe("Word");
  expect(two.bruno.editor.dom.querySelector("[style*=red], img[src], [onclick]")).toBeNull();
  expect(getComputedStyle(two.anna.editor.dom).whiteSpace).toBe("pre-wrap");
  await settled();
  expect(violations).toEqual([]);

  document.body.setAttribute("style", "color: red");
  await expect.poll(() => violations.length).toBe(1);
  two.destroy();
});
