import { randomBytes, randomUUID } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { runCommand } from "../commands.js";
import { BackupError, WrongCallError } from "../errors.js";
import { createLog } from "../log.js";
import { readSettings } from "../settings/settings.js";
import { startTestServer, type TestServer } from "../testing/test-server.test-support.js";
import { join as joinRoom, until } from "../testing/writer.test-support.js";

let server: TestServer;
let cookie: string;
let place: string;
beforeEach(async () => {
  place = mkdtempSync(join(tmpdir(), "netz-backup-"));
  server = await startTestServer();
  cookie = await server.signIn("Ada");
});
afterEach(async () => {
  await server.close();
  rmSync(place, { recursive: true });
});

const surroundings = {
  now: () => new Date(),
  newId: () => `urn:uuid:${randomUUID()}`,
  randomBytes,
  log: createLog("silent"),
  version: "0.0.0-test",
};

function command(name: string, dataFolder: string, ...words: string[]): Promise<string> {
  return runCommand(name, readSettings({ DATA_DIR: dataFolder }), surroundings, words);
}

async function firstRoom(at: TestServer, kind: "minutes" | "taskList"): Promise<string> {
  const list = await at.read<{ items: { id: string }[] }>("/api/v1/meetings", cookie);
  const id = list.items[0]?.id.replace("urn:uuid:", "") ?? "";
  const path = `/api/v1/meetings/${id}`;
  const read = await at.read<{ documents: Record<string, string> }>(path, cookie);
  return read.documents[kind] ?? "";
}

/** Every row of every table, but for what a restore is meant to change. */
function rowsOf(file: string): Record<string, unknown[]> {
  const database = new Database(file, { readonly: true });
  const names = database
    .prepare<[], { name: string }>("select name from sqlite_master where type = 'table'")
    .all()
    .map(({ name }) => name)
    .sort();
  const rows = names.map((name) => {
    const found = database.prepare(`select * from "${name}"`).all() as Record<string, unknown>[];
    const kept = found.map(({ epoch: _epoch, recovery_until: _until, ...row }) =>
      JSON.stringify(row),
    );
    return [name, kept.sort()] as const;
  });
  database.close();
  return Object.fromEntries(rows);
}

async function textOf(at: TestServer, room: string): Promise<string> {
  const writer = joinRoom(at.origin, room, cookie);
  await writer.synced;
  const text = writer.doc.getXmlFragment("body").toJSON();
  writer.leave();
  return text;
}

function write(doc: Y.Doc, words: string): void {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment("body").push([paragraph]);
}

test("a backup made while people write, put back into an empty folder, is the same in every row", async () => {
  const room = await firstRoom(server, "minutes");
  const writer = joinRoom(server.origin, room, cookie);
  await writer.synced;
  mkdirSync(join(server.folder, "files"));
  writeFileSync(join(server.folder, "files", "a-picture"), randomBytes(100_000));
  const writes = new AbortController();
  const writing = (async () => {
    for (let line = 0; !writes.signal.aborted; line++) {
      write(writer.doc, `Zeile ${line}`);
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  const backup = join(place, "backup");
  expect(await command("backup", server.folder, backup)).toMatch(/^Backed up \d+ files, \d+ bytes/);
  writes.abort();
  await writing;
  writer.leave();
  const restored = join(place, "restored");
  expect(await command("restore", restored, backup)).toMatch(/^Put back \d+ files/);
  for (const name of ["records.sqlite", "journal.sqlite"]) {
    const [before, after] = [backup, restored].map((folder) => rowsOf(join(folder, name)));
    const tables = Object.keys(before ?? {}).filter((table) => !table.startsWith("projected_"));
    for (const table of tables) expect(after?.[table], table).toEqual(before?.[table]);
  }
  const again = await startTestServer({ DATA_DIR: restored });
  try {
    for (const path of ["/api/v1/network", "/api/v1/places", "/api/v1/events", "/api/v1/tasks"]) {
      expect(await again.read(path, cookie)).toEqual(await server.read(path, cookie));
    }
    expect(await textOf(again, room)).toContain("Zeile 0");
  } finally {
    await again.close();
  }
});

test("who holds newer words gives them back after a restore, each once", async () => {
  const room = await firstRoom(server, "minutes");
  const writer = joinRoom(server.origin, room, cookie);
  await writer.synced;
  write(writer.doc, "Vor der Sicherung");
  const other = joinRoom(server.origin, room, cookie);
  await until(other.doc, () => textIn(other.doc).includes("Vor der Sicherung"));
  const backup = join(place, "backup");
  await command("backup", server.folder, backup);
  write(writer.doc, "Nach der Sicherung");
  await until(other.doc, () => textIn(other.doc).includes("Nach der Sicherung"));
  writer.leave();
  other.provider.disconnect();
  const restored = join(place, "restored");
  await command("restore", restored, backup);
  const again = await startTestServer({ DATA_DIR: restored });
  try {
    expect(await textOf(again, room)).not.toContain("Nach der Sicherung");
    const back = joinRoom(again.origin, room, cookie);
    Y.applyUpdate(back.doc, Y.encodeStateAsUpdate(other.doc));
    await back.synced;
    const watcher = joinRoom(again.origin, room, cookie);
    await until(watcher.doc, () => textIn(watcher.doc).includes("Nach der Sicherung"));
    for (const words of ["Vor der Sicherung", "Nach der Sicherung"]) {
      expect(textIn(watcher.doc).split(words)).toHaveLength(2);
    }
    back.leave();
    watcher.leave();
  } finally {
    other.leave();
    await again.close();
  }
});

function textIn(doc: Y.Doc): string {
  return doc.getXmlFragment("body").toJSON();
}

test("nothing is put back where something lies, or made where something lies", async () => {
  const backup = join(place, "backup");
  await command("backup", server.folder, backup);
  await expect(command("backup", server.folder, backup)).rejects.toThrow(/is not empty/);
  await expect(command("restore", server.folder, backup)).rejects.toBeInstanceOf(BackupError);
});

test("a damaged or unfinished backup is not put back, and leaves nothing behind", async () => {
  const [backup, restored] = [join(place, "backup"), join(place, "restored")];
  await command("backup", server.folder, backup);
  appendFileSync(join(backup, "journal.sqlite"), "x");
  await expect(command("restore", restored, backup)).rejects.toThrow(/journal\.sqlite is missing/);
  rmSync(join(backup, "backup.json"));
  await expect(command("restore", restored, backup)).rejects.toThrow(/no finished backup/);
  expect(existsSync(restored) || existsSync(`${restored}.unfinished`)).toBe(false);
});

test("a folder without data is not backed up, and a call without a folder says how it is called", async () => {
  const empty = join(place, "empty");
  await expect(command("backup", empty, join(place, "b"))).rejects.toThrow(/records\.sqlite/);
  await expect(command("backup", server.folder)).rejects.toBeInstanceOf(WrongCallError);
  await expect(command("restore", empty)).rejects.toThrow("restore <folder>");
});
