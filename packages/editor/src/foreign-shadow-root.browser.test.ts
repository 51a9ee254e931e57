import { afterEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import * as Y from "yjs";
import { bodyOf, TwoPeople, type Person } from "./two-editors.test-support.js";

let two: TwoPeople | undefined;
const hosts: HTMLElement[] = [];

afterEach(() => {
  two?.destroy();
  for (const host of hosts.splice(0)) host.remove();
});

/** A page of someone else that puts the editor into a shadow root in a shadow root. */
function inForeignShadowRoots(): HTMLElement {
  const outer = document.createElement("foreign-page");
  const inner = document.createElement("foreign-panel");
  outer.attachShadow({ mode: "open" }).append(inner);
  const place = document.createElement("div");
  inner.attachShadow({ mode: "open" }).append(place);
  document.body.append(outer);
  hosts.push(outer);
  return place;
}

async function typeAs(person: Person, words: string): Promise<void> {
  person.editor.focus("end");
  await userEvent.keyboard(words);
}

test("two people typing inside a foreign shadow root stay in sync", async () => {
  const errors: unknown[] = [];
  const heard = (event: ErrorEvent): number => errors.push(event.error);
  addEventListener("error", heard);
  two = new TwoPeople([{ type: "paragraph", text: "Gemeinsam" }], inForeignShadowRoots);
  const { anna, bruno } = two;
  expect(anna.editor.dom.getRootNode()).toBeInstanceOf(ShadowRoot);
  for (const round of [1, 2, 3]) {
    await typeAs(anna, ` Anna${round}`);
    // Bruno's edit arrives while Anna has the focus: y-tiptap then asks the root for a range.
    bruno.editor.appendLines([`Bruno${round}`]);
    await typeAs(bruno, ` weiter${round}`);
  }
  await expect.poll(() => bodyOf(anna.minutes)).toContain("weiter3");
  expect(bodyOf(anna.minutes)).toBe(bodyOf(bruno.minutes));
  expect(Y.encodeStateVector(anna.minutes)).toEqual(Y.encodeStateVector(bruno.minutes));
  for (const person of [anna, bruno]) {
    for (const round of [1, 2, 3]) {
      expect(person.editor.dom.textContent).toContain(`Anna${round}`);
      expect(person.editor.dom.textContent).toContain(`Bruno${round}`);
    }
    expect(shown(person)).toBe(plain(person.minutes));
  }
  removeEventListener("error", heard);
  expect(errors).toEqual([]);
});

test("the style sheet is there too, once for each root", () => {
  two = new TwoPeople([{ type: "paragraph", text: "" }], inForeignShadowRoots);
  const root = two.anna.element.getRootNode();
  expect(root instanceof ShadowRoot && root.adoptedStyleSheets).toHaveLength(1);
  expect(getComputedStyle(two.anna.editor.dom).whiteSpace).toBe("pre-wrap");
});

/** What is on the page, without the names at the carets. */
function shown({ editor }: Person): string {
  const copy = editor.dom.cloneNode(true) as HTMLElement;
  for (const caret of copy.querySelectorAll(".netz-caret")) caret.remove();
  return copy.textContent;
}

function plain(doc: Y.Doc): string {
  const body = new DOMParser().parseFromString(`<body>${bodyOf(doc)}</body>`, "text/html");
  return body.body.textContent;
}
