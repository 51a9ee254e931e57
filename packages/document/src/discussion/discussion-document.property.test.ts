// Laws, for any two people who write in the same discussion apart from each other and then meet:
// 1. both read the same threads, and none is lost;
// 2. every entry stays as its author wrote it;
// 3. every key belongs to exactly one rule of the document kind, begins with its author, and its value fits.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { copyOf, exchange, testWriting } from "../two-clients.test-support.js";
import { valueFits } from "../value-rule.js";
import { discussionKeys, threadKeys, threadKinds, threadSteps } from "./discussion-keys.js";
import { discussionOf, type Discussion } from "./discussion-document.js";

type Step = (discussion: Discussion) => string | undefined;

const words = fc.string({ maxLength: 12 });
const pick = fc.nat(20);

function onThread(act: (discussion: Discussion, id: string) => string | undefined) {
  return (at: number): Step =>
    (discussion) => {
      const all = discussion.threads();
      const id = all[at % Math.max(all.length, 1)]?.id;
      return id === undefined ? undefined : act(discussion, id);
    };
}

const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...threadKinds), words, words)
    .map(([kind, text, quote]): Step => (discussion) => {
      discussion.begin({ kind, text, quote });
      return text;
    }),
  fc.tuple(pick, words).map(([at, text]) =>
    onThread((discussion, id) => {
      discussion.reply(id, text);
      return text;
    })(at),
  ),
  fc.tuple(pick, fc.constantFrom(...threadSteps)).map(([at, taken]) =>
    onThread((discussion, id) => {
      discussion.take(id, taken);
      return undefined;
    })(at),
  ),
);

const person = (number: number) => `urn:uuid:00000000-0000-4000-a000-00000000000${number}`;

function expectRulesToHold(doc: Y.Doc): void {
  for (const [key, inner] of doc.getMap("threads").entries()) {
    expect(discussionKeys.filter((rule) => rule.key.test(key))).toHaveLength(1);
    for (const [field, value] of (inner as Y.Map<unknown>).entries()) {
      const [rule, ...others] = threadKeys.filter((each) => each.key.test(field));
      expect([field, others.length]).toEqual([field, 0]);
      expect(rule?.key.exec(field)?.[1]).toSatisfy((by) => by === person(1) || by === person(2));
      const fits = rule !== undefined && rule.value.type !== "map" && valueFits(rule.value, value);
      expect([field, value, fits]).toEqual([field, value, true]);
    }
  }
}

test("two people discussing apart read the same after they meet, and no word is lost or changed", () => {
  const rounds = fc.array(
    fc.tuple(fc.array(step, { maxLength: 8 }), fc.array(step, { maxLength: 8 })),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(rounds, (exchanges) => {
      const sides = [1, 2].map((number) => {
        const writing = { ...testWriting(number), author: person(number) };
        const discussion = discussionOf(copyOf(new Y.Doc(), number), writing);
        return { discussion, said: [] as string[], author: person(number) };
      });
      const [mine, yours] = sides.map(({ discussion }) => discussion) as [Discussion, Discussion];
      for (const steps of exchanges) {
        for (const [at, side] of sides.entries()) {
          for (const act of steps[at] ?? []) {
            const text = act(side.discussion);
            if (text !== undefined) side.said.push(text);
          }
        }
        exchange(mine.doc, yours.doc);
      }
      expect(mine.threads()).toEqual(yours.threads());
      for (const { said, author } of sides) {
        const entries = mine.threads().flatMap((thread) => thread.entries);
        const kept = entries.filter((entry) => entry.author === author).map(({ text }) => text);
        expect(kept.sort()).toEqual(said.sort());
      }
      expectRulesToHold(mine.doc);
    }),
    { numRuns: 200 },
  );
});
