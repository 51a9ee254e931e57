import * as encoding from "lib0/encoding";
import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { defaultLimits } from "../limits.js";
import {
  anna,
  ben,
  forge,
  forgeItem,
  paragraph,
  reader,
  Target,
  writeParagraph,
} from "./attacks.test-support.js";

let target: Target;
beforeEach(() => {
  target = new Target();
});

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

describe("what is not an update, or costs more than its bytes (rows 4, 5 and 6)", () => {
  it.each<[string, Uint8Array]>([
    ["no bytes", new Uint8Array()],
    ["one byte", Uint8Array.of(7)],
    ["twenty times 0xFF", new Uint8Array(20).fill(0xff)],
    [
      "an update of version 2",
      Y.convertUpdateFormatV1ToV2(Y.encodeStateAsUpdate(new Target().doc)),
    ],
  ])("ADMIT9 refuses %s", (_, update) => {
    const verdict = target.judge(update);
    expect(verdict).toEqual({ type: "refused", reason: "malformed" });
  });

  it("ADMIT9 refuses an update cut off at any byte, and leaves no trace", () => {
    const update = target.attempt((client) => {
      client.getXmlFragment("body").insert(0, [paragraph("Abgeschnitten")]);
      client.getArray("log").push([{ a: [1, "zwei", null] }]);
    });
    for (let length = 0; length < update.length; length++) {
      expect(target.outcome(update.slice(0, length))).toBe("malformed");
    }
    expect(target.judge(update).type).toBe("taken");
  });

  it("ADMIT10 refuses 2^24 structs announced in a few bytes at once", () => {
    const update = forge((encoder) => {
      for (const value of [1, 2 ** 24, 77, 0]) encoding.writeVarUint(encoder, value);
    });
    expect(update.length).toBeLessThan(15);
    const before = process.memoryUsage().heapUsed;
    expect(target.outcome(update)).toBe("malformed");
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(20e6);
  });

  it("ADMIT10 refuses an own garbage range of length 2^52", () => {
    const collected = forgeItem(0, (encoder) => encoding.writeVarUint(encoder, 2 ** 52));
    expect(target.outcome(collected)).toBe("tooLarge");
    const deleted = forgeItem(1, (encoder) => encoding.writeVarUint(encoder, 2 ** 52));
    expect(target.outcome(deleted)).toBe("tooLarge");
  });

  it("ADMIT10 refuses clocks beyond safe integers", () => {
    const far = forgeItem(0, (encoder) => encoding.writeVarUint(encoder, 5), {
      clock: Number.MAX_SAFE_INTEGER - 2,
    });
    expect(target.judge(far).type).toBe("refused");
    const range = forge(
      (encoder) => encoding.writeVarUint(encoder, 0),
      (encoder) => {
        for (const value of [1, 1, 1, Number.MAX_SAFE_INTEGER, 9])
          encoding.writeVarUint(encoder, value);
      },
    );
    expect(target.outcome(range)).toBe("malformed");
  });

  it("ADMIT10 refuses structs of no length", () => {
    expect(target.outcome(forgeItem(0, (encoder) => encoding.writeVarUint(encoder, 0)))).toBe(
      "malformed",
    );
    expect(
      target.outcome(
        forgeItem(4, (encoder) => encoding.writeVarString(encoder, ""), { root: "title" }),
      ),
    ).toBe("malformed");
  });

  it("ADMIT11 refuses a delete set with a million ranges within 50 ms of processor time", () => {
    const update = forge(
      (encoder) => encoding.writeVarUint(encoder, 0),
      (encoder) => {
        for (const value of [1, 1, 1_000_000]) encoding.writeVarUint(encoder, value);
        for (let at = 0; at < 1_000_000; at++) {
          encoding.writeVarUint(encoder, 2 * at);
          encoding.writeVarUint(encoder, 1);
        }
      },
    );
    const limits = { ...defaultLimits, updateBytes: 100_000_000 };
    const begun = process.cpuUsage();
    expect(target.judge(update, anna, limits)).toEqual({ type: "refused", reason: "tooLarge" });
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1000).toBeLessThan(50);
  });

  it("ADMIT11 refuses more structs than one update may hold, within half a second", () => {
    const count = 1_300_000;
    const update = forge((encoder) => {
      for (const value of [1, count, 77, 0]) encoding.writeVarUint(encoder, value);
      for (let at = 0; at < count; at++) {
        encoding.writeUint8(encoder, 0);
        encoding.writeVarUint(encoder, 1);
      }
    });
    const begun = process.cpuUsage();
    expect(target.outcome(update)).toBe("tooLarge");
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1000).toBeLessThan(500);
  });

  it("ADMIT12 refuses values nested deeper than 32 without reading them", () => {
    expect(
      target.outcome(target.attempt((client) => client.getArray("log").push([nested(33)]))),
    ).toBe("depth");
    expect(
      target.judge(target.attempt((client) => client.getArray("log").push([nested(32)]))).type,
    ).toBe("taken");
    const bomb = forgeItem(
      8,
      (encoder) => {
        encoding.writeVarUint(encoder, 1);
        for (let level = 0; level < 1_000_000; level++) {
          encoding.writeUint8(encoder, 117);
          encoding.writeVarUint(encoder, 1);
        }
      },
      { root: "log" },
    );
    expect(target.outcome(bomb)).toBe("depth");
    const jsonBomb = forgeItem(
      6,
      (encoder) => {
        encoding.writeVarString(encoder, "bold");
        encoding.writeVarString(encoder, "[".repeat(1_000_000));
      },
      { root: "title" },
    );
    expect(target.outcome(jsonBomb)).toBe("depth");
  });

  it("ADMIT13 refuses an update that is too large, and one that makes the document too large", () => {
    const limits = { ...defaultLimits, updateBytes: 1000, documentBytes: 1700 };
    const write = (words: string): Uint8Array =>
      target.attempt((client) => client.getXmlFragment("body").insert(0, [paragraph(words)]), 5);
    expect(target.judge(write("x".repeat(1001)), anna, limits)).toMatchObject({
      reason: "tooLarge",
    });
    const verdicts: string[] = [];
    for (let round = 0; round < 4; round++) {
      const update = write("x".repeat(600));
      const verdict = target.judge(update, anna, limits);
      verdicts.push(verdict.type === "refused" ? verdict.reason : verdict.type);
    }
    expect(verdicts).toEqual(["taken", "taken", "documentFull", "documentFull"]);
    const remove = target.attempt((client) => client.getXmlFragment("body").delete(0, 1));
    expect(target.judge(remove, anna, limits).type).toBe("taken");
  });
});

describe("what belongs to others", () => {
  it("ADMIT14 refuses new content under a clientID that someone else owns", () => {
    expect(target.outcome(target.attempt(writeParagraph, 1), ben)).toBe("foreignClient");
    expect(target.judge(target.attempt(writeParagraph, 2), ben).type).toBe("taken");
    expect(target.outcome(target.attempt(writeParagraph, 2), anna)).toBe("foreignClient");
  });

  it("ADMIT14 refuses new content under a clientID that someone else has announced", () => {
    target.index.announced.set(55, "anna");
    expect(target.outcome(target.attempt(writeParagraph, 55), ben)).toBe("foreignClient");
    expect(target.judge(target.attempt(writeParagraph, 55), anna)).toMatchObject({
      type: "taken",
      claims: [55],
    });
  });

  it("ADMIT15 takes others' content within the days after a restore, and marks it", () => {
    const verdict = target.judge(target.attempt(writeParagraph, 1), { ...ben, recovering: true });
    expect(verdict).toMatchObject({ type: "taken", recovered: true, claims: [] });
    expect(
      target.judge(target.attempt(writeParagraph, 900), { ...reader, recovering: true }).type,
    ).toBe("nothing");
  });

  it("ADMIT16 refuses a reader's change and keeps silent about what changes nothing", () => {
    expect(target.outcome(target.attempt(writeParagraph, 3), reader)).toBe("readOnly");
    expect(
      target.outcome(
        target.attempt((client) => client.getXmlFragment("body").delete(0, 1)),
        reader,
      ),
    ).toBe("readOnly");
    expect(target.judge(Y.encodeStateAsUpdate(target.doc), reader).type).toBe("nothing");
  });

  it("ADMIT17 answers a gap with a question: unknown clocks, origins, parents and deletions", () => {
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(target.doc));
    const updates: Uint8Array[] = [];
    other.on("update", (update: Uint8Array) => updates.push(update));
    const body = other.getXmlFragment("body");
    body.insert(1, [paragraph("eins")]);
    body.insert(2, [paragraph("zwei")]);
    ((body.get(1) as Y.XmlElement).get(0) as Y.XmlText).insert(4, "!");
    body.delete(1, 1);
    for (const update of updates.slice(1)) expect(target.outcome(update)).toBe("gap");
    for (const update of updates) expect(target.judge(update).type).toBe("taken");
  });

  it("ADMIT17 an item cannot be its own neighbour or build on its own future", () => {
    const future = forge((encoder) => {
      for (const value of [1, 1, 77, 0]) encoding.writeVarUint(encoder, value);
      encoding.writeUint8(encoder, 4 | 128);
      for (const value of [77, 3]) encoding.writeVarUint(encoder, value);
      encoding.writeVarString(encoder, "x");
    });
    expect(target.outcome(future)).toBe("gap");
  });

  it("ADMIT18 refuses an item whose neighbours lie in different places", () => {
    const taskItem = 3;
    const text = target.index.containerAt(1, 1);
    expect(text?.rule.type).toBe("text");
    const torn = forge((encoder) => {
      for (const value of [1, 1, 77, 0]) encoding.writeVarUint(encoder, value);
      encoding.writeUint8(encoder, 4 | 128 | 64);
      for (const value of [1, taskItem, 1, 0]) encoding.writeVarUint(encoder, value);
      encoding.writeVarString(encoder, "x");
    });
    expect(target.outcome(torn)).toBe("content");
  });

  it("ADMIT18 judges the neighbours of the unknown rest of a struct anew", () => {
    const client = new Y.Doc();
    client.clientID = 40;
    client.getText("title").insert(0, "Stadt");
    expect(target.outcome(Y.encodeStateAsUpdate(client))).toBe("taken");
    const torn = forge((encoder) => {
      for (const value of [1, 1, 40, 0]) encoding.writeVarUint(encoder, value);
      encoding.writeUint8(encoder, 4 | 64);
      for (const value of [1, 0]) encoding.writeVarUint(encoder, value);
      encoding.writeVarString(encoder, "Stadtrat");
    });
    expect(target.outcome(torn)).toBe("content");
  });

  it("ADMIT19 stores and sends on only what was new", () => {
    const update = target.attempt(
      (client) => client.getXmlFragment("body").insert(1, [paragraph("neu")]),
      9,
    );
    const whole = Y.mergeUpdates([Y.encodeStateAsUpdate(target.doc), update]);
    const verdict = target.judge(whole);
    expect(verdict.type === "taken" ? [...verdict.update] : []).toEqual([...update]);
    expect(target.judge(whole).type).toBe("nothing");
  });

  it("ADMIT19 takes the unknown rest of a struct that is known in part", () => {
    const client = new Y.Doc();
    client.clientID = 40;
    const title = client.getText("title");
    title.insert(0, "Stadt");
    expect(target.judge(Y.encodeStateAsUpdate(client)).type).toBe("taken");
    title.insert(5, "rat");
    const verdict = target.judge(Y.encodeStateAsUpdate(client));
    const before = new Y.Doc();
    before.clientID = 40;
    before.getText("title").insert(0, "Stadt");
    if (verdict.type === "taken") Y.applyUpdate(before, verdict.update);
    expect(before.getText("title").toJSON()).toBe("Stadtrat");
    expect(verdict.type === "taken" ? verdict.update.length : 0).toBeLessThan(20);
  });
});
