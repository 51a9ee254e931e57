import { expect, test } from "vitest";
import { keeping } from "./keeping.js";

test("keeps a result until an argument is another one", () => {
  const listed = keeping((from: readonly string[], locale: string) => [...from, locale]);
  const names = ["Görlitz"];
  const first = listed(names, "de");
  expect(first).toEqual(["Görlitz", "de"]);
  expect(listed(names, "de")).toBe(first);
  expect(listed(names, "en")).toEqual(["Görlitz", "en"]);
  expect(listed(["Görlitz"], "en")).not.toBe(listed(names, "en"));
});

test("keeps nothing at all as well", () => {
  let calls = 0;
  const nothing = keeping((_given: number | undefined) => void calls++);
  nothing(undefined);
  nothing(undefined);
  expect(calls).toBe(1);
});
