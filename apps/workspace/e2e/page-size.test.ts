import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const folder = fileURLToPath(new URL("../dist/", import.meta.url));
const assets = join(folder, "assets");

/** The built file whose code holds these words. */
function fileWith(words: string): string {
  const found = readdirSync(assets).filter(
    (name) => name.endsWith(".js") && readFileSync(join(assets, name), "utf8").includes(words),
  );
  expect(found, `files with ${words}`).toHaveLength(1);
  return found[0] ?? "";
}

/** The built file of a module that is loaded when it is asked for. */
function fileNamed(chunk: string): string {
  const found = readdirSync(assets).filter((name) => name.startsWith(`${chunk}-`));
  expect(found, `files of ${chunk}`).toHaveLength(1);
  return found[0] ?? "";
}

/** Adds a built file with everything it imports at once. */
function addWithImports(file: string, files: Set<string>): void {
  if (files.has(file)) return;
  files.add(file);
  if (!file.endsWith(".js")) return;
  const code = readFileSync(join(assets, file), "utf8");
  for (const [, path = ""] of code.matchAll(/(?:from|import)\s*["'](\.\/[^"']+\.js)["']/g)) {
    addWithImports(basename(path), files);
  }
}

function kilobytes(files: ReadonlySet<string>): number {
  const sizes = [...files].map((file) => gzipSync(readFileSync(join(assets, file))).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

test("the page of a meeting can be read after 175 kB and written in after 325 kB, with gzip", () => {
  const files = new Set<string>();
  const index = readFileSync(join(folder, "index.html"), "utf8");
  for (const [, file = ""] of index.matchAll(/"\/assets\/([^"]+\.(?:js|css))"/g)) {
    addWithImports(file, files);
  }
  const shell = kilobytes(files);
  expect(shell).toBeGreaterThan(20);
  for (const chunk of ["meeting-page", "connected-rooms"]) addWithImports(fileNamed(chunk), files);
  const readable = kilobytes(files);
  addWithImports(fileWith("minutesShortcuts"), files);
  const editable = kilobytes(files);
  expect(readable).toBeGreaterThan(shell);
  expect(readable).toBeLessThan(175);
  expect(editable).toBeGreaterThan(readable + 50);
  expect(editable).toBeLessThan(325);
});
