import type { ListedPerson, Network, Place } from "@staedtenetz/api/client";
import { expect, test } from "vitest";
import { Directory } from "./directory.js";
import { Subjects } from "./mentioned-subjects.js";

const place = (id: string, name: Record<string, string>) => ({ id, name }) as unknown as Place;
const places = [
  place("w", { de: "Weißwasser/O.L.", hsb: "Běła Woda" }),
  place("g", { de: "Görlitz" }),
  place("m", { de: "Görlitz-Musterdorf" }),
];
const people = [
  { id: "p1", name: "Jutta Görner" },
  { id: "p2", name: "Alex Muster" },
  { id: "p3", name: "Alex Muster" },
] as unknown as ListedPerson[];
const network = {
  members: places.map(({ id }) => ({ place: id })),
  groups: [],
} as unknown as Network;
const subjects = new Subjects(
  new Directory(network, places, people),
  [{ id: "o", name: "Stiftung Görlitz" }],
  "de",
);
const found = (typed: string) => subjects.search(typed).map(({ name }) => name);

test("finds towns, people and organisations by the beginning of a word, in any spelling", () => {
  expect(found("goerl")).toEqual(["Görlitz", "Görlitz-Musterdorf", "Stiftung Görlitz"]);
  expect(found("bela w")).toEqual(["Weißwasser/O.L."]);
  expect(found("WEISSW")).toEqual(["Weißwasser/O.L."]);
  expect(found("görn")).toEqual(["Jutta Görner"]);
  expect(found("xyz")).toEqual([]);
});

test("knows who is called exactly so, and nobody where two are", () => {
  expect(subjects.named("Goerlitz")).toMatchObject({ id: "g", kind: "Kommune" });
  expect(subjects.named("Běła Woda")?.id).toBe("w");
  expect(subjects.named("Alex Muster")).toBeUndefined();
  expect(subjects.named("Alex")).toBeUndefined();
});

test("names ids of all kinds, and knows whether it could", () => {
  expect([subjects.nameOf("o"), subjects.nameOf("p1"), subjects.nameOf("x")]).toEqual([
    "Stiftung Görlitz",
    "Jutta Görner",
    undefined,
  ]);
  expect(subjects.isReady()).toBe(true);
  expect(new Subjects(undefined, [], "de").isReady()).toBe(false);
});
