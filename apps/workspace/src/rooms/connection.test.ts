import { documentKinds, minutesOf, taskListOf, writeMinutesTemplate } from "@staedtenetz/document";
import {
  connect,
  memoryCopies,
  peopleHere,
  type Connection,
  type ConnectOptions,
} from "@staedtenetz/sync";
import { closeCode } from "@staedtenetz/sync/protocol";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { aliveInterval, SyncBench } from "./sync-bench.test-support.js";

let bench: SyncBench;
let connections: Connection[];

beforeEach(async () => {
  connections = [];
  bench = new SyncBench();
  await bench.start();
});

afterEach(async () => {
  for (const connection of connections) await connection.destroy();
  await bench.stop();
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
      serverUrl: bench.url,
      room: `${kind}.1`,
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

async function onDisk(room = "minutes.1"): Promise<string[]> {
  return bench.sync.read(room, (doc) => minutesOf(doc).textLines());
}

describe("our client with the real server", () => {
  test("shows as saved what is on disk, and what others wrote", async () => {
    await bench.sync.edit("minutes.1", { userId: "server" }, (doc) =>
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
    await bench.start();
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
    const schema = documentKinds.minutes.schema + 1;
    bench.access.rights.set("anna", { found: true, kind: "minutes", right: "write", schema });
    bench.access.rights.set("bruno", { found: false });
    expect(await inState(open("anna"), "tooOld")).toMatchObject({ closeCode: closeCode.tooOld });
    expect(await inState(open("bruno"), "notFound")).toMatchObject({
      closeCode: closeCode.notFound,
    });
  });

  test("is told when the document is deleted while it is open", async () => {
    const anna = open("anna");
    await inState(anna, "saved");
    type(anna, "bald weg");
    await inState(anna, "saved");
    bench.access.rights.set("anna", { found: false, deleted: true });
    await bench.sync.remove("minutes.1");
    expect(await inState(anna, "deleted")).toMatchObject({ editable: false });
    expect(lines(anna)).toEqual(["bald weg"]);
  });

  test("stays connected through the quiet, in which the server says that it is there", async () => {
    const anna = open("anna", "minutes", { silence: 5 * aliveInterval });
    await inState(anna, "saved");
    const states = new Set<string>();
    anna.subscribe(({ state }) => states.add(state));
    await new Promise((resolve) => setTimeout(resolve, 20 * aliveInterval));
    expect([...states]).toEqual([]);
    expect(anna.snapshot.state).toBe("saved");
  });
});

test("three people writing at random, with the server going and coming, end with the same documents", async () => {
  const people = ["anna", "bruno", "clara"].map((name) => open(name));
  await Promise.all(people.map((person) => inState(person, "saved")));
  const random = mulberry(20250618);
  let written = 0;
  for (let index = 0; index < 120; index++) {
    const person = people[Math.floor(random() * people.length)];
    if (person === undefined) continue;
    const body = person.snapshot.doc.getXmlFragment("body");
    const paragraph = body.get(Math.floor(random() * Math.max(body.length, 1)));
    const words = `§${index} `;
    if (random() < 0.5 && paragraph instanceof Y.XmlElement) {
      const text = paragraph.get(0);
      if (text instanceof Y.XmlText) text.insert(Math.floor(random() * text.length), words);
    } else {
      type(person, words);
    }
    written += 1;
    if (index % 40 === 20) {
      await bench.stop();
      await inState(person, "offline");
      await bench.start();
    } else if (random() < 0.3) {
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }
  await Promise.all(people.map((person) => inState(person, "saved")));
  const bodies = () => people.map(({ snapshot }) => bodyOf(snapshot.doc));
  await expect.poll(() => new Set(bodies()).size).toBe(1);
  const [disk, vector] = await bench.sync.read(
    "minutes.1",
    (doc) => [bodyOf(doc), Y.encodeStateVector(doc)] as const,
  );
  expect(disk).toBe(bodies()[0]);
  for (const { snapshot } of people) {
    expect(snapshot.untaken).toEqual([]);
    expect(Y.decodeStateVector(Y.encodeStateVector(snapshot.doc))).toEqual(
      Y.decodeStateVector(vector),
    );
  }
  expect(disk.split("§").length - 1).toBe(written);
});

function bodyOf(doc: Y.Doc): string {
  return doc.getXmlFragment("body").toJSON();
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
