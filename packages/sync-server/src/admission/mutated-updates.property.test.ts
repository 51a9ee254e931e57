/**
 * Laws of admission for anything at all, made by damaging honest updates:
 * 1. it never throws and never takes long;
 * 2. what is refused leaves no trace in the index;
 * 3. what is taken applies to a document without anything left waiting, and the index knows exactly
 *    that document;
 * 4. the document that results is one that admission takes as a whole.
 */
import * as prng from "lib0/prng";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { defaultLimits } from "../limits.js";
import { notes } from "../test-documents.test-support.js";
import { admit } from "./admission.js";
import { anna, Target } from "./attacks.test-support.js";
import { compileKind } from "./content-rules.js";
import { DocumentIndex } from "./document-index.js";
import { ModelServer, RandomEditor } from "./honest-editing.test-support.js";

const seeds = process.env["FULL"] === "1" ? 400 : 10;
const mutationsOfEach = 12;
let damagedInAll = 0;

function honestUpdates(random: prng.PRNG): Uint8Array[] {
  const server = new ModelServer(compileKind(notes));
  const editors = ["anna", "anna"].map((user) => new RandomEditor(server, user, random));
  for (let step = 0; step < 60; step++) {
    const editor = prng.oneOf(random, editors);
    if (prng.int32(random, 0, 9) < 7) editor.act();
    else editor.exchange();
  }
  return server.journal;
}

const damages: ((bytes: Uint8Array, random: prng.PRNG, others: Uint8Array[]) => Uint8Array)[] = [
  (bytes, random) => {
    const copy = bytes.slice();
    const at = prng.int32(random, 0, copy.length - 1);
    copy[at] = (copy[at] ?? 0) ^ (1 << prng.int32(random, 0, 7));
    return copy;
  },
  (bytes, random) => {
    const copy = bytes.slice();
    copy[prng.int32(random, 0, copy.length - 1)] = prng.int32(random, 0, 255);
    return copy;
  },
  (bytes, random) => bytes.slice(0, prng.int32(random, 0, bytes.length - 1)),
  (bytes, random, others) => {
    const other = prng.oneOf(random, others);
    const cut = prng.int32(random, 0, bytes.length - 1);
    return Uint8Array.from([...bytes.slice(0, cut), ...other.slice(cut)]);
  },
  (bytes, random) => {
    const at = prng.int32(random, 0, bytes.length - 1);
    return Uint8Array.from([
      ...bytes.slice(0, at),
      ...new Uint8Array(5).fill(0xff),
      ...bytes.slice(at),
    ]);
  },
  (bytes, random) => {
    const from = prng.int32(random, 0, bytes.length - 1);
    const to = prng.int32(random, from, bytes.length);
    return Uint8Array.from([...bytes.slice(0, to), ...bytes.slice(from)]);
  },
  (bytes) => bytes,
];

function expectSound(target: Target): void {
  expect(target.doc.store.pendingStructs).toBeNull();
  expect(target.doc.store.pendingDs).toBeNull();
  expect(new Map(target.index.stateVector())).toEqual(
    Y.decodeStateVector(Y.encodeStateVector(target.doc)),
  );
  const fresh = new DocumentIndex(compileKind(notes));
  const whole = Y.encodeStateAsUpdate(target.doc);
  expect(admit(fresh, whole, anna, defaultLimits, true)).toMatchObject({ type: "taken" });
}

describe("admission of damaged updates", () => {
  it.each(Array.from({ length: seeds }, (_, seed) => seed + 1))(
    "ADMIT20 survives seed %i",
    (seed) => {
      const random = prng.create(seed);
      const target = new Target();
      const updates = honestUpdates(random);
      const outcomes = new Set<string>();
      const begun = performance.now();
      for (const update of updates) {
        for (let round = 0; round < mutationsOfEach; round++) {
          const damaged = prng.oneOf(random, damages)(update, random, updates);
          outcomes.add(target.outcome(damaged));
          damagedInAll++;
        }
        outcomes.add(target.outcome(update));
      }
      expect([...outcomes]).not.toContain("left a trace");
      expect(outcomes).toContain("taken");
      expect(outcomes).toContain("malformed");
      expect((performance.now() - begun) / (updates.length * mutationsOfEach)).toBeLessThan(20);
      expectSound(target);
    },
  );

  it("ADMIT20 has damaged thousands of updates, hundreds of thousands in a full run", async ({
    annotate,
  }) => {
    await annotate(`${seeds} seeds: ${damagedInAll} damaged updates, none threw or left a trace`);
    expect(damagedInAll).toBeGreaterThan(seeds * 100);
  });

  it("ADMIT20 survives random bytes", () => {
    const random = prng.create(99);
    const target = new Target();
    for (let round = 0; round < 5_000; round++) {
      const bytes = prng.uint8Array(random, prng.int32(random, 0, 60));
      expect(target.outcome(bytes)).not.toBe("left a trace");
    }
    expectSound(target);
  });
});
