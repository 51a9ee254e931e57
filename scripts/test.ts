// Runs every check and every test, and ends with one line: `N passed, N failed`.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./browser.ts";
import { buildTargets } from "./build-targets.ts";
import { checks } from "./checks.ts";
import { bin, report, root, runStep, runSteps, script } from "./steps.ts";

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Gets a browser where none is installed: Debian's as root, else Playwright's own. */
function ensureBrowser(): void {
  if (findBrowser()) return;
  console.log("No Chromium found; installing one for the tests …");
  const isRootOnDebian = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  try {
    if (isRootOnDebian) {
      execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
      execFileSync("apt-get", ["install", "-y", "-qq", "chromium"], { stdio: "inherit" });
    } else {
      execFileSync(bin("playwright"), ["install", "chromium"], { stdio: "inherit" });
    }
  } catch (error) {
    // The browser suites below fail by name, which counts; so going on hides nothing.
    console.error(`No browser could be installed: ${String(error)}`);
  }
}

/** Runs all vitest projects and reads what became of each test from the JSON report. */
async function runVitest(counts: Counts): Promise<void> {
  const reportFile = join(root, ".cache", "vitest.json");
  mkdirSync(join(root, ".cache"), { recursive: true });
  rmSync(reportFile, { force: true });
  const outcome = await runStep(
    {
      name: "tests",
      command: [
        bin("vitest"),
        "run",
        "--config",
        "vitest.workspace.ts",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${reportFile}`,
      ],
    },
    { live: true },
  );
  if (!existsSync(reportFile)) {
    counts.failed += 1;
    return;
  }
  const result = JSON.parse(readFileSync(reportFile, "utf8")) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    testResults: { status: string; name: string; assertionResults: unknown[] }[];
  };
  const brokenFiles = result.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  for (const { name } of brokenFiles) console.log(`✗ could not run ${name}`);
  const failed = result.numFailedTests + brokenFiles.length;
  counts.passed += result.numPassedTests;
  counts.skipped += result.numPendingTests;
  counts.failed += outcome.ok ? failed : Math.max(failed, 1);
}

const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
const count = (ok: boolean) => (ok ? (counts.passed += 1) : (counts.failed += 1));

ensureBrowser();
for (const { ok } of await runSteps(checks)) count(ok);
const isBuilt = await buildTargets();
count(isBuilt);
const packages = await runStep(script("packages as npm would publish them", "check-packages.ts"));
report(packages);
count(packages.ok);
await runVitest(counts);

const reference = process.env["REFERENCE_DATA"] ?? join(root, "..", "shared", "data");
if (!existsSync(reference)) {
  console.log(
    `Reference data not found (REFERENCE_DATA, default ../shared/data): ${counts.skipped} tests skipped.`,
  );
} else if (counts.skipped > 0) {
  console.log(
    `${counts.skipped} tests skipped although the reference data is there: counted as failed.`,
  );
  counts.failed += counts.skipped;
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;
