import { minutesOf } from "@staedtenetz/document";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import * as Y from "yjs";
import { EditorDestroyedError } from "./errors.js";
import { bodyOf, TwoPeople, type Person } from "./two-editors.test-support.js";

let two: TwoPeople;

const template = [
  { type: "agendaItem", item: { title: "Rückblick", minutes: 20 } },
  { type: "paragraph", text: "Die AGs berichten." },
  { type: "paragraph", text: "" },
] as const;

beforeEach(() => {
  two = new TwoPeople(template);
});

afterEach(() => {
  two.destroy();
});

const text = (person: Person): string => minutesOf(person.minutes).plainText();
const tasksOf = (person: Person) => person.tasks.entries();
const all = (person: Person, selector: string) => [
  ...person.element.querySelectorAll<HTMLElement>(selector),
];
const field = (person: Person, selector: string) =>
  person.element.querySelector<HTMLTextAreaElement>(selector);

/** Tiptap gives the focus with the next frame. */
async function atEnd(person: Person): Promise<void> {
  person.editor.focus("end");
  await expect.poll(() => person.editor.state.focused).toBe(true);
}

function expectEqualDocuments(): void {
  const { anna, bruno } = two;
  for (const document of ["minutes", "tasksDoc"] as const) {
    expect(Y.encodeStateVector(anna[document])).toEqual(Y.encodeStateVector(bruno[document]));
    expect(Y.snapshot(anna[document]).ds).toEqual(Y.snapshot(bruno[document]).ds);
  }
  expect(bodyOf(anna.minutes)).toBe(bodyOf(bruno.minutes));
  expect(anna.tasks.entries()).toEqual(bruno.tasks.entries());
}

describe("writing together", () => {
  test("what one types is at the other, with the caret and the name", async () => {
    await atEnd(two.anna);
    await userEvent.keyboard("Hallo Bruno");
    expect(text(two.bruno)).toContain("Hallo Bruno");
    expect(two.bruno.element.textContent).toContain("Hallo Bruno");
    await expect.poll(() => all(two.bruno, ".netz-caret").length).toBe(1);
    const [caret] = all(two.bruno, ".netz-caret");
    expect(caret?.textContent).toBe("Anna");
    expect(caret?.ariaHidden).toBe("true");
    expect(caret?.classList.contains("netz-person-0")).toBe(true);
    expect(caret?.hasAttribute("style")).toBe(false);
    expectEqualDocuments();
  });

  test("typing in the same paragraph apart from each other loses nothing", async () => {
    two.connected = false;
    await atEnd(two.anna);
    await userEvent.keyboard("von Anna ");
    await atEnd(two.bruno);
    await userEvent.keyboard("von Bruno ");
    two.reconnect();
    expect(text(two.anna)).toContain("von Anna");
    expect(text(two.anna)).toContain("von Bruno");
    expectEqualDocuments();
  });

  test("undo takes back own edits only", async () => {
    await atEnd(two.anna);
    await userEvent.keyboard("Anna schreibt. ");
    await atEnd(two.bruno);
    await userEvent.keyboard("Bruno schreibt.");
    await atEnd(two.anna);
    two.anna.editor.run("undo");
    expect(text(two.bruno)).not.toContain("Anna schreibt");
    expect(text(two.bruno)).toContain("Bruno schreibt.");
    two.anna.editor.run("redo");
    expect(text(two.bruno)).toContain("Anna schreibt");
    expectEqualDocuments();
  });

  test("the kind of a block is not changed while somebody else writes in it", async () => {
    await atEnd(two.bruno);
    await userEvent.keyboard("Bruno");
    await expect.poll(() => all(two.anna, ".netz-caret").length).toBe(1);
    const cursor: unknown = two.bruno.presence.getLocalState()?.["cursor"];
    await atEnd(two.anna);
    // Two windows would both have the focus; here the second takes it from the first.
    two.bruno.presence.setLocalStateField("cursor", cursor);
    await expect.poll(() => two.anna.editor.state.commands.heading2.enabled).toBe(false);
    expect(two.anna.editor.run("heading2")).toBe(false);
    expect(two.anna.editor.state.commands.bold.enabled).toBe(true);
    two.bruno.presence.setLocalStateField("cursor", null);
    await expect.poll(() => two.anna.editor.state.commands.heading2.enabled).toBe(true);
  });
});

describe("a task in the text", () => {
  test("is an entry of the task list first, and one and the same everywhere", async () => {
    await atEnd(two.anna);
    expect(two.anna.editor.run("task")).toBe(true);
    await userEvent.keyboard("Kontaktdaten sammeln");
    const [task] = tasksOf(two.bruno);
    expect(task?.title).toBe("Kontaktdaten sammeln");
    expect(field(two.bruno, ".netz-task-block textarea")?.value).toBe("Kontaktdaten sammeln");
    expect(minutesOf(two.bruno.minutes).taskIds()).toEqual([task?.id]);

    two.bruno.tasks.setStatus(task?.id ?? "", "done");
    two.bruno.tasks.assign(task?.id ?? "", "urn:test:weisswasser");
    two.bruno.tasks.setDue(task?.id ?? "", "2025-36");
    expect(field(two.anna, ".netz-check")).toMatchObject({ checked: true });
    const facts = all(two.anna, ".netz-task-block .netz-facts")[0]?.textContent;
    expect(facts).toContain("Weißwasser");
    expect(facts).toContain("4. Quartal 2025");

    await userEvent.click(all(two.anna, ".netz-check")[0] ?? document.body);
    expect(two.bruno.tasks.entry(task?.id ?? "")?.status).toBe("open");
    expectEqualDocuments();
  });

  test("goes when its creation is undone and comes back with redo", async () => {
    await atEnd(two.anna);
    two.anna.editor.run("task", "Raum buchen");
    const [task] = tasksOf(two.anna);
    two.anna.editor.run("undo");
    expect(minutesOf(two.bruno.minutes).taskIds()).toEqual([]);
    expect(two.bruno.tasks.entry(task?.id ?? "")?.deletedAt).toBeDefined();
    two.anna.editor.run("redo");
    expect(minutesOf(two.bruno.minutes).taskIds()).toEqual([task?.id]);
    expect(two.bruno.tasks.entries().map(({ title }) => title)).toEqual(["Raum buchen"]);
    two.anna.editor.run("undo");
    expect(two.bruno.tasks.entries()).toEqual([]);
    expectEqualDocuments();
  });

  test("stays in the list when only its block is deleted", async () => {
    await atEnd(two.anna);
    two.anna.editor.run("task", "Bleibt");
    await userEvent.keyboard("{Escape}");
    await userEvent.keyboard("{Backspace}{Backspace}");
    expect(minutesOf(two.anna.minutes).taskIds()).toEqual([]);
    expect(tasksOf(two.bruno).map(({ title }) => title)).toEqual(["Bleibt"]);
  });

  test("that is not known yet says so, and appears once it arrives", () => {
    const body = two.anna.minutes.getXmlFragment("body");
    const block = new Y.XmlElement("taskBlock");
    const id = "urn:uuid:00000000-0000-4000-9000-00000000000f";
    block.setAttribute("task", id);
    body.push([block]);
    expect(all(two.anna, ".netz-loading").at(-1)?.textContent).toBe("Aufgabe wird geladen");
    two.anna.tasks.create({ id, title: "Da" });
    expect(all(two.anna, ".netz-loading").at(-1)?.textContent).toBe("");
    expect(field(two.anna, ".netz-task-block textarea")?.value).toBe("Da");
  });

  test("for several towns shows how many are done and cannot be ticked as a whole", () => {
    const id = two.anna.tasks.create({
      title: "Für alle",
      places: ["urn:test:a", "urn:test:b", "urn:test:c"],
    });
    two.anna.tasks.setLine(id, "urn:test:a", "done");
    const block = new Y.XmlElement("taskBlock");
    block.setAttribute("task", id);
    two.anna.minutes.getXmlFragment("body").push([block]);
    expect(all(two.bruno, ".netz-progress")[0]?.textContent).toBe("1 von 3");
    expect(all(two.bruno, ".netz-check")[0]?.hidden).toBe(true);
  });

  test("is followed by the next one with Enter, and an empty one ends the list", async () => {
    await atEnd(two.anna);
    two.anna.editor.run("task");
    await userEvent.keyboard("Eins{Enter}Zwei{Enter}{Enter}Text danach");
    expect(tasksOf(two.bruno).map(({ title }) => title)).toEqual(["Eins", "Zwei"]);
    expect(minutesOf(two.bruno.minutes).taskIds()).toHaveLength(2);
    expect(text(two.bruno)).toContain("Text danach");
    expectEqualDocuments();
  });

  test("shows its whole title, however narrow the page is", async () => {
    await atEnd(two.anna);
    two.anna.editor.run(
      "task",
      "Ein Titel, der auf einem Telefon mehrere Zeilen braucht, damit er zu lesen ist",
    );
    const title = field(two.anna, ".netz-task-block textarea");
    const wide = title?.clientHeight ?? 0;
    two.anna.element.style.width = "220px";
    await expect.poll(() => title?.clientHeight ?? 0).toBeGreaterThan(wide);
    expect(title?.scrollHeight).toBeLessThanOrEqual((title?.clientHeight ?? 0) + 1);
  });

  test("removed elsewhere can be restored in the text", async () => {
    await atEnd(two.anna);
    two.anna.editor.run("task", "Versehen");
    const [task] = tasksOf(two.anna);
    two.bruno.tasks.remove(task?.id ?? "");
    const [restore] = all(two.anna, ".netz-task-block button");
    expect(restore?.textContent).toBe("Wiederherstellen");
    await userEvent.click(restore ?? document.body);
    expect(two.bruno.tasks.entries()).toHaveLength(1);
  });
});

describe("an agenda item in the text", () => {
  test("carries its number and the title of the agenda, and changes it", async () => {
    const title = field(two.anna, ".netz-agenda-item textarea");
    expect(title?.value).toBe("Rückblick");
    expect(all(two.anna, ".netz-agenda-number")[0]?.textContent).toBe("TOP 1");
    expect(all(two.anna, ".netz-facts")[0]?.textContent).toBe("20 Min.");
    title?.focus();
    title?.setSelectionRange(9, 9);
    await userEvent.keyboard(" auf Wittenberg");
    expect(minutesOf(two.bruno.minutes).agenda.items()[0]?.title).toBe("Rückblick auf Wittenberg");
    expect(field(two.bruno, ".netz-agenda-item textarea")?.value).toBe("Rückblick auf Wittenberg");
  });

  test("is created under the one above and renumbers those after it", async () => {
    const { agenda } = two.anna.editor.minutes;
    agenda.create({ title: "Ausblick" });
    await atEnd(two.anna);
    two.anna.editor.run("agendaItem");
    await userEvent.keyboard("Aufgaben{Enter}Text dazu");
    const items = minutesOf(two.bruno.minutes).agenda.items();
    expect(items.map(({ title }) => title)).toEqual(["Rückblick", "Aufgaben", "Ausblick"]);
    expect(all(two.bruno, ".netz-agenda-number").map((each) => each.textContent)).toEqual([
      "TOP 1",
      "TOP 2",
    ]);
    expect(text(two.bruno)).toContain("Aufgaben\nText dazu");
  });

  test("goes from text and agenda with one undo", async () => {
    await atEnd(two.anna);
    two.anna.editor.run("agendaItem", "Versehen");
    expect(minutesOf(two.bruno.minutes).agenda.items()).toHaveLength(2);
    two.anna.editor.run("undo");
    expect(
      minutesOf(two.bruno.minutes)
        .agenda.items()
        .map(({ title }) => title),
    ).toEqual(["Rückblick"]);
    expect(minutesOf(two.bruno.minutes).agendaItemIdsInBody()).toHaveLength(1);
    expectEqualDocuments();
  });
});

describe("the slash menu", () => {
  test("inserts what was chosen with the keyboard and leaves no slash", async () => {
    await atEnd(two.anna);
    await userEvent.keyboard("/aufg");
    await expect.poll(() => all(two.anna, "[role=option]").length).toBe(1);
    const { dom } = two.anna.editor;
    const [option] = all(two.anna, "[role=option]");
    expect(dom.getAttribute("aria-activedescendant")).toBe(option?.id);
    expect(dom.getAttribute("aria-controls")).toBe(option?.parentElement?.id);
    await userEvent.keyboard("{Enter}Über das Menü");
    expect(tasksOf(two.bruno).map(({ title }) => title)).toEqual(["Über das Menü"]);
    expect(text(two.bruno)).not.toContain("/");
    expect(all(two.anna, "[role=listbox]")).toEqual([]);
    expect(dom.hasAttribute("aria-activedescendant")).toBe(false);
  });

  test("moves with arrows, takes with a click and closes with Escape", async () => {
    await atEnd(two.anna);
    await userEvent.keyboard("/");
    await expect.poll(() => all(two.anna, "[role=option]").length).toBeGreaterThan(8);
    await userEvent.keyboard("{ArrowDown}");
    expect(all(two.anna, "[aria-selected=true]")[0]?.textContent).toBe("Aufgabe");
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => all(two.anna, "[role=option]").length).toBe(0);
    await userEvent.keyboard(" und /");
    await expect.poll(() => all(two.anna, "[role=option]").length).toBeGreaterThan(8);
    await userEvent.click(all(two.anna, "[data-command=heading2]")[0] ?? document.body);
    expect(two.anna.editor.dom.querySelector("h2")?.textContent).toBe("/ und ");
  });

  test("opens at the caret and leaves the page where it is", async () => {
    two.anna.editor.appendLines(Array.from({ length: 60 }, (_, index) => `Zeile ${index}`));
    two.anna.editor.focus("start");
    const [paragraph] = two.anna.editor.dom.querySelectorAll("p");
    await userEvent.click(paragraph ?? document.body);
    await userEvent.keyboard("{End} /");
    await expect.poll(() => all(two.anna, "[role=option]").length).toBeGreaterThan(8);
    expect(window.scrollY).toBeLessThan(20);
    const caret = paragraph?.getBoundingClientRect();
    const menu = () => all(two.anna, "[role=listbox]")[0]?.getBoundingClientRect();
    await expect.poll(() => (menu()?.top ?? 0) - (caret?.bottom ?? 0)).toBeLessThan(20);
    expect(window.scrollY).toBeLessThan(20);
    await userEvent.keyboard("{End}");
    const last = all(two.anna, "[role=option]").at(-1)?.getBoundingClientRect();
    expect(last?.bottom).toBeLessThanOrEqual((menu()?.bottom ?? 0) + 1);
  });

  test("does not open for what others type", async () => {
    await atEnd(two.anna);
    await atEnd(two.bruno);
    await userEvent.keyboard("/");
    await expect.poll(() => all(two.bruno, "[role=option]").length).toBeGreaterThan(8);
    expect(all(two.anna, "[role=option]")).toEqual([]);
  });
});

describe("commands", () => {
  test("say whether they are on and whether they can be used", async () => {
    await atEnd(two.anna);
    expect(two.anna.editor.state.commands.undo.enabled).toBe(false);
    await userEvent.keyboard("Text");
    await expect.poll(() => two.anna.editor.state.commands.undo.enabled).toBe(true);
    two.anna.editor.run("bold");
    await expect.poll(() => two.anna.editor.state.commands.bold.active).toBe(true);
    two.anna.editor.run("bulletList");
    await expect.poll(() => two.anna.editor.state.commands.bulletList.active).toBe(true);
    expect(two.bruno.editor.dom.querySelector("ul li")?.textContent).toBe("Text");
  });

  test("set and remove a link, and refuse what is no address", async () => {
    await atEnd(two.anna);
    expect(two.anna.editor.run("link", "javascript:alert(1)")).toBe(false);
    two.anna.editor.run("link", "netz.example");
    const link = two.bruno.editor.dom.querySelector("a");
    expect(link?.getAttribute("href")).toBe("https://netz.example");
    expect(link?.getAttribute("rel")).toBe("noopener noreferrer nofollow");
    await expect.poll(() => two.anna.editor.state.href).toBe("https://netz.example");
    two.anna.editor.run("link", "");
    expect(two.bruno.editor.dom.querySelector("a")).toBeNull();
  });

  test("after the end are an error", () => {
    two.anna.editor.destroy();
    expect(() => two.anna.editor.run("bold")).toThrow(EditorDestroyedError);
  });
});

describe("a text that may only be read", () => {
  test("shows everything, changes nothing and can be reached by keyboard", async () => {
    two.anna.editor.run("task", "Ansehen");
    two.anna.editor.setEditable(false);
    const { dom } = two.anna.editor;
    expect(dom.getAttribute("aria-readonly")).toBe("true");
    expect(dom.getAttribute("contenteditable")).toBe("false");
    expect(dom.tabIndex).toBe(0);
    expect(field(two.anna, ".netz-task-block textarea")?.readOnly).toBe(true);
    expect(field(two.anna, ".netz-check")).toMatchObject({ disabled: true });
    expect(two.anna.editor.run("bold")).toBe(false);
    const before = bodyOf(two.anna.minutes);
    dom.focus();
    await userEvent.keyboard("nichts");
    expect(bodyOf(two.anna.minutes)).toBe(before);
    two.anna.editor.setEditable(true);
    expect(dom.getAttribute("aria-readonly")).toBe("false");
  });
});

describe("for everyone", () => {
  test("the text is a named, multi-line textbox in the language of the page", () => {
    const { dom } = two.anna.editor;
    expect(dom.role).toBe("textbox");
    expect(dom.ariaMultiLine).toBe("true");
    expect(dom.ariaLabel).toBe("Protokolltext");
    two.anna.editor.setLocale("en");
    expect(dom.ariaLabel).toBe("Text of the minutes");
    expect(all(two.anna, ".netz-agenda-number")[0]?.textContent).toBe("Item 1");
  });

  test("arrows lead from the text through a task's title and on", async () => {
    await atEnd(two.anna);
    two.anna.editor.run("task", "Mitte");
    await userEvent.keyboard("{Escape}danach");
    await userEvent.keyboard("{Home}{ArrowUp}{Enter}");
    expect(document.activeElement).toBe(field(two.anna, ".netz-task-block textarea"));
    await userEvent.keyboard("{End}{ArrowDown}weiter ");
    expect(text(two.anna)).toContain("weiter danach");
  });
});

describe("lines that were not taken", () => {
  test("are added at the end as paragraphs", () => {
    two.anna.editor.appendLines(["Erste Zeile", "Zweite Zeile"]);
    expect(text(two.bruno)).toMatch(/Erste Zeile\nZweite Zeile$/);
  });
});

test("a block is found and shown by its id", () => {
  const [item] = minutesOf(two.anna.minutes).agenda.items();
  expect(two.anna.editor.reveal(item?.id ?? "")).toBe(true);
  expect(document.activeElement).toBe(field(two.anna, ".netz-agenda-item textarea"));
  expect(two.anna.editor.reveal("urn:test:missing")).toBe(false);
});
