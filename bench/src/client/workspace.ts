import { startWorkspaceServer, type WorkspaceServer } from "@staedtenetz/testing/workspace-server";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { wireTo } from "../load/wire.js";
import type { Target } from "./probe.js";
import { writeUpdates } from "./writer.js";

type Meeting = { readonly id: string; readonly documents: { readonly minutes: string } };

/** The built workspace on its real server, signed in, with three meetings whose minutes are still short. */
export class Workspace {
  readonly server: WorkspaceServer;
  readonly #signedIn: BrowserContext;
  readonly #meetings: readonly Meeting[];

  private constructor(
    server: WorkspaceServer,
    signedIn: BrowserContext,
    meetings: readonly Meeting[],
  ) {
    this.server = server;
    this.#signedIn = signedIn;
    this.#meetings = meetings;
  }

  static async start(browser: Browser): Promise<Workspace> {
    const server = await startWorkspaceServer();
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(server.signInUrl);
    await page.fill("#name", "Bench");
    await page.click("button[type=submit]");
    await page.waitForURL(`${server.origin}/`);
    const meetings = await upcomingMeetings(page, server.origin);
    await page.close();
    return new Workspace(server, context, meetings);
  }

  /** Writes into the minutes of the meeting with this number, from 0. */
  async write(at: number, updates: readonly Uint8Array[]): Promise<void> {
    const cookies = await this.#signedIn.cookies();
    const wire = wireTo(
      "ours",
      Number(new URL(this.server.origin).port),
      this.#meeting(at).documents.minutes,
    );
    await writeUpdates(wire, updates, {
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
      origin: this.server.origin,
    });
  }

  /** Keeps the minutes as a version. */
  async saveVersion(at: number, name: string): Promise<void> {
    const answer = await this.#signedIn.request.post(
      `${this.server.origin}/api/v1/meetings/${idIn(this.#meeting(at))}/history`,
      { data: { name }, headers: { origin: this.server.origin } },
    );
    if (!answer.ok()) throw new Error(`The version was refused: ${await answer.text()}`);
  }

  target(at: number): Target {
    return {
      url: `${this.server.origin}/treffen/${idIn(this.#meeting(at))}`,
      root: "netz-minutes",
    };
  }

  /** A context with the same session and nothing in its cache. */
  async freshContext(browser: Browser): Promise<BrowserContext> {
    const { cookies } = await this.#signedIn.storageState();
    return browser.newContext({
      serviceWorkers: "block",
      storageState: { cookies, origins: [] },
    });
  }

  #meeting(at: number): Meeting {
    const meeting = this.#meetings[at];
    if (meeting === undefined) throw new Error("The demo data holds too few meetings to come.");
    return meeting;
  }
}

const idIn = ({ id }: { readonly id: string }): string => id.replace("urn:uuid:", "");

async function upcomingMeetings(page: Page, origin: string): Promise<Meeting[]> {
  const listed = await page.request.get(`${origin}/api/v1/meetings?limit=200`);
  const { items } = (await listed.json()) as { items: { id: string; state: string }[] };
  return Promise.all(
    items
      .filter(({ state }) => state !== "held")
      .map(async (meeting) => {
        const answer = await page.request.get(`${origin}/api/v1/meetings/${idIn(meeting)}`);
        return (await answer.json()) as Meeting;
      }),
  );
}
