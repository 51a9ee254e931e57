import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import { minutesOf } from "@staedtenetz/document";
import { openSqlite } from "@staedtenetz/records";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import {
  buildServer,
  startProcess,
  type ServerProcess,
} from "./testing/server-process.test-support.js";
import { cookieOf } from "./testing/test-server.test-support.js";
import { join, until } from "./testing/writer.test-support.js";

let folder: string;
const processes: ServerProcess[] = [];

beforeAll(() => buildServer());
beforeEach(() => (folder = mkdtempSync(joinPath(tmpdir(), "netz-process-"))));
afterEach(async () => {
  for (const running of processes.splice(0)) {
    running.kill("SIGKILL");
    await running.ended;
  }
  rmSync(folder, { recursive: true });
});

function start(environment: Record<string, string> = {}): ServerProcess {
  const started = startProcess({ DATA_DIR: folder, ...environment });
  processes.push(started);
  return started;
}

function run(command: string): ServerProcess {
  const running = startProcess({ DATA_DIR: folder }, [command]);
  processes.push(running);
  return running;
}

async function signIn(signInUrl: string, name: string): Promise<string> {
  const body = new URLSearchParams({ action: "join", name });
  const answer = await fetch(signInUrl, { method: "POST", body, redirect: "manual" });
  expect(answer.status).toBe(303);
  return cookieOf(answer);
}

async function minutesRoom(origin: string, cookie: string): Promise<string> {
  const get = async (path: string) =>
    (await fetch(origin + path, { headers: { cookie } })).json() as Promise<never>;
  const { items } = (await get("/api/v1/meetings")) as { items: { id: string; state: string }[] };
  const id = items.find(({ state }) => state === "held")?.id.replace("urn:uuid:", "");
  const meeting = (await get(`/api/v1/meetings/${id}`)) as { documents: { minutes: string } };
  return meeting.documents.minutes;
}

describe("starting", () => {
  test("prints two lines once it answers, with the port it really has, and a third with demo data", async () => {
    const server = start();
    const { origin, signInUrl } = await server.ready;
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(signInUrl).toMatch(new RegExp(`^${origin}/join/[A-Za-z0-9_-]{43}$`));
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
    await expect
      .poll(() => server.output().stdout.split("\n"))
      .toEqual([
        `READY ${origin}/`,
        `SIGN-IN ${signInUrl}`,
        expect.stringMatching(new RegExp(`^COORDINATOR ${origin}/join/[A-Za-z0-9_-]{43}$`)),
        "",
      ]);
    const empty = start({ DEMO: "0", DATA_DIR: joinPath(folder, "empty") });
    await empty.ready;
    expect(empty.output().stdout.split("\n")).toHaveLength(3);
  });

  test.each([
    [{ PORT: "http" }, 'PORT="http" must be a port number from 0 to 65535.'],
    [{ DEMO: "maybe" }, 'DEMO="maybe" must be 0 or 1.'],
    [{ PUBLIC_URL: "netz" }, 'PUBLIC_URL="netz" must be an address'],
    [{ HOST: "192.0.2.1" }, 'Cannot listen on HOST="192.0.2.1", PORT=0'],
    [{ HOST: "no-such-host.invalid" }, 'Cannot listen on HOST="no-such-host.invalid", PORT=0'],
  ])("a wrong setting %j ends it with 78 and says why", async (setting, sentence) => {
    const server = start(setting);
    expect(await server.ended).toBe(78);
    expect(server.output().stderr).toContain(sentence);
    expect(server.output().stderr).not.toMatch(/\n\s+at /);
    expect(server.output().stdout).toBe("");
  });

  test("a second process on the same folder refuses with a sentence and leaves the first alone", async () => {
    const first = start();
    const { origin } = await first.ready;
    const second = start();
    expect(await second.ended).toBe(75);
    expect(second.output().stderr).toContain(`${folder} is in use by another process`);
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  });

  test("a port that is taken ends it with a sentence, and the folder is free again", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as { port: number };
    const server = start({ PORT: String(port) });
    expect(await server.ended).toBe(75);
    expect(server.output().stderr).toContain(`127.0.0.1:${port} is in use`);
    other.close();
    await start().ready;
  });

  test.each([
    [{ HOST: "0.0.0.0" }, true],
    [{ HOST: "0.0.0.0", PUBLIC_URL: "https://netz.example" }, false],
    [{ HOST: "::1" }, false],
    [{}, false],
  ])(
    "%j open to other machines without an address for them: warned %s",
    async (setting, warned) => {
      const server = start(setting);
      await server.ready;
      expect(server.output().stderr.includes("set PUBLIC_URL")).toBe(warned);
    },
  );

  test("with DEMO=0 there is a network without towns, events and people, and its link makes an admin once", async () => {
    const { origin, signInUrl } = await start({ DEMO: "0" }).ready;
    const cookie = await signIn(signInUrl, "Admin");
    const get = async (path: string) =>
      (await fetch(`${origin}/api/v1/${path}`, { headers: { cookie } })).json();
    expect(await get("network")).toMatchObject({ demo: false, members: [], groups: [{}] });
    for (const list of ["places", "organisations", "partnerships", "events", "tasks"]) {
      expect(await get(list)).toEqual({ items: [], next: null });
    }
    expect(await get("session")).toMatchObject({ rights: { role: "admin" } });
    const again = await fetch(signInUrl);
    expect(again.status).toBe(410);
  });

  test("a spent first link is not printed again", async () => {
    const first = start({ DEMO: "0" });
    await signIn((await first.ready).signInUrl, "Admin");
    first.kill("SIGTERM");
    await first.ended;
    const { origin, signInUrl } = await start({ DEMO: "0" }).ready;
    expect(signInUrl).toBe(`${origin}/`);
  });
});

describe("commands", () => {
  test("sign-in-link prints a link for one more admin, beside the running server, that works once", async () => {
    const { origin } = await start({ DEMO: "0" }).ready;
    const command = run("sign-in-link");
    expect(await command.ended).toBe(0);
    const [, token] = /^SIGN-IN \S+\/join\/(\S+)\n$/.exec(command.output().stdout) ?? [];
    const cookie = await signIn(`${origin}/join/${token}`, "Second admin");
    const session = await fetch(`${origin}/api/v1/session`, { headers: { cookie } });
    expect(await session.json()).toMatchObject({ rights: { role: "admin" } });
    expect((await fetch(`${origin}/join/${token}`)).status).toBe(410);
  });

  test("rebuild-projection makes the task rows again, and only while no server runs", async () => {
    const server = start();
    const first = await server.ready;
    const tasks = async ({ origin, signInUrl }: typeof first) => {
      const cookie = await signIn(signInUrl, "Alex");
      const answer = await fetch(`${origin}/api/v1/tasks`, { headers: { cookie } });
      return (await answer.json()) as { items: unknown[] };
    };
    const before = await tasks(first);
    expect(before.items.length).toBeGreaterThan(5);
    expect(await run("rebuild-projection").ended).toBe(75);
    server.kill("SIGTERM");
    await server.ended;
    const { db } = await openSqlite(joinPath(folder, "records.sqlite"));
    await db.deleteFrom("projected_task").execute();
    await db.destroy();
    expect(await run("rebuild-projection").ended).toBe(0);
    expect(await tasks(await start().ready)).toEqual(before);
  });

  test("an unknown command ends with 64 and names the known ones", async () => {
    const command = run("destroy");
    expect(await command.ended).toBe(64);
    expect(command.output().stderr).toContain("sign-in-link, rebuild-projection");
  });
});

describe("stopping", () => {
  test("SIGTERM tells the writers, writes everything down and ends with 0", async () => {
    const server = start();
    const { origin, signInUrl } = await server.ready;
    const cookie = await signIn(signInUrl, "Alex");
    const writer = join(origin, await minutesRoom(origin, cookie), cookie);
    await writer.synced;
    server.kill("SIGTERM");
    expect(await writer.closed).toBe(1012);
    expect(await server.ended).toBe(0);
    writer.leave();
  });

  test("after SIGKILL everything another person has seen is there again, also for a third", async () => {
    const server = start();
    const { origin, signInUrl } = await server.ready;
    const cookies = [await signIn(signInUrl, "Alex"), await signIn(signInUrl, "Bo")];
    const room = await minutesRoom(origin, cookies[0] ?? "");
    const [alex, bo] = cookies.map((cookie) => join(origin, room, cookie));
    if (alex === undefined || bo === undefined) throw new Error("two writers were expected");
    await Promise.all([alex.synced, bo.synced]);
    const text = new Y.XmlText("");
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [text]);
    alex.doc.getXmlFragment("body").push([paragraph]);
    for (const word of ["Das", " steht", " auf", " der", " Platte."])
      text.insert(text.length, word);
    await until(bo.doc, () => minutesOf(bo.doc).plainText().includes("Das steht auf der Platte."));
    server.kill("SIGKILL");
    await server.ended;
    alex.leave();
    bo.leave();

    const restarted = await start().ready;
    expect(new URL(restarted.signInUrl).pathname).toBe(new URL(signInUrl).pathname);
    const third = join(restarted.origin, room, await signIn(restarted.signInUrl, "Cem"));
    await third.synced;
    expect(minutesOf(third.doc).plainText()).toContain("Das steht auf der Platte.");
    third.leave();
    const known = await fetch(`${restarted.origin}/api/v1/session`, {
      headers: { cookie: cookies[0] ?? "" },
    });
    expect(await known.json()).toMatchObject({ user: { name: "Alex" } });
  });
});

describe("what it leaves behind", () => {
  test("logs hold no token, name, cookie or address", async () => {
    const server = start();
    const { origin, signInUrl } = await server.ready;
    const cookie = await signIn(signInUrl, "Marker-Name");
    await fetch(`${origin}/api/v1/session`, { headers: { cookie, "user-agent": "Marker-Agent" } });
    await fetch(`${origin}/join/${"wrong-token".repeat(3)}`);
    await fetch(`${origin}/api/v1/places?cursor=Marker-Query`, { headers: { cookie } });
    server.kill("SIGTERM");
    await server.ended;
    const { stderr } = server.output();
    expect(stderr).toContain('"route":"/join/:token"');
    const secrets = ["Marker", "wrong-token", "127.0.0.1", cookie.slice(13, 40)];
    expect(secrets.filter((secret) => stderr.includes(secret))).toEqual([]);
    expect(stderr).not.toContain(signInUrl.split("/join/")[1]);
  });

  test("the data folder belongs to its owner, and no token lies in it in plain text", async () => {
    const server = start();
    const { signInUrl } = await server.ready;
    await signIn(signInUrl, "Alex");
    const open = readdirSync(folder).filter(
      (name) => statSync(joinPath(folder, name)).mode & 0o077,
    );
    expect(open).toEqual([]);
    const token = signInUrl.split("/join/")[1] ?? "";
    const files = readdirSync(folder).map((name) => readFileSync(joinPath(folder, name)));
    expect(files.filter((bytes) => bytes.includes(token))).toEqual([]);
  });
});
