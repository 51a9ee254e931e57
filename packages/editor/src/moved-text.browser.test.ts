// Law, for two editors of the same minutes, one typing letter by letter, the other moving texts to where the
// agenda has them, with a line that is cut and comes back at any moment: both show the same, and every
// sentence that was typed stands there once, in one piece.
import { followMovedText, minutesOf } from "@staedtenetz/document";
import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import * as fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import * as Y from "yjs";
import { bodyOf, TwoPeople, type Person } from "./two-editors.test-support.js";

let two: TwoPeople | undefined;

afterEach(() => {
  two?.destroy();
  two = undefined;
});

/** The text of "Kurz" has one line, that of "Lang" many: comparing alone would take the shorter for the moved one. */
const template = [
  { type: "agendaItem", item: { title: "Lang" } },
  ...["Eins.", "Zwei.", "Drei.", "Vier."].map((text) => ({ type: "paragraph", text }) as const),
  { type: "agendaItem", item: { title: "Kurz" } },
  { type: "paragraph", text: "Nur dies." },
  { type: "agendaItem", item: { title: "Schluss" } },
  { type: "paragraph", text: "Dank." },
] as const;

function meet(follow = true): TwoPeople {
  const people = new TwoPeople(template);
  two = people;
  for (const { minutes } of follow ? [people.anna, people.bruno] : []) {
    followMovedText(minutes.getXmlFragment("body"), { origin: "moved text" });
  }
  return people;
}

const linesOf = ({ minutes }: Person): string[] => minutesOf(minutes).textLines();

const itemOf = ({ editor }: Person, title: string): string =>
  editor.minutes.agenda.items().find((item) => item.title === title)?.id ?? "";

/** Tiptap keeps the editor on its element. */
function viewOf({ editor }: Person): EditorView {
  return (editor.dom as HTMLElement & { readonly editor: Editor }).editor.view;
}

function caretAfter(person: Person, words: string): void {
  const { state, dispatch } = viewOf(person);
  let place: number | undefined;
  state.doc.descendants((node, position) => {
    if (node.isTextblock && node.textContent === words) place ??= position + 1 + node.content.size;
  });
  if (place === undefined) throw new Error(`No line has the words "${words}".`);
  dispatch.call(viewOf(person), state.tr.setSelection(TextSelection.create(state.doc, place)));
  person.editor.focus();
}

/** Bruno has the text of an item moved to where he puts it in the agenda. */
function move({ editor }: Person, item: string, position: "first" | "last"): boolean {
  editor.minutes.agenda.move(item, position);
  return editor.displacedItems().some((each) => editor.moveText(each));
}

describe("one types while the other moves texts", () => {
  test("the neighbour of a moved text is not written anew: words on their way into it arrive", async () => {
    const { anna, bruno } = meet(false);
    caretAfter(anna, "Nur dies.");
    (two as TwoPeople).connected = false;
    await userEvent.keyboard(" Und das.");
    expect(move(bruno, itemOf(bruno, "Lang"), "last")).toBe(true);
    two?.reconnect();
    expect(linesOf(bruno)).toContain("Nur dies. Und das.");
    expect(bodyOf(anna.minutes)).toBe(bodyOf(bruno.minutes));
    await userEvent.keyboard(" Und mehr.");
    expect(linesOf(bruno)).toContain("Nur dies. Und das. Und mehr.");
  });

  test("whoever types in the moved text types on where it went", async () => {
    const { anna, bruno } = meet();
    (two as TwoPeople).connected = false;
    caretAfter(anna, "Zwei.");
    await userEvent.keyboard(" Unterwegs.");
    const item = itemOf(bruno, "Lang");
    bruno.editor.minutes.agenda.move(item, "last");
    expect(bruno.editor.moveText(item)).toBe(true);
    two?.reconnect();
    await userEvent.keyboard(" Angekommen.");
    expect(linesOf(bruno)).toEqual([
      "Nur dies.",
      "Dank.",
      "Eins.",
      "Zwei. Unterwegs. Angekommen.",
      "Drei.",
      "Vier.",
    ]);
    expect(linesOf(anna)).toEqual(linesOf(bruno));
  });

  test("moving is no step that undo takes back, and what was typed before can still be undone", async () => {
    const { anna, bruno } = meet();
    caretAfter(bruno, "Dank.");
    await userEvent.keyboard(" Bis bald.");
    expect(move(bruno, itemOf(bruno, "Lang"), "last")).toBe(true);
    bruno.editor.run("undo");
    bruno.editor.run("undo");
    expect(linesOf(anna).filter((line) => line === "Eins.")).toHaveLength(1);
  });

  test("whatever is on its way, both show the same and no sentence is lost or torn", () => {
    const titles = ["Lang", "Kurz", "Schluss"] as const;
    const step = fc.oneof(
      fc.record({ kind: fc.constant("type" as const), line: fc.nat(5), letters: fc.nat(4) }),
      fc.record({
        kind: fc.constant("move" as const),
        title: fc.constantFrom(...titles),
        position: fc.constantFrom("first" as const, "last" as const),
      }),
      fc.record({ kind: fc.constant("cut" as const) }),
      fc.record({ kind: fc.constant("join" as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 14 }), (steps) => {
        const people = meet();
        const typed: string[] = [];
        for (const next of steps) {
          if (next.kind === "cut") people.connected = false;
          else if (next.kind === "join") people.reconnect();
          else if (next.kind === "move")
            move(people.bruno, itemOf(people.bruno, next.title), next.position);
          else typed.push(typeInto(people.anna, next.line, typed.length, 1 + next.letters));
        }
        people.reconnect();
        const lines = linesOf(people.bruno);
        expect(linesOf(people.anna)).toEqual(lines);
        expect(Y.encodeStateVector(people.anna.minutes)).toEqual(
          Y.encodeStateVector(people.bruno.minutes),
        );
        for (const words of [...typed, "Eins.", "Vier.", "Nur dies.", "Dank."]) {
          expect([words, lines.join("\n").split(words).length - 1]).toEqual([words, 1]);
        }
        people.destroy();
        two = undefined;
      }),
      { numRuns: 40 },
    );
  });
});

/** Types letters of which none comes twice at the end of a line, each as an edit of its own. */
function typeInto(person: Person, line: number, count: number, letters: number): string {
  const lines = linesOf(person);
  caretAfter(person, lines[line % lines.length] ?? "");
  const words = Array.from({ length: letters }, (_, at) =>
    String.fromCharCode(0x4e00 + count * 8 + at),
  );
  const view = viewOf(person);
  for (const letter of words) view.dispatch(view.state.tr.insertText(letter));
  return words.join("");
}
