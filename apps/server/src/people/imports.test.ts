import { randomUUID } from "node:crypto";
import type { Import, ImportRow, Merge } from "@staedtenetz/api";
import { createRecords, openSqlite, type Consent, type Person } from "@staedtenetz/records";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createImports, type Imports } from "./imports.js";

const at = "2026-11-22T08:00:00.000Z";
const actor = "urn:uuid:00000000-0000-4000-8000-000000000001";
const newId = () => `urn:uuid:${randomUUID()}`;

let opened: Awaited<ReturnType<typeof openSqlite>>;
let records: ReturnType<typeof createRecords>;
let imports: Imports;

beforeEach(async () => {
  opened = await openSqlite(":memory:");
  records = createRecords(opened.db, (failure) => {
    throw failure;
  });
  const now = () => new Date(at);
  imports = createImports({ records, mostRows: 5, now, today: () => at.slice(0, 10), newId });
});
afterEach(() => opened.db.destroy());

const hidden = { context: "work", visibility: "coordinators", basis: "notRecorded" } as const;

async function present(name: string, more: Partial<Person> = {}): Promise<Person> {
  const person: Person = {
    id: newId(),
    type: "person",
    created: at,
    modified: at,
    name: { formatted: name },
    roles: [],
    visibility: "coordinators",
    basis: "notRecorded",
    emails: [],
    phones: [],
    addresses: [],
    ...more,
  };
  await records.people.put(person);
  return person;
}

async function read(...rows: string[]): Promise<Import> {
  const text = ["Name;E-Mail;Telefon", ...rows].join("\n");
  const file = { name: "Liste.csv", bytes: new TextEncoder().encode(text) };
  const uploaded = await imports.upload(actor, file);
  if (!uploaded.ok) throw new Error(`The list has ${uploaded.rows} rows.`);
  return uploaded.read;
}

const ada = "Ada Löwe;ada.neu@x.example;03581 12345";
const people = async () => (await records.people.all()).map(({ name }) => name.formatted);

/** The choice that merges a row into the first it fits. */
function into({ row, duplicates }: ImportRow, parts: Merge["parts"] = {}) {
  const { person = "", target } = duplicates[0] ?? {};
  const merge = { person, state: target?.state ?? "", parts };
  return { row, decision: "merge" as const, merge };
}

async function mergeAda(list: Import, parts: Merge["parts"] = {}) {
  const [row] = list.rows;
  if (row === undefined) throw new Error("There is no row.");
  return imports.commit(list.id, [into(row, parts)]);
}

describe("taking a list in", () => {
  test("is all or nothing: what fails at its very end leaves nobody and the preview as it was", async () => {
    const list = await read(ada, "Ben Abel;ben@x.example;");
    opened.sqlite.exec(
      "create trigger broken before insert on audit begin select raise(abort, 'cut short'); end",
    );
    await expect(imports.commit(list.id, [])).rejects.toThrow("cut short");
    expect(await people()).toEqual([]);
    expect(await imports.get(list.id)).toMatchObject({ state: "preview", added: [] });
    opened.sqlite.exec("drop trigger broken");
    expect(await imports.commit(list.id, [])).toMatchObject({ ok: true });
    expect(await people()).toEqual(["Ben Abel", "Ada Löwe"]);
  });

  test("a list longer than allowed is not kept", async () => {
    const rows = ["A", "B", "C", "D", "E", "F"].map((name) => `${name}. Zeile;;`);
    const file = {
      name: "Liste.csv",
      bytes: new TextEncoder().encode(["Name;E-Mail;Telefon", ...rows].join("\n")),
    };
    expect(await imports.upload(actor, file)).toEqual({ ok: false, rows: 6 });
    expect(await imports.list()).toEqual([]);
  });
});

describe("a row that fits somebody who is there", () => {
  const old = { value: "ada@x.example", context: "work", visibility: "network", basis: "consent" };
  let person: Person;

  beforeEach(async () => {
    const emails = [old as Person["emails"][number]];
    person = await present("Ada Löwe", { emails });
    await records.consents.put(consent({ purpose: "directory" }));
  });

  const consent = (more: Partial<Consent>): Consent => ({
    id: newId(),
    type: "consent",
    created: at,
    modified: at,
    person: person.id,
    state: "given",
    at,
    wordingVersion: "1",
    channel: "link",
    ...more,
  });

  test("is left out unless somebody chooses, and shows what is there now", async () => {
    const [row] = (await read(ada)).rows;
    expect(row).toMatchObject({ decision: "skip", phones: ["+49358112345"] });
    expect(row?.duplicates).toMatchObject([
      { person: person.id, target: { name: "Ada Löwe", emails: ["ada@x.example"], phones: [] } },
    ]);
  });

  test("is merged as chosen, seen by coordinators only, and undone to the letter", async () => {
    const before = await records.people.get(person.id);
    const list = await read(ada, "Ben Abel;;");
    const outcome = await mergeAda(list, { name: "replace", phones: "add" });
    expect(outcome).toMatchObject({ ok: true, done: { merged: [person.id], state: "committed" } });
    const merged = await records.people.get(person.id);
    expect(merged?.emails).toEqual([old, { value: "ada.neu@x.example", ...hidden }]);
    expect(merged?.phones).toEqual([{ value: "+49358112345", ...hidden }]);
    expect(merged?.sources?.map(({ title }) => title)).toEqual(["Liste.csv"]);
    expect(await people()).toEqual(["Ben Abel", "Ada Löwe"]);
    expect(await imports.undo(list.id, actor)).toMatchObject({ state: "undone", kept: [] });
    expect(await records.people.get(person.id)).toEqual(before);
    expect(await people()).toEqual(["Ada Löwe"]);
  });

  test("undoing leaves alone who was changed since, and names them", async () => {
    const list = await read(ada);
    await mergeAda(list);
    const changed = { ...(await records.people.get(person.id)), keywords: ["neu"] } as Person;
    await records.people.put(changed);
    const kept = [{ person: person.id, name: "Ada Löwe" }];
    expect(await imports.undo(list.id, actor)).toMatchObject({ kept });
    expect(await records.people.get(person.id)).toEqual(changed);
  });

  test("is not merged into what is another than was looked at; nothing of the list is taken in", async () => {
    const list = await read(ada, "Ben Abel;;");
    await records.people.put({ ...person, keywords: ["neu"] });
    expect(await mergeAda(list)).toEqual({ ok: false, refused: { code: "changedMeanwhile" } });
    expect(await people()).toEqual(["Ada Löwe"]);
  });

  test("is not merged into somebody it does not fit", async () => {
    const other = await present("Cleo Dritt");
    const list = await read(ada);
    const [row] = list.rows;
    const choice = into(row!);
    const wrong = { ...choice, merge: { ...choice.merge, person: other.id } };
    expect(await imports.commit(list.id, [wrong])).toEqual({
      ok: false,
      refused: { code: "invalidRequest", issues: [{ code: "import.mergeTarget", row: 2 }] },
    });
  });

  test("shows nothing of who refused to be listed, and nothing is merged into them", async () => {
    const refused = consent({ purpose: "directory", state: "refused", at: "2026-11-22T09:00:00Z" });
    await records.consents.put(refused);
    await records.people.put({ ...person, basis: "consent" });
    const list = await read(ada);
    expect(list.rows[0]?.duplicates).toEqual([
      { person: person.id, name: "Ada Löwe", reasons: ["sameName"] },
    ]);
    expect(await mergeAda(list)).toMatchObject({ refused: { code: "invalidRequest" } });
  });

  test("two rows are merged into one person one after the other, and undone together", async () => {
    const before = await records.people.get(person.id);
    const list = await read(ada, "Löwe, Ada;ada.dritt@x.example;");
    expect(
      await imports.commit(
        list.id,
        list.rows.map((row) => into(row)),
      ),
    ).toMatchObject({ ok: true });
    expect((await records.people.get(person.id))?.emails.map(({ value }) => value)).toEqual([
      "ada@x.example",
      "ada.neu@x.example",
      "ada.dritt@x.example",
    ]);
    await imports.undo(list.id, actor);
    expect(await records.people.get(person.id)).toEqual(before);
  });
});
