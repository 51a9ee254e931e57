import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { copyOf, exchange, testWriting } from "../two-clients.test-support.js";
import { taskListOf, type TaskList } from "./task-list-document.js";

interface Side {
  readonly doc: Y.Doc;
  readonly tasks: TaskList;
}

function sideOf(doc: Y.Doc, name: number): Side {
  const own = copyOf(doc, name);
  return { doc: own, tasks: taskListOf(own, testWriting(name)) };
}

function twoWith(title: string): { anna: Side; bruno: Side; id: string } {
  const doc = new Y.Doc();
  const id = taskListOf(doc, testWriting()).create({ title });
  return { anna: sideOf(doc, 1), bruno: sideOf(doc, 2), id };
}

const titles = ({ tasks }: Side, id: string) => {
  const { title, otherTitles = [] } = tasks.entry(id) ?? { title: "" };
  return [title, ...otherTitles].sort();
};

describe("a title that two people change at the same time", () => {
  test("stays as one of the two, and the other one can still be read", () => {
    const { anna, bruno, id } = twoWith("Raum buchen");
    anna.tasks.retitle(id, "Großen Raum buchen");
    bruno.tasks.retitle(id, "Raum für 40 Leute buchen");
    exchange(anna.doc, bruno.doc);
    expect(titles(anna, id)).toEqual(["Großen Raum buchen", "Raum für 40 Leute buchen"]);
    expect(bruno.tasks.entry(id)).toEqual(anna.tasks.entry(id));
  });

  test("nothing is left over when they write one after the other", () => {
    const { anna, bruno, id } = twoWith("Raum buchen");
    for (const title of ["Raum b", "Raum bu", "Großen Raum buchen"]) anna.tasks.retitle(id, title);
    exchange(anna.doc, bruno.doc);
    bruno.tasks.retitle(id, "Saal buchen");
    exchange(anna.doc, bruno.doc);
    expect(anna.tasks.entry(id)).toMatchObject({ title: "Saal buchen" });
    expect(anna.tasks.entry(id)).not.toHaveProperty("otherTitles");
  });

  test("typing on keeps the words of the other one, whoever wins", () => {
    const { anna, bruno, id } = twoWith("Raum");
    anna.tasks.retitle(id, "Raum im Rathaus");
    bruno.tasks.retitle(id, "Raum in der Schule");
    exchange(anna.doc, bruno.doc);
    anna.tasks.retitle(id, "Raum im Rathaus buchen", "Raum im Rathaus");
    exchange(anna.doc, bruno.doc);
    expect(titles(bruno, id)).toEqual(["Raum im Rathaus buchen", "Raum in der Schule"]);
  });

  test("a title that holds the words of the other one settles it by itself", () => {
    const { anna, bruno, id } = twoWith("Raum");
    anna.tasks.retitle(id, "Raum buchen");
    bruno.tasks.retitle(id, "Raum reservieren");
    exchange(anna.doc, bruno.doc);
    const [one, other] = titles(anna, id);
    anna.tasks.retitle(id, `${one} oder ${other}`);
    exchange(anna.doc, bruno.doc);
    expect(bruno.tasks.entry(id)).not.toHaveProperty("otherTitles");
  });

  test("one person chooses, and it is chosen for both", () => {
    const { anna, bruno, id } = twoWith("Raum");
    anna.tasks.retitle(id, "Raum buchen");
    bruno.tasks.retitle(id, "Saal mieten");
    exchange(anna.doc, bruno.doc);
    bruno.tasks.settleTitle(id, "Saal mieten");
    exchange(anna.doc, bruno.doc);
    expect(titles(anna, id)).toEqual(["Saal mieten"]);
  });

  test("of three, all three can be read", () => {
    const { anna, bruno, id } = twoWith("Raum");
    const clara = sideOf(anna.doc, 3);
    anna.tasks.retitle(id, "Raum buchen");
    bruno.tasks.retitle(id, "Saal mieten");
    clara.tasks.retitle(id, "Zelt leihen");
    exchange(anna.doc, bruno.doc);
    exchange(bruno.doc, clara.doc);
    expect(titles(clara, id)).toEqual(["Raum buchen", "Saal mieten", "Zelt leihen"]);
  });

  test("however long one types, the document gets no more keys", () => {
    const { anna, id } = twoWith("Raum");
    for (let at = 0; at < 50; at++) anna.tasks.retitle(id, `Raum ${at}`);
    const keys = new Set<string>();
    const { structs } = Y.decodeUpdate(Y.encodeStateAsUpdate(anna.doc));
    for (const struct of structs) {
      if ("parentSub" in struct && struct.parentSub?.startsWith("wording:"))
        keys.add(struct.parentSub);
    }
    expect(keys.size).toBe(1);
  });
});

describe("a comment that two people change at the same time", () => {
  test("removing it does not remove what the other one wrote", () => {
    const { anna, bruno, id } = twoWith("Raum");
    anna.tasks.setComment(id, "bis 12 Uhr");
    exchange(anna.doc, bruno.doc);
    anna.tasks.setComment(id, "");
    bruno.tasks.setComment(id, "bis 12 Uhr, mit Leinwand");
    exchange(anna.doc, bruno.doc);
    const { comment, otherComments = [] } = anna.tasks.entry(id) ?? {};
    expect([comment, ...otherComments]).toContain("bis 12 Uhr, mit Leinwand");
    anna.tasks.settleComment(id, "");
    expect(anna.tasks.entry(id)).not.toHaveProperty("comment");
    expect(anna.tasks.entry(id)).not.toHaveProperty("otherComments");
  });
});

describe("a task that moves to another list", () => {
  test("is there under its id with all it had, lines and unknown keys too, and here no longer", () => {
    const { anna: here, bruno: there, id } = twoWith("Kontakte");
    there.tasks.remove(id);
    const town = "urn:uuid:00000000-0000-4000-a000-000000000001";
    const group = "urn:uuid:00000000-0000-4000-b000-000000000001";
    here.tasks.setLine(id, town, "done");
    here.tasks.setComment(id, "mit Bild");
    (here.doc.getMap("tasks").get(id) as Y.Map<unknown>).set("fromALaterBuild", "kept");
    const before = here.tasks.entry(id);
    there.tasks.takeOver(id, here.tasks, group);
    const after = there.tasks.entry(id);
    expect({ ...after, order: "" }).toEqual({ ...before, order: "" });
    expect((there.doc.getMap("tasks").get(id) as Y.Map<unknown>).get("fromALaterBuild")).toBe(
      "kept",
    );
    expect(here.tasks.entries()).toEqual([]);
    expect(here.tasks.entry(id)).toMatchObject({ movedTo: group });
    here.tasks.restore(id);
    expect(here.tasks.entry(id)).not.toHaveProperty("movedTo");
  });
});
