import { readdirSync, readFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { cookieOf, startTestServer, type TestServer } from "../testing/test-server.test-support.js";

const json = { "content-type": "application/json" };

let server: TestServer;
let coordinator: string;
beforeAll(async () => {
  server = await startTestServer({ TRUST_PROXY: "1" });
  coordinator = await server.signInBy(server.coordinatorUrl, "Mara Sommer");
});
afterAll(() => server.close());

const send = (method: string, path: string, body: unknown, cookie?: string, more = {}) =>
  server.ask(path, {
    method,
    ...(cookie === undefined ? {} : { cookie }),
    headers: { ...json, ...more },
    body: JSON.stringify(body),
  });

interface OutboxBody {
  items: { kind: string; to: { address: string }; text?: string; state: string }[];
}

/** The newest mail to an address, once it was delivered. */
async function mailTo(address: string, kind: string): Promise<string> {
  return vi.waitFor(async () => {
    const { items } = await server.read<OutboxBody>("/api/v1/outbox", coordinator);
    const mail = items.find(
      (one) => one.to.address === address && one.kind === kind && one.state === "delivered",
    );
    if (mail?.text === undefined) throw new Error("no mail yet");
    return mail.text;
  });
}

function linkIn(text: string): string {
  const [url = ""] = /http:\S+\/join\/\S+/.exec(text) ?? [];
  return url;
}

const use = (url: string, fields: Record<string, string> = {}, cookie?: string) =>
  server.ask(new URL(url).pathname, {
    method: "POST",
    ...(cookie === undefined ? {} : { cookie }),
    body: new URLSearchParams({ action: "join", ...fields }),
  });

/** Somebody with a confirmed mail address, by invitation. */
async function invited(address: string, name: string): Promise<string> {
  const answer = await send("POST", "/api/v1/invitations", { address }, coordinator);
  expect(answer.status).toBe(201);
  const entered = await use(linkIn(await mailTo(address, "invitation")), { name });
  expect(entered.status).toBe(303);
  return cookieOf(entered);
}

const askForLink = (address: string) => send("POST", "/api/v1/session/mail", { address });

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

describe("signing in by mail", () => {
  test("the answer is the same for known and unknown addresses, and only the known get a mail", async () => {
    await invited("ada@stadt.example", "Ada Lindner");
    const answers = [
      await askForLink("ada@stadt.example"),
      await askForLink("nobody@stadt.example"),
    ];
    const shapes = answers.map(({ status, headers }) => [
      status,
      headers.get("content-type"),
      headers.getSetCookie(),
    ]);
    expect(shapes[0]).toEqual([204, null, []]);
    expect(shapes[1]).toEqual(shapes[0]);
    await mailTo("ada@stadt.example", "signIn");
    const { items } = await server.read<OutboxBody>("/api/v1/outbox", coordinator);
    expect(items.filter(({ to }) => to.address === "nobody@stadt.example")).toEqual([]);
  });

  test("the link opens nothing by being looked at, signs in once, and not a second time", async () => {
    const url = linkIn(await mailTo("ada@stadt.example", "signIn"));
    for (let look = 0; look < 2; look++) {
      const page = await server.ask(new URL(url).pathname);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain("Als Ada Lindner anmelden");
    }
    const entered = await use(url);
    expect(entered.status).toBe(303);
    const session = await server.read("/api/v1/session", cookieOf(entered));
    expect(session).toMatchObject({ user: { name: "Ada Lindner" }, rights: { role: "member" } });
    expect((await use(url)).status).toBe(410);
  });

  test("it takes the same time, whether there is such an account", async () => {
    const times: Record<string, number[]> = { "ada@stadt.example": [], "no@stadt.example": [] };
    for (let round = 0; round < 15; round++) {
      for (const [address, measured] of Object.entries(times)) {
        const start = performance.now();
        const headers = { "x-forwarded-for": `198.51.100.${round}` };
        await send("POST", "/api/v1/session/mail", { address }, undefined, headers);
        measured.push(performance.now() - start);
      }
    }
    const [known = [], unknown = []] = Object.values(times);
    expect(Math.abs(median(known) - median(unknown))).toBeLessThan(25);
  });

  test("nobody floods a mailbox: three mails in a quarter of an hour, and the answer tells nothing", async () => {
    await invited("bo@stadt.example", "Bo Winter");
    for (let round = 0; round < 6; round++) {
      const headers = { "x-forwarded-for": "198.51.100.200" };
      const answer = await send(
        "POST",
        "/api/v1/session/mail",
        { address: "bo@stadt.example" },
        undefined,
        headers,
      );
      expect(answer.status).toBe(204);
    }
    await mailTo("bo@stadt.example", "signIn");
    await vi.waitFor(async () => {
      const { items } = await server.read<OutboxBody>("/api/v1/outbox", coordinator);
      const mails = items.filter(
        ({ to, kind }) => to.address === "bo@stadt.example" && kind === "signIn",
      );
      expect(mails).toHaveLength(3);
    });
  });

  test("one address of the net that asks too often has to wait", async () => {
    const headers = { "x-forwarded-for": "198.51.100.99" };
    const statuses: number[] = [];
    for (let round = 0; round < 31; round++) {
      const body = { address: `x${round}@stadt.example` };
      statuses.push((await send("POST", "/api/v1/session/mail", body, undefined, headers)).status);
    }
    expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 204));
    expect(statuses.at(-1)).toBe(429);
  });

  test("mails lie in the data folder, readable by its owner only", () => {
    const folder = joinPath(server.folder, "outbox");
    const files = readdirSync(folder);
    expect(files.length).toBeGreaterThan(0);
    expect(files.join()).not.toContain("stadt.example");
    const first = readFileSync(joinPath(folder, files[0] ?? ""), "utf8");
    expect(first).toMatch(/^Auto-Submitted: auto-generated/m);
  });
});

describe("one's own account", () => {
  test("shows name, address and groups, and takes another name", async () => {
    const cookie = await invited("cem@stadt.example", "Cem Aydin");
    expect(await server.read("/api/v1/account", cookie)).toMatchObject({
      user: { name: "Cem Aydin" },
      role: "member",
      address: "cem@stadt.example",
      groups: [],
    });
    const answer = await send("PATCH", "/api/v1/account", { name: " Cem  Aydın " }, cookie);
    expect(await answer.json()).toMatchObject({ user: { name: "Cem Aydın" } });
    expect(await server.read("/api/v1/session", cookie)).toMatchObject({
      user: { name: "Cem Aydın" },
    });
  });

  test("an address counts once its mail was opened, and then signs in", async () => {
    const cookie = await server.signIn("Dana Roth");
    const address = "dana@stadt.example";
    expect((await send("POST", "/api/v1/account/address", { address }, cookie)).status).toBe(204);
    expect(await server.read("/api/v1/account", cookie)).not.toHaveProperty("address");
    const url = linkIn(await mailTo(address, "confirmAddress"));
    expect(await (await server.ask(new URL(url).pathname)).text()).toContain(address);
    expect((await use(url)).status).toBe(303);
    expect(await server.read("/api/v1/account", cookie)).toMatchObject({ address });
    await send("POST", "/api/v1/session/mail", { address });
    expect(linkIn(await mailTo(address, "signIn"))).toContain("/join/");
  });

  test("its sessions are listed and ended, one or all others, and nobody else's", async () => {
    const address = "eva@stadt.example";
    const first = await invited(address, "Eva Blum");
    await send("POST", "/api/v1/session/mail", { address });
    const second = cookieOf(await use(linkIn(await mailTo(address, "signIn"))));
    interface Sessions {
      items: { id: string; current: boolean }[];
    }
    const { items } = await server.read<Sessions>("/api/v1/account/sessions", first);
    expect(items).toHaveLength(2);
    expect(items.filter(({ current }) => current)).toHaveLength(1);
    const other = items.find(({ current }) => !current)?.id.slice(-36) ?? "";
    const stranger = await server.signIn("Finn");
    const end = (cookie: string) =>
      server.ask(`/api/v1/account/sessions/${other}`, { method: "DELETE", cookie });
    expect((await end(stranger)).status).toBe(404);
    expect((await end(first)).status).toBe(204);
    expect((await server.ask("/api/v1/session", { cookie: second })).status).toBe(401);
    await server.ask("/api/v1/account/sessions", { method: "DELETE", cookie: first });
    expect((await server.ask("/api/v1/session", { cookie: first })).status).toBe(200);
    expect((await server.ask("/api/v1/session", { cookie: stranger })).status).toBe(200);
  });
});
