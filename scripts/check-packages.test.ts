import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  bundlingProblems,
  contentProblems,
  publintProblems,
  typesProblems,
} from "./check-packages.ts";
import type { Tarball } from "./pack.ts";

const sound = {
  "package.json": JSON.stringify({
    name: "@example/sound",
    version: "1.0.0",
    license: "Apache-2.0",
    type: "module",
    sideEffects: false,
    files: ["dist"],
    exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } },
  }),
  "dist/index.js": "export const answer = 42;\n",
  "dist/index.d.ts": "export declare const answer: number;\n",
};

let folder = "";

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "check-packages-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Packs the sound package with some files changed; null leaves one out. */
function packed(changes: Record<string, string | null> = {}): Tarball {
  for (const [path, text] of Object.entries({ ...sound, ...changes })) {
    if (text === null) continue;
    mkdirSync(dirname(join(folder, "package", path)), { recursive: true });
    writeFileSync(join(folder, "package", path), text);
  }
  const file = join(folder, "example.tgz");
  execFileSync("tar", ["-czf", file, "-C", folder, "package"]);
  const one = {
    name: "@example/sound",
    version: "1.0.0",
    entries: [],
    assets: [],
    dependencies: [],
  };
  return { package: { ...one, folder: join(folder, "package") }, file };
}

function manifestWith(changes: object): string {
  return JSON.stringify({ ...JSON.parse(sound["package.json"]), ...changes });
}

describe("a tarball as npm would publish it", () => {
  it("passes when it is sound", async () => {
    const tarball = packed();
    expect(await publintProblems(tarball)).toEqual([]);
    expect(await typesProblems(tarball)).toEqual([]);
    expect(await contentProblems(tarball)).toEqual([]);
    expect(await bundlingProblems(tarball)).toEqual([]);
  });

  it("is refused when an entry point has no file", async () => {
    expect(await publintProblems(packed({ "dist/index.js": null }))).toEqual([
      expect.stringContaining("@example/sound: publint:"),
    ]);
  });

  it("is refused when an entry point has no types", async () => {
    const entry = { types: "./dist/index.d.ts", default: "./dist/index.js" };
    const untyped = { types: "./dist/words.d.ts", default: "./dist/words.js" };
    const manifest = manifestWith({ exports: { ".": entry, "./words": untyped } });
    const tarball = packed({ "package.json": manifest, "dist/words.js": "export {};\n" });
    expect(await typesProblems(tarball)).toEqual([
      expect.stringContaining("@example/sound: attw:"),
    ]);
  });

  it("is refused when its declarations import a file that is not there", async () => {
    const tarball = packed({ "dist/index.d.ts": 'export { answer } from "./gone";\n' });
    expect(await typesProblems(tarball)).toHaveLength(1);
  });

  it.each(["dist/task/task.test.d.ts", "dist/base.arbitrary.d.ts", "dist/kind-fixtures.js"])(
    "is refused when it carries %s",
    async (path) => {
      expect(await contentProblems(packed({ [path]: "export {};\n" }))).toEqual([
        expect.stringContaining(path),
      ]);
    },
  );

  it("is refused when it has another package built in, but for the embeds", async () => {
    const bundled =
      "// ../../node_modules/.pnpm/yjs@13.6.33/node_modules/yjs/src/index.js\nvar a;\n";
    const files = {
      "dist/chunk.js": bundled,
      "dist/embed/a.js": bundled.replace("yjs/src", "lit/src"),
    };
    expect(await bundlingProblems(packed(files))).toEqual([
      expect.stringContaining("has yjs built in"),
    ]);
  });

  it("is refused when it runs a script on installation", async () => {
    const manifest = manifestWith({ scripts: { postinstall: "node steal.js" } });
    expect(await contentProblems(packed({ "package.json": manifest }))).toEqual([
      expect.stringContaining("postinstall"),
    ]);
  });

  it("is refused when it names versions that only this repository knows", async () => {
    const manifest = manifestWith({ dependencies: { zod: "catalog:" } });
    expect(await contentProblems(packed({ "package.json": manifest }))).toEqual([
      expect.stringContaining("catalog:"),
    ]);
  });
});
