import { afterEach, beforeEach, describe, expect, it, vi, type MockInstance } from "vitest";
import "../embed/events.js";
import type { EventsElement } from "./events-element.js";
import { EventsFailedEvent, EventsLoadedEvent } from "./notices.js";

const at = (local: string) => ({ local, zone: "Europe/Berlin" });

const dialogue = {
  id: "urn:uuid:8a3f6f0e-11c2-4d9b-8a55-7e6a1f8c0001",
  title: { de: "Generationendialog", en: "Dialogue of generations" },
  when: { start: at("2025-10-22T10:00"), end: at("2025-10-22T16:00") },
  status: "confirmed",
  mode: "onSite",
  locations: [{ place: { name: { de: "Weißwasser/O.L.", hsb: "Běła Woda" }, identifiers: [] } }],
};
const cancelled = {
  ...dialogue,
  id: "urn:uuid:8a3f6f0e-11c2-4d9b-8a55-7e6a1f8c0002",
  title: { de: "Sprechstunde" },
  status: "cancelled",
};
const vague = {
  id: "urn:uuid:8a3f6f0e-11c2-4d9b-8a55-7e6a1f8c0003",
  title: { de: "Nächstes Treffen" },
  when: { edtf: "2025-36", text: "4. Quartal" },
  status: "confirmed",
};

/** The source answers with these events until the test ends; the spy tells what was asked. */
function sourceWith(...items: object[]) {
  return sourceAnswering(() => new Response(JSON.stringify({ items, next: null })));
}

function sourceAnswering(answer: () => Response | Promise<Response>) {
  return vi.spyOn(globalThis, "fetch").mockImplementation(async () => answer());
}

/** Puts an element onto the page and waits until it has its list or knows that there is none. */
async function shown(markup: string): Promise<EventsElement> {
  const settled = new Promise((resolve) => {
    document.body.addEventListener(EventsLoadedEvent.type, resolve, { once: true });
    document.body.addEventListener(EventsFailedEvent.type, resolve, { once: true });
  });
  document.body.innerHTML = markup;
  await settled;
  return document.querySelector("netz-events")!;
}

function parts(element: EventsElement, name: string): string[] {
  const found = element.shadowRoot?.querySelectorAll<HTMLElement>(`[part="${name}"]`) ?? [];
  return [...found].map(({ innerText }) => innerText.trim());
}

function leafGround(element: EventsElement): string {
  return getComputedStyle(element.shadowRoot!.querySelector("[part=date]")!).backgroundColor;
}

/** The addresses that were asked so far. */
function asked(request: MockInstance<typeof fetch>): string[] {
  return request.mock.calls.map(([url]) => (url as URL).href);
}

/** Whether the content of the tag itself is what the reader sees. */
function isContentShown(element: EventsElement): boolean {
  return element.querySelector("a")?.checkVisibility() ?? false;
}

const tag = (attributes = "") =>
  `<netz-events source="https://netz.example" ${attributes}><a href="/termine">Alle Termine</a></netz-events>`;

beforeEach(() => {
  document.documentElement.lang = "de";
  globalThis.scrollTo(0, 0);
});
afterEach(() => {
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

describe("the list of events", () => {
  it("shows titles, dates in words and places", async () => {
    sourceWith(dialogue, vague);
    const element = await shown(tag());
    expect(parts(element, "title")).toEqual(["Generationendialog", "Nächstes Treffen"]);
    expect(parts(element, "when")).toEqual([
      "Mittwoch, 22. Oktober 2025, 10–16 Uhr",
      "4. Quartal 2025",
    ]);
    expect(parts(element, "where")[0]).toContain("Weißwasser/O.L.");
  });

  it("takes the place of the content once it has arrived", async () => {
    sourceWith(dialogue);
    expect(isContentShown(await shown(tag()))).toBe(false);
  });

  it("leads from a title to the page of the event", async () => {
    sourceWith(dialogue);
    const link = (await shown(tag())).shadowRoot?.querySelector<HTMLAnchorElement>("a[part=title]");
    expect(link?.href).toBe("https://netz.example/termine/8a3f6f0e-11c2-4d9b-8a55-7e6a1f8c0001");
  });

  it("says in words that an event is cancelled", async () => {
    sourceWith(cancelled);
    expect(parts(await shown(tag()), "status")).toEqual(["Abgesagt"]);
  });

  it("says so when there are none", async () => {
    sourceWith();
    const element = await shown(tag());
    expect(parts(element, "message")).toEqual(["Zurzeit sind keine Termine angekündigt."]);
    expect(parts(element, "list")).toEqual([]);
  });

  it("keeps its footer below the list", async () => {
    sourceWith(dialogue);
    const element = await shown(tag().replace("<a ", '<a slot="footer" '));
    expect(isContentShown(element)).toBe(true);
  });

  it("asks once for what its attributes say, and again when they change", async () => {
    const request = sourceWith(dialogue);
    const element = await shown(tag('group="sachsen" place="14626600" limit="3"'));
    const first = "https://netz.example/public/v1/events?group=sachsen&place=14626600&limit=3";
    expect(asked(request)).toEqual([first]);
    element.setAttribute("limit", "4");
    await vi.waitFor(() =>
      expect(asked(request)).toEqual([first, first.replace("limit=3", "limit=4")]),
    );
  });

  it.each([
    ["0", 5],
    ["viele", 5],
    ["1000", 50],
    ["2.9", 2],
  ])("reads limit=%j as %i", async (limit, read) => {
    const request = sourceWith();
    await shown(tag(`limit="${limit}"`));
    expect(asked(request)[0]).toContain(`limit=${read}`);
  });

  it("tells the page how many events it shows", async () => {
    sourceWith(dialogue, vague);
    const notice = new Promise((resolve) =>
      document.body.addEventListener("netz-events-loaded", resolve, { once: true }),
    );
    await shown(tag());
    expect(await notice).toBeInstanceOf(EventsLoadedEvent);
    expect(await notice).toMatchObject({ count: 2 });
  });
});

describe("a source that does not answer", () => {
  it.each([
    ["nobody answers", () => Promise.reject(new TypeError("Failed to fetch")), "network"],
    ["it has an error", () => new Response("", { status: 503 }), "status"],
    ["it sends a page", () => new Response("<!doctype html>"), "format"],
  ])("leaves the content and one polite sentence when %s", async (_, answer, reason) => {
    sourceAnswering(answer);
    const notice = new Promise((resolve) =>
      document.body.addEventListener("netz-events-failed", resolve, { once: true }),
    );
    const element = await shown(tag());
    expect(isContentShown(element)).toBe(true);
    expect(parts(element, "message")).toEqual(["Die Termine lassen sich gerade nicht laden."]);
    expect(await notice).toMatchObject({ reason });
  });

  it("is asked once, and writes nothing to the console", async () => {
    const request = sourceAnswering(() => Promise.reject(new TypeError("Failed to fetch")));
    const console = vi.spyOn(globalThis.console, "error");
    await shown(tag());
    expect(request).toHaveBeenCalledTimes(1);
    expect(console).not.toHaveBeenCalled();
  });

  it("is asked again when the page wants it", async () => {
    sourceAnswering(() => new Response("", { status: 503 }));
    const element = await shown(tag());
    vi.restoreAllMocks();
    sourceWith(dialogue);
    await element.reload();
    expect(parts(element, "title")).toEqual(["Generationendialog"]);
  });

  it("shows its content while it waits", async () => {
    const answers: ((response: Response) => void)[] = [];
    sourceAnswering(() => new Promise((resolve) => void answers.push(resolve)));
    document.body.innerHTML = tag();
    const element = document.querySelector("netz-events")!;
    await vi.waitFor(() => expect(globalThis.fetch).toHaveBeenCalled());
    expect(isContentShown(element)).toBe(true);
    answers[0]?.(new Response("[]"));
    await vi.waitFor(() => expect(isContentShown(element)).toBe(false));
  });

  it("is left alone once the element has gone", async () => {
    let signal: AbortSignal | null | undefined;
    vi.spyOn(globalThis, "fetch").mockImplementation((_, options) => {
      signal = options?.signal;
      return new Promise<Response>(() => {});
    });
    document.body.innerHTML = tag();
    await vi.waitFor(() => expect(signal).toBeDefined());
    document.body.replaceChildren();
    await vi.waitFor(() => expect(signal?.aborted).toBe(true));
  });
});

describe("the language of the list", () => {
  it("is its own, before that of the section and of the page", async () => {
    sourceWith(dialogue, vague);
    document.documentElement.lang = "de";
    const element = await shown(`<div lang="de">${tag('lang="en"')}</div>`);
    expect(parts(element, "title")).toEqual(["Dialogue of generations", "Nächstes Treffen"]);
    expect(parts(element, "when")[1]).toBe("4th quarter of 2025");
  });

  it("is that of the nearest section", async () => {
    sourceWith(cancelled);
    const element = await shown(`<div lang="en"><p>${tag()}</p></div>`);
    expect(parts(element, "status")).toEqual(["Cancelled"]);
  });

  it("is that of the section around a foreign shadow root", async () => {
    sourceWith(cancelled);
    document.body.innerHTML = '<div lang="en"></div>';
    const root = document.body.firstElementChild!.attachShadow({ mode: "open" });
    root.innerHTML = tag();
    const element = root.querySelector("netz-events")!;
    await vi.waitFor(() => expect(parts(element, "status")).toEqual(["Cancelled"]));
  });

  it("follows the page when that changes", async () => {
    sourceWith(cancelled);
    const element = await shown(tag());
    document.documentElement.lang = "en-GB";
    await vi.waitFor(() => expect(parts(element, "status")).toEqual(["Cancelled"]));
  });

  it("marks a title in another language for those who hear it", async () => {
    sourceWith(cancelled);
    const element = await shown(tag('lang="en"'));
    const title = element.shadowRoot?.querySelector("[part=title] [lang]");
    expect(title?.getAttribute("lang")).toBe("de");
  });

  it("may be two on one page", async () => {
    sourceWith(cancelled);
    document.body.innerHTML = `${tag('lang="en"')}${tag('lang="de"')}`;
    const [english, german] = document.querySelectorAll("netz-events");
    await vi.waitFor(() => expect(parts(english!, "status")).toEqual(["Cancelled"]));
    await vi.waitFor(() => expect(parts(german!, "status")).toEqual(["Abgesagt"]));
  });
});

describe("an element on somebody else's page", () => {
  it("keeps hostile entries text", async () => {
    const attack = `"><img src=x onerror="document.title='hacked'"></script><script>document.title='hacked'</script>`;
    sourceWith({
      ...cancelled,
      title: { de: attack },
      when: { text: attack },
      locations: [{ name: attack }],
      url: "javascript:document.title='hacked'",
    });
    const element = await shown(tag());
    expect(parts(element, "title")).toEqual([attack]);
    expect(element.shadowRoot?.querySelectorAll("img, script, a")).toHaveLength(0);
    expect(document.title).not.toBe("hacked");
  });

  it("waits until the reader comes near", async () => {
    const request = sourceWith(dialogue);
    document.body.innerHTML = `<div></div>${tag()}`;
    const spacer = document.body.firstElementChild as HTMLElement;
    spacer.style.height = "4000px";
    const element = document.querySelector("netz-events")!;
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(request).not.toHaveBeenCalled();
    element.scrollIntoView();
    await vi.waitFor(() => expect(parts(element, "title")).toEqual(["Generationendialog"]));
  });

  it("holds the space of the rows to come, and lets go of it out of sight", async () => {
    sourceWith(dialogue);
    document.body.innerHTML = `${tag()}<div></div>`;
    const spacer = document.body.lastElementChild as HTMLElement;
    spacer.style.height = "4000px";
    const element = document.querySelector("netz-events")!;
    await element.updateComplete;
    const held = element.offsetHeight;
    await vi.waitFor(() => expect(parts(element, "title")).toHaveLength(1));
    expect(element.offsetHeight).toBe(held);
    globalThis.scrollTo(0, 3000);
    await vi.waitFor(() => expect(element.offsetHeight).toBeLessThan(held / 2));
  });

  it.each([
    ["", 3],
    ['limit="2"', 2],
    ['hold="5"', 5],
    ['hold="9" limit="4"', 4],
    ['hold="0"', 0],
    ['hold="much"', 3],
  ])("holds space with %j for %i events", async (attributes, rows) => {
    sourceAnswering(() => new Promise(() => {}));
    document.body.innerHTML = tag(attributes);
    const element = document.querySelector("netz-events")!;
    await element.updateComplete;
    expect(element.shadowRoot?.querySelectorAll(".held-row")).toHaveLength(rows);
  });

  it("holds no space for events that do not come", async () => {
    sourceWith();
    const empty = await shown(tag());
    await empty.updateComplete;
    expect(empty.offsetHeight).toBeLessThan(80);
    sourceAnswering(() => new Response("", { status: 503 }));
    const failed = await shown(tag());
    await failed.updateComplete;
    expect(failed.offsetHeight).toBeLessThan(120);
  });

  it("fits into 320 px with a long word, without a bar to scroll", async () => {
    sourceWith({
      ...dialogue,
      title: { de: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" },
    });
    const element = await shown(`<div style="width: 320px">${tag()}</div>`);
    expect(element.scrollWidth).toBeLessThanOrEqual(320);
    const list = element.shadowRoot!.querySelector("ul")!;
    expect(list.scrollWidth).toBeLessThanOrEqual(320);
  });

  it("takes font and colour of the page, and colours by custom properties", async () => {
    sourceWith(dialogue);
    const look =
      "color: rgb(1, 2, 3); font-family: Georgia; --netz-color-accent-soft: rgb(4, 5, 6)";
    const element = await shown(`<div style="${look}">${tag()}</div>`);
    const styleOf = (selector: string) =>
      getComputedStyle(element.shadowRoot!.querySelector(selector)!);
    expect(styleOf("[part=title]").color).toBe("rgb(1, 2, 3)");
    expect(styleOf("[part=title]").fontFamily).toBe("Georgia");
    expect(styleOf("[part=date]").backgroundColor).toBe("rgb(4, 5, 6)");
  });

  it("is dark where the page is, and where it is told to be", async () => {
    sourceWith(dialogue);
    const light = leafGround(await shown(tag()));
    const dark = leafGround(await shown(`<div style="color-scheme: dark">${tag()}</div>`));
    expect(dark).not.toBe(light);
    expect(leafGround(await shown(tag('theme="dark"')))).toBe(dark);
  });

  it("keeps the name when the script comes a second time", async () => {
    const first = customElements.get("netz-events");
    const { defineOnce } = await import("../embed/define-once.js");
    expect(() => defineOnce("netz-events", class extends HTMLElement {})).not.toThrow();
    expect(customElements.get("netz-events")).toBe(first);
  });

  it("stores nothing", async () => {
    sourceWith(dialogue);
    await shown(tag());
    expect(document.cookie).toBe("");
    expect(localStorage).toHaveLength(0);
    expect(sessionStorage).toHaveLength(0);
  });
});
