import { gzipSync } from "node:zlib";
import type { BrowserContext, Page } from "playwright-core";
import { mark } from "./documents.js";

/** Where a page has its text: an element that appears with it. */
export interface Target {
  readonly url: string;
  readonly root: string;
}

export interface Opening {
  readonly readable: number;
  readonly editable: number;
  /** Bytes with gzip of scripts and styles that had arrived by then. */
  readonly bytesReadable: number;
  readonly bytesEditable: number;
}

interface Moments {
  readable?: number;
  editable?: number;
}
type Watched = typeof globalThis & { moments: Moments; keys: number[] };

/** Watches in every frame whether the text stands there, and whether it can be written in. */
function watch({ root, mark: begin }: { root: string; mark: string }): void {
  const page = globalThis as Watched;
  const moments: Moments = {};
  page.moments = moments;
  const shows = (place: Element | null | undefined): boolean =>
    [...(place?.querySelectorAll("p") ?? [])].some((text) => text.textContent.startsWith(begin));
  const note = (name: keyof Moments): void => {
    // The task after a frame runs when that frame was painted.
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => (moments[name] ??= performance.now()));
    port1.start();
    port2.postMessage(undefined);
  };
  const look = (): void => {
    const place = document.querySelector(root);
    if (moments.readable === undefined && shows(place)) note("readable");
    if (shows(place?.querySelector('[contenteditable="true"]'))) note("editable");
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const sizes = new Map<string, number>();

async function gzipSize(page: Page, url: string): Promise<number> {
  const known = sizes.get(url);
  if (known !== undefined) return known;
  const size = gzipSync(await (await page.request.get(url)).body()).length;
  sizes.set(url, size);
  return size;
}

/** Opens a page in a context whose cache is empty, and waits until one can write. The page stays open. */
export async function open(
  context: BrowserContext,
  target: Target,
): Promise<{ page: Page; opening: Opening }> {
  const page = await context.newPage();
  await page.addInitScript(watch, { root: target.root, mark });
  await page.goto(target.url, { waitUntil: "commit" });
  await page.waitForFunction(() => (globalThis as Watched).moments?.editable !== undefined, null, {
    timeout: 120_000,
    polling: 200,
  });
  const { readable = 0, editable = 0 } = await page.evaluate(() => (globalThis as Watched).moments);
  const loaded = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter(({ name }) => /\.(?:js|css)(?:$|\?)/.test(name))
      .map((entry) => ({ url: entry.name, at: (entry as PerformanceResourceTiming).responseEnd })),
  );
  const bytesUntil = async (moment: number): Promise<number> => {
    const urls = new Set(loaded.filter(({ at }) => at <= moment).map(({ url }) => url));
    const each = await Promise.all([...urls].map((url) => gzipSize(page, url)));
    return each.reduce((sum, size) => sum + size, 0);
  };
  const opening = {
    readable,
    editable,
    bytesReadable: await bytesUntil(readable),
    bytesEditable: await bytesUntil(editable),
  };
  return { page, opening };
}

/** Types so many letters at the end of a paragraph in the middle; milliseconds from each key until it was painted. */
export async function type(
  page: Page,
  { root }: Target,
  beginning: string,
  count: number,
): Promise<number[]> {
  const paragraph = page.locator(`${root} [contenteditable="true"] p`, { hasText: beginning });
  await paragraph.first().scrollIntoViewIfNeeded();
  await paragraph.first().click();
  await page.keyboard.press("End");
  await page.keyboard.type("Anlauf ", { delay: 150 });
  await page.evaluate(() => {
    const watched = globalThis as Watched;
    watched.keys = [];
    const { keys } = watched;
    addEventListener(
      "keydown",
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener("message", () => keys.push(performance.now() - timeStamp));
          port1.start();
          port2.postMessage(undefined);
        });
      },
      { capture: true },
    );
  });
  // An uneven rhythm: keys shall not fall into step with frames.
  for (let at = 0; at < count; at++) {
    await page.keyboard.press("aeinrst"[at % 7] ?? "e");
    await page.waitForTimeout(60 + ((at * 7) % 23));
  }
  await page.waitForFunction((all) => (globalThis as Watched).keys.length >= all, count);
  return page.evaluate(() => (globalThis as Watched).keys);
}
