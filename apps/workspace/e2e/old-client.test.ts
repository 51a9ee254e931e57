import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { decodeMessage, encodeSyncStep1 } from "@staedtenetz/sync/protocol";
import type { Profile } from "@staedtenetz/testing/workspace-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import {
  caretAfter,
  editorOf,
  openMinutes,
  openStage,
  pathOfMinutes,
  savedState,
  type Stage,
} from "./stage.js";

/** The client as it was built the last time minutes had schema 1. */
const oldClient = gunzipSync(
  readFileSync(new URL("../golden/client-schema-1.js.gz", import.meta.url)),
).toString();

/** What the page with the old client offers to this test. */
interface OldPage {
  old: {
    start(options: { room: string; userId: string; offline: boolean; state: number[] }): void;
    state(): { state: string; closeCode: number | undefined; body: string; unsaved: boolean };
    type(words: string): void;
    bindTo(state: number[]): string;
  };
}

const oldPage = `<!doctype html><html lang="de"><body><div id="place"></div><script type="module">
import * as client from "/gallery/old/client.js";
const writing = { now: Date.now, newId: () => "urn:uuid:" + crypto.randomUUID() };
class NoSocket extends WebSocket { constructor() { super("ws://127.0.0.1:9/"); } }
let connection, editor;
const bind = (doc, awareness) => client.createMinutesEditor({
  element: document.querySelector("#place"), minutes: doc, presence: awareness, writing, locale: "de", editable: true,
  tasks: client.taskListOf(new client.Doc(), writing), resolveSubject: () => undefined,
  user: { id: "urn:test:old", name: "Alt", color: "#0b6e4f", colorIndex: 0 },
});
window.old = {
  start({ room, userId, offline, state }) {
    connection = client.connect(
      { serverUrl: location.origin.replace("http", "ws") + "/sync", room, kind: "minutes", userId },
      { WebSocket: offline ? NoSocket : WebSocket, now: Date.now, random: Math.random, copies: client.indexedDbCopies(localStorage) },
    );
    connection.until((snapshot) => snapshot.state !== "loading").then(({ doc, awareness }) => {
      if (state.length > 0) client.applyUpdate(doc, new Uint8Array(state));
      editor = bind(doc, awareness);
    });
  },
  state() {
    const { state, closeCode, doc, unsaved } = connection.snapshot;
    return { state, closeCode, unsaved, body: doc.getXmlFragment("body").toString() };
  },
  type: (words) => editor.appendLines([words]),
  bindTo(state) {
    const doc = new client.Doc();
    client.applyUpdate(doc, new Uint8Array(state));
    bind(doc, new client.Awareness(doc));
    return doc.getXmlFragment("body").toString();
  },
};
document.body.dataset.ready = "";
</script></body></html>`;

let stage: Stage;
let ada: Profile;
let bruno: Profile;
let path: string;
let room: string;
let userId: string;

beforeAll(async () => {
  stage = await openStage();
  ada = await stage.enter("Ada Lindner");
  bruno = await stage.enter("Bruno Novak");
  path = await pathOfMinutes(ada, stage);
  const read = async (address: string) =>
    (await bruno.page.request.get(`${stage.server.origin}${address}`)).json();
  const meeting = (await read(`/api/v1/meetings/${path.split("/").at(-1)}`)) as {
    documents: { minutes: string };
  };
  room = meeting.documents.minutes;
  userId = ((await read("/api/v1/session")) as { user: { id: string } }).user.id;
  // A page that the test answers comes from nowhere in the browser's eyes, and may not reach this machine else.
  await bruno.context.grantPermissions(["local-network-access"]);
  await bruno.context.route(`${stage.server.origin}/gallery/old/**`, (route) =>
    route.request().url().endsWith(".js")
      ? route.fulfill({ contentType: "text/javascript", body: oldClient })
      : route.fulfill({ contentType: "text/html", body: oldPage }),
  );
  await openMinutes(ada, stage, path);
});

afterAll(() => stage?.[Symbol.asyncDispose]());

/** What the document holds now, over the plain protocol that every client may speak. */
async function presentState(): Promise<number[]> {
  const doc = new Y.Doc();
  const cookies = await bruno.context.cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const address = `${stage.server.origin.replace("http", "ws")}/sync/${room}`;
  const socket = new WebSocket(address, { headers: { cookie } });
  socket.on("open", () => socket.send(encodeSyncStep1(Y.encodeStateVector(doc))));
  await new Promise<void>((resolve) =>
    socket.on("message", (data: Buffer) => {
      const message = decodeMessage(new Uint8Array(data));
      if (message.type !== "difference") return;
      Y.applyUpdate(doc, message.update);
      resolve();
    }),
  );
  socket.terminate();
  return [...Y.encodeStateAsUpdate(doc)];
}

async function openOld(): Promise<void> {
  // A path that the service worker leaves to the server.
  await bruno.page.goto(`${stage.server.origin}/gallery/old/index.html`);
  await bruno.page.locator("body[data-ready]").waitFor({ state: "attached" });
}

const old = <Value>(act: (page: OldPage) => Value): Promise<Value> =>
  bruno.page.evaluate(`(${act.toString()})(window)`) as Promise<Value>;

const offlineWords = "Offline mit dem alten Programm geschrieben.";
let before: number[];

test("what was typed offline with the old client stays on the device", async () => {
  before = await presentState();
  await openOld();
  await bruno.page.evaluate(
    ([name, user, state]) => {
      (globalThis as unknown as OldPage).old.start({
        room: name,
        userId: user,
        offline: true,
        state,
      });
    },
    [room, userId, before] as const,
  );
  await bruno.page.locator("#place [contenteditable=true]").waitFor();
  await bruno.page.evaluate(
    (words) => (globalThis as unknown as OldPage).old.type(words),
    offlineWords,
  );
  await expect
    .poll(() => old(({ old: client }) => client.state()))
    .toMatchObject({
      state: "offline",
      unsaved: true,
    });
});

test("today's editor writes a new node and a new mark", async () => {
  await caretAfter(ada.page, "Die Arbeitsgruppen setzen");
  await ada.page.keyboard.press("Enter");
  await ada.page.keyboard.press("Control+Shift+h");
  await ada.page.keyboard.type("Hervorgehoben.");
  await ada.page.keyboard.press("Enter");
  await ada.page.keyboard.type("/tab");
  await ada.page.locator(".netz-slash-menu [role=option]").first().waitFor();
  await ada.page.keyboard.press("Enter");
  await ada.page.keyboard.type("Zelle");
  await savedState(ada.page);
  await expectNewContent();
});

test("the old editor would delete both, for everyone: that is why it may not have them", async () => {
  await openOld();
  const body = await bruno.page.evaluate(
    (state) => (globalThis as unknown as OldPage).old.bindTo(state),
    await presentState(),
  );
  expect(body).not.toContain("<table");
  expect(body).not.toContain("highlight");
  await expectNewContent();
});

test("the old client is closed with 4409 before it gets any content, and keeps its own edits", async () => {
  await openOld();
  await bruno.page.evaluate(
    ([name, user]) => {
      (globalThis as unknown as OldPage).old.start({
        room: name,
        userId: user,
        offline: false,
        state: [],
      });
    },
    [room, userId] as const,
  );
  await expect
    .poll(() => old(({ old: client }) => client.state()), { timeout: 8000 })
    .toMatchObject({
      state: "tooOld",
      closeCode: 4409,
      unsaved: true,
    });
  const { body } = await old(({ old: client }) => client.state());
  expect(body).toContain(offlineWords);
  expect(body).not.toContain("Hervorgehoben");
  expect(body).not.toContain("<table");
  await expectNewContent();
});

test("today's client takes the edits over, and they arrive at the others", async () => {
  await openMinutes(bruno, stage, path);
  await editorOf(bruno.page).getByText(offlineWords).waitFor();
  await editorOf(ada.page).getByText(offlineWords).waitFor();
  await editorOf(bruno.page).locator("table").waitFor();
  await expectNewContent();
});

test("a client that is too old offers to load the page again", async () => {
  await bruno.page.routeWebSocket(/\/sync\//, (socket) => void socket.close({ code: 4409 }));
  await bruno.page.goto(stage.server.origin + path);
  await bruno.page.getByRole("button", { name: "Neu laden" }).first().waitFor();
  expect(await editorOf(bruno.page).count()).toBe(0);
});

/** Table and highlighting are there for Ada, and in what the server has. */
async function expectNewContent(): Promise<void> {
  expect(await editorOf(ada.page).locator("table").count()).toBe(1);
  expect(await editorOf(ada.page).locator("mark").count()).toBe(1);
  await savedState(ada.page);
}
