import { existsSync } from "node:fs";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { browserLaunchOptions } from "./scripts/browser.ts";

const nodeProjects = [
  "packages/core",
  "packages/document",
  "packages/api",
  "packages/sync",
  "packages/sync-server",
  "packages/records",
  "packages/mail",
  "packages/editor",
  "packages/elements",
  "packages/testing",
  "apps/server",
  "apps/workspace",
  "apps/gallery",
  "scripts",
];

/** How long a state is waited for: a machine with other work is slow, and no test is about speed. */
const expect = { poll: { timeout: 15_000 } };

/** Their tests measure memory and how long a thread is busy: one file at a time, after all others. */
const measured = new Set(["packages/sync-server"]);

/** What the editor imports in the middle of a test: found only then, Vite would load the page anew. */
const ofEditor = ["linkifyjs", "@tiptap/pm/tables"];
const loadedLater: Readonly<Record<string, string[]>> = {
  "packages/editor": ofEditor,
  "packages/elements": ofEditor.map((name) => `@staedtenetz/editor > ${name}`),
};

/** Tests that need a page stand in `*.browser.test.ts` and run in Chromium; all others run in Node. */
export default defineConfig({
  test: {
    // Left alone, a machine of two cores would run one file at a time.
    maxWorkers: "100%",
    projects: [
      ...nodeProjects
        .filter((root) => existsSync(new URL(root, import.meta.url)))
        .map((root) => ({
          test: {
            name: root.replace(/^.*\//, ""),
            root,
            include: ["**/*.test.ts"],
            exclude: ["**/*.browser.test.ts", "**/node_modules/**", "**/dist/**"],
            testTimeout: root === "apps/workspace" ? 120_000 : 30_000,
            hookTimeout: 120_000,
            expect,
            ...(measured.has(root) ? { maxWorkers: 1, sequence: { groupOrder: 1 } } : {}),
          },
        })),
      ...["packages/editor", "packages/elements", "packages/sync"].map((root) => ({
        resolve: { dedupe: ["yjs", "y-protocols", "lib0"] },
        optimizeDeps: { include: loadedLater[root] ?? [] },
        test: {
          name: `${root.replace(/^.*\//, "")}-browser`,
          root,
          include: ["src/**/*.browser.test.ts"],
          testTimeout: 30_000,
          expect,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: browserLaunchOptions() }),
            instances: [{ browser: "chromium" as const }],
          },
        },
      })),
    ],
  },
});
