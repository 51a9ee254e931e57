import { documentKinds, minutesOf, taskListOf, writeMinutesTemplate } from "@staedtenetz/document";
import { connect, memoryCopies, peopleHere, type Connection, type ConnectOptions } from "@staedtenetz/sync";
import { closeCode } from "@staedtenetz/sync/protocol";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { createMemoryStorage } from "./memory.js";
import { TestBench } from "./test-bench.test-support.js";

const minutesRoom = "minutes.1";
const tasksRoom = "tasks.1";

let bench: TestBench;
let connections: Connection[];

beforeEach(async () => {
  connections = [];
  bench = await TestBench.open({ documents: documentKinds, storage: createMemoryStorage() });
  bench.access.kinds.set(minutesRoom, "minutes").set(tasksRoom, "taskList");
});

afterEach(async () => {
  for (const connection of connections) await connection.destroy();
  await bench.close();
});

let count = 0;
const writing = {
  now: () => Date.UTC(2025, 5, 18, 8),
  newId: () => `urn:uuid:00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`,
};

/** The browser sends the session's cookie by itself; in Node the socket has to be told. */
function socketOf(user: string): ConnectOptions["WebSocket"] {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { cookie: `user=${user}` } });
    }
  } as unknown as ConnectOptions["WebSocket"];
}

function open(
  userId: string,
  kind: "minutes" | "taskList" = "minutes",
  options: Partial<ConnectOptions> = {},
): Connection {
  const connection = connect(
    {
      serverUrl: `ws://127.0.0.1:${bench.port}/sync`,
      room: kind === "minutes" ? minutesRoom : tasksRoom,
      kind,
      userId,
    },
    {
      WebSocket: socketOf(userId),
      now: Date.now,
      random: () => 0,
      shareWithTabs: false,
      copies: memoryCopies(),
      ...options,
    },
  );
  connections.push(connection);
  return connection;
}

const inState = (connection: Connection, state: string) =>
  connection.until((snapshot) => snapshot.state === state);
const lines = (connection: Connection) => minutesOf(connection.snapshot.doc).textLines();

function type(connection: Connection, words: string): void {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  connection.snapshot.doc.getXmlFragment("body").push([paragraph]);
}

async function onDisk(room = minutesRoom): Promise<string[]> {
  return bench.sync.read(room, (doc) => minutesOf(doc).textLines());
}

describe("our client with the real server", () => {
  test("shows as saved what is on disk, and what others wrote", async () => {
    await bench.sync.edit(minutesRoom, { userId: "server" }, (doc) =>
      writeMinutesTemplate(doc, [{ type: "paragraph", text: "Vorlage" }], writing),
    );
    const [anna, bruno] = [open("anna"), open("bruno")];
    await Promise.all([inState(anna, "saved"), inState(bruno, "saved")]);
    expect(anna.snapshot).toMatchObject({ ready: true, editable: true, right: "write" });
    type(anna, "von Anna");
    type(bruno, "von Bruno");
    await Promise.all([inState(anna, "saved"), inState(bruno, "saved")]);
    expect((await onDisk()).sort()).toEqual(["Vorlage", "von Anna", "von Bruno"]);
    await expect.poll(() => lines(anna).sort()).toEqual(["Vorlage", "von Anna", "von Bruno"]);
  });

  test("sees others by the name and colour that the server stamped", async () => {
    const [anna, bruno] = [open("anna"), open("bruno")];
    await Promise.all([inState(anna, "saved"), inState(bruno, "saved")]);
    anna.snapshot.awareness.setLocalState({ user: { id: "x", name: "Chefin" }, cursor: null });
    await expect.poll(() => peopleHere(bruno.snapshot.awareness).length).toBe(1);
    expect(peopleHere(bruno.snapshot.awareness)[0]?.user).toMatchObject({
      id: "anna",
      name: "Name of anna",
      colorIndex: 3,
    });
  });

  test("merges what was written apart, text and tasks", async () => {
    const [anna, bruno] = [open("anna", "taskList"), open("bruno", "taskList")];
    await Promise.all([inState(anna, "saved"), inState(bruno, "saved")]);
    const tasks = [anna, bruno].map(({ snapshot }) => taskListOf(snapshot.doc, writing));
    const id = tasks[0]?.create({ title: "Kontaktdaten sammeln" }) ?? "";
    await expect.poll(() => tasks[1]?.entry(id)?.title).toBe("Kontaktdaten sammeln");
    await bench.stop();
    await inState(anna, "offline");
    tasks[0]?.retitle(id, "Kontaktdaten und Aktivitäten sammeln");
    tasks[1]?.setStatus(id, "done");
    const storage = createMemoryStorage();
    await bench.start({ documents: documentKinds, storage });
    await Promise.all([inState(anna, "saved"), inState(bruno, "saved")]);
    for (const list of tasks) {
      await expect
        .poll(() => list.entry(id))
        .toMatchObject({ title: "Kontaktdaten und Aktivitäten sammeln", status: "done" });
    }
    const [one, two] = [anna.snapshot.doc, bruno.snapshot.doc];
    expect(Y.encodeStateVector(one)).toEqual(Y.encodeStateVector(two));
    expect(Y.snapshot(one).ds).toEqual(Y.snapshot(two).ds);
  });

  test("becomes diverged when the server refuses an edit, and loses no text", async () => {
    const [anna, bruno] = [open("anna"), open("bruno")];
    await Promise.all([inState(anna, "saved"), inState(bruno, "saved")]);
    const seen: string[] = [];
    anna.subscribe(({ state }) => seen.push(state));
    anna.snapshot.doc.getMap("fremd").set("x", 1);
    type(anna, "hängt davon ab");
    await anna.until(({ untaken }) => untaken[0]?.parts !== undefined);
    expect(seen).toContain("diverged");
    expect(anna.snapshot.untaken).toMatchObject([
      { reason: "content", parts: [{ type: "line", text: "hängt davon ab" }] },
    ]);
    type(anna, "und weiter");
    await inState(anna, "saved");
    await expect.poll(() => lines(bruno)).toEqual(["und weiter"]);
    expect(await onDisk()).toEqual(["und weiter"]);
  });

  test("becomes read-only within two seconds when the right goes, and refuses nothing it may do", async () => {
    const anna = open("anna");
    await inState(anna, "saved");
    bench.access.rights.set("anna", { found: true, kind: "minutes", right: "read" });
    bench.access.announce({ userId: "anna" });
    const start = performance.now();
    await anna.until(({ editable }) => !editable);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test("asks for a new sign-in and delivers afterwards what was written meanwhile", async () => {
    const anna = open("anna");
    await inState(anna, "saved");
    bench.access.signedOut.add("anna");
    bench.access.announce({ userId: "anna" });
    await inState(anna, "signedOut");
    type(anna, "nach dem Abmelden");
    bench.access.signedOut.delete("anna");
    anna.retry();
    await inState(anna, "saved");
    expect(await onDisk()).toEqual(["nach dem Abmelden"]);
  });

  test("is told when it is too old, and when there is no such document", async () => {
    bench.access.rights.set("anna", { found: true, kind: "minutes", right: "write", schema: 2 });
    bench.access.rights.set("bruno", { found: false });
    expect(await inState(open("anna"), "tooOld")).toMatchObject({ closeCode: closeCode.tooOld });
    expect(await inState(open("bruno"), "notFound")).toMatchObject({ closeCode: closeCode.notFound });
  });

  test("is told when the document is deleted while it is open", async () => {
    const anna = open("anna");
    await inState(anna, "saved");
    type(anna, "bald weg");
    await inState(anna, "saved");
    bench.access.rights.set("anna", { found: false, deleted: true });
    await bench.sync.remove(minutesRoom);
    expect(await inState(anna, "deleted")).toMatchObject({ editable: false });
    expect(lines(anna)).toEqual(["bald weg"]);
  });

  test("stays connected through the quiet", async () => {
    const anna = open("anna");
    await inState(anna, "saved");
    const states = new Set<string>();
    anna.subscribe(({ state }) => states.add(state));
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    expect([...states]).toEqual([]);
    expect(anna.snapshot.state).toBe("saved");
  });
});

test("three people writing at random, with the server going and coming, end with the same documents", async () => {
  const storage = createMemoryStorage();
  const seed = 20250618;
  const people = ["anna", "bruno", "clara"].map((name) => open(name));
  await Promise.all(people.map((person) => inState(person, "saved")));
  const random = mulberry(seed);
  const written: string[] = [];
  for (let index = 0; index < 120; index++) {
    const person = people[Math.floor(random() * people.length)];
    if (person === undefined) continue;
    const body = person.snapshot.doc.getXmlFragment("body");
    const paragraph = body.get(Math.floor(random() * Math.max(body.length, 1)));
    const words = `<${index}>`;
    if (random() < 0.5 && paragraph instanceof Y.XmlElement) {
      const text = paragraph.get(0);
      if (text instanceof Y.XmlText) text.insert(Math.floor(random() * text.length), words);
    } else {
      type(person, words);
    }
    written.push(words);
    if (index % 40 === 20) {
      await bench.stop();
      await inState(person, "offline");
      await bench.start({ documents: documentKinds, storage });
    } else if (random() < 0.3) {
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
  await Promise.all(people.map((person) => inState(person, "saved")));
  const bodies = () =>
    people.map((person) => person.snapshot.doc.getXmlFragment("body").toJSON() as string);
  await expect.poll(() => new Set(bodies()).size).toBe(1);
  const states = people.map(({ snapshot }) => JSON.stringify([...Y.encodeStateVector(snapshot.doc)]));
  await expect.poll(() => new Set(states).size).toBeLessThanOrEqual(3);
  const disk = await bench.sync.read(minutesRoom, (doc) =>
    String(doc.getXmlFragment("body").toJSON()),
  );
  expect(disk).toBe(bodies()[0]);
  expect(people.every(({ snapshot }) => snapshot.untaken.length === 0)).toBe(true);
  const lost = written.filter((words) => scattered(disk, words));
  expect(lost).toEqual([]);
});

/** Whether a word's characters are gone: others may have written in the middle of it, never over it. */
function scattered(text: string, words: string): boolean {
  const digits = words.replaceAll(/[<>]/g, "");
  return [...digits].some((digit) => !text.includes(digit));
}

function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
