import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compareOrder, placeAt, type Ordered } from "./ordering.js";

function apply(list: readonly Ordered[], orders: ReadonlyMap<string, string>): Ordered[] {
  const byId = new Map(list.map((entry) => [entry.id, entry]));
  for (const [id, order] of orders) byId.set(id, { id, order });
  return [...byId.values()].sort(compareOrder);
}

const ids = (list: readonly Ordered[]): string => list.map((entry) => entry.id).join("");

test("an entry lands before, after, first and last with one key written", () => {
  let list: Ordered[] = [];
  for (const id of ["a", "b", "c"]) list = apply(list, placeAt(list, id, "last"));
  expect(ids(list)).toBe("abc");
  for (const [id, position, expected] of [
    ["c", { before: "b" }, "acb"],
    ["a", { after: "b" }, "cba"],
    ["a", "first", "acb"],
    ["c", "last", "abc"],
  ] as const) {
    const orders = placeAt(list, id, position);
    expect(orders.size).toBe(1);
    list = apply(list, orders);
    expect(ids(list)).toBe(expected);
  }
});

test("two entries with the same key are told apart by new keys for the list", () => {
  const list = [
    { id: "a", order: "a0" },
    { id: "b", order: "a1" },
    { id: "c", order: "a1" },
  ];
  expect(ids(apply(list, placeAt(list, "a", { before: "c" })))).toBe("bac");
});

test("a neighbour that is gone puts the entry at the end", () => {
  const list = [{ id: "a", order: "a0" }];
  expect(ids(apply(list, placeAt(list, "b", { before: "missing" })))).toBe("ab");
});

test("whatever keys a foreign client wrote, an entry lands where it was put", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 8 }),
      fc.array(fc.string({ maxLength: 4 }), { minLength: 8, maxLength: 8 }),
      fc.nat(),
      (numbers, orders, pick) => {
        const list = numbers
          .map((number, index) => ({ id: `t${number}`, order: orders[index] ?? "" }))
          .sort(compareOrder);
        const [moved] = list.splice(pick % list.length, 1);
        const target = list[pick % list.length];
        if (moved === undefined || target === undefined) return;
        const after = apply([...list, moved], placeAt(list, moved.id, { before: target.id }));
        const at = after.findIndex((entry) => entry.id === moved.id);
        expect(after[at + 1]?.id).toBe(target.id);
      },
    ),
  );
});
