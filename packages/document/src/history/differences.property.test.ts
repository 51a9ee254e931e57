/**
 * Laws: a comparison applied to the state before gives the state after; comparing a state with itself
 * finds nothing; restoring gives the version back, and restoring in turn what was before gives that.
 */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { copyOf, exchange } from "../two-clients.test-support.js";
import { readAuthoredBlocks } from "./authored-blocks.js";
import { compareBlocks } from "./differences.js";
import { applyDifferences, line, plainBlocks } from "./history.test-support.js";
import { restoreAll } from "./restore.js";

const words = fc.constantFrom(
  "eins ",
  "zwei ",
  "drei, ",
  "Städte ",
  "😀",
  "e\u0301",
  " ",
  "\n",
  "x",
);
const nodes = fc.constantFrom("paragraph", "heading", "decision", "unknownNode");

const edit = fc.oneof(
  fc.record({
    type: fc.constant("write" as const),
    at: fc.nat(),
    place: fc.nat(),
    text: fc.array(words, { maxLength: 6 }).map((list) => list.join("")),
  }),
  fc.record({
    type: fc.constant("cut" as const),
    at: fc.nat(),
    place: fc.nat(),
    length: fc.nat(9),
  }),
  fc.record({
    type: fc.constant("mark" as const),
    at: fc.nat(),
    place: fc.nat(),
    length: fc.nat(9),
    off: fc.boolean(),
  }),
  fc.record({ type: fc.constant("break" as const), at: fc.nat() }),
  fc.record({ type: fc.constant("block" as const), at: fc.nat(), node: nodes, text: words }),
  fc.record({
    type: fc.constant("list" as const),
    at: fc.nat(),
    items: fc.array(words, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ type: fc.constant("drop" as const), at: fc.nat() }),
  fc.record({
    type: fc.constant("attribute" as const),
    at: fc.nat(),
    level: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ type: fc.constant("move" as const), at: fc.nat(), to: fc.nat() }),
  fc.record({ type: fc.constant("title" as const), at: fc.nat(3), text: words }),
);
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

function linesOf(parent: Y.XmlFragment): Y.XmlElement[] {
  const children = parent.toArray().filter((child) => child instanceof Y.XmlElement);
  return children.concat(children.flatMap(linesOf));
}

function apply(doc: Y.Doc, step: Edit): void {
  const body = doc.getXmlFragment("body");
  const lines = linesOf(body).filter(
    ({ nodeName }) =>
      nodeName !== "bulletList" &&
      nodeName !== "listItem" &&
      nodeName !== "hardBreak" &&
      nodeName !== "agendaItem",
  );
  const element = "at" in step ? lines[step.at % Math.max(1, lines.length)] : undefined;
  const text = element?.toArray().find((child) => child instanceof Y.XmlText);
  switch (step.type) {
    case "write":
      text?.insert(step.place % (text.length + 1), step.text);
      break;
    case "cut": {
      const from = step.place % Math.max(1, text?.length ?? 1);
      text?.delete(from, Math.min(step.length, text.length - from));
      break;
    }
    case "mark": {
      const from = step.place % Math.max(1, text?.length ?? 1);
      text?.format(from, Math.min(step.length, text.length - from), { bold: step.off ? null : {} });
      break;
    }
    case "break":
      element?.push([new Y.XmlElement("hardBreak"), new Y.XmlText("danach")]);
      break;
    case "block":
      body.insert(step.at % (body.length + 1), [line(step.node, step.text)]);
      break;
    case "list": {
      const list = new Y.XmlElement("bulletList");
      list.insert(
        0,
        step.items.map((item) => {
          const entry = new Y.XmlElement("listItem");
          entry.insert(0, [line("paragraph", item)]);
          return entry;
        }),
      );
      body.insert(step.at % (body.length + 1), [list]);
      break;
    }
    case "drop":
      if (body.length > 0) body.delete(step.at % body.length, 1);
      break;
    case "attribute":
      element?.setAttribute("level", String(step.level));
      break;
    case "move": {
      const moving = body.length > 0 ? body.get(step.at % body.length) : undefined;
      if (!(moving instanceof Y.XmlElement)) break;
      const copy = moving.clone();
      body.delete(step.at % body.length, 1);
      body.insert(step.to % (body.length + 1), [copy]);
      break;
    }
    default: {
      const item = `urn:uuid:00000000-0000-4000-8000-00000000000${step.at}`;
      if (!doc.getMap("agenda").has(`${item}:title`)) {
        const leaf = new Y.XmlElement("agendaItem");
        leaf.setAttribute("item", item);
        body.push([leaf]);
      }
      doc.getMap("agenda").set(`${item}:title`, step.text);
    }
  }
}

const edits = fc.array(fc.record({ who: fc.boolean(), step: edit }), { maxLength: 25 });

/** Two people write, and now and then hear of each other. */
function write(anna: Y.Doc, ben: Y.Doc, steps: readonly { who: boolean; step: Edit }[]): void {
  for (const [index, { who, step }] of steps.entries()) {
    apply(who ? anna : ben, step);
    if (index % 3 === 2) exchange(anna, ben);
  }
  exchange(anna, ben);
}

const whoWrote = (client: number): string => `client ${client}`;
const unknown = (): undefined => undefined;
const read = (doc: Y.Doc) => readAuthoredBlocks(doc, whoWrote);

describe("comparing two states of a text", () => {
  it("gives the state after when applied to the state before", () => {
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const anna = new Y.Doc();
        const ben = new Y.Doc();
        [anna.clientID, ben.clientID] = [1, 2];
        write(anna, ben, first);
        const before = copyOf(anna, 3);
        write(anna, ben, second);
        const [old, young] = [read(before), read(anna)];
        const differences = compareBlocks(old, young, unknown);
        expect(applyDifferences(plainBlocks(old), differences)).toEqual(plainBlocks(young));
        const nothing = compareBlocks(young, read(anna), unknown);
        expect(nothing.every(({ change }) => change === "kept")).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("restoring a version gives its text back, and restoring again what there was", () => {
    fc.assert(
      fc.property(edits, edits, (first, second) => {
        const anna = new Y.Doc();
        const ben = new Y.Doc();
        [anna.clientID, ben.clientID] = [1, 2];
        write(anna, ben, first);
        const version = copyOf(anna, 3);
        write(anna, ben, second);
        const latest = copyOf(anna, 4);
        anna.transact(() => restoreAll(anna, version));
        expect(plainBlocks(read(anna))).toEqual(plainBlocks(read(version)));
        expect(anna.getMap("agenda").toJSON()).toEqual(version.getMap("agenda").toJSON());
        anna.transact(() => restoreAll(anna, latest));
        expect(plainBlocks(read(anna))).toEqual(plainBlocks(read(latest)));
      }),
      { numRuns: 200 },
    );
  });
});
