import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { RecordingStorage } from "./recording-storage.test-support.js";
import { createSqliteStorage } from "./sqlite.js";
import { TestBench, until, type Person } from "./test-bench.test-support.js";
import type { VersionContent } from "./versions.js";

let folder: string;
let bench: TestBench;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sync-versions-"));
});
afterEach(async () => {
  await bench.close();
  await rm(folder, { recursive: true });
});

const onDisk = (): ReturnType<typeof createSqliteStorage> =>
  createSqliteStorage({ file: join(folder, "journal.sqlite") });
const history = () => bench.sync.versions("room.1");
const named = (name: string) => history().save({ kind: "named", name, userId: "anna" });
const hour = 3_600_000;
const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
const folding = { compactionRest: 1, compactionBytes: 1 };

async function bytesOnDisk(): Promise<Buffer> {
  const names = await readdir(folder);
  return Buffer.concat(await Promise.all(names.map((name) => readFile(join(folder, name)))));
}

function docOf({ state }: Pick<VersionContent, "state">): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
}

const wordsOf = (content: Pick<VersionContent, "state">): string =>
  docOf(content).getXmlFragment("body").toJSON();
const bodyOf = (): Promise<string> =>
  bench.sync.read("room.1", (doc) => doc.getXmlFragment("body").toJSON());
const stored = (words: string): Promise<void> =>
  until(async () => (await bodyOf()).includes(words), `"${words}" on disk`);

/** The Yjs id of the letter at an index of a text. */
function letterOf(text: Y.XmlText, index: number): [client: number, clock: number] {
  const { item } = Y.createRelativePositionFromTypeIndex(text, index);
  if (item === null) throw new Error("no letter there");
  return [item.client, item.clock];
}

async function folded(): Promise<void> {
  await until(async () => {
    const report = await bench.sync.check();
    return report.updates === 0;
  }, "a folded journal");
}

describe("versions", () => {
  it("VERSION1 hold the text as it was, though it was deleted and folded since, after a restart too", async () => {
    bench = await TestBench.open({ storage: onDisk(), limits: folding });
    const anna = await bench.join("anna").synced();
    const text = anna.write("bleibt. Wird gestrichen.");
    await stored("gestrichen");
    const { id } = await named("Vorher");
    text.delete(7, 17);
    await until(async () => !(await bodyOf()).includes("gestrichen"));
    await folded();
    await bench.stop();
    await bench.start({ storage: onDisk() });
    expect(wordsOf(await history().read(id))).toContain("bleibt. Wird gestrichen.");
    expect(wordsOf(await history().now())).not.toContain("gestrichen");
    expect((await history().list()).map(({ name, kind }) => [name, kind])).toEqual([
      ["Vorher", "named"],
    ]);
  });

  it.each([
    ["from rows", { compactionRest: 600_000 }],
    ["from what folding left", folding],
  ])("VERSION2 know who wrote and who deleted each letter, and when, %s", async (_how, limits) => {
    const now = 1_750_000_000_000;
    bench = await TestBench.open({ storage: onDisk(), limits, clock: () => now });
    const anna = await bench.join("anna").synced();
    const text = anna.write("Anna schreibt, Ben streicht.");
    const ben = await bench.join("ben").synced();
    await ben.sees("streicht.");
    await stored("streicht.");
    const { id } = await named("Vorher");
    const [hers, deleted, kept] = [letterOf(text, 0), letterOf(text, 6), letterOf(text, 20)];
    const his = (ben.body.get(0) as Y.XmlElement).get(0) as Y.XmlText;
    his.delete(5, 9);
    his.insert(0, "Ben: ");
    const added = letterOf(his, 0);
    await bench.sync.edit("room.1", { userId: "carla" }, (doc) =>
      (doc.getXmlFragment("body").get(0) as Y.XmlElement).push([
        new Y.XmlText("im Namen von Carla"),
      ]),
    );
    await stored("Carla");
    if (limits === folding) await folded();
    await bench.stop();
    await bench.start({ storage: onDisk(), clock: () => now });
    for (const content of [await history().now(), await history().read(id)]) {
      expect(content.writerOf(...hers)).toBe("anna");
      expect(content.writerOf(...added)).toBe("ben");
      expect(content.deletionOf(...deleted)).toEqual({ userId: "ben", at: now });
      expect(content.deletionOf(...kept)).toBeUndefined();
    }
    const present = await history().now();
    const paragraph = docOf(present).getXmlFragment("body").get(0) as Y.XmlElement;
    const carlas = paragraph.get(paragraph.length - 1) as Y.XmlText;
    expect(present.writerOf(...letterOf(carlas, 0))).toBe("carla");
    const second = await named("Danach");
    expect([...second.authors].sort()).toEqual(["ben", "carla"]);
    expect(second.changedAt).toBe(now);
  });

  it("VERSION3 reading and saving change no document and no journal", async () => {
    const storage = new RecordingStorage();
    bench = await TestBench.open({ storage });
    const anna = await bench.join("anna").synced();
    anna.write("unverändert");
    await stored("unverändert");
    const { id } = await named("x");
    await history().read(id);
    await history().now();
    expect(storage.appended).toHaveLength(1);
    await expect(bench.sync.versions("unknown").list()).rejects.toMatchObject({
      code: "unknownRoom",
    });
  });

  it("VERSION4 are renamed and removed; unknown numbers are named errors", async () => {
    bench = await TestBench.open();
    await bench.join("anna").synced();
    const { id } = await named("x");
    await history().rename(id, "y");
    expect((await history().list())[0]?.name).toBe("y");
    await history().remove(id);
    for (const attempt of [
      history().read(id),
      history().rename(id, "z"),
      history().remove(id),
      history().redact(id, ["a"], "b"),
    ]) {
      await expect(attempt).rejects.toMatchObject({ code: "unknownVersion", version: id });
    }
  });

  it("VERSION5 a removed room takes its versions with it, bytes included", async () => {
    bench = await TestBench.open({ storage: onDisk(), limits: folding });
    const anna = await bench.join("anna").synced();
    anna.write("geheim 4711");
    await stored("geheim 4711");
    await named("x");
    anna.leave();
    await bench.sync.remove("room.1");
    expect((await bytesOnDisk()).includes("geheim 4711")).toBe(false);
    await expect(history().list()).rejects.toMatchObject({ code: "roomDeleted" });
  });

  it("LIMIT8 a room takes no more versions than the limit says, and says so", async () => {
    bench = await TestBench.open({ limits: { versionsPerRoom: 2 } });
    await bench.join("anna").synced();
    const first = await named("1");
    await named("2");
    await expect(named("3")).rejects.toMatchObject({ code: "tooManyVersions", most: 2 });
    await history().remove(first.id);
    await named("3");
    expect(await history().list()).toHaveLength(2);
  });
});

describe("what was deleted", () => {
  it("FOLD6 stays in the files as long as a version holds it, and is gone soon after that was removed", async () => {
    const secret = "Telefonnummer 03581 47110815";
    bench = await TestBench.open({ storage: onDisk(), limits: { ...folding, erasureTime: 400 } });
    const anna = await bench.join("anna").synced();
    const text = anna.write(`bleibt. ${secret}`);
    await stored(secret);
    const { id } = await named("mit Nummer");
    text.delete(7, 1 + secret.length);
    await until(async () => !(await bodyOf()).includes(secret));
    await folded();
    expect((await bytesOnDisk()).includes("47110815")).toBe(true);
    await history().remove(id);
    await until(async () => !(await bytesOnDisk()).includes("47110815"), "erasure", 15_000);
    expect(await bodyOf()).toContain("bleibt.");
  });

  it("FOLD7 is in no version when it was deleted before, found by searching the bytes", async () => {
    const secret = "verworfener Satz 47110816";
    bench = await TestBench.open({ storage: onDisk(), limits: { ...folding, erasureTime: 400 } });
    const anna = await bench.join("anna").synced();
    const text = anna.write(`bleibt. ${secret}`);
    await stored(secret);
    text.delete(7, 1 + secret.length);
    await until(async () => !(await bodyOf()).includes(secret));
    const { id } = await named("ohne");
    await until(async () => !(await bytesOnDisk()).includes("47110816"), "erasure", 15_000);
    expect(wordsOf(await history().read(id))).toContain("bleibt.");
  });

  it("REDACT1 words are replaced in a version wherever they stand, marks kept, and gone from the files", async () => {
    bench = await TestBench.open({ storage: onDisk(), limits: { ...folding, erasureTime: 400 } });
    const anna = await bench.join("anna").synced();
    const text = anna.write("Es berichtet Erika Muster aus Görlitz.");
    text.format(13, 12, { bold: {} });
    text.format(13, 12, { link: { href: "https://netz.example/Erika" } });
    anna.tasks.set("task-1", new Y.Map([["title", "Erika Muster fragen"]]));
    anna.doc.getArray("log").push([{ who: "Erika Muster" }]);
    await until(async () => bench.sync.read("room.1", (doc) => doc.getArray("log").length === 1));
    const { id } = await named("Rede von Erika Muster");
    const other = await named("zweite");
    text.delete(0, text.length);
    anna.tasks.get("task-1")?.set("title", "fragen");
    anna.doc.getArray("log").delete(0, 1);
    await until(async () => !(await bodyOf()).includes("Erika"));
    expect(await history().redact(id, ["Erika Muster", "Erika"], "[entfernt]")).toBe(true);
    expect(await history().redact(id, ["Erika"], "[entfernt]")).toBe(false);
    expect(wordsOf(await history().read(other.id))).toContain("Erika");
    await history().remove(other.id);
    const doc = docOf(await history().read(id));
    const paragraph = doc.getXmlFragment("body").get(0) as Y.XmlElement;
    expect((paragraph.get(0) as Y.XmlText).toDelta()).toEqual([
      { insert: "Es berichtet " },
      {
        insert: "[entfernt]",
        attributes: { bold: {}, link: { href: "https://netz.example/[entfernt]" } },
      },
      { insert: " aus Görlitz." },
    ]);
    expect(doc.getMap<Y.Map<unknown>>("tasks").get("task-1")?.get("title")).toBe(
      "[entfernt] fragen",
    );
    expect(doc.getArray("log").toArray()).toEqual([{ who: "[entfernt]" }]);
    expect((await history().list())[0]?.name).toBe("Rede von [entfernt]");
    await until(async () => !(await bytesOnDisk()).includes("Erika"), "erasure", 15_000);
  });
});

describe("daily versions", () => {
  const dailyVersions = { kinds: ["notes"], dayOf: day };
  const limits = { versionInterval: 20, dailyVersionTime: 30 * 24 * hour };

  it("DAILY1 are taken once for each day on which a document changed, after a restart too", async () => {
    let now = Date.UTC(2025, 5, 18, 15);
    const options = () => ({ storage: onDisk(), clock: () => now, dailyVersions, limits });
    bench = await TestBench.open(options());
    const anna = await bench.join("anna").synced();
    anna.write("Mittwoch");
    await stored("Mittwoch");
    expect(await history().list()).toEqual([]);
    now += 10 * hour;
    await until(async () => (await history().list()).length === 1, "a daily version");
    anna.leave();
    await bench.stop();
    now += 3 * 24 * hour;
    await bench.start(options());
    await until(async () => (await history().list()).length === 1);
    const ben = await bench.join("ben").synced();
    ben.write("Sonntag");
    await stored("Sonntag");
    now += 24 * hour;
    await until(async () => (await history().list()).length === 2, "the second one");
    const all = await history().list();
    expect(
      all.map(({ kind, userId, authors, changedAt }) => [kind, userId, authors, day(changedAt)]),
    ).toEqual([
      ["daily", "", ["anna"], "2025-06-18"],
      ["daily", "", ["ben"], "2025-06-22"],
    ]);
  });

  it("LIMIT9 are kept thirty days, named ones until they are removed", async () => {
    let now = Date.UTC(2025, 5, 18, 15);
    bench = await TestBench.open({ clock: () => now, dailyVersions, limits });
    const anna = await bench.join("anna").synced();
    anna.write("eins");
    await stored("eins");
    await named("bleibt");
    anna.write("zwei");
    await stored("zwei");
    now += 24 * hour;
    await until(async () => (await history().list()).length === 2, "a daily version");
    now += 30 * 24 * hour + 1;
    await until(async () => (await history().list()).length === 1, "its end");
    expect((await history().list())[0]?.name).toBe("bleibt");
  });

  it("DAILY2 are taken of the kinds that were named, and of no others", async () => {
    let now = Date.UTC(2025, 5, 18, 15);
    bench = await TestBench.open({
      clock: () => now,
      dailyVersions: { kinds: ["remarks"], dayOf: day },
      limits,
    });
    bench.access.kinds.set("talk.1", "remarks");
    const anna = await bench.join("anna").synced();
    anna.write("eins");
    await stored("eins");
    await bench.sync.edit("talk.1", { userId: "anna" }, (doc) =>
      doc.getMap("threads").set("a", "b"),
    );
    now += 24 * hour;
    await until(async () => (await bench.sync.versions("talk.1").list()).length === 1);
    expect(await history().list()).toEqual([]);
  });
});

describe("faults", () => {
  it.each(["before", "after"] as const)(
    "VERSION6 a crash %s the commit of a version leaves the document, and a whole version or none",
    async (moment) => {
      const storage = new RecordingStorage(onDisk());
      bench = await TestBench.open({ storage, limits: folding });
      const anna = await bench.join("anna").synced();
      const text = anna.write("eins zwei");
      await stored("eins zwei");
      const kept = await named("steht");
      storage.versionFailure = moment;
      await expect(named("bricht ab")).rejects.toThrow(`version failed ${moment}`);
      await expect(history().redact(kept.id, ["zwei"], "drei")).rejects.toThrow("failed");
      await expect(history().rename(kept.id, "neu")).rejects.toThrow("failed");
      text.insert(9, " drei");
      await stored("eins zwei drei");
      await bench.stop();
      storage.versionFailure = undefined;
      await bench.start({ storage: onDisk() });
      const all = await history().list();
      expect(all.map(({ name }) => name)).toEqual(
        moment === "before" ? ["steht"] : ["neu", "bricht ab"],
      );
      expect(wordsOf(await history().read(kept.id))).toContain(
        moment === "before" ? "eins zwei" : "eins drei",
      );
      for (const { id } of all) expect(wordsOf(await history().read(id))).toContain("eins");
      expect(await bodyOf()).toContain("eins zwei drei");
      expect((await bench.sync.check()).damage).toEqual([]);
    },
  );

  it("VERSION7 a crash around removing a version loses no other", async () => {
    const storage = new RecordingStorage(onDisk());
    bench = await TestBench.open({ storage });
    const anna = await bench.join("anna").synced();
    anna.write("eins");
    await stored("eins");
    const first = await named("eins");
    const second = await named("zwei");
    for (const moment of ["before", "after"] as const) {
      storage.versionFailure = moment;
      await expect(history().remove(first.id)).rejects.toThrow("failed");
    }
    storage.versionFailure = undefined;
    expect((await history().list()).map(({ id }) => id)).toEqual([second.id]);
    expect(wordsOf(await history().read(second.id))).toContain("eins");
  });

  it("DAMAGE3 a damaged version costs itself alone: check names it, repair moves it aside", async () => {
    bench = await TestBench.open({ storage: onDisk(), limits: folding });
    const anna: Person = await bench.join("anna").synced();
    const text = anna.write("nur in der Fassung");
    await stored("nur in der Fassung");
    const broken = await named("kaputt");
    text.delete(0, 18);
    text.insert(0, "heil");
    await stored("heil");
    await folded();
    const sound = await named("heil");
    anna.leave();
    await bench.stop();
    const file = join(folder, "journal.sqlite");
    const bytes = await readFile(file);
    const at = bytes.lastIndexOf("nur in der Fassung");
    expect(at).toBeGreaterThan(0);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(file, bytes);
    await bench.start({ storage: onDisk() });
    await expect(history().read(broken.id)).rejects.toMatchObject({ code: "versionDamaged" });
    expect(wordsOf(await history().read(sound.id))).toContain("heil");
    expect(await bodyOf()).toContain("heil");
    const damage = [{ room: "room.1", part: "version", sequence: broken.id }];
    expect((await bench.sync.check()).damage).toEqual(damage);
    expect(await bench.sync.repair("room.1")).toEqual(damage);
    expect((await bench.sync.check()).damage).toEqual([]);
    expect((await history().list()).map(({ id }) => id)).toEqual([sound.id]);
  });
});
