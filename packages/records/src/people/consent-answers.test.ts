import type { Consent } from "@staedtenetz/core/consent";
import { consentDefinition } from "@staedtenetz/core/consent";
import { validateWith } from "@staedtenetz/core/validation";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { uuid } from "../record-samples.test-support.js";
import { answerTo, consentOf, type Question } from "./consent-answers.js";

const question: Question = { purpose: "directory", field: "emails" };

interface Said {
  answer: "given" | "refused";
  /** Day of June 2025. */
  day: number;
}

const instant = (day: number): string => `2025-06-${String(day).padStart(2, "0")}T10:00:00.000Z`;

/** What is kept after answers were recorded one after the other. */
function recorded(answers: readonly Said[]): Consent[] {
  const consents: Consent[] = [];
  for (const [index, { answer, day }] of answers.entries()) {
    const consent = consentOf(consents, question, answer, {
      person: uuid(1),
      at: instant(day),
      recorded: `2025-07-01T10:00:00.${String(index).padStart(3, "0")}Z`,
      wordingVersion: "1",
      channel: "paper",
      newId: () => uuid(100 + index),
    });
    if (!consents.includes(consent)) consents.push(consent);
  }
  return consents;
}

const state = (...answers: Said[]) => answerTo(recorded(answers), question);
const yes = (day: number): Said => ({ answer: "given", day });
const no = (day: number): Said => ({ answer: "refused", day });

test("a refusal that is entered late changes nothing that was said after it", () => {
  expect(state(yes(20), no(10))).toBe("given");
  expect(recorded([yes(20), no(10)])[1]).toMatchObject({ state: "refused", at: instant(10) });
});

test("a no that comes after a yes withdraws it, and keeps the words that were agreed to", () => {
  const [, withdrawn] = recorded([yes(10), no(20)]);
  expect(withdrawn).toMatchObject({
    state: "withdrawn",
    at: instant(10),
    withdrawnAt: instant(20),
    wordingVersion: "1",
  });
});

test("what was confirmed again is not taken back by an older paper that is entered afterwards", () => {
  expect(state(yes(5), yes(20), no(10))).toBe("given");
});

test("of two answers of one instant the one that is recorded later counts", () => {
  expect(state(yes(10), no(10))).toBe("withdrawn");
  expect(state(no(10), yes(10))).toBe("given");
});

test("the same answer of the same instant is kept once", () => {
  expect(recorded([yes(10), yes(10), no(20), no(20)])).toHaveLength(2);
});

const answers = fc
  .uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 8 })
  .chain((days) =>
    fc.tuple(
      ...days.map((day) =>
        fc.constantFrom("given" as const, "refused" as const).map((answer) => ({ answer, day })),
      ),
    ),
  );

test("the state follows from the answers, in whatever order they arrive, and every record is valid", () => {
  const orders = answers.chain((said) =>
    fc.tuple(fc.constant(said), fc.shuffledSubarray(said, { minLength: said.length })),
  );
  fc.assert(
    fc.property(orders, ([said, arriving]) => {
      const inOrder = said.toSorted((a, b) => a.day - b.day);
      const kept = recorded(arriving);
      expect(answerTo(kept, question)).toBe(answerTo(recorded(inOrder), question));
      const last = inOrder.at(-1)?.answer;
      expect(answerTo(kept, question) === "given").toBe(last === "given");
      for (const consent of kept) {
        expect(validateWith(consentDefinition, consent).issues).toEqual([]);
      }
    }),
  );
});
