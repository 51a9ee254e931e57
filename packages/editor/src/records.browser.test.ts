import { minutesOf, type DecisionBlock, type StructuredBlock } from "@staedtenetz/document";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { TwoPeople, type Person } from "./two-editors.test-support.js";

let two: TwoPeople;
const item = "urn:test:item";

const template = [
  { type: "agendaItem", item: { id: item, title: "Plattform" } },
  { type: "paragraph", text: "Es wurde beraten." },
  { type: "paragraph", text: "" },
] as const;

beforeEach(() => {
  two = new TwoPeople(template);
});

afterEach(() => {
  two.destroy();
});

const blocksOf = (person: Person): StructuredBlock[] => minutesOf(person.minutes).blocks.all();
const decisionOf = (person: Person): DecisionBlock => blocksOf(person)[0] as DecisionBlock;
const card = (person: Person) => person.element.querySelector<HTMLElement>(".netz-record");
const button = (person: Person, name: string) =>
  [...person.element.querySelectorAll("button")].find(({ textContent }) => textContent === name);
const field = (person: Person, label: string) => {
  const found = [...person.element.querySelectorAll("label")].find(
    ({ textContent }) => textContent === label,
  );
  return document.querySelector<HTMLInputElement>(`#${found?.htmlFor}`);
};

async function atEnd(person: Person): Promise<void> {
  person.editor.focus("end");
  await expect.poll(() => person.editor.state.focused).toBe(true);
}

/** Marks towns as present, as whoever takes the minutes does. */
function markTowns(person: Person, count: number): void {
  const writing = { now: () => 0, newId: () => "urn:test:x", origin: { writer: "test" } };
  const { attendance } = minutesOf(person.minutes, writing);
  for (let town = 0; town < count; town++) {
    attendance.mark(`urn:test:town-${town}`, { status: "present" });
  }
}

describe("a decision", () => {
  test("opens by consensus, is written like any text, and Enter goes on below it", async () => {
    await atEnd(two.anna);
    await userEvent.keyboard("/besch");
    await userEvent.keyboard("{Enter}");
    await userEvent.keyboard("Wir bauen eine Plattform auf.{Enter}Danach geht es weiter.");
    expect(decisionOf(two.bruno)).toMatchObject({
      text: "Wir bauen eine Plattform auf.",
      item,
      vote: { method: "consensus", unit: "place", adopted: true },
    });
    expect(card(two.anna)?.ariaLabel).toBe("Beschluss");
    expect(card(two.bruno)?.textContent).toContain("im Konsens");
    expect(minutesOf(two.anna.minutes).plainText()).toMatch(/auf\.\nDanach geht es weiter\.$/);
  });

  test("is written on the keyboard alone: Tab goes to its fields, Escape back into its words", async () => {
    await atEnd(two.anna);
    two.anna.editor.run("decision", "So machen wir es.");
    await userEvent.keyboard("{Tab}");
    expect(document.activeElement?.textContent).toBe("Abstimmung");
    await userEvent.keyboard("{Enter}");
    expect(document.activeElement).toBe(field(two.anna, "Art"));
    await userEvent.keyboard("{Escape}");
    expect(document.activeElement?.textContent).toBe("Abstimmung");
    await userEvent.keyboard("{Escape}");
    await userEvent.keyboard(" Ja.");
    expect(decisionOf(two.bruno).text).toBe("So machen wir es. Ja.");
  });

  test("counts votes by town and says when they do not fit those who were present", async () => {
    markTowns(two.anna, 6);
    await atEnd(two.anna);
    two.anna.editor.run("decision", "So machen wir es.");
    button(two.anna, "Abstimmung")?.click();
    await userEvent.selectOptions(field(two.anna, "Art")!, "open");
    await userEvent.fill(field(two.anna, "Ja")!, "5");
    await userEvent.fill(field(two.anna, "Nein")!, "0");
    const abstentions = field(two.anna, "Enthaltung")!;
    await userEvent.fill(abstentions, "2");
    expect(document.activeElement).toBe(abstentions);
    expect(decisionOf(two.bruno).vote).toMatchObject({ method: "open", yes: 5, no: 0, abstain: 2 });
    const issues = () => card(two.anna)?.querySelector(".netz-record-issues")?.textContent ?? "";
    expect(issues()).toContain("7 Stimmen gezählt, stimmberechtigt anwesend waren 6");
    await userEvent.fill(field(two.anna, "Enthaltung")!, "1");
    expect(issues()).toBe("");
    expect(card(two.bruno)?.textContent).toContain("5 Ja · 0 Nein · 1 Enthaltung");
    await userEvent.fill(field(two.anna, "Nein")!, "6");
    expect(decisionOf(two.bruno).vote.adopted).toBe(false);
    expect(card(two.bruno)?.textContent).toContain("abgelehnt");
  });

  test("takes votes by name from those who were present, and counts them", async () => {
    markTowns(two.anna, 2);
    await atEnd(two.anna);
    two.anna.editor.run("decision", "So machen wir es.");
    button(two.anna, "Abstimmung")?.click();
    await userEvent.selectOptions(field(two.anna, "Art")!, "byName");
    const [first, second] =
      card(two.anna)?.querySelectorAll<HTMLElement>(".netz-record-ballots select") ?? [];
    await userEvent.selectOptions(first!, "yes");
    await userEvent.selectOptions(second!, "abstain");
    expect(decisionOf(two.bruno).vote).toMatchObject({
      yes: 1,
      no: 0,
      abstain: 1,
      ballots: [
        { voter: "urn:test:town-0", choice: "yes" },
        { voter: "urn:test:town-1", choice: "abstain" },
      ],
    });
  });

  test("two people change different things of it at the same time, and both stay", async () => {
    await atEnd(two.anna);
    two.anna.editor.run("decision", "So machen wir es.");
    two.connected = false;
    await userEvent.keyboard(" Genau so.");
    button(two.bruno, "Vorbehalt")?.click();
    await userEvent.fill(field(two.bruno, "Vorbehaltlich")!, "der Haushaltslage");
    await userEvent.fill(field(two.bruno, "Wiedervorlage")!, "4. Quartal 2025");
    two.reconnect();
    for (const person of [two.anna, two.bruno]) {
      expect(decisionOf(person)).toMatchObject({
        text: "So machen wir es. Genau so.",
        reservation: { text: "der Haushaltslage", revisit: "2025-36" },
      });
    }
    expect(card(two.anna)?.textContent).toContain("Wiedervorlage: 4. Quartal 2025");
  });

  test("a copy gets an id of its own, what was cut keeps its id, and undo brings both back", async () => {
    await atEnd(two.anna);
    two.anna.editor.run("decision", "So machen wir es.");
    const { id } = decisionOf(two.anna);
    const html = `<section data-record="decision" data-id="${id}" data-yes="4">Kopie</section><p>danach</p>`;
    await atEnd(two.anna);
    const paste = (): void => {
      const data = new DataTransfer();
      data.setData("text/html", html);
      two.anna.editor.dom.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    };
    paste();
    const ids = blocksOf(two.bruno).map((block) => block.id);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(id);
    expect(new Set(ids).size).toBe(2);
    expect(two.anna.editor.run("undo")).toBe(true);
    expect(blocksOf(two.bruno).map((block) => block.id)).toEqual([id]);
    expect(two.anna.editor.run("redo")).toBe(true);
    expect(blocksOf(two.bruno).map((block) => block.id)).toEqual(ids);
  });

  test("Backspace takes an empty one away, and undo brings back one with its words and votes", async () => {
    await atEnd(two.anna);
    two.anna.editor.run("decision");
    await userEvent.keyboard("{Backspace}");
    expect(blocksOf(two.anna)).toEqual([]);
    two.anna.editor.run("decision", "So machen wir es.");
    const before = decisionOf(two.anna);
    await userEvent.keyboard("{Control>}a{/Control}{Backspace}");
    expect(blocksOf(two.bruno)).toEqual([]);
    two.anna.editor.run("undo");
    expect(decisionOf(two.bruno)).toEqual(before);
  });

  test("lines that are pasted into it stay in it", async () => {
    await atEnd(two.anna);
    two.anna.editor.run("decision", "Wir beschließen:");
    const data = new DataTransfer();
    data.setData("text/html", "<p> erstens</p><p>zweitens</p>");
    two.anna.editor.dom.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
    expect(blocksOf(two.bruno).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Wir beschließen: ?erstens\nzweitens$/),
    ]);
  });

  test("says which one it replaces, and that one by which it is replaced", async () => {
    await atEnd(two.anna);
    two.anna.editor.run("decision", "Wir treffen uns in Görlitz.");
    await atEnd(two.anna);
    two.anna.editor.run("decision", "Wir treffen uns in Zittau.");
    const cards = (person: Person) => [...person.element.querySelectorAll(".netz-record")];
    const [old, next] = blocksOf(two.anna);
    const open = [...(cards(two.anna)[1]?.querySelectorAll("button") ?? [])].find(
      ({ textContent }) => textContent === "Ersetzt",
    );
    open?.click();
    const choice = document.activeElement as HTMLSelectElement;
    expect([...choice.options].map(({ text }) => text)).toEqual([
      "keinen",
      "Wir treffen uns in Görlitz.",
    ]);
    await userEvent.selectOptions(choice, old?.id ?? "");
    expect(blocksOf(two.bruno)[1]).toMatchObject({ supersedes: old?.id });
    expect(cards(two.bruno)[1]?.textContent).toContain("ersetzt: Wir treffen uns in Görlitz.");
    const back = cards(two.bruno)[0]?.querySelector("a");
    expect(back?.textContent).toBe("ersetzt durch: Wir treffen uns in Zittau.");
    expect(back?.getAttribute("href")).toBe(`#${cards(two.bruno)[1]?.id}`);
    expect(next?.id).toContain(cards(two.bruno)[1]?.id.replace("eintrag-", ""));
  });

  test("can be read but not changed without the right to write", async () => {
    two.anna.editor.focus("end");
    two.anna.editor.run("decision", "So machen wir es.");
    two.bruno.editor.setEditable(false);
    expect(card(two.bruno)?.textContent).toContain("So machen wir es.");
    const shown = [...(card(two.bruno)?.querySelectorAll("button") ?? [])].filter((each) =>
      each.checkVisibility(),
    );
    expect(shown).toEqual([]);
  });
});

describe("other records", () => {
  test("a next date shows what it understood of a vague date and keeps the words", async () => {
    await atEnd(two.anna);
    two.anna.editor.run("nextDate", "Treffen vor Ort");
    button(two.anna, "Wann")?.click();
    await userEvent.fill(field(two.anna, "Wann")!, "4. Quartal 2025");
    expect(blocksOf(two.bruno)).toMatchObject([
      { kind: "nextDate", when: "2025-36", whenText: "4. Quartal 2025", text: "Treffen vor Ort" },
    ]);
    expect(card(two.anna)?.textContent).toContain("Verstanden: 4. Quartal 2025");
    await userEvent.fill(field(two.anna, "Wann")!, "sobald es geht");
    expect(blocksOf(two.bruno)[0]).toMatchObject({ whenText: "sobald es geht" });
    expect(blocksOf(two.bruno)[0]).not.toHaveProperty("when");
  });

  test("a practice begins with its title, Enter goes on into the text", async () => {
    await atEnd(two.anna);
    await userEvent.keyboard("/praxis");
    await userEvent.keyboard("{Enter}");
    await userEvent.keyboard("Aktionstag{Enter}Vereine stellen sich vor.");
    expect(blocksOf(two.bruno)).toMatchObject([
      { kind: "practice", title: "Aktionstag", text: "Vereine stellen sich vor." },
    ]);
  });

  test("a call takes only an address that may stand in the document", async () => {
    await atEnd(two.anna);
    two.anna.editor.run("call", "Für Jung und Alt.");
    button(two.anna, "Angaben")?.click();
    await userEvent.fill(field(two.anna, "Adresse im Netz")!, "javascript:alert(1)");
    expect(blocksOf(two.bruno)[0]).not.toHaveProperty("url");
    await userEvent.fill(field(two.anna, "Adresse im Netz")!, "https://preis.example/aufruf");
    expect(blocksOf(two.bruno)[0]).toMatchObject({ url: "https://preis.example/aufruf" });
    expect(card(two.bruno)?.querySelector("a")?.getAttribute("href")).toBe(
      "https://preis.example/aufruf",
    );
  });

  test("one goes to a record, and to a heading, from outside the text", async () => {
    two.anna.editor.run("call", "Für Jung und Alt.");
    const { id } = blocksOf(two.anna)[0]!;
    expect(two.anna.editor.reveal(id)).toBe(true);
    await userEvent.keyboard("!");
    expect(blocksOf(two.bruno)[0]?.text).toBe("Für Jung und Alt.!");
    expect(two.anna.editor.reveal({ heading: 0 })).toBe(false);
    expect(two.anna.editor.reveal("urn:test:gone")).toBe(false);
  });
});
