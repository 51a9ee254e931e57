// Law, for three people who write in the same text while one of them moves parts of it, whatever is on its
// way between them: in the end all read the same, and every word that was written stands there once.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { copyOf } from "../../two-clients.test-support.js";
import { followMovedText } from "./follow-moved-text.js";
import { blockWith, linesOf, sectionedText } from "../text-order.test-support.js";
import { moveItemText } from "../text-order.js";

const items = [1, 2, 3, 4].map((number) => `urn:uuid:00000000-0000-4000-8000-00000000000${number}`);

type Step =
  | { readonly kind: "write"; readonly who: number; readonly line: number; readonly gap: number }
  | { readonly kind: "add"; readonly who: number; readonly line: number }
  | { readonly kind: "move"; readonly item: number; readonly behind: number }
  | { readonly kind: "send"; readonly who: number }
  | { readonly kind: "receive"; readonly who: number };

const who = fc.nat(2);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("write" as const),
      who,
      line: fc.nat(20),
      gap: fc.nat(5),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("add" as const), who, line: fc.nat(20) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("move" as const),
      item: fc.nat(3),
      behind: fc.nat(3),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("send" as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("receive" as const), who }) },
);

/** Three people around a server that passes edits on in the order in which they come. */
class Round {
  readonly people: readonly Y.Doc[];
  readonly written: string[] = [];
  readonly #up: Uint8Array[][] = [[], [], []];
  readonly #down: Uint8Array[][] = [[], [], []];
  #order = items;
  #count = 0;

  constructor() {
    const start = sectionedText(
      Object.fromEntries(items.map((item, at) => [item, [`Anfang ${at} `, "", `Ende ${at} `]])),
    );
    this.people = [1, 2, 3].map((number) => copyOf(start, number));
    for (const [number, doc] of this.people.entries()) {
      followMovedText(doc.getXmlFragment("body"), { origin: "follow" });
      doc.on("update", (update: Uint8Array, origin: unknown) => {
        if (origin !== "server") this.#up[number]?.push(update);
      });
    }
  }

  take(next: Step): void {
    if (next.kind === "send") this.#send(next.who);
    else if (next.kind === "receive") this.#receive(next.who);
    else if (next.kind === "write") this.#write(next.who, next.line, next.gap);
    else if (next.kind === "add") this.#add(next.who, next.line);
    else if (next.kind === "move") this.#move(next.item, next.behind);
  }

  /** Everything arrives, also what arriving edits bring about. */
  settle(): void {
    while ([...this.#up, ...this.#down].some((queue) => queue.length > 0)) {
      for (const number of [0, 1, 2]) {
        this.#send(number);
        this.#receive(number);
      }
    }
  }

  #body(person: number): Y.XmlFragment {
    return (this.people[person] as Y.Doc).getXmlFragment("body");
  }

  #word(): string {
    // No letter twice: else nobody could say which of two is whose.
    const first = 0x4e00 + 5 * this.#count++;
    const word = String.fromCharCode(...[0, 1, 2, 3, 4].map((letter) => first + letter));
    this.written.push(word);
    return word;
  }

  #write(person: number, line: number, gap: number): void {
    const lines = this.#body(person)
      .toArray()
      .filter(
        (block): block is Y.XmlElement =>
          block instanceof Y.XmlElement && block.nodeName === "paragraph",
      );
    const block = lines[line % lines.length];
    if (block === undefined) return;
    const word = this.#word();
    const [text] = block.toArray();
    if (!(text instanceof Y.XmlText)) {
      block.insert(0, [new Y.XmlText(`${word} `)]);
      return;
    }
    const gaps = [0, ...Array.from(text.toString().matchAll(/ /g), ({ index }) => index + 1)];
    // Letter by letter, as people type.
    let place = gaps[gap % gaps.length] ?? 0;
    for (const letter of `${word} `) text.insert(place++, letter);
  }

  #add(person: number, line: number): void {
    const body = this.#body(person);
    body.insert(1 + (line % body.length), [blockWith(`${this.#word()} `)]);
  }

  #move(item: number, behind: number): void {
    const [moved, before] = [items[item], items[behind]];
    if (moved === undefined || before === undefined || moved === before) return;
    const rest = this.#order.filter((id) => id !== moved);
    rest.splice(rest.indexOf(before) + 1, 0, moved);
    this.#order = rest;
    moveItemText(this.#body(0), moved, rest, "move");
  }

  #send(person: number): void {
    const update = this.#up[person]?.shift();
    if (update === undefined) return;
    for (const [number, queue] of this.#down.entries()) if (number !== person) queue.push(update);
  }

  #receive(person: number): void {
    const update = this.#down[person]?.shift();
    if (update !== undefined) Y.applyUpdate(this.people[person] as Y.Doc, update, "server");
  }
}

test("whatever is on its way while text is moved, all read the same and each word stands once", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
      const round = new Round();
      for (const each of steps) round.take(each);
      round.settle();
      const [first, ...others] = round.people.map(linesOf);
      for (const lines of others) expect(lines).toEqual(first);
      const words = (first ?? []).join(" ").split(/ +/);
      for (const word of round.written) {
        expect([word, words.filter((each) => each === word).length]).toEqual([word, 1]);
      }
      expect(new Set(first?.filter((line) => line.startsWith("urn:"))).size).toBe(items.length);
    }),
    { numRuns: 300 },
  );
});
