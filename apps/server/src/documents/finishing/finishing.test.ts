import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join as joinPath } from "node:path";
import {
  discussionOf,
  minutesOf,
  openFrozenMinutes,
  taskListOf,
  type ThreadStep,
} from "@staedtenetz/document";
import { openSqlite } from "@staedtenetz/records";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";
import { startTestServer, type TestServer } from "../../testing/test-server.test-support.js";
import { join, until, type Writer } from "../../testing/writer.test-support.js";
import { endOfDay } from "./deadlines.js";

interface Status {
  state: string;
  version: number;
  hash?: string;
  stopped?: string;
  approvedIn?: string;
  openObjections: number;
  steps: { kind: string; actor: string; at: string }[];
  versions: { version: number; state: string; hash: string; reason?: string }[];
  may: { write: boolean; finish: boolean };
}

let server: TestServer;
let folder: string;
let clock: Date;
let cookie: string;
let me: string;
let meeting: { id: string; documents: { minutes: string; taskList: string; discussion: string } };
let path: string;
const writers: Writer[] = [];

/** Sessions end by the real clock, so the story begins today. */
const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const lastDay = dayFromNow(7);
const afterLastDay = new Date(`${dayFromNow(9)}T08:00:00Z`);

const start = () =>
  startTestServer({ DATA_DIR: folder }, () => new Date(clock.getTime() + elapsed()));
let started = 0;
const elapsed = () => performance.now() - started;
const moveTo = (instant: Date): void => {
  clock = instant;
  started = performance.now();
};

beforeEach(async () => {
  folder = mkdtempSync(joinPath(tmpdir(), "netz-finishing-"));
  moveTo(new Date());
  server = await start();
  cookie = await server.signIn("Ada");
  me = (await server.read<{ user: { id: string } }>("/api/v1/session", cookie)).user.id;
  const { items } = await server.read<{ items: { id: string; state: string }[] }>(
    "/api/v1/meetings",
    cookie,
  );
  const held = items.find(({ state }) => state === "held")?.id.replace("urn:uuid:", "");
  path = `/api/v1/meetings/${held}/minutes`;
  meeting = await server.read(`/api/v1/meetings/${held}`, cookie);
});
afterEach(async () => {
  for (const writer of writers.splice(0)) writer.leave();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const enter = async (room: string, as = cookie): Promise<Writer> => {
  const writer = join(server.origin, room, as);
  writers.push(writer);
  await writer.synced;
  return writer;
};
const status = () => server.read<Status>(path, cookie);

async function ask(
  method: string,
  to: string,
  body: unknown,
  { as = cookie, ifMatch }: { as?: string; ifMatch?: string } = {},
): Promise<Response> {
  const etag = ifMatch ?? (await server.ask(path, { cookie: as })).headers.get("etag") ?? "";
  const headers = { "content-type": "application/json", "if-match": etag };
  return server.ask(to, { method, headers, cookie: as, body: JSON.stringify(body) });
}

async function take(step: string, more: object = {}): Promise<Status> {
  const answer = await ask("POST", `${path}/steps`, { step, ...more });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.json() as Promise<Status>;
}

/** Ada is down for the minutes, and they are approved as given. */
async function choose(approval: string, more: object = {}): Promise<void> {
  const form = { approval, formalBody: false, chair: me, takers: [me], ...more };
  const answer = await ask("PUT", path, form);
  expect(answer.status).toBe(200);
}

const words = async (room = meeting.documents.minutes) =>
  minutesOf((await enter(room)).doc).plainText();

function write({ doc }: Writer, text: string): void {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(text)]);
  doc.getXmlFragment("body").push([paragraph]);
}

/** Somebody objects; the id of the objection and a way to take steps with it. */
async function object(as: string, author: string) {
  const writer = await enter(meeting.documents.discussion, as);
  const writing = {
    now: () => clock.getTime() + elapsed(),
    newId: () => `urn:uuid:${crypto.randomUUID()}`,
    author,
  };
  const discussion = discussionOf(writer.doc, writing);
  const id = discussion.begin({ kind: "objection", text: "Das wurde anders beschlossen." });
  await vi.waitFor(async () => expect((await status()).openObjections).toBeGreaterThan(0));
  return { id, take: (step: ThreadStep) => discussion.take(id, step) };
}

describe("approval by silence", () => {
  test("comes by itself after the end of the last day in Berlin, and is logged", async () => {
    await choose("silence");
    const sent = await take("circulate", { deadline: lastDay });
    expect(sent).toMatchObject({ state: "circulating", versions: [{ state: "circulating" }] });
    moveTo(new Date(endOfDay(lastDay, "Europe/Berlin").getTime() - 9000));
    await new Promise((resolve) => setTimeout(resolve, 5500));
    expect((await status()).state).toBe("circulating");
    await vi.waitFor(async () => expect((await status()).state).toBe("approved"), 12_000);
    const { steps, hash } = await status();
    expect(steps.at(-1)).toMatchObject({
      kind: "approvedBySilence",
      actor: "urn:staedtenetz:server",
    });
    expect(Date.parse(steps.at(-1)?.at ?? "")).toBeGreaterThanOrEqual(
      endOfDay(lastDay, "Europe/Berlin").getTime(),
    );
    expect(hash).toBe(sent.hash);
  }, 30_000);

  test("comes at the next start when the server was off at that time", async () => {
    await choose("silence");
    await take("circulate", { deadline: lastDay });
    await server.close();
    moveTo(afterLastDay);
    server = await start();
    const { state, steps } = await status();
    expect(state).toBe("approved");
    expect(steps.at(-1)).toMatchObject({
      kind: "approvedBySilence",
      at: endOfDay(lastDay, "Europe/Berlin").toISOString(),
    });
  });

  test("is stopped by an objection nobody settled, and not by one that was", async () => {
    await choose("silence");
    await take("circulate", { deadline: lastDay });
    const bruno = await server.signIn("Bruno");
    const { user } = await server.read<{ user: { id: string } }>("/api/v1/session", bruno);
    const objection = await object(bruno, user.id);
    moveTo(afterLastDay);
    await vi.waitFor(async () => expect((await status()).stopped).toBeDefined(), 8000);
    expect((await status()).state).toBe("circulating");
    objection.take("withdrawn");
    await vi.waitFor(async () => expect((await status()).openObjections).toBe(0));
    await take("circulate", { deadline: dayFromNow(12) });
    moveTo(new Date(`${dayFromNow(14)}T08:00:00Z`));
    await vi.waitFor(async () => expect((await status()).state).toBe("approved"), 8000);
  }, 30_000);

  test("needs a deadline that is still to come", async () => {
    await choose("silence");
    for (const deadline of [undefined, dayFromNow(-2)]) {
      const answer = await ask("POST", `${path}/steps`, { step: "circulate", deadline });
      expect(answer.status).toBe(422);
    }
  });
});

describe("finished minutes", () => {
  test("are frozen with a checksum anyone can recompute, and a task ticked later leaves them as they are", async () => {
    await choose("none");
    const { hash } = await take("finish");
    const frozen = await server.read<{ text: string; hash: string }>(`${path}/versions/1`, cookie);
    expect(createHash("sha256").update(frozen.text).digest("hex")).toBe(hash);
    const [task = ""] = Object.keys(openFrozenMinutes(frozen.text).frozen.tasks);
    const list = await enter(meeting.documents.taskList);
    const tasks = taskListOf(list.doc, { now: Date.now, newId: () => "" });
    const [line] = tasks.entry(task)?.lines ?? [];
    if (line === undefined) tasks.setStatus(task, "done");
    else tasks.setLine(task, line.place, "done");
    const after = await server.read<{ text: string }>(`${path}/versions/1`, cookie);
    expect(after.text).toBe(frozen.text);
    expect(frozen.text).not.toContain("Ada");
  });

  test("take no update over the socket any more, and who has them open learns it within two seconds", async () => {
    await choose("none");
    const writer = await enter(meeting.documents.minutes);
    const before = await words();
    await take("finish");
    write(writer, "Nachgeschoben");
    const late = await enter(meeting.documents.minutes);
    write(late, "Auch zu spät");
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(await words()).toBe(before);
  });

  test("are what everybody had written when they were finished, however fast somebody types", async () => {
    await choose("none");
    const writer = await enter(meeting.documents.minutes);
    const typing = setInterval(() => write(writer, "schnell noch"), 2);
    await until(writer.doc, () => writer.doc.getXmlFragment("body").length > 60);
    await take("finish");
    clearInterval(typing);
    const { text } = await server.read<{ text: string }>(`${path}/versions/1`, cookie);
    const stored = await enter(meeting.documents.minutes);
    const frozen = openFrozenMinutes(text).minutes;
    expect(minutesOf(stored.doc).textLines()).toEqual(minutesOf(frozen).textLines());
  });

  test("are changed by a correction alone: a new version with a reason, the old one stays", async () => {
    await choose("none");
    const first = await take("finish");
    const again = await ask("POST", `${path}/steps`, { step: "finish" });
    expect(again.status).toBe(422);
    await take("correct", { reason: "Ein Name war falsch geschrieben." });
    const writer = await enter(meeting.documents.minutes);
    write(writer, "Berichtigt.");
    await vi.waitFor(async () => expect(await words()).toContain("Berichtigt."));
    const second = await take("finish");
    expect(second.versions).toMatchObject([
      { version: 2, state: "final", reason: "Ein Name war falsch geschrieben." },
      { version: 1, state: "corrected", hash: first.hash },
    ]);
    const old = await server.read<{ text: string }>(`${path}/versions/1`, cookie);
    expect(old.text).not.toContain("Berichtigt.");
  });

  test("a correction can be given up: the version before holds again, and what was written is kept", async () => {
    await choose("none");
    const first = await take("finish");
    const before = await words();
    await take("correct", { reason: "Ein Name war falsch geschrieben." });
    write(await enter(meeting.documents.minutes), "Doch nicht so.");
    await vi.waitFor(async () => expect(await words()).toContain("Doch nicht so."));
    const again = await take("giveUp");
    expect(again).toMatchObject({ state: "final", version: 1, hash: first.hash });
    expect(again.steps.at(-1)).toMatchObject({ kind: "correctionGivenUp", actor: me });
    expect(await words()).toBe(before);
    const history = await server.read<{ items: { version: number; name?: string }[] }>(
      path.replace(/minutes$/, "history"),
      cookie,
    );
    const kept = history.items.find(({ name }) => name === "givenUp 2");
    const { blocks } = await server.read<{ blocks: unknown[] }>(
      `${path.replace(/minutes$/, "history")}/${kept?.version}`,
      cookie,
    );
    expect(JSON.stringify(blocks)).toContain("Doch nicht so.");
    expect((await ask("POST", `${path}/steps`, { step: "giveUp" })).status).toBe(422);
    await take("correct", { reason: "Nun aber." });
    expect(await take("finish")).toMatchObject({ version: 2, versions: [{ version: 2 }, {}] });
  });

  test("of two who begin a correction at once one does, and the other is told", async () => {
    await choose("none");
    await take("finish");
    const etag = (await server.ask(path, { cookie })).headers.get("etag") ?? "";
    const answers = await Promise.all(
      ["Ein Name.", "Eine Zahl."].map((reason) =>
        ask("POST", `${path}/steps`, { step: "correct", reason }, { ifMatch: etag }),
      ),
    );
    expect(new Set(answers.map(({ status: code }) => code))).toEqual(new Set([200, 412]));
    expect(await status()).toMatchObject({ state: "draft", version: 2 });
  });
});

test("approval in the next meeting becomes an item of its agenda, and fills in where they were approved", async () => {
  await choose("nextMeeting");
  await take("circulate");
  const { items } = await server.read<{ items: { id: string; state: string }[] }>(
    "/api/v1/meetings?from=2025-06-19",
    cookie,
  );
  const agendas = async () => {
    const found = await Promise.all(
      items.map(async ({ id }) => {
        const { documents } = await server.read<typeof meeting>(
          `/api/v1/meetings/${id.replace("urn:uuid:", "")}`,
          cookie,
        );
        const { doc } = await enter(documents.minutes);
        return minutesOf(doc)
          .agenda.items()
          .map(({ title }) => ({ id, title }));
      }),
    );
    return found.flat().filter(({ title }) => title.startsWith("Protokoll vom 18. Juni 2025"));
  };
  await vi.waitFor(async () => expect(await agendas()).toHaveLength(1), 10_000);
  const [{ id: next } = { id: "" }] = await agendas();
  expect(await take("approve", { meeting: next })).toMatchObject({
    state: "approved",
    approvedIn: next,
  });
}, 30_000);

test("meetings of an earlier program get their discussion at the next start, and keep it", async () => {
  await server.close();
  const { db } = await openSqlite(joinPath(folder, "records.sqlite"));
  await db.deleteFrom("document").where("kind", "=", "discussion").execute();
  await db.destroy();
  const discussion = async () => {
    server = await start();
    const shown = await server.read<typeof meeting>(path.replace("/minutes", ""), cookie);
    return shown.documents.discussion;
  };
  const first = await discussion();
  expect(first).toMatch(/^[\w-]{22}\.1$/);
  await server.close();
  expect(await discussion()).toBe(first);
});

describe("who may", () => {
  test("nobody takes steps but who is down for the minutes, or whose role covers it", async () => {
    const answer = await ask("POST", `${path}/steps`, { step: "finish" });
    expect(answer.status).toBe(403);
    await choose("none");
    expect((await status()).may).toEqual({ write: true, finish: true });
  });

  test("the ETag that comes with a change is good for the next one", async () => {
    const form = { takers: [me], formalBody: false, approval: "none", chair: me };
    const saved = await ask("PUT", path, form);
    const ifMatch = saved.headers.get("etag") ?? "";
    const finished = await ask("POST", `${path}/steps`, { step: "finish" }, { ifMatch });
    expect(finished.status).toBe(200);
    const again = { ifMatch: finished.headers.get("etag") ?? "" };
    const step = { step: "correct", reason: "Ein Name." };
    expect((await ask("POST", `${path}/steps`, step, again)).status).toBe(200);
  });

  test("a change has to say which status it was made for", async () => {
    const form = { approval: "none", formalBody: false, takers: [me] };
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify(form);
    expect((await server.ask(path, { method: "PUT", headers, cookie, body })).status).toBe(428);
    expect((await ask("PUT", path, form, { ifMatch: '"old"' })).status).toBe(412);
  });

  test("a formal body sends nothing round that lacks what its rules demand", async () => {
    await choose("silence", { formalBody: true, chair: undefined });
    const step = { step: "circulate", deadline: lastDay };
    const answer = await ask("POST", `${path}/steps`, step);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      issues: expect.arrayContaining([
        expect.objectContaining({ code: "minutes-chair-missing", severity: "error" }),
      ]),
    });
  });

  test("minutes that go round can be discussed, not written, until they are taken back", async () => {
    await choose("silence");
    await take("circulate", { deadline: lastDay });
    const before = await words();
    write(await enter(meeting.documents.minutes), "Still geändert");
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await words()).toBe(before);
    expect(await take("takeBack")).toMatchObject({ state: "draft", versions: [] });
    write(await enter(meeting.documents.minutes), "Offen geändert");
    await vi.waitFor(async () => expect(await words()).toContain("Offen geändert"));
  });
});
