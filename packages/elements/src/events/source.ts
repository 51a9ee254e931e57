import { readEvents, type ListedEvent } from "./public-event.js";
import { onlyMatching, upcoming } from "./upcoming.js";

/** Which events an element asks for. */
export interface EventsQuery {
  /** A workspace, a path of the own server that leads to one, or an exported file whose name ends in `.json`. */
  readonly source: string;
  /** Slug of a group. */
  readonly group: string;
  /** Official key of a town (AGS, eight digits). */
  readonly place: string;
  /** At most so many events. */
  readonly limit: number;
}

/** Why there is no list: the attribute is no address, no answer came, the answer was an error, or it held no events. */
export type LoadFailure = "source" | "network" | "status" | "format";

export type LoadResult =
  | { readonly ok: true; readonly events: readonly ListedEvent[]; readonly address: SourceAddress }
  | { readonly ok: false; readonly reason: LoadFailure };

/** Where the list comes from and where the pages of its events lie. */
export interface SourceAddress {
  readonly list: URL;
  /** The root of the workspace; absent for an exported file, which stands alone. */
  readonly workspace?: URL;
}

/** How long an answer may take, in milliseconds. */
const patience = 15_000;

function isHttp({ protocol }: URL): boolean {
  return protocol === "https:" || protocol === "http:";
}

/**
 * The addresses that a `source` attribute means on a page, or undefined when it means none.
 *
 * @param base the address of the page
 * @example
 * addressOf({ source: "/netz", group: "", place: "", limit: 5 }, "https://town.example/")?.list.href;
 * // "https://town.example/netz/public/v1/events?limit=5"
 */
export function addressOf(query: EventsQuery, base: string): SourceAddress | undefined {
  const source = query.source.trim();
  if (source === "" || !URL.canParse(source, base)) return undefined;
  const url = new URL(source, base);
  if (!isHttp(url)) return undefined;
  if (url.pathname.endsWith(".json")) return { list: url };
  const workspace = new URL(`${url.pathname.replace(/\/+$/, "")}/`, url);
  const list = new URL("public/v1/events", workspace);
  if (query.group) list.searchParams.set("group", query.group);
  if (query.place) list.searchParams.set("place", query.place);
  list.searchParams.set("limit", String(query.limit));
  return { list, workspace };
}

/**
 * The page of an event: the address it names itself, else its page in the workspace. An address that would run a
 * script is none.
 */
export function pageOf(event: ListedEvent, address: SourceAddress): string | undefined {
  if (event.url !== undefined) {
    const url = URL.canParse(event.url, address.list)
      ? new URL(event.url, address.list)
      : undefined;
    return url && isHttp(url) ? url.href : undefined;
  }
  const id = event.id.replace(/^urn:uuid:/, "");
  return address.workspace && new URL(`termine/${encodeURIComponent(id)}`, address.workspace).href;
}

/** Asks the source and nobody else: without cookies, and without telling it which page asks. */
async function fetchJson(url: URL, signal: AbortSignal): Promise<Response> {
  return fetch(url, {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    headers: { accept: "application/json" },
    signal,
  });
}

/**
 * Gets the events that a query means. Never rejects: what can go wrong on somebody else's page is a value.
 *
 * @param now for exported files, which cannot know what has passed since
 * @param signal ends the request, as when the element leaves the page
 */
export async function loadEvents(
  query: EventsQuery,
  base: string,
  now: Date,
  signal: AbortSignal,
): Promise<LoadResult> {
  const address = addressOf(query, base);
  if (!address) return { ok: false, reason: "source" };
  const late = new AbortController();
  const stop = () => late.abort();
  const timer = setTimeout(stop, patience);
  signal.addEventListener("abort", stop, { once: true });
  try {
    const response = await fetchJson(address.list, late.signal);
    if (!response.ok) return { ok: false, reason: "status" };
    return readAnswer(await response.text(), query, address, now);
  } catch {
    // The request found no server, was refused by the browser or took too long: all of it reads as "not reachable".
    return { ok: false, reason: "network" };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

function readAnswer(
  text: string,
  query: EventsQuery,
  address: SourceAddress,
  now: Date,
): LoadResult {
  const all = readEvents(parse(text));
  if (!all) return { ok: false, reason: "format" };
  const events = address.workspace ? all : upcoming(onlyMatching(all, query), now);
  return { ok: true, events: events.slice(0, query.limit), address };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // An error page instead of JSON: the caller is told that this is no list of events.
    return undefined;
  }
}
