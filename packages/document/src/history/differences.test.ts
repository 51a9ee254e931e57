import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { copyOf, exchange } from "../two-clients.test-support.js";
import { align } from "./alignment.js";
import { readAuthoredBlocks } from "./authored-blocks.js";
import { compareBlocks, type BlockDifference } from "./differences.js";
import { documentOf, line, textOf } from "./history.test-support.js";
import { restoreBlock } from "./restore.js";

const names = new Map([
  [1, "anna"],
  [2, "ben"],
]);
const writerOf = (client: number): string | undefined => names.get(client);
const byBen = (): { userId: string; at: number } => ({ userId: "ben", at: 7 });

const compare = (before: Y.Doc, after: Y.Doc): BlockDifference[] =>
  compareBlocks(readAuthoredBlocks(before, writerOf), readAuthoredBlocks(after, writerOf), byBen);

/** A comparison as a person would write it down. */
const written = (differences: readonly BlockDifference[]): string[] =>
  differences.map(({ change, runs = [] }) => {
    const signs = { kept: "", inserted: "+", deleted: "-" };
    const words = runs.map((run) =>
      run.change === "kept"
        ? run.text
        : `[${signs[run.change]}${run.text}${run.author ? ` ${run.author}` : ""}]`,
    );
    return `${change}: ${words.join("")}`;
  });

const many = (word: string): string[] =>
  Array.from({ length: 20_000 }, (_, index) => `${word}${index}`);

const bodyOf = (doc: Y.Doc): string => doc.getXmlFragment("body").toJSON();

/** Anna's document as it was, and Ben's copy for him to go on with. */
function begun(...paragraphs: string[]): { version: Y.Doc; ben: Y.Doc } {
  const anna = documentOf(1, ...paragraphs);
  return { version: copyOf(anna, 9), ben: copyOf(anna, 2) };
}

describe("what became of a text", () => {
  it("names words with who wrote and who deleted them", () => {
    const { version, ben } = begun("Die Stadt Zittau lädt ein.");
    textOf(ben, 0).delete(10, 6);
    textOf(ben, 0).insert(10, "Görlitz");
    const [difference] = compare(version, ben);
    expect(written([difference as BlockDifference])).toEqual([
      "changed: Die Stadt [-Zittau ben][+Görlitz ben] lädt ein.",
    ]);
    expect(difference?.runs?.map(({ author, at }) => [author, at])).toEqual([
      ["anna", undefined],
      ["ben", 7],
      ["ben", undefined],
      ["anna", undefined],
    ]);
  });

  it("a rewritten sentence is one change, not one for each gap between words", () => {
    const { version, ben } = begun("Der Antrag wurde gestern abgelehnt.");
    textOf(ben, 0).delete(11, 23);
    textOf(ben, 0).insert(11, "fand heute Zustimmung");
    expect(written(compare(version, ben))).toEqual([
      "changed: Der Antrag [-wurde gestern abgelehnt ben][+fand heute Zustimmung ben].",
    ]);
  });

  it("a new word is its writer's, though one of its letters stood there before", () => {
    const { version, ben } = begun("einen ergänzt");
    textOf(ben, 0).insert(6, "G");
    textOf(ben, 0).insert(8, "danken. e");
    expect(textOf(ben, 0).toString()).toBe("einen Gedanken. ergänzt");
    expect(written(compare(version, ben))).toEqual(["changed: einen [+Gedanken.  ben]ergänzt"]);
  });

  it("blocks that were inserted and deleted stand whole, with who did it", () => {
    const { version, ben } = begun("bleibt", "geht");
    const body = ben.getXmlFragment("body");
    body.delete(1, 1);
    body.insert(0, [line("heading", "neu")]);
    const differences = compare(version, ben);
    expect(written(differences)).toEqual([
      "inserted: [+neu ben]",
      "kept: bleibt",
      "deleted: [-geht ben]",
    ]);
    expect(differences.map(({ author, at }) => [author, at])).toEqual([
      ["ben", undefined],
      [undefined, undefined],
      ["ben", 7],
    ]);
  });

  it("a paragraph made into a heading is the same block with the same words", () => {
    const { version, ben } = begun("Was wir beschlossen haben");
    ben.getXmlFragment("body").delete(0, 1);
    ben.getXmlFragment("body").insert(0, [line("heading", "Was wir beschlossen haben")]);
    const differences = compare(version, ben);
    expect(written(differences)).toEqual(["changed: Was wir beschlossen haben"]);
    expect(differences[0]).toMatchObject({ node: "heading", oldNode: "paragraph" });
  });

  it("a moved block is marked at both places", () => {
    const { version, ben } = begun("Ein Absatz, der an eine andere Stelle geht", "zwei", "drei");
    const body = ben.getXmlFragment("body");
    const copy = (body.get(0) as Y.XmlElement).clone();
    body.delete(0, 1);
    body.push([copy]);
    expect(compare(version, ben).map(({ change }) => change)).toEqual([
      "movedAway",
      "kept",
      "kept",
      "movedHere",
    ]);
  });

  it("formatting is a change of the look alone", () => {
    const { version, ben } = begun("ganz wichtig");
    textOf(ben, 0).format(5, 7, { bold: {} });
    expect(compare(version, ben)[0]?.runs).toEqual([
      { change: "kept", text: "ganz ", author: "anna" },
      { change: "kept", text: "wichtig", author: "anna", marks: { bold: {} }, oldMarks: null },
    ]);
  });

  it("titles of agenda items are compared like words", () => {
    const { version: before } = begun();
    const item = "urn:uuid:00000000-0000-4000-8000-000000000001";
    before.clientID = 1;
    before.getMap("agenda").set(`${item}:title`, "Rückblick auf 2024");
    const leaf = new Y.XmlElement("agendaItem");
    leaf.setAttribute("item", item);
    before.getXmlFragment("body").push([leaf]);
    const ben = copyOf(before, 2);
    ben.getMap("agenda").set(`${item}:title`, "Rückblick auf 2025");
    expect(written(compare(before, ben))).toEqual([
      "changed: Rückblick auf [-2024 ben][+2025 ben]",
    ]);
    ben.transact(() => restoreBlock(ben, before, pairOf(compare(before, ben)[0])));
    expect(ben.getMap("agenda").get(`${item}:title`)).toBe("Rückblick auf 2024");
  });

  it("tables are compared cell by cell", () => {
    const anna = documentOf(1);
    const [table, row] = [new Y.XmlElement("table"), new Y.XmlElement("tableRow")];
    const cells = ["Ort", "Uhr"].map((words) => {
      const cell = new Y.XmlElement("tableCell");
      cell.insert(0, [line("paragraph", words)]);
      return cell;
    });
    row.insert(0, cells);
    table.insert(0, [row]);
    anna.getXmlFragment("body").push([table]);
    const version = copyOf(anna, 9);
    const [, second] = cells;
    (second?.get(0) as Y.XmlElement | undefined)?.push([new Y.XmlText("zeit")]);
    const [difference] = compare(version, anna);
    const [, changed] = difference?.blocks?.[0]?.blocks ?? [];
    expect(difference?.change).toBe("changed");
    expect(written(changed?.blocks ?? [])).toEqual(["changed: [-Uhr ben][+Uhrzeit anna]"]);
  });

  it("two long texts without a common word are compared in a moment", () => {
    const begin = performance.now();
    const pairs = align(many("a"), many("b"), {
      identityOf: () => undefined,
      keyOf: (word) => word,
    });
    expect(pairs).toEqual([]);
    expect(performance.now() - begin).toBeLessThan(2_000);
  });
});

const pairOf = (difference: BlockDifference | undefined) => ({
  ...(difference?.old !== undefined && { old: difference.old }),
  ...(difference?.new !== undefined && { new: difference.new }),
});

/** Restores, and takes it back again. */
function thereAndBack(version: Y.Doc, doc: Y.Doc, index: number): [string, string] {
  const before = copyOf(doc, 8);
  const undo = doc.transact(() => restoreBlock(doc, version, pairOf(compare(version, doc)[index])));
  const restored = bodyOf(doc);
  if (undo === undefined) throw new Error("There was nothing to restore.");
  doc.transact(() => restoreBlock(doc, before, undo));
  expect(bodyOf(doc)).toBe(bodyOf(before));
  return [restored, bodyOf(before)];
}

describe("restoring one paragraph", () => {
  it("changes the words that differ and nothing else, so that others' edits beside them stay", () => {
    const { version, ben } = begun("Die Stadt Zittau lädt ein.", "unberührt");
    textOf(ben, 0).delete(10, 6);
    const carla = copyOf(ben, 5);
    textOf(carla, 0).insert(0, "Heute: ");
    ben.transact(() => restoreBlock(ben, version, pairOf(compare(version, ben)[0])));
    exchange(ben, carla);
    expect(bodyOf(ben)).toBe(
      "<paragraph>Heute: Die Stadt Zittau lädt ein.</paragraph><paragraph>unberührt</paragraph>",
    );
    expect(bodyOf(carla)).toBe(bodyOf(ben));
  });

  it("brings back one that was deleted, where it stood, and takes that back", () => {
    const { version, ben } = begun("eins", "zwei", "drei");
    ben.getXmlFragment("body").delete(1, 1);
    const [restored] = thereAndBack(version, ben, 1);
    expect(restored).toBe(bodyOf(version));
  });

  it("deletes one that came since, and takes that back", () => {
    const { version, ben } = begun("eins", "drei");
    ben.getXmlFragment("body").insert(1, [line("paragraph", "zwei")]);
    const [restored] = thereAndBack(version, ben, 1);
    expect(restored).toBe(bodyOf(version));
  });

  it("replaces a block of another kind, marks and breaks included, and takes that back", () => {
    const { version: doc } = begun("eins", "zwei");
    doc.clientID = 1;
    textOf(doc, 1).format(0, 2, { bold: {} });
    const paragraph = doc.getXmlFragment("body").get(1) as Y.XmlElement;
    paragraph.push([new Y.XmlElement("hardBreak"), new Y.XmlText("danach")]);
    const version = copyOf(doc, 9);
    const ben = copyOf(doc, 2);
    ben.getXmlFragment("body").delete(1, 1);
    ben.getXmlFragment("body").push([line("heading", "zwei")]);
    const index = compare(version, ben).findIndex(({ change }) => change !== "kept");
    const [restored] = thereAndBack(version, ben, index);
    expect(restored).toBe(bodyOf(version));
  });

  it("says so when there is no such difference any more", () => {
    const { version, ben } = begun("eins");
    expect(restoreBlock(ben, version, { old: "1:0", new: "1:0" })).toBeUndefined();
    expect(restoreBlock(ben, version, { old: "77:0" })).toBeUndefined();
  });
});
