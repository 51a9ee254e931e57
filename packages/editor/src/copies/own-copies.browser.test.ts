import { minutesOf, taskListOf, type StructuredBlock } from "@staedtenetz/document";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import * as Y from "yjs";
import { TwoPeople, type Person } from "../two-editors.test-support.js";

let two: TwoPeople;
const item = "urn:test:item";
const [goerlitz, zittau] = ["urn:test:goerlitz", "urn:test:zittau"];

const voted = {
  type: "decision",
  id: "urn:test:decision",
  text: "So machen wir es.",
  attributes: {
    method: "byName",
    unit: "place",
    adopted: true,
    supersedes: "urn:test:earlier",
    reservation: "vorbehaltlich der Haushaltslage",
  },
} as const;

beforeEach(() => {
  two = new TwoPeople([
    { type: "agendaItem", item: { id: item, title: "Plattform" } },
    { type: "paragraph", text: "Anfang" },
    voted,
    {
      type: "practice",
      id: "urn:test:practice",
      text: "Alle sind dabei.",
      attributes: { title: "Aktionstag" },
      members: [zittau],
    },
    { type: "paragraph", text: "" },
  ]);
  const { blocks } = minutesOf(two.anna.minutes, { now: () => 0, newId: () => "urn:test:x" });
  blocks.setBallot(voted.id, goerlitz, "yes");
  blocks.setBallot(voted.id, zittau, "no");
});

afterEach(() => {
  two.destroy();
});

const blocksOf = (person: Person): StructuredBlock[] => minutesOf(person.minutes).blocks.all();
const tasksInText = (person: Person): string[] => minutesOf(person.minutes).taskIds();

/** Copies or cuts everything, as the keys do; what the clipboard then holds. */
async function take(person: Person, how: "copy" | "cut"): Promise<DataTransfer> {
  const data = new DataTransfer();
  await userEvent.click(person.editor.dom);
  await userEvent.keyboard("{Control>}a{/Control}");
  person.editor.dom.dispatchEvent(
    new ClipboardEvent(how, { clipboardData: data, bubbles: true, cancelable: true }),
  );
  return data;
}

function paste(person: Person, data: DataTransfer): void {
  person.editor.focus("end");
  person.editor.dom.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
  );
}

describe("a record that is copied", () => {
  test("says the same under an id of its own, and nobody has voted on it", async () => {
    const before = blocksOf(two.anna);
    paste(two.anna, await take(two.anna, "copy"));
    const [decision, practice, ...copies] = blocksOf(two.bruno);
    expect([decision, practice]).toEqual(before);
    expect(copies).toMatchObject([
      {
        text: voted.text,
        reservation: { text: voted.attributes.reservation },
        vote: { method: "consensus", ballots: [] },
      },
      { title: "Aktionstag", text: "Alle sind dabei.", partners: [zittau] },
    ]);
    expect(copies[0]).not.toHaveProperty("supersedes");
    expect(new Set(blocksOf(two.bruno).map(({ id }) => id)).size).toBe(4);
    two.anna.editor.run("undo");
    expect(blocksOf(two.bruno)).toEqual(before);
  });

  test("takes its partners along into other minutes, and leaves the votes behind", async () => {
    const data = await take(two.anna, "copy");
    const other = new TwoPeople([{ type: "paragraph", text: "" }]);
    paste(other.anna, data);
    expect(blocksOf(other.bruno)).toMatchObject([
      { text: voted.text, vote: { method: "consensus", ballots: [] } },
      { title: "Aktionstag", partners: [zittau] },
    ]);
    expect(blocksOf(other.bruno).map(({ id }) => id)).not.toContain(voted.id);
    other.destroy();
  });
});

/** Drags what is selected to the end of the text. */
async function drag(person: Person, dropped: MouseEventInit): Promise<void> {
  await userEvent.click(person.editor.dom);
  await userEvent.keyboard("{Control>}a{/Control}");
  const inside = person.element.querySelector(".netz-record-text")!.getBoundingClientRect();
  const last = person.editor.dom.lastElementChild!.getBoundingClientRect();
  const dataTransfer = new DataTransfer();
  const all = { dataTransfer, bubbles: true, cancelable: true };
  const from = { ...all, clientX: inside.left + 5, clientY: inside.top + 5 };
  person.editor.dom.dispatchEvent(new DragEvent("dragstart", from));
  const to = { ...all, ...dropped, clientX: last.left + 5, clientY: last.bottom - 2 };
  person.editor.dom.dispatchEvent(new DragEvent("drop", to));
}

describe("a record that is dragged to another place", () => {
  test("stays what it was, and with Ctrl becomes another one beside it", async () => {
    const before = blocksOf(two.anna);
    await drag(two.anna, {});
    expect(blocksOf(two.bruno)).toEqual(before);
    await drag(two.anna, { ctrlKey: true });
    const [decision, practice, copy] = blocksOf(two.bruno);
    expect([decision, practice]).toEqual(before);
    expect(copy).toMatchObject({ text: voted.text, vote: { method: "consensus", ballots: [] } });
    expect(copy?.id).not.toBe(voted.id);
  });
});

describe("a record that is cut out and put back", () => {
  test("stays what it was, with its votes, and only once", async () => {
    const before = blocksOf(two.anna);
    const data = await take(two.anna, "cut");
    expect(blocksOf(two.bruno)).toEqual([]);
    paste(two.anna, data);
    expect(blocksOf(two.bruno)).toEqual(before);
    paste(two.anna, data);
    const [again] = blocksOf(two.bruno).slice(2);
    expect(again).toMatchObject({ text: voted.text, vote: { ballots: [] } });
    expect(again?.id).not.toBe(voted.id);
  });
});

describe("a task", () => {
  const givenTask = async (): Promise<string> => {
    two.anna.editor.focus("end");
    two.anna.editor.run("task", "Kontaktdaten sammeln");
    const [id = ""] = tasksInText(two.anna);
    two.anna.tasks.setLine(id, goerlitz, "done");
    two.anna.tasks.setLine(id, zittau, "open");
    return id;
  };

  test("that is copied is another one that asks for the same; undo takes it away", async () => {
    const id = await givenTask();
    paste(two.anna, await take(two.anna, "copy"));
    const [first, copy = ""] = tasksInText(two.bruno);
    expect(first).toBe(id);
    expect(two.bruno.tasks.entry(copy)).toMatchObject({
      title: "Kontaktdaten sammeln",
      progress: { done: 0, total: 2 },
    });
    two.anna.editor.run("undo");
    expect(tasksInText(two.bruno)).toEqual([id]);
    expect(two.bruno.tasks.entries().map((entry) => entry.id)).toEqual([id]);
  });

  test("that is cut out and put back is the same, with what was done of it", async () => {
    const id = await givenTask();
    const data = await take(two.anna, "cut");
    expect(tasksInText(two.bruno)).toEqual([]);
    paste(two.anna, data);
    expect(tasksInText(two.bruno)).toEqual([id]);
    expect(two.bruno.tasks.entry(id)?.progress).toEqual({ done: 1, total: 2 });
    expect(two.bruno.tasks.entries()).toHaveLength(1);
  });

  test("that moved to another list says where it is, and is not to be ticked here", async () => {
    const id = await givenTask();
    const elsewhere = taskListOf(new Y.Doc(), { now: () => 0, newId: () => "urn:test:y" });
    elsewhere.takeOver(id, two.anna.tasks, "urn:test:weisswasser");
    const block = two.bruno.element.querySelector(".netz-task-block");
    expect(block?.textContent).toContain("steht jetzt in der Liste „Weißwasser“");
    const shown = [...(block?.querySelectorAll("input, button") ?? [])].filter((each) =>
      each.checkVisibility(),
    );
    expect(shown).toEqual([]);
  });

  test("of another list becomes a task of this one, by its title", async () => {
    await givenTask();
    const data = await take(two.anna, "copy");
    const other = new TwoPeople([{ type: "paragraph", text: "" }]);
    paste(other.anna, data);
    const [id = ""] = tasksInText(other.bruno);
    expect(other.bruno.tasks.entry(id)?.title).toBe("Kontaktdaten sammeln");
    other.destroy();
  });
});
