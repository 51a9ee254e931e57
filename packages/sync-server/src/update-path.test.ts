import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** From the socket to the others, by way of the disk, as README.md tells it. */
const path = ["connection", "room", "admission/admission", "journal", "sqlite", "fan-out"];

const linesOf = (file: string): number =>
  readFileSync(new URL(`./${file}.ts`, import.meta.url), "utf8").split("\n").length - 1;

describe("the way of an update", () => {
  it("passes six files of at most 250 lines, and the README names them in this order", () => {
    const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    const section = readme.slice(readme.indexOf("## The way of an update"));
    const places = path.map((file) => section.indexOf(`\`${file}.ts\``));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (const file of path) expect([file, linesOf(file) <= 250]).toEqual([file, true]);
  });

  it("stands in docs/architecture.md with the same files in the same order, and no others", () => {
    const page = readFileSync(new URL("../../../docs/architecture.md", import.meta.url), "utf8");
    const [, section = ""] = page.split("## The way of a keystroke");
    const files = /`packages\/sync-server\/src\/(\S+)\.ts`/g;
    const named = [...(section.split("\n## ")[0] ?? "").matchAll(files)].map(([, file]) => file);
    expect(named).toEqual(path);
  });
});
