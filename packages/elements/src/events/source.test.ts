import { afterEach, describe, expect, it, vi } from "vitest";
import { addressOf, loadEvents, pageOf } from "./source.js";

const base = "https://town.example/aktuelles/";
const now = new Date("2025-06-01T00:00:00Z");

function query(source: string, more: { group?: string; place?: string; limit?: number } = {}) {
  return { source, group: "", place: "", limit: 5, ...more };
}

function answer(body: string, init: ResponseInit = {}) {
  const request = vi.fn<typeof fetch>(async () => new Response(body, init));
  vi.stubGlobal("fetch", request);
  return request;
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
  });
}

afterEach(() => vi.unstubAllGlobals());

describe("where a source attribute leads", () => {
  it.each([
    ["https://netz.example", "https://netz.example/public/v1/events?limit=5"],
    ["https://netz.example/", "https://netz.example/public/v1/events?limit=5"],
    ["https://netz.example/sachsen", "https://netz.example/sachsen/public/v1/events?limit=5"],
    ["/netz", "https://town.example/netz/public/v1/events?limit=5"],
    ["/dateien/termine.json", "https://town.example/dateien/termine.json"],
    ["termine.json?stand=1", "https://town.example/aktuelles/termine.json?stand=1"],
  ])("%s → %s", (source, address) => {
    expect(addressOf(query(source), base)?.list.href).toBe(address);
  });

  it("asks a workspace for the group, the town and the number", () => {
    const address = addressOf(query("/netz", { group: "ost & west", place: "14626600" }), base);
    expect(address?.list.search).toBe("?group=ost+%26+west&place=14626600&limit=5");
  });

  it.each([
    "",
    "  ",
    "javascript:alert(1)",
    "data:text/plain,[]",
    "file:///etc/passwd",
    "http://[",
  ])("refuses %j", (source) => {
    expect(addressOf(query(source), base)).toBeUndefined();
  });
});

describe("the page of an event", () => {
  const event = {
    id: "urn:uuid:8a3f6f0e-11c2-4d9b-8a55-7e6a1f8c0001",
    title: { de: "Treffen" },
    when: { edtf: "2025-36" },
    status: "confirmed",
    locations: [],
    places: [],
    isDemo: false,
  } as const;
  const workspace = addressOf(query("https://netz.example"), base)!;
  const file = addressOf(query("/termine.json"), base)!;

  it("lies in the workspace, under the bare id", () => {
    const page = "https://netz.example/termine/8a3f6f0e-11c2-4d9b-8a55-7e6a1f8c0001";
    expect(pageOf(event, workspace)).toBe(page);
  });

  it("is the address that the event names itself", () => {
    expect(pageOf({ ...event, url: "https://a.example/b" }, workspace)).toBe("https://a.example/b");
    expect(pageOf({ ...event, url: "/b" }, file)).toBe("https://town.example/b");
  });

  it("does not exist for an exported file that names none", () => {
    expect(pageOf(event, file)).toBeUndefined();
  });

  it.each(["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "http://["])(
    "is not %s",
    (url) => {
      expect(pageOf({ ...event, url }, workspace)).toBeUndefined();
    },
  );

  it("stays below the workspace, whatever the id is", () => {
    const page = pageOf({ ...event, id: '../../"><script>' }, workspace);
    expect(page).toBe("https://netz.example/termine/..%2F..%2F%22%3E%3Cscript%3E");
  });
});

describe("getting the events", () => {
  const never = new AbortController().signal;
  const past = {
    id: "a",
    title: { de: "Gestern" },
    when: { startDate: "2025-05-01", endDate: "2025-05-01" },
  };
  const next = {
    id: "b",
    title: { de: "Morgen" },
    when: { startDate: "2025-07-01", endDate: "2025-07-01" },
  };

  it("sends no cookie and does not say which page asks", async () => {
    const request = answer("[]");
    await loadEvents(query("https://netz.example"), base, now, never);
    expect(request).toHaveBeenCalledTimes(1);
    expect(request.mock.calls[0]?.[1]).toMatchObject({
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
  });

  it("leaves to a workspace what is upcoming, and knows it itself for a file", async () => {
    answer(JSON.stringify({ items: [past, next] }));
    const fromWorkspace = await loadEvents(query("/netz"), base, now, never);
    expect(fromWorkspace).toMatchObject({ ok: true, events: [{ id: "a" }, { id: "b" }] });
    const fromFile = await loadEvents(query("/termine.json"), base, now, never);
    expect(fromFile).toMatchObject({ ok: true, events: [{ id: "b" }] });
  });

  it("shows no more than asked for, even if more comes", async () => {
    answer(JSON.stringify({ items: [past, next] }));
    const result = await loadEvents(query("/netz", { limit: 1 }), base, now, never);
    expect(result).toMatchObject({ ok: true, events: [{ id: "a" }] });
  });

  it.each([
    ["an address that is none", "http://[", "[]", {}, "source"],
    ["an error", "/netz", "{}", { status: 500 }, "status"],
    ["an error page instead of JSON", "/netz", "<!doctype html>", {}, "format"],
    ["JSON that is no list", "/netz", '{"code":"x"}', {}, "format"],
  ])("tells %s apart", async (_, source, body, init, reason) => {
    answer(body, init);
    expect(await loadEvents(query(source), base, now, never)).toEqual({ ok: false, reason });
  });

  it("does not reject when nobody answers", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await loadEvents(query("/netz"), base, now, never)).toEqual({
      ok: false,
      reason: "network",
    });
  });

  it("gives up on a server that never answers", async () => {
    vi.useFakeTimers();
    vi.stubGlobal("fetch", (_: URL, { signal }: { signal: AbortSignal }) => untilAborted(signal));
    const result = loadEvents(query("/netz"), base, now, never);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await result).toEqual({ ok: false, reason: "network" });
    vi.useRealTimers();
  });
});
