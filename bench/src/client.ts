/**
 * Measures our meeting page in Chromium beside a bare Tiptap page: `client [--scale 0.1] [--rounds 5] [--write]`.
 * Called by `npm run bench -- client`; the workspace has to be built.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { browserLaunchOptions } from "../../scripts/browser.ts";
import { type BarePage, openBarePage } from "./client/bare-page.js";
import { editsAsUpdates, mark, pagesAsUpdates } from "./client/documents.js";
import { type ClientMeasurements, type PageName, pageNames } from "./client/measurements.js";
import { open, type Target, type } from "./client/probe.js";
import { Workspace } from "./client/workspace.js";
import { writeUpdates } from "./client/writer.js";
import { wireTo } from "./load/wire.js";
import { clientSection, withClientSection } from "./report/client-section.js";

const { values: flags } = parseArgs({
  options: {
    scale: { type: "string", default: "1" },
    rounds: { type: "string", default: "5" },
    write: { type: "boolean", default: false },
    /** The root of the repository. */
    root: { type: "string", default: "." },
  },
});
const scale = Number(flags.scale);
const rounds = Number(flags.rounds);
if (!(scale > 0 && scale <= 1)) throw new RangeError("--scale is a number from 0 to 1");
if (!(Number.isInteger(rounds) && rounds > 0)) throw new RangeError("--rounds is 1 or more");

const lengths = { short: 2, long: Math.ceil(100 * scale) } as const;
const edits = Math.ceil(250_000 * scale);
const letters = Math.ceil(150 * scale);
const typingRounds = Math.min(3, rounds);
const meetingOf = { short: 0, long: 1, edited: 2 } as const;

const folder = mkdtempSync(join(tmpdir(), "bench-client-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const measured: ClientMeasurements = {
  pages: lengths.long,
  openings: { short: { ours: [], bare: [] }, long: { ours: [], bare: [] } },
  keys: { ours: [], bare: [] },
  edits,
  histories: [],
};

const browser = await chromium.launch(browserLaunchOptions());
const workspace = await Workspace.start(browser);
try {
  await using bare = await openBarePage(join(folder, "bare"));
  await seed(bare);
  await measurePages(bare);
  await measureHistory();
} finally {
  await browser.close();
  await workspace.server.close();
}
report();

async function seed({ relayPort }: BarePage): Promise<void> {
  for (const length of ["short", "long"] as const) {
    const updates = pagesAsUpdates(lengths[length]);
    await workspace.write(meetingOf[length], updates);
    await writeUpdates(wireTo("relay", relayPort, length), updates);
  }
}

async function measurePages({ origin }: BarePage): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 === 0 ? pageNames : pageNames.toReversed()) {
      for (const length of ["short", "long"] as const) {
        const target: Target =
          name === "ours"
            ? workspace.target(meetingOf[length])
            : { url: `${origin}/#${length}`, root: "#editor" };
        await using context = await freshContext(name);
        const { page, opening } = await open(context, target);
        measured.openings[length][name].push(opening);
        if (length === "short" || round >= typingRounds) continue;
        const middle = `${mark} ${Math.ceil(lengths.long / 2)}.2`;
        measured.keys[name].push(await type(page, target, middle, letters));
      }
    }
  }
}

function freshContext(name: PageName): Promise<BrowserContext> {
  return name === "ours" ? workspace.freshContext(browser) : freshBareContext(browser);
}

function freshBareContext(of: Browser): Promise<BrowserContext> {
  return of.newContext();
}

/** Opens the history of minutes in which half of the edits came after the version they are compared with. */
async function measureHistory(): Promise<void> {
  const updates = editsAsUpdates(edits);
  const half = Math.ceil(updates.length / 2);
  await workspace.write(meetingOf.edited, updates.slice(0, half));
  await workspace.saveVersion(meetingOf.edited, "Bench");
  await workspace.write(meetingOf.edited, updates.slice(half));
  for (let round = 0; round < typingRounds; round++) {
    await using context = await workspace.freshContext(browser);
    const page = await context.newPage();
    const begun = performance.now();
    await page.goto(`${workspace.target(meetingOf.edited).url}/verlauf`, { waitUntil: "commit" });
    await page.locator("netz-history .change").first().waitFor({ timeout: 120_000 });
    measured.histories.push(performance.now() - begun);
  }
}

function report(): void {
  const section = clientSection(measured, new Date());
  console.log(`\n${section}`);
  if (!flags.write) return;
  if (scale !== 1) throw new RangeError("--write is for the full counts");
  const file = join(flags.root, "docs/performance.md");
  const earlier = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  writeFileSync(file, withClientSection(earlier, section));
  console.log(`written: ${file}`);
}
