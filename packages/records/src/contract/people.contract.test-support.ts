import { expect, test } from "vitest";
import type { Consent, Person } from "../kinds.js";
import { uuid } from "../record-samples.test-support.js";
import type { Given } from "./given.test-support.js";

const at = "2025-06-18T08:00:00Z";
const later = "2025-06-25T08:00:00Z";

export function person(number: number, name: Person["name"], more: Partial<Person> = {}): Person {
  return {
    id: uuid(number),
    type: "person",
    created: at,
    modified: at,
    name,
    roles: [],
    visibility: "coordinators",
    basis: "notRecorded",
    emails: [],
    phones: [],
    addresses: [],
    ...more,
  };
}

const mail = (value: string) =>
  ({ value, context: "work", visibility: "coordinators", basis: "notRecorded" }) as const;

const ada = person(
  1,
  { formatted: "Dr. Ada Löwe", given: "Ada", family: "Löwe", prefix: ["Dr."] },
  {
    roles: [{ title: "Amtsleiterin", place: uuid(70), current: true }],
    emails: [mail("a@x.example")],
  },
);
const ben = person(2, { formatted: "Ben Abel", given: "Ben", family: "Abel" });

export function consent(number: number, changes: Partial<Consent> = {}): Consent {
  return {
    id: uuid(number),
    type: "consent",
    created: at,
    modified: at,
    person: ada.id,
    purpose: "directory",
    state: "given",
    at,
    wordingVersion: "2025-06",
    channel: "link",
    ...changes,
  };
}

export function describePeople(given: Given): void {
  const found = async (filter: Parameters<typeof given.records.people.search>[0]) =>
    (await given.records.people.search(filter, { limit: 10 })).items.map(({ id }) => id);

  test("people stand by family name and are found by any of their words, without accents", async () => {
    await given.records.people.put(ada);
    await given.records.people.put(ben);
    expect(await found({})).toEqual([ben.id, ada.id]);
    expect(await found({ q: "lowe ada" })).toEqual([ada.id]);
    expect(await found({ q: "amtsleiterin" })).toEqual([ada.id]);
    expect(await found({ q: "löwe abel" })).toEqual([]);
    expect(await found({ q: "100%" })).toEqual([]);
    expect(await found({ q: "_" })).toEqual([]);
    expect(await found({ subjects: [uuid(70)] })).toEqual([ada.id]);
    expect(await found({ subjects: [] })).toEqual([]);
  });

  test("pages of people follow each other", async () => {
    await given.records.people.put(ada);
    await given.records.people.put(ben);
    const first = await given.records.people.search({}, { limit: 1 });
    expect(first.items).toEqual([ben]);
    const second = await given.records.people.search(
      {},
      { limit: 1, cursor: first.next ?? undefined },
    );
    expect(second).toEqual({ items: [ada], next: null });
  });

  test("someone with an account has a record of the same id, and its name is the account's", async () => {
    const times = { createdAt: at, updatedAt: at };
    const account = { id: uuid(9), name: "Cleo", email: "c@x.invalid", emailVerified: 0, ...times };
    await given.db.insertInto("auth_user").values(account).execute();
    await given.records.members.add({ id: uuid(9), role: "member", joined: at });
    const cleo = await given.records.people.get(uuid(9));
    expect(cleo).toMatchObject({ name: { formatted: "Cleo" }, basis: "notRecorded" });
    await given.records.people.put({ ...cleo!, name: { formatted: "Cleo Neu" } });
    expect((await given.records.members.get(uuid(9)))?.name).toBe("Cleo Neu");
    await given.records.members.rename(uuid(9), "Cleo Dritt", later);
    expect((await given.records.people.get(uuid(9)))?.name).toEqual({ formatted: "Cleo Dritt" });
    expect(await found({ q: "dritt" })).toEqual([uuid(9)]);
  });

  test("what a person said is kept with the words they said it to, oldest first", async () => {
    const withdrawn = consent(21, { state: "withdrawn", withdrawnAt: later });
    await given.records.consents.put(withdrawn);
    await given.records.consents.put(consent(20));
    await given.records.consents.put(consent(22, { person: ben.id }));
    expect((await given.records.consents.of([ada.id])).map(({ id }) => id)).toEqual([
      uuid(20),
      uuid(21),
    ]);
    const wording = { version: "2025-06", created: at, texts: { de: { intro: "Bitte" } } };
    await given.records.consents.addWording(wording);
    await given.records.consents.addWording({ ...wording, texts: { de: { intro: "Anders" } } });
    expect(await given.records.consents.wordings()).toEqual([wording]);
  });

  test("asking again reminds while nobody answered, and begins anew afterwards", async () => {
    const { consentRequests } = given.records;
    await consentRequests.ask(ada.id, at);
    await consentRequests.ask(ada.id, later);
    expect(await consentRequests.get(ada.id)).toEqual({
      person: ada.id,
      asked: at,
      reminded: later,
      reminders: 1,
    });
    await consentRequests.answer(ada.id, later, "refused");
    expect(await consentRequests.get(ada.id)).toMatchObject({ outcome: "refused" });
    await consentRequests.ask(ada.id, later);
    expect(await consentRequests.all()).toEqual([{ person: ada.id, asked: later, reminders: 0 }]);
  });

  test("a link to one's own data works until it is over or taken back", async () => {
    const { personLinks } = given.records;
    const token = "t".repeat(43);
    await personLinks.add({ token, person: ada.id, created: at, expires: later });
    expect(await personLinks.find(token, at)).toBe(ada.id);
    expect(await personLinks.find(token, later)).toBeUndefined();
    const kept = await given.db.selectFrom("person_link").selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(token);
    await personLinks.removeOf(ada.id);
    expect(await personLinks.find(token, at)).toBeUndefined();
  });

  test("an erased person leaves no row in any table", async () => {
    const { people, consents, consentRequests, erasure } = given.records;
    await people.put({ ...ada, keywords: ["Zwillingsmarke"] });
    await people.put(ben);
    await consents.put(consent(20));
    await consentRequests.ask(ada.id, at);
    const counts = await erasure.erase({ id: ada.id, addresses: ["a@x.example"] });
    expect(counts).toEqual({ person: 1, person_subject: 1, consent: 1, consent_request: 1 });
    expect(await erasure.find([ada.id, "Zwillingsmarke", "a@x.example"])).toEqual([]);
    expect((await people.all()).map(({ id }) => id)).toEqual([ben.id]);
    await erasure.vacuum();
  });

  test("rows that still hold a name are found", async () => {
    await given.records.imports.put({
      id: uuid(30),
      created: at,
      actor: uuid(2),
      state: "preview",
      body: { rows: ["Ada LÖWE"] },
    });
    expect(await given.records.erasure.find(["ada"])).toEqual([
      { table: "person_import", id: uuid(30) },
    ]);
  });
}
