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

/** Tests that need a page stand in `*.browser.test.ts` and run in Chromium; all others run in Node. */
export default defineConfig({
  test: {
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
          },
        })),
      ...["packages/editor", "packages/elements", "packages/sync"].map((root) => ({
        resolve: { dedupe: ["yjs", "y-protocols", "lib0"] },
        test: {
          name: `${root.replace(/^.*\//, "")}-browser`,
          root,
          include: ["src/**/*.browser.test.ts"],
          testTimeout: 30_000,
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
