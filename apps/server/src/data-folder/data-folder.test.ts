import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type StartError, UnusableFolderError } from "../errors.js";
import { createLog } from "../log.js";
import { startServer } from "../server.js";
import { readSettings } from "../settings/settings.js";
import { takeDataFolder } from "./data-folder.js";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "netz-folder-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const newSecret = () => "s".repeat(43);
const inFolder = (name: string) => join(folder, name);

const start = (path = folder) =>
  startServer(readSettings({ PORT: "0", DATA_DIR: path, DEMO: "0" }), {
    now: () => new Date(),
    newId: () => `urn:uuid:${crypto.randomUUID()}`,
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    log: createLog("silent"),
    version: "0.0.0-test",
  });

/** Why a start failed, in the words an operator reads. */
async function refusal(path?: string): Promise<StartError> {
  const failure = await start(path).then(
    (server) => server.close(),
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(UnusableFolderError);
  return failure as StartError;
}

test("makes its secret once, whole, and for its owner only", () => {
  takeDataFolder(folder, newSecret).release();
  takeDataFolder(folder, () => "another").release();
  expect(readFileSync(inFolder("secret"), "utf8")).toBe(newSecret());
  expect(statSync(inFolder("secret")).mode & 0o077).toBe(0);
  expect(existsSync(inFolder("secret.new"))).toBe(false);
});

test.each(["", "\n", "short"])("signs nothing with a secret that was cut short (%j)", (damaged) => {
  writeFileSync(inFolder("secret"), damaged);
  expect(() => takeDataFolder(folder, newSecret)).toThrow('"secret" is damaged');
  rmSync(inFolder("secret"));
  takeDataFolder(folder, newSecret).release();
});

test("a file where the folder should be is said in one sentence", async () => {
  writeFileSync(inFolder("file"), "");
  const { message, exitCode } = await refusal(inFolder("file"));
  expect(message).toMatch(/^The data folder \S+file cannot be used: it is no folder/);
  expect(exitCode).toBe(74);
});

test.each(["records.sqlite", "journal.sqlite"])("%s that is no database is named", async (name) => {
  await (await start()).close();
  writeFileSync(inFolder(name), "this was never a database".repeat(100));
  const { message } = await refusal();
  expect(message).toContain("file is not a database");
  expect(message).toContain("Restore it from a backup");
});

test.each(["records.sqlite", "journal.sqlite"])(
  "a folder that lost %s is not taken for an empty one",
  async (name) => {
    await (await start()).close();
    const secret = readFileSync(inFolder("secret"), "utf8");
    rmSync(inFolder(name));
    expect((await refusal()).message).toContain(`${name} is missing`);
    expect((await refusal()).message).toContain(`${name} is missing`);
    expect(readFileSync(inFolder("secret"), "utf8")).toBe(secret);
  },
);

test("a start that ended before the journal was made is made up for by the next", async () => {
  await (await start()).close();
  for (const name of ["records.sqlite", "journal.sqlite"]) rmSync(inFolder(name));
  writeFileSync(inFolder("records.sqlite"), "");
  const server = await start();
  expect(server.signInUrl).toContain("/join/");
  await server.close();
});

test.each(["/proc/netz", "/dev/null", "/dev/null/netz"])(
  "says in a sentence that %s is of no use, and does not try for ever",
  async (path) => {
    expect((await refusal(path)).message).toMatch(/^The data folder .* cannot be used: /);
  },
);
