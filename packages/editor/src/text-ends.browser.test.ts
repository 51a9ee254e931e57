import { minutesOf } from "@staedtenetz/document";
import type { Editor } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { afterEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { TwoPeople, type Person } from "./two-editors.test-support.js";

let two: TwoPeople | undefined;

afterEach(() => {
  two?.destroy();
  two = undefined;
});

const linesOf = ({ minutes }: Person): string[] => minutesOf(minutes).textLines();

async function at(template: ConstructorParameters<typeof TwoPeople>[0]): Promise<Person> {
  two = new TwoPeople(template);
  two.anna.editor.focus("start");
  await expect.poll(() => two?.anna.editor.state.focused).toBe(true);
  return two.anna;
}

describe("the ends of the text are reached by keyboard", () => {
  test("Ctrl+End goes behind the last words, Ctrl+Home before the first", async () => {
    const anna = await at([
      { type: "paragraph", text: "Erste Zeile." },
      { type: "agendaItem", item: { title: "Mitte" } },
      { type: "paragraph", text: "Letzte Zeile." },
    ]);
    await userEvent.keyboard("{Control>}{End}{/Control} Ende.");
    await userEvent.keyboard("{Control>}{Home}{/Control}Anfang. ");
    expect(linesOf(anna)).toEqual(["Anfang. Erste Zeile.", "Letzte Zeile. Ende."]);
  });

  test("beside a task at the end and an item at the start one goes on writing", async () => {
    const anna = await at([
      { type: "agendaItem", item: { title: "Anfang" } },
      { type: "paragraph", text: "Mitte." },
    ]);
    anna.editor.focus("end");
    anna.editor.run("task", "Raum buchen");
    const { body } = anna.editor.minutes;
    anna.minutes.transact(() => {
      const last = body
        .toArray()
        .findIndex((block) => "nodeName" in block && block.nodeName === "taskBlock");
      body.delete(last + 1, body.length - last - 1);
    });
    anna.editor.focus("start");
    await userEvent.keyboard("{Control>}{End}{/Control}");
    await userEvent.keyboard("{Enter}Nach der Aufgabe.");
    await userEvent.keyboard("{Control>}{Home}{/Control}");
    await userEvent.keyboard("Vor allem.");
    expect(linesOf(anna)).toEqual(["Vor allem.", "Mitte.", "Nach der Aufgabe."]);
  });

  test("with Shift everything up to there is selected", async () => {
    const anna = await at([
      { type: "paragraph", text: "Eins." },
      { type: "paragraph", text: "Zwei." },
    ]);
    await userEvent.keyboard(
      "{Control>}{Home}{/Control}{Shift>}{Control>}{End}{/Control}{/Shift}Neu.",
    );
    expect(linesOf(anna)).toEqual(["Neu."]);
  });
});

test("words typed while an agenda item is selected come below it and leave it where it is", async () => {
  const anna = await at([
    { type: "paragraph", text: "Davor." },
    { type: "agendaItem", item: { title: "Rückblick" } },
    { type: "paragraph", text: "Danach." },
  ]);
  const { view } = (anna.editor.dom as HTMLElement & { readonly editor: Editor }).editor;
  const item = view.state.doc.child(0).nodeSize;
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, item)));
  view.dom.dispatchEvent(new KeyboardEvent("keypress", { key: "N", charCode: 78, bubbles: true }));
  await userEvent.keyboard("eu hier.");
  expect(linesOf(anna)).toEqual(["Davor.", "Neu hier.", "Danach."]);
  expect(anna.editor.minutes.agendaItemIdsInBody()).toHaveLength(1);
});
