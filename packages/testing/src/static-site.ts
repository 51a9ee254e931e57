import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";

/** What a site answers at one path. */
export interface Page {
  readonly body: string;
  /** `text/html; charset=utf-8` unless told otherwise or the path has a known ending. */
  readonly type?: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** The answer waits for this promise: for tests of what is shown meanwhile. */
  readonly after?: Promise<unknown>;
}

export interface StaticSiteOptions {
  /** Answers by path, without query: `{ "/": "<!doctype html>…" }`. */
  readonly pages?: Readonly<Record<string, string | Page>>;
  /** Folders by the path they appear under: `{ "/elements/": "/…/dist/embed" }`. */
  readonly folders?: Readonly<Record<string, string>>;
  /** Headers of every answer, for example a Content-Security-Policy. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A running site on a port of its own. */
export interface StaticSite extends AsyncDisposable {
  /** `http://127.0.0.1:41234` */
  readonly origin: string;
  /** Every request so far with its query, in order: `GET /public/v1/events?limit=5`. */
  readonly requests: readonly {
    readonly line: string;
    readonly headers: IncomingMessage["headers"];
  }[];
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

function pageAt(path: string, { pages = {} }: StaticSiteOptions): Page | undefined {
  const page = pages[path];
  return typeof page === "string" ? { body: page } : page;
}

async function fileAt(path: string, { folders = {} }: StaticSiteOptions) {
  const mount = Object.keys(folders).find((prefix) => path.startsWith(prefix));
  if (mount === undefined) return undefined;
  const folder = normalize(folders[mount] + sep);
  const inside = decodeURIComponent(path.slice(mount.length));
  const file = join(folder, inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside);
  if (!file.startsWith(folder)) return undefined;
  try {
    return { body: await readFile(file), type: types[extname(file)] ?? "application/octet-stream" };
  } catch {
    // No such file: the site answers 404, as any other would.
    return undefined;
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: StaticSiteOptions,
): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", "http://site");
  const page = pageAt(pathname, options);
  await page?.after;
  const found = page ?? (await fileAt(pathname, options));
  const type = found?.type ?? types[extname(pathname)] ?? "text/html; charset=utf-8";
  response.writeHead(page?.status ?? (found ? 200 : 404), {
    "content-type": type,
    ...options.headers,
    ...page?.headers,
  });
  response.end(found?.body ?? "");
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.closeAllConnections();
    server.close((error) => (error ? reject(error) : resolve()));
  });
}

/**
 * Serves pages and folders on a free port of this machine, so that a test can stand on another origin.
 *
 * @example
 * await using town = await serveStatic({ pages: { "/": "<p>Hallo" }, headers: { "x-frame-options": "DENY" } });
 * await page.goto(town.origin);
 */
export async function serveStatic(options: StaticSiteOptions): Promise<StaticSite> {
  const requests: StaticSite["requests"][number][] = [];
  const server = createServer((request, response) => {
    requests.push({ line: `${request.method} ${request.url}`, headers: request.headers });
    answer(request, response, options).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => close(server);
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: stop,
    [Symbol.asyncDispose]: stop,
  };
}
