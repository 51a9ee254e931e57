import { describe, expect, test } from "vitest";
import { applyFixes } from "./fixes.js";
import { explain } from "./messages/all-messages.js";
import { kindFixtures } from "./kind-fixtures.js";
import { recordKindNames, validate, type RecordKind } from "./record-kinds.js";

const megabyte = "x".repeat(1_000_000);

function nested(levels: number, text = ""): unknown {
  return JSON.parse(`${'{"a":'.repeat(levels)}"${text}"${"}".repeat(levels)}`);
}

function loop(): unknown {
  const object: Record<string, unknown> = {};
  for (const key of "abcdefgh") object[key] = object;
  return object;
}

const values: Readonly<Record<string, () => unknown>> = {
  "a text of 1 MB": () => megabyte,
  "a list of 1 MB": () => Array.from({ length: 250_000 }, () => "x"),
  "1,000 levels of nesting": () => nested(1000),
  "a thing that contains itself": loop,
  "a __proto__ key": () => JSON.parse('{"__proto__": {"polluted": true}}'),
  "a constructor key": () => JSON.parse('{"constructor": {"prototype": {"polluted": true}}}'),
  "a NUL": () => "Gör\u0000litz",
  "a lone surrogate": () => "Görlitz \ud800",
  "a function": () => () => 1,
  "a date object": () => new Date(0),
  "a BigInt": () => 1n,
  NaN: () => Number.NaN,
  null: () => null,
};

/** Values that some field may rightly hold somewhere are not errors there; all others must be said. */
const inputs = recordKindNames.flatMap((kind) =>
  Object.entries(values).map(([what, make]) => ({ kind, what, make })),
);

describe("hostile input", () => {
  test.each(inputs)(
    "REC3 $kind answers $what in every field with an issue, soon, and throws nothing",
    ({ kind, make }) => {
      const { sample } = kindFixtures[kind];
      const value = make();
      const fields = [...Object.keys(sample), "unheardOf"];
      const start = performance.now();
      for (const field of fields) {
        const input = { ...sample, [field]: value };
        const { issues } = validate(kind, input);
        expect({ field, isSilent: issues.length === 0 }).toEqual({ field, isSilent: false });
        for (const issue of issues.slice(0, 20)) explain(issue, "de");
        const repaired = applyFixes(input, issues.slice(0, 100));
        expect(Object.getPrototypeOf(repaired)).toBe(Object.prototype);
      }
      expect((performance.now() - start) / fields.length).toBeLessThan(50);
      expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    },
  );

  test.each([
    null,
    undefined,
    1,
    "x",
    [],
    () => 1,
    Symbol("x"),
    new Map(),
    Object.create({ id: "x" }),
  ])("REC3 what is no record is answered with an issue: case %#", (input) => {
    const { record, issues } = validate("place", input);
    expect(record).toBeUndefined();
    expect(issues[0]?.severity).toBe("error");
  });

  test("REC3 nothing is inherited: fields of a prototype do not count", () => {
    const input = Object.assign(Object.create(null), kindFixtures.place.sample);
    expect(validate("place", input).record).toBeDefined();
    const heir: unknown = Object.create(kindFixtures.place.sample);
    expect(validate("place", heir).record).toBeUndefined();
  });

  test("REC3 a repair never steps over __proto__", () => {
    const fix = [
      { op: "set", path: ["__proto__", "polluted"], value: true },
      { op: "set", path: ["constructor", "prototype", "polluted"], value: true },
    ] as const;
    const issue = { code: "x", severity: "error", path: [], params: {}, fix } as const;
    const repaired = applyFixes({ a: 1 }, [issue]);
    expect(repaired).toEqual({ a: 1 });
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("an unknown kind is an issue, also when its name is one of Object's own", () => {
    for (const kind of ["city", "__proto__", "constructor", "toString"]) {
      expect(validate(kind as RecordKind, {}).issues[0]?.code).toBe("kind-unknown");
    }
  });
});
