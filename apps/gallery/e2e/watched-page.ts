import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** A page of its own together with everything about it that a host would complain about. */
export interface WatchedPage extends AsyncDisposable {
  readonly page: Page;
  /** Errors of the console with the address they name, and exceptions, in order. */
  readonly errors: string[];
  /** Every address that was asked for. */
  readonly requests: string[];
  /** What the Content-Security-Policy refused: directive and address. */
  violations(): Promise<string[]>;
  /** How far things moved while they appeared (cumulative layout shift). */
  layoutShift(): Promise<number>;
}

interface Watched {
  violations: string[];
  shift: number;
}

declare global {
  // eslint-disable-next-line no-var -- a global of the page that the watching script fills
  var watched: Watched;
}

/** Runs in the page, before any of its scripts. */
function watch(): void {
  globalThis.watched = { violations: [], shift: 0 };
  document.addEventListener("securitypolicyviolation", (event) => {
    globalThis.watched.violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
      globalThis.watched.shift += entry.value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** Opens an empty page in a profile of its own and watches it. */
export async function openWatched(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("request", (request) => requests.push(request.url()));
  if (options.javaScriptEnabled !== false) await page.addInitScript(watch);
  return {
    page,
    errors,
    requests,
    violations: () => page.evaluate(() => globalThis.watched.violations),
    layoutShift: () => page.evaluate(() => globalThis.watched.shift),
    [Symbol.asyncDispose]: () => context.close(),
  };
}
