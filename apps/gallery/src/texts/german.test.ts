import { beforeAll, describe, expect, it } from "vitest";
import { readManifest, type Described, type ElementDescription } from "../build/read-manifest.js";
import { siteTags } from "../pages/layout.js";
import { german } from "./german.js";

let elements: ElementDescription[] = [];

beforeAll(async () => {
  elements = await readManifest();
});

/** Everything about an element that has a sentence of its own, by the name it has in `german.ts`. */
function namesOf(element: ElementDescription): string[] {
  const kinds: [string, readonly Described[]][] = [
    ["attribute", element.attributes],
    ["field", element.properties],
    ["method", element.methods],
    ["event", element.events],
    ["slot", element.slots],
    ["part", element.parts],
    ["property", element.customProperties],
  ];
  return kinds.flatMap(([kind, items]) => items.map(({ name }) => `${kind} ${name}`));
}

describe("the German description of an element for other sites", () => {
  it.each(siteTags)("covers what the class comment of %s describes, and nothing else", (tag) => {
    const element = elements.find(({ tagName }) => tagName === tag);
    expect(element).toBeDefined();
    const written = Object.keys(german[tag]?.sentences ?? {});
    expect(written.sort()).toEqual(namesOf(element!).sort());
    expect(german[tag]?.description.split(/\n{2,}/)).toHaveLength(
      element!.description.split(/\n{2,}/).length,
    );
  });
});

describe("the class comments", () => {
  it("say what each element is for", () => {
    const silent = elements.filter(({ description }) => description === "");
    expect(silent.map(({ tagName }) => tagName)).toEqual([]);
  });

  it.each(siteTags)("say what everything is for that %s offers other sites", (tag) => {
    const { attributes, methods, events, slots, parts, customProperties } = elements.find(
      ({ tagName }) => tagName === tag,
    )!;
    const offered = [attributes, methods, events, slots, parts, customProperties].flat();
    expect(offered.filter(({ description }) => !description)).toEqual([]);
  });
});
