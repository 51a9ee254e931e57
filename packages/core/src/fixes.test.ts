import { describe, expect, test } from "vitest";
import { applyFixes } from "./fixes.js";
import type { Fix, Issue } from "./issues.js";

const issue = (fix: Fix): Issue => ({ code: "x", severity: "warning", path: [], params: {}, fix });

describe("applying repairs", () => {
  test("the input stays as it is and untouched parts are shared", () => {
    const input = { a: { b: 1 }, c: { d: 2 } };
    const repaired = applyFixes(input, [issue([{ op: "set", path: ["a", "b"], value: 3 }])]);
    expect(repaired).toEqual({ a: { b: 3 }, c: { d: 2 } });
    expect(input).toEqual({ a: { b: 1 }, c: { d: 2 } });
    expect(repaired.c).toBe(input.c);
  });

  test("set makes missing objects and lists on the way", () => {
    const fix: Fix = [{ op: "set", path: ["a", 0, "b"], value: 1 }];
    expect(applyFixes({}, [issue(fix)])).toEqual({ a: [{ b: 1 }] });
  });

  test("entries are taken out from behind, so that positions stay true", () => {
    const fixes: Fix[] = [0, 2, 3].map((at) => [{ op: "remove", path: ["list", at] }]);
    expect(applyFixes({ list: ["a", "b", "c", "d", "e"] }, fixes.map(issue))).toEqual({
      list: ["b", "e"],
    });
  });

  test("of two repairs of one field the first wins, and what is taken out is not set", () => {
    const first = issue([{ op: "set", path: ["a"], value: 1 }]);
    const second = issue([{ op: "set", path: ["a"], value: 2 }]);
    expect(applyFixes({ a: 0 }, [first, second])).toEqual({ a: 1 });
    const gone = issue([{ op: "remove", path: ["b"] }]);
    const within = issue([{ op: "set", path: ["b", "c"], value: 2 }]);
    expect(applyFixes({ a: 0, b: { c: 1 } }, [within, gone])).toEqual({ a: 0 });
  });

  test("a repair of the whole replaces it, and one that leads nowhere does nothing", () => {
    expect(applyFixes("5358004", [issue([{ op: "set", path: [], value: "05358004" }])])).toBe(
      "05358004",
    );
    expect(applyFixes({ a: 1 }, [issue([{ op: "remove", path: ["x", "y"] }])])).toEqual({ a: 1 });
    expect(applyFixes({ a: [] }, [issue([{ op: "set", path: ["a", -1], value: 1 }])])).toEqual({
      a: [],
    });
    expect(applyFixes({ a: [] }, [issue([{ op: "set", path: ["a", 4e9], value: 1 }])])).toEqual({
      a: [],
    });
  });

  test("a repair takes an own __proto__ key out and inherits nothing from it", () => {
    const input: unknown = JSON.parse('{"a": 1, "__proto__": {"polluted": true}}');
    const repaired = applyFixes(input, [issue([{ op: "remove", path: ["__proto__"] }])]);
    expect(Object.keys(repaired as object)).toEqual(["a"]);
    expect((repaired as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});
