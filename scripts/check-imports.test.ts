import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { checkImports } from "./check-imports.ts";

let root = "";

/** Plants files in a small repository of its own and reads what the check says, as `file:line message`. */
function offencesOf(files: Record<string, string>): string[] {
  root = mkdtempSync(join(tmpdir(), "check-imports-"));
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
  return checkImports(root).map(({ file, line, message }) => `${file}:${line} ${message}`);
}

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("who may import whom", () => {
  it("accepts what the table allows", () => {
    expect(
      offencesOf({
        "packages/core/src/index.ts": 'import * as z from "zod";\nexport { z };',
        "packages/core/src/icalendar/read.ts": 'import ical from "ical.js";\nexport { ical };',
        "packages/core/src/command-line/main.ts":
          'import "node:fs";\nexport const now = Date.now();',
        "packages/document/src/index.ts": 'import * as Y from "yjs";\nexport { Y };',
        "packages/elements/src/list.ts":
          'import type { Connection } from "@staedtenetz/sync";\nexport type { Connection };',
        "apps/server/src/main.ts": "export const port = process.env.PORT;",
      }),
    ).toEqual([]);
  });

  it.each([
    ["Yjs in core", "packages/core/src/task/task.ts", 'import * as Y from "yjs";', "yjs"],
    ["only its types", "packages/core/src/task/task.ts", 'import type { Doc } from "yjs";', "yjs"],
    [
      "Tiptap by import()",
      "packages/core/src/a.ts",
      'void import("@tiptap/core");',
      "@tiptap/core",
    ],
    ["a re-export", "packages/document/src/a.ts", 'export * from "lit";', "lit"],
    ["a type in passing", "packages/core/src/a.ts", 'export type A = import("yjs").Doc;', "yjs"],
    ["node: in the API", "packages/api/src/a.ts", 'import "node:fs";', "node:fs"],
    [
      "a floor above",
      "packages/document/src/a.ts",
      'import "@staedtenetz/sync";',
      "@staedtenetz/sync",
    ],
    [
      "the scaffold in a build",
      "apps/server/src/a.ts",
      'import "@staedtenetz/testing";',
      "testing",
    ],
    ["HTTP in the records", "packages/records/src/a.ts", 'import "node:http";', "node:http"],
  ])("names the line that brings in %s", (_, path, source, named) => {
    const offences = offencesOf({ [path]: `\n${source}` });
    expect(offences).toHaveLength(1);
    expect(offences[0]).toContain(`${path}:2 imports `);
    expect(offences[0]).toContain(named);
  });

  it("keeps ical.js in its own entry point", () => {
    expect(offencesOf({ "packages/core/src/event/event.ts": 'import "ical.js";' })).toHaveLength(1);
  });

  it("lets elements use the types of sync but not its code", () => {
    expect(
      offencesOf({ "packages/elements/src/a.ts": 'import { connect } from "@staedtenetz/sync";' }),
    ).toEqual([expect.stringContaining("types only")]);
  });

  it("refuses a relative path across the border of a package, in tests too", () => {
    const across = 'import "../../core/src/index.js";';
    expect(
      offencesOf({
        "packages/document/src/a.ts": across,
        "packages/document/src/a.test.ts": across,
        "packages/document/tsup.config.ts": 'import "../core/tsup.config.js";',
      }),
    ).toHaveLength(3);
  });

  it("lets tests, and only tests, use the tools of scripts/", () => {
    const tool = 'import "../../../scripts/browser.js";';
    expect(
      offencesOf({ "apps/gallery/e2e/a.test.ts": tool, "apps/gallery/src/a.ts": tool }),
    ).toEqual([expect.stringContaining("apps/gallery/src/a.ts:1")]);
  });

  it("refuses an app in a package and an app in an app, in tests too", () => {
    expect(
      offencesOf({
        "apps/server/src/main.ts": "export {};",
        "apps/workspace/e2e/a.test.ts": 'import "@staedtenetz/server";',
        "packages/records/src/a.test.ts": 'import "@staedtenetz/server";',
      }),
    ).toHaveLength(2);
  });

  it("asks for a line in the table when a package is new", () => {
    expect(offencesOf({ "packages/maps/src/a.ts": 'import "lit";' })).toEqual([
      expect.stringContaining("no line in scripts/import-rules.ts"),
    ]);
  });

  it("wants zod as a namespace, because the other form bundles more", () => {
    expect(offencesOf({ "packages/core/src/a.ts": 'import { z } from "zod";' })).toHaveLength(1);
  });
});

describe("what a small entry point pulls in", () => {
  it("follows files and packages from a read-only element down to zod", () => {
    const offences = offencesOf({
      "packages/core/package.json": '{ "exports": { "./format": "./src/format/index.ts" } }',
      "packages/core/src/format/index.ts": 'export { a } from "../time/a.js";',
      "packages/core/src/time/a.ts": 'import * as z from "zod";\nexport const a = z;',
      "packages/elements/src/embed/events.ts": 'import "../events/list.js";',
      "packages/elements/src/events/list.ts": 'import "@staedtenetz/core/format";',
    });
    expect(offences).toEqual([
      expect.stringMatching(
        /core\/src\/time\/a\.ts:1 pulls zod into packages\/core\/src\/format\/index/,
      ),
      expect.stringMatching(
        /core\/src\/time\/a\.ts:1 pulls zod into packages\/elements\/src\/embed/,
      ),
    ]);
  });

  it("does not count what is only a type or loaded lazily", () => {
    expect(
      offencesOf({
        "packages/elements/package.json": '{ "exports": { ".": "./src/index.ts" } }',
        "packages/elements/src/index.ts": 'export const load = () => import("./minutes.js");',
        "packages/elements/src/minutes.ts": 'import "@staedtenetz/editor";',
        "packages/editor/package.json": '{ "exports": { ".": "./src/index.ts" } }',
        "packages/editor/src/index.ts": 'import "@tiptap/core";',
      }),
    ).toEqual([]);
  });

  it("notices when the editor is no longer lazy", () => {
    expect(
      offencesOf({
        "packages/elements/package.json": '{ "exports": { ".": "./src/index.ts" } }',
        "packages/elements/src/index.ts": 'import "./minutes.js";',
        "packages/elements/src/minutes.ts": 'import "@staedtenetz/editor";',
        "packages/editor/package.json": '{ "exports": { ".": "./src/index.ts" } }',
        "packages/editor/src/index.ts": 'import "@tiptap/core";',
      }),
    ).toEqual([expect.stringContaining("packages/editor/src/index.ts:1 pulls @tiptap/core")]);
  });
});

describe("what only a composition root may touch", () => {
  it.each([
    "window.open('/');",
    "localStorage.clear();",
    "globalThis.localStorage.clear();",
    "export const a = process.env.PORT;",
    "export const a = process['env'].PORT;",
    "export const a = Date.now();",
    "export const a = new Date();",
    "export const a = Math.random();",
    "export const a = crypto.randomUUID();",
    "export const a = [window];",
    "export const a = { window };",
    "export const a = (when = Date.now()) => when;",
  ])("refuses %s elsewhere", (source) => {
    const offences = offencesOf({ "packages/sync/src/a.ts": `export {};\n${source}` });
    expect(offences).toHaveLength(1);
    expect(offences[0]).toContain("packages/sync/src/a.ts:2 uses");
  });

  it.each([
    "export const a = (window: Window) => window.open('/');",
    "export const a = ({ localStorage }: { localStorage: Storage }) => localStorage.clear();",
    "export class A { constructor(private readonly window: Window) { this.window.open('/'); } }",
    "export interface Needs { window: Window; open(window: Window): void }",
    "export type Now = (window: typeof globalThis) => typeof Date.now;",
    "export const a = new Date(0);",
    "import { window } from './page.js';\nwindow.open('/');",
  ])("accepts %s", (source) => {
    expect(offencesOf({ "packages/sync/src/a.ts": source })).toEqual([]);
  });

  it("allows it in the composition roots and in tests", () => {
    const clock = "export const now = Date.now();";
    expect(
      offencesOf({
        "apps/workspace/src/main.ts": clock,
        "packages/elements/src/embed/events.ts": clock,
        "packages/core/src/command-line/main.ts": clock,
        "packages/sync/src/a.test.ts": clock,
      }),
    ).toEqual([]);
  });
});
