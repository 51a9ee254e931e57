import { expect, test } from "vitest";
import { everybodyHere } from "./presence-controller.js";

const user = (id: string) => ({ id: `urn:test:${id}`, name: id, color: "#0b6e4f", colorIndex: 3 });

test("counts somebody with two tabs once, and oneself first", () => {
  const here = everybodyHere(user("Ada"), [
    { user: user("Bea") },
    { user: user("Bea") },
    { user: user("Ada") },
  ]);
  expect(here.map(({ name, isMe }) => [name, isMe])).toEqual([
    ["Ada", true],
    ["Bea", false],
  ]);
});
