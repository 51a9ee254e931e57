import {
  openProfile,
  type Profile,
  startWorkspaceServer,
  type WorkspaceServer,
} from "@staedtenetz/testing/workspace-server";
import { type Browser, chromium, type Page } from "playwright-core";
import { vi } from "vitest";
import { browserLaunchOptions } from "../../../scripts/browser.js";

/** A running server and a browser in which people open profiles. */
export interface Stage extends AsyncDisposable {
  readonly server: WorkspaceServer;
  readonly browser: Browser;
  enter(name: string): Promise<Profile>;
}

export async function openStage(
  environment: Readonly<Record<string, string>> = {},
): Promise<Stage> {
  const [server, browser] = await Promise.all([
    startWorkspaceServer(environment),
    chromium.launch(browserLaunchOptions()),
  ]);
  const profiles: Profile[] = [];
  return {
    server,
    browser,
    async enter(name) {
      const profile = await openProfile(browser, server, name);
      profiles.push(profile);
      return profile;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(profiles.map(({ context }) => context.close()));
      await browser.close();
      await server.close();
    },
  };
}

const bare = (urn: string): string => urn.replace("urn:uuid:", "");

/** The path of the meeting that was held: its minutes are what everybody writes in. */
export async function pathOfMinutes({ page }: Profile, { server }: Stage): Promise<string> {
  const response = await page.request.get(`${server.origin}/api/v1/meetings?limit=200`);
  const { items } = (await response.json()) as { items: { id: string; state: string }[] };
  const held = items.find(({ state }) => state === "held");
  if (held === undefined) throw new Error("The demo data holds no meeting that was held.");
  return `/treffen/${bare(held.id)}`;
}

/** Opens the minutes and waits until the editor can be written in. */
export async function openMinutes({ page }: Profile, stage: Stage, path: string): Promise<void> {
  await page.goto(stage.server.origin + path);
  await editorOf(page).waitFor();
  await savedState(page);
}

export async function openTasks({ page }: Profile, { server }: Stage): Promise<void> {
  await page.goto(`${server.origin}/aufgaben`);
  await page.locator("netz-task-row").first().waitFor();
  await savedState(page);
}

export function editorOf(page: Page) {
  return page.locator('netz-minutes [role="textbox"][contenteditable="true"]');
}

/** Waits until everything of this page is on the server's disk. */
export async function savedState(page: Page): Promise<void> {
  await page.locator('netz-sync-state[state="saved"]').first().waitFor();
}

/** The tick of a task in the task list. */
export function tickOf(page: Page, title: string) {
  return page.getByRole("checkbox", { name: `„${title}“ als erledigt markieren` });
}

/** The row of a task in the task list. */
export function rowOf(page: Page, title: string) {
  return page.locator("netz-task-row").filter({ has: tickOf(page, title) });
}

/** The tick of a task that stands in the minutes. */
export function blockTickOf(page: Page, title: string) {
  return editorOf(page).getByRole("checkbox", { name: `Erledigt: ${title}` });
}

/** Gives a task in the task list another title. */
export async function retitle(page: Page, from: string, to: string): Promise<void> {
  const field = rowOf(page, from).getByRole("textbox", { name: "Titel der Aufgabe" });
  await field.fill(to);
  await field.press("Enter");
  await tickOf(page, to).waitFor();
}

/** Puts the caret at the end of the paragraph that begins with these words. */
export async function caretAfter(page: Page, words: string): Promise<void> {
  const paragraph = editorOf(page).locator("p", { hasText: words }).first();
  // A page that is still laying itself out takes the click elsewhere.
  await vi.waitUntil(
    async () => {
      await paragraph.click();
      await page.keyboard.press("End");
      return paragraph.evaluate((element, line) => {
        interface Holder extends Element {
          readonly editor: {
            readonly state: {
              readonly selection: {
                readonly empty: boolean;
                readonly $head: { readonly parent: { readonly textContent: string } };
              };
            };
          };
        }
        const { empty, $head } =
          element.closest<Holder>("[contenteditable=true]")!.editor.state.selection;
        return empty && $head.parent.textContent.includes(line);
      }, words);
    },
    { timeout: 20_000, interval: 100 },
  );
}

/** What a shared document holds, by itself: clocks, deleted ranges and content. */
export interface Held {
  readonly stateVector: Record<string, number>;
  readonly deletes: Record<string, readonly (readonly [clock: number, length: number])[]>;
  readonly body: string;
  readonly tasks: unknown;
}

/** Reads both documents of an open meeting page from the inside. */
export async function heldBy(page: Page): Promise<{ minutes: Held; tasks: Held }> {
  return page.evaluate(() => {
    interface Struct {
      readonly id: { readonly client: number; readonly clock: number };
      readonly length: number;
      readonly deleted: boolean;
    }
    interface Doc {
      readonly store: { readonly clients: Map<number, Struct[]>; readonly pendingStructs: unknown };
      getXmlFragment(name: string): { toString(): string };
      getMap(name: string): { toJSON(): unknown };
    }
    const read = (doc: Doc) => {
      if (doc.store.pendingStructs) throw new Error("The document waits for missing structs.");
      const stateVector: Record<string, number> = {};
      const deletes: Record<string, [number, number][]> = {};
      for (const [client, structs] of [...doc.store.clients].sort(([a], [b]) => a - b)) {
        const last = structs.at(-1);
        stateVector[client] = last ? last.id.clock + last.length : 0;
        const ranges: [number, number][] = [];
        for (const { id, length, deleted } of structs) {
          if (!deleted) continue;
          const before = ranges.at(-1);
          if (before && before[0] + before[1] === id.clock) before[1] += length;
          else ranges.push([id.clock, length]);
        }
        if (ranges.length > 0) deletes[client] = ranges;
      }
      return { stateVector, deletes };
    };
    const element = document.querySelector("netz-minutes") as unknown as {
      connection: { doc: Doc };
      tasks: { doc: Doc };
    };
    const [minutes, tasks] = [element.connection.doc, element.tasks.doc];
    return {
      minutes: { ...read(minutes), body: minutes.getXmlFragment("body").toString(), tasks: null },
      tasks: { ...read(tasks), body: "", tasks: tasks.getMap("tasks").toJSON() },
    };
  });
}
