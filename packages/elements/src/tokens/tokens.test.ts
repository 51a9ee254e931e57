import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast } from "./contrast.js";

const text = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

type Theme = "light" | "dark";

function color(name: string, theme: Theme): string {
  const pair = new RegExp(
    `--netz-color-${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`,
  ).exec(text);
  const found = theme === "light" ? pair?.[1] : pair?.[2];
  if (found === undefined) throw new Error(`tokens.css has no pair of colours named ${name}`);
  return found;
}

function fainterThan(least: number, names: string[], ground: string, theme: Theme): string[] {
  return names.filter((name) => contrast(color(name, theme), color(ground, theme)) < least);
}

const grounds = ["page", "surface", "surface-raised", "surface-sunken"];
const people = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => `person-${index}`);

describe.each(["light", "dark"] as const)("the colours of the %s theme", (theme) => {
  test.each(grounds)("carry readable text on %s", (ground) => {
    const inks = ["ink", "ink-muted", "accent", "success", "warning", "danger"];
    expect(fainterThan(4.5, inks, ground, theme)).toEqual([]);
  });

  test.each(["surface", "surface-raised"])("show placeholders readably on %s", (ground) => {
    expect(contrast(color("ink-placeholder", theme), color(ground, theme))).toBeGreaterThanOrEqual(
      4.5,
    );
  });

  test.each(["accent", "accent-hover"])("carry readable text on %s", (ground) => {
    expect(contrast(color("on-accent", theme), color(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test("carry readable text on what stands out", () => {
    expect(contrast(color("on-feature", theme), color("feature", theme))).toBeGreaterThanOrEqual(7);
  });

  test.each(["accent", "success", "warning", "danger"])("carry text on the soft %s", (name) => {
    const soft = color(`${name}-soft`, theme);
    expect(contrast(color(`on-${name}-soft`, theme), soft)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(color("ink", theme), soft)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["mark", "selection"])("keep text readable under %s", (ground) => {
    expect(contrast(color("ink", theme), color(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(grounds)("bound controls and focus visibly on %s", (ground) => {
    expect(fainterThan(3, ["line-strong", "focus"], ground, theme)).toEqual([]);
  });

  test.each(people)("give %s a readable label and a visible caret", (person) => {
    expect(fainterThan(4.5, ["on-person"], person, theme)).toEqual([]);
    expect(fainterThan(3, grounds, person, theme)).toEqual([]);
  });

  test("give eight people eight different colours", () => {
    expect(new Set(people.map((person) => color(person, theme))).size).toBe(8);
  });
});

test("every token used for a theme names both themes", () => {
  const root = text.slice(0, text.indexOf("@media print"));
  const colors = root.match(/--netz-color-[\w-]+: [^;]+;/g) ?? [];
  expect(colors.length).toBeGreaterThan(30);
  expect(colors.filter((line) => !line.includes("light-dark("))).toEqual([]);
});

test("no token asks for a font from the network", () => {
  expect(text).not.toMatch(/@import|@font-face|url\(/);
});
